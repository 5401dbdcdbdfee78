"""Read what an organisation's page shows beside the stream."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities import Contact, Organisation
from services.gone import GoneError, get_or_gone
from services.organisations.values import Colleague, OrganisationDetails
from services.store import Store


class OrganisationReader:
    """Read organisations; called in the reading thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def read(self, organisation_id: int) -> OrganisationDetails:
        """Return an organisation with its people; raise GoneError if there is none.

        A deleted one is there as long as somebody works there, who came back from the bin later.
        """
        with self._store.read() as session:
            organisation = get_or_gone(session, Organisation, organisation_id)
            people = _people(session, organisation_id)
            if organisation.deleted_at is not None and not people:
                raise GoneError
            return OrganisationDetails(
                id=organisation.id,
                name=organisation.name,
                sector=organisation.sector,
                site=organisation.url,
                people=people,
            )


def _people(session: Session, organisation_id: int) -> tuple[Colleague, ...]:
    rows = session.execute(
        select(
            Contact.id,
            Contact.full_name,
            Contact.job_title,
            Contact.department,
            Contact.last_contact_at,
            Contact.archived_at.is_not(None),
        )
        .where(Contact.organisation_id == organisation_id, Contact.deleted_at.is_(None))
        .order_by(Contact.archived_at.is_not(None), Contact.sort_key, Contact.id)
    )
    return tuple(Colleague(*row) for row in rows)

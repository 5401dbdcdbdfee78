"""Change one field of an organisation, make two of them one, or delete one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.entities import Contact, Organisation
from services.changes import ChangeSet
from services.contacts import field_rules
from services.contacts.contact_service import set_keys
from services.contacts.listing import Criteria
from services.contacts.views import refilter_views
from services.errors import QT_TRANSLATE_NOOP, DoubtError, KnownError
from services.gone import get_or_gone
from services.organisations import sites
from services.organisations.values import OrganisationField
from services.store import Store
from services.text_keys import fold
from services.undo.values import ChangeKind


class NamelessOrganisationError(KnownError):
    """Refuse an organisation without a name."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "An organisation needs a name. Type one and save again."
    )


class SameOrganisationError(DoubtError):
    """Doubt a name that another organisation has; to insist makes the two one."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "There is another organisation called “{name}”. Choose a different name, or press Enter "
        "again to make the two one.",
    )


class StillWorkThereError(KnownError):
    """Refuse to delete what somebody works for."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "People still work at “{name}”. Give them another organisation first, or none.",
    )


class OrganisationService:
    """Change organisations; every call is one unit of work in the writing thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def set_field(
        self,
        organisation_id: int,
        field: OrganisationField,
        text: str,
        *,
        insists: bool = False,
        origin: str = "",
    ) -> ChangeSet:
        """Write what was typed into a field; "" empties it, unless it is the name.

        Raises SameOrganisationError for the name of another one, but for those who insist.
        """
        line = field_rules.one_line(text)
        if field is OrganisationField.NAME:
            return self._rename(organisation_id, line, origin, insists=insists)
        value = sites.normalised(line) if field is OrganisationField.SITE else line or None
        with self._store.write(origin) as unit:
            setattr(get_or_gone(unit.session, Organisation, organisation_id), field.value, value)
            return unit.commit()

    def delete(self, organisation_id: int, origin: str = "") -> ChangeSet:
        """Delete an organisation; raise StillWorkThereError if anybody works there."""
        with self._store.write(origin) as unit:
            organisation = get_or_gone(unit.session, Organisation, organisation_id)
            somebody = exists().where(
                Contact.organisation_id == organisation_id, Contact.deleted_at.is_(None)
            )
            if unit.session.scalar(select(somebody)):
                raise StillWorkThereError(name=organisation.name)
            organisation.deleted_at = organisation.deleted_at or unit.now
            return unit.commit()

    def _rename(self, organisation_id: int, name: str, origin: str, *, insists: bool) -> ChangeSet:
        key = fold(name)
        if not key:
            raise NamelessOrganisationError
        kind = ChangeKind.ORGANISATION_MERGED if insists else ChangeKind.ORGANISATION_CHANGED
        # What finds people changes with the name: without these it would be about them.
        with self._store.write(origin, kind=kind, subject=name) as unit:
            organisation = get_or_gone(unit.session, Organisation, organisation_id)
            namesakes = _namesakes(unit.session, organisation_id, key)
            if namesakes and not insists:
                raise SameOrganisationError(name=namesakes[0].name)
            organisation.name, organisation.name_key = name, key
            for namesake in namesakes:
                _take_over(unit.session, organisation, namesake)
                namesake.deleted_at = unit.now
            for contact in _all_at(unit.session, organisation):
                set_keys(contact)
            return unit.commit()


def _namesakes(session: Session, organisation_id: int, key: str) -> Sequence[Organisation]:
    """Return the other organisations of a name."""
    others = select(Organisation).where(
        Organisation.name_key == key,
        Organisation.id != organisation_id,
        Organisation.deleted_at.is_(None),
    )
    return session.scalars(others.order_by(Organisation.id)).all()


def _take_over(session: Session, organisation: Organisation, other: Organisation) -> None:
    """Bring everybody over from another organisation, what was not known of this one, and views."""
    for contact in _all_at(session, other):
        contact.organisation = organisation
    organisation.sector = organisation.sector or other.sector
    organisation.url = organisation.url or other.url
    refilter_views(session, lambda each: _follow(each, other.id, organisation.id))


def _follow(criteria: Criteria, organisation_id: int, into_id: int) -> Criteria:
    named = criteria.organisation_id == organisation_id
    return replace(criteria, organisation_id=into_id) if named else criteria


def _all_at(session: Session, organisation: Organisation) -> Sequence[Contact]:
    """Return all at an organisation, also those in the bin: they may come back."""
    return session.scalars(select(Contact).where(Contact.organisation_id == organisation.id)).all()

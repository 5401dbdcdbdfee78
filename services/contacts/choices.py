"""Read what the fields of a contact offer to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import available_timezones

from sqlalchemy import select

from models.entities import Contact, Group, Organisation, Tag
from services.store import Store


@dataclass(frozen=True, slots=True)
class GroupChoice:
    """Offer a group; `code` names one that came with the app until the user gives a name."""

    id: int
    code: str | None
    name: str | None
    cadence_days: int | None


@dataclass(frozen=True, slots=True)
class PersonChoice:
    """Offer a contact; the organisation tells namesakes apart."""

    id: int
    name: str
    organisation: str | None


class ContactChoices:
    """Read choices; called in the reading thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def groups(self) -> tuple[GroupChoice, ...]:
        """Return the groups in their order."""
        rows = (
            select(Group.id, Group.code, Group.name, Group.cadence_days)
            .where(Group.deleted_at.is_(None))
            .order_by(Group.position, Group.id)
        )
        with self._store.read() as session:
            return tuple(GroupChoice(*row) for row in session.execute(rows))

    def tags(self) -> tuple[str, ...]:
        """Return the names of all tags, sorted."""
        names = select(Tag.name).where(Tag.deleted_at.is_(None)).order_by(Tag.name_key)
        with self._store.read() as session:
            return tuple(session.scalars(names))

    def organisations(self) -> tuple[str, ...]:
        """Return the names of all organisations, sorted."""
        live = Organisation.deleted_at.is_(None)
        names = select(Organisation.name).where(live).order_by(Organisation.name_key)
        with self._store.read() as session:
            return tuple(session.scalars(names))

    def people(self) -> tuple[PersonChoice, ...]:
        """Return everyone who is not in the bin, by name."""
        rows = (
            select(Contact.id, Contact.full_name, Organisation.name)
            .outerjoin(Organisation, Organisation.id == Contact.organisation_id)
            .where(Contact.deleted_at.is_(None))
            .order_by(Contact.sort_key, Contact.id)
        )
        with self._store.read() as session:
            return tuple(PersonChoice(*row) for row in session.execute(rows))

    @staticmethod
    def time_zones() -> tuple[str, ...]:
        """Return the IANA names of places, sorted; this looks through several hundred files."""
        return tuple(sorted(name for name in available_timezones() if "/" in name))

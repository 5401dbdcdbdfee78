"""Say who is who to whom."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import select

from models.entities import Contact, Relation
from services.changes import ChangeSet
from services.contacts.field_rules import one_line
from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.gone import GoneError, get_or_gone
from services.store import Store
from services.unit_of_work import UnitOfWork


class RelationRole(StrEnum):
    """Name who somebody is to a contact; each has its other side. Users have words of their own.

    The first of each pair is what the journal holds.
    """

    MANAGER = "manager"
    REPORT = "report"
    ASSISTANT = "assistant"
    ASSISTED = "assisted"
    RECEPTIONIST = "receptionist"
    REACHED_THROUGH = "reached_through"
    PARTNER = "partner"
    INTRODUCED_BY = "introduced_by"
    INTRODUCED = "introduced"


_OTHER_SIDES = {
    RelationRole.REPORT: RelationRole.MANAGER,
    RelationRole.ASSISTED: RelationRole.ASSISTANT,
    RelationRole.REACHED_THROUGH: RelationRole.RECEPTIONIST,
    RelationRole.INTRODUCED: RelationRole.INTRODUCED_BY,
}
_SIDES: dict[str, str] = {
    **{seen.value: held.value for seen, held in _OTHER_SIDES.items()},
    **{held.value: seen.value for seen, held in _OTHER_SIDES.items()},
}


class OneselfError(KnownError):
    """Refuse somebody as their own relation."""

    sentence = QT_TRANSLATE_NOOP("KnownError", "This is the contact itself. Choose somebody else.")


def other_side(role: str) -> str:
    """Return who the contact is to the other: "report" for "manager"; a user's word stays."""
    return _SIDES.get(role, role)


class RelationService:
    """Link contacts; every call is one unit of work in the writing thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, contact_id: int, other_id: int, role: str, origin: str = "") -> ChangeSet:
        """Note that `other` is `role` to a contact; once is enough. Raises OneselfError."""
        if contact_id == other_id:
            raise OneselfError
        with self._store.write(origin) as unit:
            for each in (contact_id, other_id):
                get_or_gone(unit.session, Contact, each)
            holder, held, role = _held(contact_id, other_id, role)
            if _known(unit, holder, held, role) is None:
                unit.session.add(Relation(contact_id=holder, other_id=held, role=role))
                unit.touch("contacts", [contact_id, other_id])
            return unit.commit()

    def change(
        self, relation_id: int, contact_id: int, other_id: int, role: str, origin: str = ""
    ) -> ChangeSet:
        """Make it another person or another role, as seen from a contact. Raises OneselfError."""
        if contact_id == other_id:
            raise OneselfError
        with self._store.write(origin) as unit:
            row = get_or_gone(unit.session, Relation, relation_id)
            if row.deleted_at is not None:
                raise GoneError
            get_or_gone(unit.session, Contact, other_id)
            before = row.contact_id, row.other_id, row.role
            wanted = _held(contact_id, other_id, role)
            if wanted != before:
                row.contact_id, row.other_id, row.role = wanted
                unit.touch("contacts", [*before[:2], *wanted[:2]])
            return unit.commit()

    def remove(self, relation_id: int, origin: str = "") -> ChangeSet:
        """Part two contacts."""
        with self._store.write(origin) as unit:
            row = get_or_gone(unit.session, Relation, relation_id)
            if row.deleted_at is None:
                row.deleted_at = unit.now
                unit.touch("contacts", [row.contact_id, row.other_id])
            return unit.commit()


def _held(contact_id: int, other_id: int, role: str) -> tuple[int, int, str]:
    """Return who holds the relation, to whom, and the role as the journal has it."""
    role = one_line(role)
    if role in set(_OTHER_SIDES):
        return other_id, contact_id, other_side(role)
    return contact_id, other_id, role


def _known(unit: UnitOfWork, contact_id: int, other_id: int, role: str) -> Relation | None:
    return unit.session.scalars(
        select(Relation).where(
            Relation.contact_id == contact_id,
            Relation.other_id == other_id,
            Relation.role == role,
            Relation.deleted_at.is_(None),
        )
    ).first()

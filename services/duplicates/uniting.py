"""Give one contact what another has, and nothing twice.

What it has already stays with the other, in the bin; the rest moves.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from sqlalchemy import or_, select

from models.entities import (
    Address,
    Contact,
    ContactMethod,
    Fact,
    FieldValue,
    NextTime,
    Relation,
)
from models.kinds import MethodKind
from services.contacts.relations import other_side
from services.duplicates.fields import Choices, Side, newer
from services.duplicates.numbers import same_number
from services.imports.columns import address_key
from services.text_keys import fold, unique
from services.unit_of_work import UnitOfWork

PartT = TypeVar("PartT", ContactMethod, Address, Fact, NextTime)


class Uniter:
    """Move the rows that belong to one contact, in the unit of work that is open."""

    def __init__(self, unit: UnitOfWork, keep: Contact, other: Contact) -> None:
        self._unit = unit
        self._session = unit.session
        self._keep = keep
        self._other = other
        self._newer = newer(keep, other)  # before anything is changed

    def unite(self, choices: Choices) -> None:
        """Move everything but entries and follow-ups."""
        self._unite_methods()
        self._move(Address, address_key)
        self._move(Fact, lambda fact: fold(fact.text))
        self._move(NextTime, lambda each: (fold(each.text), each.used_at))
        self._unite_tags()
        self._unite_relations()
        self._unite_own_fields(choices)

    def _live(self, entity: type[PartT], contact: Contact) -> list[PartT]:
        rows = select(entity).where(entity.contact_id == contact.id, entity.deleted_at.is_(None))
        return list(self._session.scalars(rows.order_by(entity.id)))

    def _move(self, entity: type[PartT], key: Callable[[PartT], Hashable]) -> None:
        there = {key(row) for row in self._live(entity, self._keep)}
        self._take(row for row in self._live(entity, self._other) if key(row) not in there)

    def _take(self, rows: Iterable[PartT]) -> None:
        for row in rows:
            if not isinstance(row, NextTime):
                row.position = self._next_place(type(row))
            row.contact_id = self._keep.id

    def _next_place(self, entity: type[ContactMethod | Address | Fact]) -> int:
        own = select(entity.position).where(entity.contact_id == self._keep.id)
        return max(self._session.scalars(own), default=-1) + 1

    def _unite_methods(self) -> None:
        own = self._live(ContactMethod, self._keep)
        preferring = {row.kind for row in own if row.preferred}
        for row in self._live(ContactMethod, self._other):
            twin = next((each for each in own if _is_same_method(each, row)), None)
            if twin is not None:
                _complete(twin, row)
            else:
                row.preferred = row.preferred and row.kind not in preferring
                self._take([row])

    def _unite_tags(self) -> None:
        there = set(self._keep.tags)
        self._keep.tags.extend(tag for tag in self._other.tags if tag not in there)

    def _unite_relations(self) -> None:
        """Move who is around; what both were to each other goes, as they are one."""
        both = {self._keep.id, self._other.id}
        relations = self._session.scalars(
            select(Relation)
            .where(
                Relation.deleted_at.is_(None),
                or_(Relation.contact_id.in_(both), Relation.other_id.in_(both)),
            )
            .order_by(Relation.id)
        ).all()
        there = {
            key
            for row in relations
            if self._other.id not in _ends(row)
            for key in _relation_keys(*_ends(row), row.role)
        }
        for row in relations:
            self._unit.touch("contacts", _ends(row))
            if set(_ends(row)) == both:
                row.deleted_at = self._unit.now
            elif self._other.id in _ends(row):
                self._move_relation(row, there)

    def _move_relation(self, row: Relation, there: set[tuple[int, int, str]]) -> None:
        one, two = (self._keep.id if id_ == self._other.id else id_ for id_ in _ends(row))
        keys = _relation_keys(one, two, row.role)
        if keys & there:
            row.deleted_at = self._unit.now
            return
        there |= keys
        row.contact_id, row.other_id = one, two

    def _unite_own_fields(self, choices: Choices) -> None:
        values = {contact.id: self._own_fields(contact) for contact in (self._keep, self._other)}
        kept = values[self._keep.id]
        for field_id, row in values[self._other.id].items():
            twin = kept.get(field_id)
            if twin is None:
                row.contact_id = self._keep.id
            elif choices.get(field_id, self._newer) is Side.OTHER:
                twin.value = row.value

    def _own_fields(self, contact: Contact) -> dict[int, FieldValue]:
        live = select(FieldValue).where(
            FieldValue.contact_id == contact.id, FieldValue.deleted_at.is_(None)
        )
        return {row.field_id: row for row in self._session.scalars(live)}


def united_note(own: str | None, others: str | None) -> str | None:
    """Return both notes, one below the other, or one if it holds the other."""
    mine, yours = own or "", others or ""
    if yours in mine:
        return own
    return yours if mine in yours else f"{mine}\n\n{yours}"


def _is_same_method(one: ContactMethod, two: ContactMethod) -> bool:
    if one.kind != two.kind:
        return False
    if one.kind is MethodKind.PHONE:
        return same_number(one.value_key, two.value_key)
    return one.value_key == two.value_key


def _complete(twin: ContactMethod, row: ContactMethod) -> None:
    """Take over what only the other spelling of a method says."""
    if row.value_key.startswith("+") and not twin.value_key.startswith("+"):
        twin.value, twin.value_key = row.value, row.value_key
    twin.types = " ".join(unique((*twin.types.split(), *row.types.split())))
    twin.label = twin.label or row.label
    verified = [day for day in (twin.verified_on, row.verified_on) if day is not None]
    twin.verified_on = max(verified, default=None)


def _ends(row: Relation) -> tuple[int, int]:
    return row.contact_id, row.other_id


def _relation_keys(one: int, two: int, role: str) -> set[tuple[int, int, str]]:
    """Return a relation as seen from both sides."""
    return {(one, two, fold(role)), (two, one, fold(other_side(role)))}

"""Add, change, remove and order what a contact has several of: methods, addresses, facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from typing import Any, TypeAlias, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities import Address, Contact, ContactMethod, Fact, NextTime
from services.changes import ChangeSet
from services.clock import Clock, today
from services.contacts import method_rules
from services.contacts.editing_values import AddressParts, MethodDraft, PartKind
from services.contacts.field_rules import TEXT_LIMIT, many_lines, one_line
from services.gone import GoneError, get_or_gone
from services.store import Store
from services.text_keys import method_key
from services.unit_of_work import UnitOfWork

Part: TypeAlias = ContactMethod | Address | Fact | NextTime
PartT = TypeVar("PartT", bound=ContactMethod | Address | Fact | NextTime)

_ENTITIES: dict[PartKind, type[Part]] = {
    PartKind.METHOD: ContactMethod,
    PartKind.ADDRESS: Address,
    PartKind.FACT: Fact,
    PartKind.NEXT_TIME: NextTime,
}


class PartService:
    """Change the parts of contacts; every call is one unit of work in the writing thread.

    An empty text adds nothing, and in the place of another it removes that. Raises GoneError for
    a part that was removed meanwhile.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def add_method(
        self,
        contact_id: int,
        draft: MethodDraft,
        *,
        region: str = "",
        as_typed: bool = False,
        origin: str = "",
    ) -> ChangeSet:
        """Add a way to reach a contact, after the others.

        Raises DoubtfulMethodError unless `as_typed`; see method_rules.check for `region`.
        """
        with self._store.write(origin) as unit:
            contact = get_or_gone(unit.session, Contact, contact_id)
            row = ContactMethod(contact_id=contact_id, position=_next_place(contact.methods))
            if _fill_method(row, draft, None if as_typed else region):
                unit.session.add(row)
                _prefer_one(unit.session, row)
            return unit.commit()

    def change_method(
        self,
        method_id: int,
        draft: MethodDraft,
        *,
        region: str = "",
        as_typed: bool = False,
        origin: str = "",
    ) -> ChangeSet:
        """Write another value, type or label; raises as add_method, but not for the same value."""
        with self._store.write(origin) as unit:
            row = _live(unit.session, ContactMethod, method_id)
            same = (row.kind, row.value) == (draft.kind, one_line(draft.value))
            if not _fill_method(row, draft, None if as_typed or same else region):
                row.deleted_at = unit.now
            _prefer_one(unit.session, row)
            return unit.commit()

    def verify_method(self, method_id: int, origin: str = "") -> ChangeSet:
        """Note that a number or address is right today."""
        with self._store.write(origin) as unit:
            _live(unit.session, ContactMethod, method_id).verified_on = self._today()
            return unit.commit()

    def add_address(
        self, contact_id: int, parts: AddressParts, types: Sequence[str] = (), origin: str = ""
    ) -> ChangeSet:
        """Add a postal address, after the others."""
        with self._store.write(origin) as unit:
            contact = get_or_gone(unit.session, Contact, contact_id)
            row = Address(contact_id=contact_id, position=_next_place(contact.addresses))
            row.types = " ".join(types)
            if _fill_address(row, parts):
                unit.session.add(row)
            return unit.commit()

    def change_address(self, address_id: int, parts: AddressParts, origin: str = "") -> ChangeSet:
        """Write another address in the place of one."""
        with self._store.write(origin) as unit:
            row = _live(unit.session, Address, address_id)
            if not _fill_address(row, parts):
                row.deleted_at = unit.now
            return unit.commit()

    def add_fact(self, contact_id: int, text: str, origin: str = "") -> ChangeSet:
        """Add what is good to know, after the rest."""
        text = many_lines(text, TEXT_LIMIT)
        with self._store.write(origin) as unit:
            contact = get_or_gone(unit.session, Contact, contact_id)
            if text:
                place = _next_place(contact.facts)
                unit.session.add(Fact(contact_id=contact_id, position=place, text=text))
            return unit.commit()

    def add_next_time(self, contact_id: int, text: str, origin: str = "") -> ChangeSet:
        """Add what to bring up in the next talk."""
        text = many_lines(text, TEXT_LIMIT)
        with self._store.write(origin) as unit:
            get_or_gone(unit.session, Contact, contact_id)
            if text:
                unit.session.add(NextTime(contact_id=contact_id, text=text))
            return unit.commit()

    def change_text(self, part: PartKind, part_id: int, text: str, origin: str = "") -> ChangeSet:
        """Write another text for a fact or a point for the next time."""
        text = many_lines(text, TEXT_LIMIT)
        with self._store.write(origin) as unit:
            row = _live(unit.session, _ENTITIES[part], part_id)
            if not isinstance(row, Fact | NextTime):
                raise TypeError(part)
            if text:
                row.text = text
            else:
                row.deleted_at = unit.now
            return unit.commit()

    def use_next_time(self, next_time_id: int, *, used: bool, origin: str = "") -> ChangeSet:
        """Tick off what was brought up, or take the tick back."""
        with self._store.write(origin) as unit:
            row = _live(unit.session, NextTime, next_time_id)
            row.used_at = (row.used_at or unit.now) if used else None
            return unit.commit()

    def remove(self, part: PartKind, part_id: int, origin: str = "") -> ChangeSet:
        """Move a part to the bin."""
        with self._store.write(origin) as unit:
            row = get_or_gone(unit.session, _ENTITIES[part], part_id)
            row.deleted_at = row.deleted_at or unit.now
            return unit.commit()

    def move(self, part: PartKind, part_id: int, by: int, origin: str = "") -> ChangeSet:
        """Move a method, address or fact up (negative) or down among its like."""
        with self._store.write(origin) as unit:
            row = _live(unit.session, _ENTITIES[part], part_id)
            if isinstance(row, NextTime):
                raise TypeError(part)
            _move(unit, row, by)
            return unit.commit()

    def _today(self) -> date:
        return today(self._clock)


def _live(session: Session, entity: type[PartT], part_id: int) -> PartT:
    row = get_or_gone(session, entity, part_id)
    if row.deleted_at is not None:
        raise GoneError
    return row


def _next_place(rows: Sequence[ContactMethod | Address | Fact]) -> int:
    return max((row.position for row in rows), default=-1) + 1


def _fill_method(row: ContactMethod, draft: MethodDraft, region: str | None) -> bool:
    """Write a draft, checked unless region is None; return False where there is no value."""
    value = one_line(draft.value)
    if not value:
        return False
    if region is not None:
        method_rules.check(draft.kind, value, region, draft.label)
    row.kind = draft.kind
    row.value = value
    row.value_key = method_key(value)
    row.types = " ".join(draft.types)
    row.label = one_line(draft.label or "") or None
    row.preferred = draft.preferred
    return True


def _prefer_one(session: Session, row: ContactMethod) -> None:
    """Let no other method of its kind be the preferred one, if this is."""
    if not row.preferred or row.deleted_at is not None:
        return
    session.flush()
    others = select(ContactMethod).where(
        ContactMethod.contact_id == row.contact_id,
        ContactMethod.kind == row.kind,
        ContactMethod.id != row.id,
        ContactMethod.preferred.is_(True),
    )
    for other in session.scalars(others):
        other.preferred = False


def _fill_address(row: Address, parts: AddressParts) -> bool:
    """Write the parts; return False where all of them are empty."""
    lines = {each.name: one_line(getattr(parts, each.name)) for each in fields(parts)}
    lines["street"] = many_lines(parts.street, TEXT_LIMIT)
    if not any(lines.values()):
        return False
    for name, line in lines.items():
        setattr(row, name, line)
    return True


def _move(unit: UnitOfWork, row: ContactMethod | Address | Fact, by: int) -> None:
    """Give the live rows new numbers, in their new order."""
    entity: Any = type(row)
    rows: list[Any] = list(
        unit.session.scalars(
            select(entity)
            .where(entity.contact_id == row.contact_id, entity.deleted_at.is_(None))
            .order_by(entity.position, entity.id)
        )
    )
    old = rows.index(row)
    new = min(max(old + by, 0), len(rows) - 1)
    if new == old:
        return
    rows.insert(new, rows.pop(old))
    for place, each in enumerate(rows):
        each.position = place

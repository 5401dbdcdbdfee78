"""Remember who the user said are not the same person.

Contacts are known by id and the instant they were made: an id may be used again after somebody
was erased, and an import may change the uid.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities import Contact, Setting
from models.instants import to_microseconds
from services.unit_of_work import UnitOfWork

SETTING = "duplicates.apart"

_Mark: TypeAlias = tuple[int, int]
"""A contact's id and its created_at in microseconds."""


def read_apart(session: Session) -> frozenset[tuple[int, int]]:
    """Return the pairs of ids that are still the same contacts, the lower id first."""
    marks = _stored(session)
    there = _there(session, {mark for pair in marks for mark in pair})
    return frozenset((one[0], two[0]) for one, two in marks if one in there and two in there)


def put_apart(unit: UnitOfWork, one: Contact, two: Contact) -> None:
    """Remember that two contacts are not the same."""
    _store(unit, {*_stored(unit.session), _pair(_mark(one), _mark(two))})


def put_together(unit: UnitOfWork, one: Contact, two: Contact) -> None:
    """Forget that two contacts are not the same."""
    _store(unit, _stored(unit.session) - {_pair(_mark(one), _mark(two))})


def inherit_apart(unit: UnitOfWork, keep: Contact, other: Contact) -> None:
    """Keep apart from a contact whoever was kept apart from the one merged into it."""
    stored, own, gone = _stored(unit.session), _mark(keep), _mark(other)
    inherited = {
        _pair(own, mark) for pair in stored if gone in pair for mark in pair if mark != gone
    }
    new = {pair for pair in inherited if pair[0] != pair[1]} - stored
    if new:
        _store(unit, stored | new)


def forget_apart(unit: UnitOfWork) -> None:
    """Forget who was kept apart from somebody who is no longer in the journal."""
    stored = _stored(unit.session)
    there = _there(unit.session, {mark for pair in stored for mark in pair})
    left = {pair for pair in stored if there.issuperset(pair)}
    if left != stored:
        _store(unit, left)


def _there(session: Session, marks: Iterable[_Mark]) -> set[_Mark]:
    wanted = set(marks)
    if not wanted:
        return set()
    rows = session.execute(select(Contact.id, Contact.created_at)).all()
    return {(id_, to_microseconds(made)) for id_, made in rows} & wanted


def _mark(contact: Contact) -> _Mark:
    return contact.id, to_microseconds(contact.created_at)


def _pair(one: _Mark, two: _Mark) -> tuple[_Mark, _Mark]:
    return (one, two) if one < two else (two, one)


def _stored(session: Session) -> set[tuple[_Mark, _Mark]]:
    setting = session.get(Setting, SETTING)
    rows: list[list[int]] = setting.value if setting is not None else []
    return {((row[0], row[1]), (row[2], row[3])) for row in rows}


def _store(unit: UnitOfWork, pairs: Iterable[tuple[_Mark, _Mark]]) -> None:
    value = [[*one, *two] for one, two in sorted(pairs)]
    unit.session.merge(Setting(name=SETTING, value=value, updated_at=unit.now))

"""Run one change of the journal: all of it or nothing, and know what it touched."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from typing import Any, cast

from sqlalchemy import Engine, Table, event, insert
from sqlalchemy.orm import Session, UOWTransaction

from models.base import Base, Synced
from models.entities import (
    Address,
    Contact,
    ContactMethod,
    Draft,
    Entry,
    EntryParticipant,
    Fact,
    FieldDefinition,
    FieldValue,
    FollowUp,
    Group,
    NextTime,
    Organisation,
    Photo,
    Prompt,
    Relation,
    SavedView,
    Setting,
    Tag,
)
from services.changes import ChangeSet
from services.journal.last_contact import recompute_last_contact
from services.undo.log import ChangeLog

OWN_ID: dict[str, str] = {
    Contact.__tablename__: "contacts",
    Organisation.__tablename__: "organisations",
    Group.__tablename__: "groups",
    Tag.__tablename__: "tags",
    Entry.__tablename__: "entries",
    FollowUp.__tablename__: "follow_ups",
    Draft.__tablename__: "drafts",
    SavedView.__tablename__: "views",
    FieldDefinition.__tablename__: "own_fields",
    Prompt.__tablename__: "prompts",
}
"""The field of ChangeSet that holds a table's ids."""

_OF_CONTACT = (
    ContactMethod,
    Address,
    Fact,
    FieldValue,
    Photo,
    Relation,
    NextTime,
    FollowUp,
    EntryParticipant,
)


_UNIT = "unit of work"  # of a session's info


class _Session(Session):
    """Tell its unit of work what it flushes; to listen to each session would take longer."""


class UnitOfWork:
    """Hold a session in a write transaction, the instant of the change and what it touches.

    Rows get `created_at` and `updated_at` from `now`. What is inserted here or flushed by the
    session is noted by itself; statements that bypass both are noted with touch(). `log` records
    every row, for undo; `kind` and `subject` name the change where its rows can't.
    """

    def __init__(
        self,
        engine: Engine,
        now: datetime,
        origin: str,
        *,
        kind: str | None = None,
        subject: str | None = None,
    ) -> None:
        self.now = now
        self.changes = ChangeSet(origin)
        self.session = _Session(engine, expire_on_commit=False, info={_UNIT: self})
        self._touched: dict[str, set[int]] = {}
        self._settings: set[str] = set()
        self._origin = origin
        self.connection = self.session.connection()  # takes the write lock before any reading
        self.log = ChangeLog(self.connection)
        self.log.begin()
        self._kind, self._subject = kind, subject

    def touch(self, kind: str, ids: Iterable[int]) -> None:
        """Note ids under a field of ChangeSet."""
        self._touched.setdefault(kind, set()).update(ids)

    def touched(self, kind: str) -> frozenset[int]:
        """Return the ids noted so far under a field of ChangeSet."""
        return frozenset(self._touched.get(kind, ()))

    def call_it(self, kind: str, subject: str | None) -> None:
        """Say what the change is and whom or what it is about, where its rows can't."""
        self._kind, self._subject = kind, subject

    def insert(self, entity: type[Base], **values: object) -> int:
        """Insert a row at once, for a fifth of what a flush takes; return the first of its key."""
        if issubclass(entity, Synced):
            values |= {"created_at": self.now, "updated_at": self.now}
        result = self.connection.execute(insert(cast(Table, entity.__table__)), values)
        row_id: int = result.inserted_primary_key[0]  # type: ignore[index]
        self._note(entity, {**values, "id": row_id}.__getitem__)
        return row_id

    def commit(self) -> ChangeSet:
        """Settle what is derived, make the change permanent and return what it was."""
        self.session.flush()
        self._settle_last_contact()
        change_id = self.log.finish(self.now, self._kind, self._subject)
        changes = ChangeSet(
            self._origin,
            settings=frozenset(self._settings),
            change_id=change_id,
            **{kind: frozenset(ids) for kind, ids in self._touched.items()},
        )
        self.session.commit()
        self.changes = changes
        return changes

    def close(self) -> None:
        """Roll back what was not committed."""
        self.session.close()

    def _settle_last_contact(self) -> None:
        entries = self._touched.get("entries", set())
        contacts = self._touched.get("contacts", set())
        contacts |= recompute_last_contact(self.connection, entries=entries, contacts=contacts)
        if contacts:
            self._touched["contacts"] = contacts

    def stamp(self) -> None:
        """Stamp the rows that are about to be flushed."""
        for row in self.session.new:
            if isinstance(row, Synced):
                row.created_at = self.now
                row.updated_at = self.now
        for row in self.session.dirty:
            if isinstance(row, Synced) and self.session.is_modified(row):
                row.updated_at = self.now

    def note_flushed(self) -> None:
        """Note what the rows that were just flushed are of."""
        modified = (row for row in self.session.dirty if self.session.is_modified(row))
        for row in (*self.session.new, *self.session.deleted, *modified):
            self._note(type(row), partial(getattr, row))

    def _note(self, entity: type[Base], value: Callable[[str], Any]) -> None:
        """Note what a row is of; `value` gives that of a column."""
        if entity is Setting:
            self._settings.add(value("name"))
        kind = OWN_ID.get(entity.__tablename__)
        if kind is not None:
            self.touch(kind, [value("id")])
        if entity in _OF_CONTACT:
            self.touch("contacts", [value("contact_id")])
        if entity is EntryParticipant:
            self.touch("entries", [value("entry_id")])


@event.listens_for(_Session, "before_flush")
def _on_before_flush(session: Session, _context: UOWTransaction, _objects: object) -> None:
    session.info[_UNIT].stamp()


@event.listens_for(_Session, "after_flush")
def _on_after_flush(session: Session, _context: UOWTransaction) -> None:
    session.info[_UNIT].note_flushed()

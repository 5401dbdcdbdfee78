"""Run one change of the journal: all of it or nothing, and know what it touched."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Engine, event
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
    FollowUp,
    Group,
    NextTime,
    Organisation,
    Photo,
    Relation,
    Setting,
    Tag,
)
from services.changes import ChangeSet
from services.journal.last_contact import recompute_last_contact

_OWN_ID: dict[type[Base], str] = {
    Contact: "contacts",
    Organisation: "organisations",
    Group: "groups",
    Tag: "tags",
    Entry: "entries",
    FollowUp: "follow_ups",
    Draft: "drafts",
}
_OF_CONTACT = (ContactMethod, Address, Fact, Photo, Relation, NextTime, FollowUp, EntryParticipant)


class UnitOfWork:
    """Hold a session in a write transaction, the instant of the change and what it touches.

    Rows get `created_at` and `updated_at` from `now`. What the session flushes is noted by
    itself; statements that bypass it are noted with touch().
    """

    def __init__(self, engine: Engine, now: datetime, origin: str) -> None:
        self.now = now
        self.changes = ChangeSet(origin)
        self.session = Session(engine, expire_on_commit=False)
        self._touched: dict[str, set[int]] = {}
        self._settings: set[str] = set()
        self._origin = origin
        event.listen(self.session, "before_flush", self._on_before_flush)
        event.listen(self.session, "after_flush", self._on_after_flush)
        self.session.connection()  # takes the write lock before anything is read

    def touch(self, kind: str, ids: Iterable[int]) -> None:
        """Note ids under a field of ChangeSet."""
        self._touched.setdefault(kind, set()).update(ids)

    def commit(self) -> ChangeSet:
        """Settle what is derived, make the change permanent and return what it was."""
        self.session.flush()
        self._settle_last_contact()
        changes = ChangeSet(
            self._origin,
            settings=frozenset(self._settings),
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
        contacts |= recompute_last_contact(self.session, entries=entries, contacts=contacts)
        if contacts:
            self._touched["contacts"] = contacts

    def _on_before_flush(
        self, session: Session, _context: UOWTransaction, _objects: object
    ) -> None:
        for row in session.new:
            if isinstance(row, Synced):
                row.created_at = self.now
                row.updated_at = self.now
        for row in session.dirty:
            if isinstance(row, Synced) and session.is_modified(row):
                row.updated_at = self.now

    def _on_after_flush(self, session: Session, _context: UOWTransaction) -> None:
        for row in (*session.new, *session.deleted):
            self._note(row)
        for row in session.dirty:
            if session.is_modified(row):
                self._note(row)

    def _note(self, row: object) -> None:
        if isinstance(row, Setting):
            self._settings.add(row.name)
        kind = _OWN_ID.get(type(row))  # type: ignore[arg-type]
        if kind is not None:
            self.touch(kind, [row.id])  # type: ignore[attr-defined]
        if isinstance(row, _OF_CONTACT):
            self.touch("contacts", [row.contact_id])
        if isinstance(row, EntryParticipant):
            self.touch("entries", [row.entry_id])

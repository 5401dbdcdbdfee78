"""Write entries: save, edit, delete and restore them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, insert, select

from models.base import new_uid
from models.entities import Contact, Entry, EntryParticipant, NextTime, Topic, entry_topic
from models.kinds import Direction, EntryKind, Outcome, Purpose
from services.changes import ChangeSet
from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.follow_ups.follow_up_service import insert_follow_up
from services.gone import GoneError, get_or_gone
from services.journal.values import NewEntry
from services.store import Store
from services.text_keys import find_topics, unique
from services.unit_of_work import UnitOfWork

_CLOCK_SLACK = timedelta(minutes=5)  # two devices' clocks never agree to the second


# Built once: to put a statement together takes longer than to run it.
_WITH_UID = select(Entry.id).where(Entry.uid == bindparam("uid"))
_PRESENT = select(Contact.id).where(Contact.id.in_(bindparam("ids", expanding=True)))
_TOPICS = select(Topic.name, Topic.id).where(Topic.name.in_(bindparam("names", expanding=True)))


class EmptyEntryError(KnownError):
    """Refuse a note that says nothing."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "There is nothing to save yet. Type what was said and save again."
    )


class NoContactError(KnownError):
    """Refuse an entry with nobody on it."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "An entry needs at least one contact. Choose who it was with and save again."
    )


class HeldInFutureError(KnownError):
    """Refuse a talk that has not been."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "What was held can't lie in the future. Change the date, or make it a follow-up.",
    )


@dataclass(frozen=True, slots=True)
class EntryEdit:
    """Hold everything about an entry that can be edited, as it is to be."""

    contact_ids: tuple[int, ...]
    kind: EntryKind
    text: str
    channel: str | None
    direction: Direction | None
    outcome: Outcome | None
    happened_at: datetime
    zone: str
    duration_s: int | None = None
    purpose: Purpose | None = None
    mood: int | None = None
    wow: bool = False


class JournalService:
    """Change the timeline; every call is one unit of work in the writing thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add_entry(self, new: NewEntry, origin: str = "") -> ChangeSet:
        """Save an entry with its follow-ups and next-time notes, all or nothing.

        An entry whose uid is there already is not saved again, and nothing is changed.
        """
        with self._store.write(origin) as unit:
            uid = new.uid or new_uid()
            if unit.connection.scalar(_WITH_UID, {"uid": uid}) is None:
                self._insert(unit, new, uid)
            return unit.commit()

    def edit_entry(self, entry_id: int, edit: EntryEdit, origin: str = "") -> ChangeSet:
        """Make an entry be as edit says, also who took part."""
        with self._store.write(origin) as unit:
            entry = get_or_gone(unit.session, Entry, entry_id)
            _check(edit.kind, edit.text, edit.outcome, edit.happened_at, unit.now)
            for name in (
                "kind",
                "channel",
                "direction",
                "outcome",
                "happened_at",
                "zone",
                "duration_s",
                "purpose",
                "mood",
                "wow",
                "text",
            ):
                setattr(entry, name, getattr(edit, name))
            topic_ids = _topic_ids(unit, find_topics(edit.text))
            entry.topics = [unit.session.get_one(Topic, topic_id) for topic_id in topic_ids]
            unit.session.flush()  # participants' copies of happened_at follow by the foreign key
            _change_participants(unit, entry, edit.contact_ids)
            return unit.commit()

    def delete_entry(self, entry_id: int, origin: str = "") -> ChangeSet:
        """Move an entry to the bin."""
        with self._store.write(origin) as unit:
            entry = get_or_gone(unit.session, Entry, entry_id)
            entry.deleted_at = entry.deleted_at or unit.now
            return unit.commit()

    def restore_entry(self, entry_id: int, origin: str = "") -> ChangeSet:
        """Bring an entry back from the bin."""
        with self._store.write(origin) as unit:
            get_or_gone(unit.session, Entry, entry_id).deleted_at = None
            return unit.commit()

    def _insert(self, unit: UnitOfWork, new: NewEntry, uid: str) -> None:
        """Insert rows, not entities: these three times as fast."""
        happened_at = new.happened_at or unit.now
        _check(new.kind, new.text, new.outcome, happened_at, unit.now)
        contact_ids = _present(unit, new.contact_ids)
        entry_id = unit.insert(
            Entry,
            uid=uid,
            kind=new.kind,
            channel=new.channel,
            direction=new.direction,
            outcome=new.outcome,
            happened_at=happened_at,
            zone=new.zone or self._store.clock.zone().key,
            duration_s=new.duration_s,
            purpose=new.purpose,
            mood=new.mood,
            wow=new.wow,
            text=new.text.strip(),
        )
        _add_participants(unit, entry_id, happened_at, contact_ids)
        for topic_id in _topic_ids(unit, find_topics(new.text)):
            link = {"entry_id": entry_id, "topic_id": topic_id}
            unit.connection.execute(insert(entry_topic), link)
        first = contact_ids[0]
        for text in new.next_times:
            unit.insert(NextTime, contact_id=first, entry_id=entry_id, text=text)
        for follow_up in new.follow_ups:
            insert_follow_up(unit, first, follow_up, entry_id=entry_id)


def _check(
    kind: EntryKind, text: str, outcome: Outcome | None, happened_at: datetime, now: datetime
) -> None:
    if kind is EntryKind.NOTE and not text.strip():
        raise EmptyEntryError
    if outcome is Outcome.HELD and happened_at > now + _CLOCK_SLACK:
        raise HeldInFutureError


def _present(unit: UnitOfWork, contact_ids: Iterable[int]) -> tuple[int, ...]:
    """Return the ids, each once; raise NoContactError without any, GoneError if one is gone."""
    wanted = unique(contact_ids)
    if not wanted:
        raise NoContactError
    if len(unit.connection.scalars(_PRESENT, {"ids": wanted}).all()) < len(wanted):
        raise GoneError
    return wanted


def _change_participants(unit: UnitOfWork, entry: Entry, contact_ids: Iterable[int]) -> None:
    wanted = _present(unit, contact_ids)
    there = {row.contact_id: row for row in entry.participants}
    added = (contact_id for contact_id in wanted if contact_id not in there)
    _add_participants(unit, entry.id, entry.happened_at, added)
    for contact_id, row in there.items():
        if contact_id not in wanted:
            unit.session.delete(row)
            unit.touch("contacts", [contact_id])


def _add_participants(
    unit: UnitOfWork, entry_id: int, happened_at: datetime, contact_ids: Iterable[int]
) -> None:
    for contact_id in contact_ids:
        unit.insert(
            EntryParticipant, entry_id=entry_id, contact_id=contact_id, happened_at=happened_at
        )


def _topic_ids(unit: UnitOfWork, names: Sequence[str]) -> list[int]:
    """Return the ids of topics, made where there are none yet."""
    if not names:
        return []
    found = dict(unit.connection.execute(_TOPICS, {"names": names}).all())
    return [found.get(name) or unit.insert(Topic, name=name) for name in names]

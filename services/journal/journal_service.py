"""Write entries: save, edit, delete and restore them."""

from __future__ import annotations

from sqlalchemy import bindparam, insert, select

from models.base import new_uid
from models.entities import Entry, NextTime, entry_topic
from services.changes import ChangeSet
from services.contacts.contact_service import insert_contact
from services.contacts.field_rules import TEXT_LIMIT, one_line
from services.follow_ups.follow_up_rows import insert_follow_up
from services.gone import get_or_gone
from services.journal.drafts import drop_draft
from services.journal.editing import change_entry, move_entry
from services.journal.entry_rows import (
    EmptyEntryError,
    HeldInFutureError,
    NoContactError,
    TooLongTextError,
    add_participants,
    channel_of,
    check_entry,
    present,
    topic_ids,
)
from services.journal.values import EntryEdit, NewEntry
from services.store import Store
from services.text_keys import find_topics
from services.unit_of_work import UnitOfWork

__all__ = [
    "EmptyEntryError",
    "EntryEdit",
    "HeldInFutureError",
    "JournalService",
    "NoContactError",
    "TooLongTextError",
]

# Built once: to put a statement together takes longer than to run it.
_WITH_UID = select(Entry.id).where(Entry.uid == bindparam("uid"))


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
            if new.uid is not None:
                drop_draft(unit, new.uid)
            return unit.commit()

    def edit_entry(self, entry_id: int, edit: EntryEdit, origin: str = "") -> ChangeSet:
        """Make an entry be as edit says, also who took part and what was promised."""
        with self._store.write(origin) as unit:
            change_entry(unit, entry_id, edit, self._store.clock.zone())
            if edit.draft_uid is not None:
                drop_draft(unit, edit.draft_uid)
            return unit.commit()

    def move_entry(self, entry_id: int, from_id: int, to_id: int, origin: str = "") -> ChangeSet:
        """Put another contact in one's place on an entry; what was promised goes along."""
        with self._store.write(origin) as unit:
            move_entry(unit, entry_id, from_id, to_id)
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
        check_entry(new.kind, new.text, new.outcome, happened_at, unit.now)
        newcomers = tuple(insert_contact(unit, each) for each in new.newcomers)
        contact_ids = present(unit, (*new.contact_ids, *newcomers))
        entry_id = unit.insert(
            Entry,
            uid=uid,
            kind=new.kind,
            channel=channel_of(new.channel),
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
        add_participants(unit, entry_id, happened_at, contact_ids)
        topics = find_topics(new.text) if new.topics is None else new.topics
        for topic_id in topic_ids(unit, topics):
            link = {"entry_id": entry_id, "topic_id": topic_id}
            unit.connection.execute(insert(entry_topic), link)
        first = contact_ids[0]
        for text in filter(None, (one_line(each, TEXT_LIMIT) for each in new.next_times)):
            unit.insert(NextTime, contact_id=first, entry_id=entry_id, text=text)
        for follow_up in new.follow_ups:
            insert_follow_up(unit, first, follow_up, entry_id=entry_id)

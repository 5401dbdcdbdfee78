"""Change an entry that is there: what it says, who took part, what came of it, whose it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import select

from models.entities import Entry, FollowUp, NextTime, Topic
from services.contacts.field_rules import TEXT_LIMIT, one_line
from services.follow_ups.follow_up_rows import (
    change_row,
    insert_follow_up,
)
from services.follow_ups.values import NewFollowUp
from services.gone import GoneError, get_or_gone
from services.journal.entry_rows import (
    add_participants,
    channel_of,
    check_entry,
    present,
    topic_ids,
)
from services.journal.entry_state import EDITED, check_state
from services.journal.values import EntryEdit, NextTimeEdit, Promises
from services.reminding.deliveries import choose_anew
from services.text_keys import find_topics, topic_name, unique
from services.undo.drafts import hand_over
from services.unit_of_work import UnitOfWork

P = TypeVar("P", FollowUp, NextTime)


def change_entry(unit: UnitOfWork, entry_id: int, edit: EntryEdit, zone: ZoneInfo) -> None:
    """Make an entry be as edit says; raise KnownError for what can't be. `zone` is the user's."""
    entry = get_or_gone(unit.session, Entry, entry_id)
    check_state(unit.session, entry, edit.state)
    check_entry(edit.kind, edit.text, edit.outcome, edit.happened_at, unit.now)
    channel = entry.channel if edit.channel == entry.channel else channel_of(edit.channel)
    for name in EDITED:
        setattr(entry, name, getattr(edit, name))
    entry.channel = channel
    named = filter(None, (topic_name(one_line(topic)) for topic in edit.topics))
    ids = topic_ids(unit, unique((*find_topics(edit.text), *named)))
    entry.topics = [unit.session.get_one(Topic, topic_id) for topic_id in ids]
    unit.session.flush()  # participants' copies of happened_at follow by the foreign key
    _change_participants(unit, entry, edit.contact_ids)
    if edit.promises is not None:
        _change_next_times(unit, entry_id, edit.promises)
        _change_follow_ups(unit, entry_id, edit.promises, zone)


def move_entry(unit: UnitOfWork, entry_id: int, from_id: int, to_id: int) -> None:
    """Put one contact in another's place on an entry, with all that was noted and is typed there.

    Raises GoneError where the entry or one of the two is not there.
    """
    entry = get_or_gone(unit.session, Entry, entry_id)
    present(unit, [to_id])
    there = {row.contact_id: row for row in entry.participants}
    if from_id not in there:
        raise GoneError
    if from_id == to_id:
        return
    unit.session.delete(there[from_id])
    if to_id not in there:
        add_participants(unit, entry_id, entry.happened_at, [to_id])
    _give_promises(unit, entry_id, from_id, to_id)
    hand_over(unit, from_id, to_id, entry_id)
    unit.touch("contacts", [from_id, to_id])


def _give_promises(unit: UnitOfWork, entry_id: int, from_id: int, to_id: int) -> None:
    """Hand over what an entry brought, also what is in the bin and may come back."""
    for follow_up in unit.session.scalars(
        select(FollowUp).where(FollowUp.entry_id == entry_id, FollowUp.contact_id == from_id)
    ):
        follow_up.contact_id = to_id
    for next_time in unit.session.scalars(
        select(NextTime).where(NextTime.entry_id == entry_id, NextTime.contact_id == from_id)
    ):
        next_time.contact_id = to_id


def _change_participants(unit: UnitOfWork, entry: Entry, contact_ids: Iterable[int]) -> None:
    wanted = present(unit, contact_ids)
    there = {row.contact_id: row for row in entry.participants}
    added = (contact_id for contact_id in wanted if contact_id not in there)
    add_participants(unit, entry.id, entry.happened_at, added)
    for contact_id, row in there.items():
        if contact_id not in wanted:
            unit.session.delete(row)
            unit.touch("contacts", [contact_id])


def _rows(unit: UnitOfWork, entity: type[P], entry_id: int, contact_id: int) -> dict[int, P]:
    """Return by id what an entry holds for a contact and is not in the bin."""
    found = unit.session.scalars(
        select(entity).where(
            entity.entry_id == entry_id,
            entity.contact_id == contact_id,
            entity.deleted_at.is_(None),
        )
    )
    return {row.id: row for row in found}


def _change_next_times(unit: UnitOfWork, entry_id: int, promises: Promises) -> None:
    rows = _rows(unit, NextTime, entry_id, promises.contact_id)
    for wanted in promises.next_times:
        _change_next_time(unit, entry_id, promises.contact_id, wanted, rows)
    for row in rows.values():
        row.deleted_at = unit.now


def _change_next_time(
    unit: UnitOfWork,
    entry_id: int,
    contact_id: int,
    wanted: NextTimeEdit,
    rows: dict[int, NextTime],
) -> None:
    """Change or add one, and take it off the rows that are left."""
    row = rows.get(wanted.id or 0)
    kept = row is not None and row.text == wanted.text
    text = wanted.text if kept else one_line(wanted.text, TEXT_LIMIT)
    if not text:
        return
    if wanted.id is None:
        unit.insert(NextTime, contact_id=contact_id, entry_id=entry_id, text=text)
    elif row is not None:
        del rows[wanted.id]
        row.text = text


def _change_follow_ups(unit: UnitOfWork, entry_id: int, promises: Promises, zone: ZoneInfo) -> None:
    rows = _rows(unit, FollowUp, entry_id, promises.contact_id)
    for wanted in promises.follow_ups:
        new = NewFollowUp(wanted.title, wanted.due, wanted.repeat, wanted.lead_minutes)
        if wanted.id is None:
            insert_follow_up(unit, promises.contact_id, new, entry_id=entry_id)
        elif (row := rows.pop(wanted.id, None)) is not None and change_row(row, new):
            choose_anew(unit, [row.id], zone)
    for row in rows.values():
        row.deleted_at = unit.now

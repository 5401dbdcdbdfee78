"""Refuse to write over what became of an entry while somebody was changing it."""

from __future__ import annotations

from hashlib import sha256
from typing import TypeVar

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from models.entities import Entry, FollowUp, NextTime
from services.errors import QT_TRANSLATE_NOOP, DoubtError, KnownError
from services.follow_ups.follow_up_rows import due_of

P = TypeVar("P", FollowUp, NextTime)

EDITED = (
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
)
"""The columns of an entry that an edit sets."""


class EntryChangedError(DoubtError):
    """Doubt an edit that would take back what was changed since it was begun."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "This entry was changed elsewhere after you began. Save again to replace it with what "
        "stands here, or close to see what changed: your text stays as a draft.",
    )


class EntryDeletedError(KnownError):
    """Refuse to save into an entry that is in the bin."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "This entry was deleted meanwhile, so nothing was saved. Restore it from the bin and save "
        "again: your text stays as a draft.",
    )


def state_of(session: Session, entry: Entry) -> str:
    """Return a digest of all that an edit replaces; it is the same again after an undo."""
    values = (
        [getattr(entry, name) for name in EDITED],
        sorted(topic.name for topic in entry.topics),
        sorted(row.contact_id for row in entry.participants),
        [_follow_up(row) for row in session.scalars(_held(FollowUp, entry))],
        [(row.id, row.text) for row in session.scalars(_held(NextTime, entry))],
    )
    return sha256(repr(values).encode()).hexdigest()


def check_state(session: Session, entry: Entry, state: str | None) -> None:
    """Raise EntryDeletedError, or EntryChangedError if the entry is not in that state."""
    if entry.deleted_at is not None:
        raise EntryDeletedError
    if state is not None and state_of(session, entry) != state:
        raise EntryChangedError


def _follow_up(row: FollowUp) -> tuple[object, ...]:
    """Return what stands for a follow-up; of one as there were first, no more than was then."""
    values = (row.id, row.title, due_of(row))
    more = (row.rrule, row.repeat_from, row.lead_minutes)
    return (*values, *more) if row.rrule or row.lead_minutes else values


def _held(entity: type[P], entry: Entry) -> Select[P]:
    """Select what an entry brought for anybody and is not in the bin."""
    return (
        select(entity)
        .where(entity.entry_id == entry.id, entity.deleted_at.is_(None))
        .order_by(entity.id)
    )

"""Carry timeline entries between threads and layers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from models.kinds import Direction, EntryKind, Outcome, Purpose
from services.follow_ups.values import FollowUpView, NewFollowUp


@dataclass(frozen=True, slots=True)
class NewEntry:
    """Describe an entry to save; #hashtags in the text become topics.

    Saving one with a uid that is there already changes nothing. `happened_at` is an aware
    instant, `zone` the IANA zone it happened in; both default to here and now. Follow-ups and
    next-time notes belong to the first contact.
    """

    contact_ids: tuple[int, ...]
    kind: EntryKind = EntryKind.NOTE
    text: str = ""
    channel: str | None = None
    direction: Direction | None = None
    outcome: Outcome | None = None
    happened_at: datetime | None = None
    zone: str | None = None
    duration_s: int | None = None
    purpose: Purpose | None = None
    mood: int | None = None
    wow: bool = False
    next_times: tuple[str, ...] = ()
    follow_ups: tuple[NewFollowUp, ...] = ()
    uid: str | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """Name one of the contacts on an entry."""

    contact_id: int
    name: str


@dataclass(frozen=True, slots=True)
class EntryView:
    """Show one entry; `others` are the participants beside the contact whose timeline it is."""

    id: int
    uid: str
    kind: EntryKind
    channel: str | None
    direction: Direction | None
    outcome: Outcome | None
    happened_at: datetime
    zone: str
    duration_s: int | None
    purpose: Purpose | None
    mood: int | None
    wow: bool
    text: str
    others: tuple[Participant, ...]
    topics: tuple[str, ...]
    follow_ups: tuple[FollowUpView, ...]

    @property
    def happened_local(self) -> datetime:
        """Return the wall time where it happened."""
        return self.happened_at.astimezone(ZoneInfo(self.zone))


@dataclass(frozen=True, slots=True)
class TimelineKey:
    """Mark a place in a timeline: pages continue strictly after it."""

    happened_at: datetime
    entry_id: int


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """Hold some entries, newest first, and the key of the next page unless this is the last."""

    entries: tuple[EntryView, ...]
    next_key: TimelineKey | None

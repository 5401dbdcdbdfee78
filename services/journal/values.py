"""Carry timeline entries between threads and layers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from models.kinds import Direction, EntryKind, Outcome, Purpose
from services.contacts.values import NewContact
from services.follow_ups.due import Due, zone_named
from services.follow_ups.recurrence import Recurrence
from services.follow_ups.values import FollowUpView, NewFollowUp


@dataclass(frozen=True, slots=True)
class NewEntry:
    """Describe an entry to save; without `topics` the #hashtags in the text become them.

    `newcomers` are added to the journal in the same step and take part after the `contact_ids`.
    Saving one with a uid that is there already changes nothing; a draft of that uid goes as the
    entry comes. `happened_at` is an aware instant, `zone` the IANA zone it happened in; both
    default to here and now. Follow-ups and next-time notes belong to the first contact.
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
    topics: tuple[str, ...] | None = None
    newcomers: tuple[NewContact, ...] = ()
    uid: str | None = None


@dataclass(frozen=True, slots=True)
class NextTimeEdit:
    """Hold a next-time note of an entry as it is to be; without an id it is new."""

    id: int | None
    text: str


@dataclass(frozen=True, slots=True)
class FollowUpEdit:
    """Hold a follow-up of an entry as it is to be; without an id it is new."""

    id: int | None
    title: str
    due: Due | None = None
    repeat: Recurrence | None = None
    lead_minutes: int = 0


@dataclass(frozen=True, slots=True)
class Promises:
    """Hold all that an entry brought for one contact; what is not named here goes to the bin."""

    contact_id: int
    next_times: tuple[NextTimeEdit, ...] = ()
    follow_ups: tuple[FollowUpEdit, ...] = ()


@dataclass(frozen=True, slots=True)
class EntryEdit:
    """Hold everything about an entry that can be edited, as it is to be.

    `topics` are those beside the #hashtags of the text. Without `promises` the follow-ups and
    next-time notes stay as they are. `draft_uid` is the draft that this saves.
    `state` is that of the EntryDetails it was made from; without one it replaces what is there.
    """

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
    topics: tuple[str, ...] = ()
    promises: Promises | None = None
    draft_uid: str | None = None
    state: str | None = None


NOBODY = 0
"""The contact of a draft that is nobody's yet."""


@dataclass(frozen=True, slots=True)
class DraftView:
    """Hold a draft: of a new entry, or of a change to the one with `entry_id`.

    `contact_id` is NOBODY as long as nobody is chosen.
    `fields` are values of JSON, whatever the editor needs to come back as it was.
    """

    uid: str
    contact_id: int
    entry_id: int | None
    text: str
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class WaitingDraft:
    """Hold a draft and when it was written in last, an aware instant."""

    draft: DraftView
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class DraftRow:
    """Show one draft: of a change to the entry with `entry_id`, else of a new entry.

    Without a contact it is nobody's yet. `words` are the line it begins with, else its next step,
    else who took part, or "" of one without words.
    """

    uid: str
    contact_id: int | None
    contact_name: str | None
    entry_id: int | None
    words: str
    changed_at_utc: datetime


@dataclass(frozen=True, slots=True)
class Participant:
    """Name one of the contacts on an entry."""

    contact_id: int
    name: str


@dataclass(frozen=True, slots=True)
class EntryView:
    """Show one entry; `others` are the participants beside the contact whose timeline it is.

    On an organisation's they are all, its own people first. `next_times` are the notes for the
    next talk with whom the timeline is about, made with the entry.
    """

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
    next_times: tuple[str, ...] = ()

    @property
    def happened_local(self) -> datetime:
        """Return the wall time where it happened."""
        return self.happened_at.astimezone(self.place)

    @property
    def place(self) -> ZoneInfo:
        """Return the zone where it happened; UTC where this computer knows that no more."""
        return zone_named(self.zone) or ZoneInfo("UTC")


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

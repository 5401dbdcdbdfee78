"""Carry follow-ups between threads and layers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from models.kinds import FollowUpStatus
from services.follow_ups.due import Due
from services.follow_ups.recurrence import Recurrence


@dataclass(frozen=True, slots=True)
class NewFollowUp:
    """Describe a promise or next step to make, or one as it is to be.

    Without due it is for some day and can't repeat. The reminder comes `lead_minutes` ahead; of
    one for the whole day, so many whole days.
    """

    title: str
    due: Due | None = None
    repeat: Recurrence | None = None
    lead_minutes: int = 0


@dataclass(frozen=True, slots=True)
class FollowUpView:
    """Show one follow-up.

    `starts_on` is its own day in the series if it repeats, which stays when it is moved.
    """

    id: int
    contact_id: int
    title: str
    due: Due | None
    status: FollowUpStatus
    snoozed_until: datetime | None
    closed_at: datetime | None
    repeat: Recurrence | None = None
    lead_minutes: int = 0
    starts_on: date | None = None


@dataclass(frozen=True, slots=True)
class DueItem:
    """Show one follow-up that is due, with whom it is for and, in a Plan, their first number."""

    follow_up: FollowUpView
    contact_name: str
    organisation: str | None
    due: Due
    overdue: bool
    number: str | None = None


class Section(Enum):
    """Name the parts of the page of all follow-ups, in their order.

    `THIS_WEEK` is after today until Sunday. `CLOSED` holds what is done or dropped.
    """

    OVERDUE = "overdue"
    TODAY = "today"
    THIS_WEEK = "this_week"
    LATER = "later"
    SOME_DAY = "some_day"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    """Show one follow-up on the page of all; `on` is its day at hand on the user's own calendar.

    `at` is the instant on that day, if not any. Of a closed one `on` is the day on which it was
    closed.
    """

    follow_up: FollowUpView
    section: Section
    contact_name: str
    organisation: str | None
    on: date | None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FollowUpFilter:
    """Narrow the page: to contacts of a group, and to a text in title, name or organisation."""

    group_id: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class SectionKey:
    """Say how far a section was read: the last of each sort that was taken. Opaque to views."""

    all_day: tuple[date, int] | None = None
    timed: tuple[datetime, int] | None = None
    snoozed: tuple[date, bool, datetime, int] | None = None
    some_day: int | None = None


@dataclass(frozen=True, slots=True)
class SectionPage:
    """Hold some rows of a section in their order, and from where to go on; None at its end."""

    section: Section
    rows: tuple[FollowUpRow, ...]
    next_key: SectionKey | None = None


@dataclass(frozen=True, slots=True)
class FollowUpPage:
    """Hold the beginning of each section, and how many each has; COUNTED_TO stands for more."""

    on: date
    sections: tuple[SectionPage, ...]
    counts: Mapping[Section, int] = field(default_factory=dict)


COUNTED_TO = 1000
"""Sections are counted no further than this."""


@dataclass(frozen=True, slots=True)
class ContactFollowUps:
    """Hold a contact's open follow-ups in the order of their days; `more` if some are left out."""

    contact_id: int
    contact_name: str
    organisation: str | None
    rows: tuple[FollowUpRow, ...]
    more: bool = False


@dataclass(frozen=True, slots=True)
class ContactsPage:
    """Hold contacts with open follow-ups by name, and from where to go on; None at the end."""

    contacts: tuple[ContactFollowUps, ...]
    next_key: tuple[str, int] | None = None

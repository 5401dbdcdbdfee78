"""Carry the page of all follow-ups, part by part, between threads and layers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from services.follow_ups.values import FollowUpView


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

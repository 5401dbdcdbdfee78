"""Show contacts, groups, tags and saved views beside each other: values, and the mark of a row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, auto
from zoneinfo import ZoneInfo

from services.contacts.check_in import is_fading, is_parked
from services.contacts.listing import Listing


class DueMark(Enum):
    """Say what the mark of a row means."""

    OVERDUE = auto()
    DUE_TODAY = auto()
    FADING = auto()
    PARKED = auto()


@dataclass(frozen=True, slots=True)
class ContactListRow:
    """Show one contact in the list; the due fields are of its earliest open follow-ups.

    Those that are put off by a snooze are not among them: `back_at` is when the first one ends.

    `cadence_days` is the contact's own or else the group's, `check_in_on` the day it runs out.
    `fades_at` is when the silence begins to be unusual, for who may be brought to mind.
    """

    id: int
    name: str
    organisation: str | None
    group_id: int | None
    search_key: str
    last_contact_at: datetime | None
    due_on: date | None
    due_at_utc: datetime | None
    parked_until: date | None
    organisation_id: int | None
    created_at: datetime
    cadence_days: int | None
    check_in_on: date | None
    verified_on: date | None
    has_method: bool
    tag_ids: tuple[int, ...]
    archived: bool
    fades_at: datetime | None
    back_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class GroupRow:
    """Show one group in the navigation; `code` names one that came with the app.

    `colour` is a GroupColour, or None.
    """

    id: int
    code: str | None
    name: str | None
    cadence_days: int | None
    contacts: int
    colour: str | None = None


@dataclass(frozen=True, slots=True)
class TagRow:
    """Name one tag."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class ViewRow:
    """Show one saved view in the navigation; `contacts` is None until they were counted."""

    id: int
    name: str
    listing: Listing
    contacts: int | None = None


@dataclass(frozen=True, slots=True)
class ContactList:
    """Hold groups in their order and contacts by name, archived ones among them.

    `total` counts those that are not archived, also beyond the rows.
    """

    groups: tuple[GroupRow, ...]
    rows: tuple[ContactListRow, ...]
    total: int
    tags: tuple[TagRow, ...] = ()
    views: tuple[ViewRow, ...] = ()


def due_mark(row: ContactListRow, now: datetime, zone: ZoneInfo) -> DueMark | None:
    """Return what a row's mark says: the worst of its follow-ups, else parked, else fading."""
    day = now.astimezone(zone).date()
    back_on = None if row.back_at is None else row.back_at.astimezone(zone).date()
    first_on = min((on for on in (row.due_on, back_on) if on is not None), default=None)
    if first_on is not None and first_on < day:
        return DueMark.OVERDUE
    if row.due_at_utc is not None and row.due_at_utc < now:
        return DueMark.OVERDUE
    if first_on == day:
        return DueMark.DUE_TODAY
    if is_parked(row.parked_until, day):
        return DueMark.PARKED
    if is_fading(row.fades_at, now):
        return DueMark.FADING
    return None

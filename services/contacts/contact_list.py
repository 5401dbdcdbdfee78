"""Show contacts, groups, tags and saved views beside each other: values, and the mark of a row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, auto
from typing import NamedTuple
from zoneinfo import ZoneInfo

from services.contacts.check_in import is_fading, is_parked
from services.contacts.listing import Listing
from services.follow_ups.due import Due, is_overdue
from services.follow_ups.snooze import day_at_hand, is_snoozed


class DueMark(Enum):
    """Say what the mark of a row means."""

    OVERDUE = auto()
    DUE_TODAY = auto()
    FADING = auto()
    PARKED = auto()


class PutOff(NamedTuple):
    """Hold an open follow-up that is snoozed, or was as the list was read."""

    due: Due
    until: datetime

    def is_late(self, now: datetime, zone: ZoneInfo) -> bool:
        """Tell whether it is overdue and no longer snoozed."""
        return not is_snoozed(self.until, now) and is_overdue(self.due, now, zone)


@dataclass(frozen=True, slots=True)
class ContactListRow:
    """Show one contact in the list.

    `due_on` is the first day of the open follow-ups for a whole day, `due_at_utc` the first instant
    of those with a time, but for those that were snoozed as the list was read: `put_off`.
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
    put_off: tuple[PutOff, ...] = ()


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
    if _is_late(row, day, now, zone):
        return DueMark.OVERDUE
    if _is_due_on(row, day, now, zone):
        return DueMark.DUE_TODAY
    if is_parked(row.parked_until, day):
        return DueMark.PARKED
    if is_fading(row.fades_at, now):
        return DueMark.FADING
    return None


def _is_late(row: ContactListRow, day: date, now: datetime, zone: ZoneInfo) -> bool:
    return (
        (row.due_on is not None and row.due_on < day)
        or (row.due_at_utc is not None and row.due_at_utc < now)
        or any(each.is_late(now, zone) for each in row.put_off)
    )


def _is_due_on(row: ContactListRow, day: date, now: datetime, zone: ZoneInfo) -> bool:
    return (
        row.due_on == day
        or (row.due_at_utc is not None and row.due_at_utc.astimezone(zone).date() == day)
        or any(day_at_hand(each.due, each.until, now, zone) == day for each in row.put_off)
    )

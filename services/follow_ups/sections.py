"""Say in which section of the page of all follow-ups one stands: pure rules of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from services.follow_ups.due import is_overdue
from services.follow_ups.page_values import FollowUpRow, Section
from services.follow_ups.snooze import day_at_hand, instant_at_hand, is_snoozed
from services.follow_ups.values import FollowUpView
from services.terms import FollowUpStatus
from services.wall_time import instant_of


@dataclass(frozen=True, slots=True)
class Span:
    """Hold from when (taken in) until when (left out) a section reaches; None is without end.

    Days are for those for the whole day, instants for those with a time.
    """

    from_on: date | None = None
    until_on: date | None = None
    from_at: datetime | None = None
    until_at: datetime | None = None


def spans(now: datetime, zone: ZoneInfo) -> dict[Section, Span]:
    """Return how far the sections with a date reach, on the wall of a user in zone."""
    today = now.astimezone(zone).date()
    tomorrow, monday = today + timedelta(days=1), today + timedelta(days=7 - today.weekday())
    tomorrow_at, monday_at = (instant_of(day, time(), zone) for day in (tomorrow, monday))
    return {
        Section.OVERDUE: Span(None, today, None, now),
        Section.TODAY: Span(today, tomorrow, now, tomorrow_at),
        Section.THIS_WEEK: Span(tomorrow, monday, tomorrow_at, monday_at),
        Section.LATER: Span(monday, None, monday_at, None),
    }


def row_of(
    view: FollowUpView, name: str, organisation: str | None, now: datetime, zone: ZoneInfo
) -> FollowUpRow:
    """Return a follow-up as the page shows it to a user in zone."""
    section, on, at = section_of(view, now, zone), day_of(view, now, zone), None
    if view.due is not None:
        at = instant_at_hand(view.due, view.snoozed_until, now, zone)
    return FollowUpRow(view, section, name, organisation, on, at)


def section_of(view: FollowUpView, now: datetime, zone: ZoneInfo) -> Section:
    """Return the section in which a follow-up stands.

    It is in that one's Span, but for one that is snoozed: that is not late, and stands on the day
    on which its snooze ends.
    """
    if view.status is not FollowUpStatus.OPEN:
        return Section.CLOSED
    on = day_of(view, now, zone)
    if view.due is None or on is None:
        return Section.SOME_DAY
    if is_overdue(view.due, now, zone) and not is_snoozed(view.snoozed_until, now):
        return Section.OVERDUE
    today = now.astimezone(zone).date()
    if on <= today:
        return Section.TODAY
    monday = today + timedelta(days=7 - today.weekday())
    return Section.THIS_WEEK if on < monday else Section.LATER


def day_of(view: FollowUpView, now: datetime, zone: ZoneInfo) -> date | None:
    """Return the day in zone on which a follow-up is to be seen to, or on which it was closed."""
    if view.status is not FollowUpStatus.OPEN and view.closed_at is not None:
        return view.closed_at.astimezone(zone).date()
    return None if view.due is None else day_at_hand(view.due, view.snoozed_until, now, zone)


def order_of(row: FollowUpRow) -> tuple[date, bool, datetime, int]:
    """Return what open follow-ups are sorted by: day and time, last those for all of the day.

    These have until its end; Today has the same order.
    """
    at = row.at or datetime.min.replace(tzinfo=UTC)
    return row.on or date.max, row.at is None, at, row.follow_up.id

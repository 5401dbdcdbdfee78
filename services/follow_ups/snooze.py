"""Say until when a snoozed follow-up stays away, and where it stands then: pure rules of time."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from services.follow_ups.due import Due, local_due
from services.wall_time import instant_of

_IN_THE_MORNING = time(9)
_IN_THE_AFTERNOON = time(15)
_AFTERNOON_OFFERED_BEFORE = time(14)  # later, an hour does as well


class Snooze(Enum):
    """Name the ways to put a reminder off, in the order they are offered."""

    TEN_MINUTES = "ten_minutes"
    ONE_HOUR = "one_hour"
    AFTERNOON = "afternoon"
    TOMORROW = "tomorrow"
    NEXT_WEEK = "next_week"


_SPANS = {Snooze.TEN_MINUTES: timedelta(minutes=10), Snooze.ONE_HOUR: timedelta(hours=1)}


def choices(now: datetime, zone: ZoneInfo) -> tuple[Snooze, ...]:
    """Return what makes sense now, in order, each until another instant.

    This afternoon is offered before 14:00, next week not on a Sunday, when it is tomorrow.
    """
    local = now.astimezone(zone)
    left_out = set()
    if local.time() >= _AFTERNOON_OFFERED_BEFORE:
        left_out.add(Snooze.AFTERNOON)
    if _next_monday(local.date()) == local.date() + timedelta(days=1):
        left_out.add(Snooze.NEXT_WEEK)
    return tuple(each for each in Snooze if each not in left_out)


def snoozed_until(snooze: Snooze, now: datetime, zone: ZoneInfo) -> datetime:
    """Return the instant, in UTC, at which to remind again; it always lies ahead.

    Spans are of real time, through a change of the clocks. The others are on the user's wall:
    15:00 (tomorrow's once that has passed), 9:00 tomorrow and 9:00 next Monday.
    """
    span = _SPANS.get(snooze)
    if span is not None:
        return now + span
    today = now.astimezone(zone).date()
    tomorrow = today + timedelta(days=1)
    if snooze is Snooze.AFTERNOON:
        afternoon = instant_of(today, _IN_THE_AFTERNOON, zone)
        return afternoon if afternoon > now else instant_of(tomorrow, _IN_THE_AFTERNOON, zone)
    day = tomorrow if snooze is Snooze.TOMORROW else _next_monday(today)
    return instant_of(day, _IN_THE_MORNING, zone)


def is_snoozed(until: datetime | None, now: datetime) -> bool:
    """Return whether a follow-up that was snoozed until an instant still is."""
    return until is not None and until > now


def day_at_hand(due: Due, until: datetime | None, now: datetime, zone: ZoneInfo) -> date:
    """Return on which day of a user in zone a follow-up is to be seen to.

    It is the due day; while it is snoozed beyond that, the day on which the snooze ends.
    """
    on, _at = local_due(due, zone)
    if until is None or not is_snoozed(until, now):
        return on
    return max(on, until.astimezone(zone).date())


def instant_at_hand(
    due: Due, until: datetime | None, now: datetime, zone: ZoneInfo
) -> datetime | None:
    """Return at which instant of that day; None is any time of it."""
    on, _at = local_due(due, zone)
    if until is None or not is_snoozed(until, now) or until.astimezone(zone).date() < on:
        return due.instant
    return max(due.instant or until, until)


def _next_monday(today: date) -> date:
    """Return the Monday after a day, which is never that day."""
    return today + timedelta(days=7 - today.weekday())

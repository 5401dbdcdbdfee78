"""Say until when a snoozed reminder stays away: pure rules of time."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from services.wall_time import instant_of

_IN_THE_MORNING = time(9)
_IN_THE_AFTERNOON = time(14)
_AHEAD = timedelta(hours=1)  # how far off the afternoon must be: an hour is a choice of its own


class Snooze(Enum):
    """Name the ways to put a reminder off, in the order they are offered."""

    TEN_MINUTES = "ten_minutes"
    ONE_HOUR = "one_hour"
    AFTERNOON = "afternoon"
    TOMORROW = "tomorrow"
    NEXT_WEEK = "next_week"


_SPANS = {Snooze.TEN_MINUTES: timedelta(minutes=10), Snooze.ONE_HOUR: timedelta(hours=1)}


def choices(now: datetime, zone: ZoneInfo) -> tuple[Snooze, ...]:
    """Return the ways that make sense now: this afternoon only while it is still to come."""
    is_ahead = snoozed_until(Snooze.AFTERNOON, now, zone) > now + _AHEAD
    return tuple(each for each in Snooze if each is not Snooze.AFTERNOON or is_ahead)


def snoozed_until(snooze: Snooze, now: datetime, zone: ZoneInfo) -> datetime:
    """Return the instant, in UTC, at which to remind again.

    Spans are of real time, through a change of the clocks. This afternoon is 14:00 on the user's
    wall, tomorrow 9:00, and next week the Monday after at 9:00.
    """
    span = _SPANS.get(snooze)
    if span is not None:
        return now + span
    today = now.astimezone(zone).date()
    if snooze is Snooze.AFTERNOON:
        return instant_of(today, _IN_THE_AFTERNOON, zone)
    days = 1 if snooze is Snooze.TOMORROW else 7 - today.weekday()
    return instant_of(today + timedelta(days=days), _IN_THE_MORNING, zone)

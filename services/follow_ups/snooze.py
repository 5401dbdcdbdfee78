"""Say until when a snoozed reminder stays away: pure rules of time."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from services.wall_time import instant_of

_IN_THE_MORNING = time(9)


class Snooze(Enum):
    """Name the ways to put a reminder off, in the order they are offered."""

    TEN_MINUTES = "ten_minutes"
    ONE_HOUR = "one_hour"
    TOMORROW = "tomorrow"


_SPANS = {Snooze.TEN_MINUTES: timedelta(minutes=10), Snooze.ONE_HOUR: timedelta(hours=1)}


def snoozed_until(snooze: Snooze, now: datetime, zone: ZoneInfo) -> datetime:
    """Return the instant, in UTC, at which to remind again.

    Spans are of real time, through a change of the clocks; tomorrow is 9:00 on the user's wall.
    """
    span = _SPANS.get(snooze)
    if span is not None:
        return now + span
    tomorrow = now.astimezone(zone).date() + timedelta(days=1)
    return instant_of(tomorrow, _IN_THE_MORNING, zone)

"""Parts of the day on somebody's wall, as instants: pure rules."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from services.wall_time import instant_of

_DAY = timedelta(days=1)


class Hours(NamedTuple):
    """Hold a part of the day on a wall; one that ends before it begins spans midnight."""

    begin: time
    end: time

    def on(self, day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """Return the instants, in UTC, at which those that begin on a day do, and at which end."""
        last = day + _DAY if self.end < self.begin else day
        return instant_of(day, self.begin, zone), instant_of(last, self.end, zone)


def end_of(hours: Hours | None, now: datetime, zone: ZoneInfo) -> datetime | None:
    """Return when the hours that go on now end, in UTC, or None while none do.

    Both ends are instants, so that an hour that comes twice neither ends nor begins them twice.
    """
    if hours is None or hours.begin == hours.end:
        return None
    today = now.astimezone(zone).date()
    for day in (today - _DAY, today):
        begin, end = hours.on(day, zone)
        if begin <= now < end:
            return end
    return None

"""Parts of the day on the user's wall, as instants: pure rules."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from services.reminding.values import Hours
from services.wall_time import instant_of

_DAY = timedelta(days=1)


def end_of(hours: Hours | None, now: datetime, zone: ZoneInfo) -> datetime | None:
    """Return when the hours that go on now end, in UTC, or None while none do.

    Both ends are instants, so that an hour that comes twice neither ends nor begins them twice.
    """
    if hours is None or hours.begin == hours.end:
        return None
    today = now.astimezone(zone).date()
    over_midnight = _DAY if hours.end < hours.begin else timedelta()
    for day in (today - _DAY, today):
        begin = instant_of(day, hours.begin, zone)
        end = instant_of(day + over_midnight, hours.end, zone)
        if begin <= now < end:
            return end
    return None

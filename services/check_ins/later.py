"""Say when a check-in comes back that is put off within its day: a pure rule of time."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from services.wall_time import instant_of

_TIMES = (time(14), time(16))
_AT_LEAST = timedelta(hours=1)
_EVENING, _LAST = time(20), time(23, 59)


def later_today(now: datetime, zone: ZoneInfo) -> datetime | None:
    """Return 14:00 or 16:00 on the user's wall, else in an hour; None where that is tomorrow."""
    on = now.astimezone(zone).date()
    for at in _TIMES:
        instant = instant_of(on, at, zone)
        if instant - now >= _AT_LEAST:
            return instant
    soon = now + _AT_LEAST
    return soon if soon.astimezone(zone).date() == on else None


def this_evening(now: datetime, zone: ZoneInfo) -> datetime:
    """Return 20:00 on the user's wall, or once that has been the last minute of the day."""
    on = now.astimezone(zone).date()
    evening = instant_of(on, _EVENING, zone)
    return evening if now < evening else instant_of(on, _LAST, zone)

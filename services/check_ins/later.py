"""Say when later today is: a pure rule of time."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from services.wall_time import instant_of

_LATER = timedelta(hours=3)
_LATEST = time(16, 30)
_LEAST = timedelta(minutes=30)


def later_today(now: datetime, zone: ZoneInfo) -> datetime | None:
    """Return the instant, in UTC, to bring a check-in to mind again: in three hours.

    At the latest it is half past four on the user's wall, and None when that is too near.
    """
    latest = instant_of(now.astimezone(zone).date(), _LATEST, zone)
    return min(now + _LATER, latest) if latest - now >= _LEAST else None

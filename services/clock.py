"""Tell the time: the one place that asks the system for it."""

from __future__ import annotations

import sys
import time
from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

_ZONE_KEPT_S = 1.0


class Clock(Protocol):
    """Give the present instant and the zone the user is in; injected everywhere."""

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC."""
        ...

    def zone(self) -> ZoneInfo:
        """Return the local IANA zone as it is now: a traveller's changes while the app runs."""
        ...


class SystemClock:
    """Read the machine's clock and time zone; usable from any thread."""

    def __init__(self) -> None:
        self._kept: tuple[ZoneInfo, float] | None = None

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC."""
        return datetime.now(UTC)

    def zone(self) -> ZoneInfo:
        """Return the local zone, at most a second old: asking the system takes about 1 ms."""
        kept, now_s = self._kept, time.monotonic()
        if kept is not None and now_s - kept[1] < _ZONE_KEPT_S:
            return kept[0]
        zone = _read_zone()
        self._kept = (zone, now_s)
        return zone


def today(clock: Clock) -> date:
    """Return the date on the user's wall calendar."""
    return clock.now().astimezone(clock.zone()).date()


def _read_zone() -> ZoneInfo:
    """Ask the system for its zone, past every cache."""
    import tzlocal  # 10 ms that importing this module must not cost

    if sys.platform != "win32":
        time.tzset()  # libc keeps the zone it started with, and tzlocal compares with libc
    try:
        return ZoneInfo(getattr(tzlocal.reload_localzone(), "key", "UTC"))
    except (LookupError, ValueError):  # a file without a name, or settings that contradict
        return _zone_of_offset()


def _zone_of_offset() -> ZoneInfo:
    """Return the nameless zone of today's offset; UTC where that has no whole hours.

    The signs of these names are POSIX's: Etc/GMT-2 is two hours ahead of Greenwich.
    """
    offset = datetime.now(UTC).astimezone().utcoffset() or timedelta()
    hours_east, rest = divmod(offset, timedelta(hours=1))
    return ZoneInfo("UTC" if rest or not hours_east else f"Etc/GMT{-hours_east:+d}")

"""Tell the time: the one place that asks the system for it."""

from __future__ import annotations

import os
import sys
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

_ZONE_KEPT_S = 1.0
_LOCALTIME = Path("/etc/localtime")


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
        """Return the local zone, at most a second old: asking the system may take 1 ms."""
        kept, now_s = self._kept, time.monotonic()
        if kept is not None and now_s - kept[1] < _ZONE_KEPT_S:
            return kept[0]
        zone = _read_zone()
        self._kept = (zone, now_s)
        return zone


def steady_s() -> float:
    """Return seconds since some beginning: nobody sets this clock, and it goes on in sleep.

    Python's own monotonic clock stands still in sleep but on Windows.
    """
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    elif sys.platform == "darwin":  # noqa: RET505 - else mypy takes the rest for unreachable
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    else:
        return time.monotonic()


def today(clock: Clock) -> date:
    """Return the date on the user's wall calendar."""
    return clock.now().astimezone(clock.zone()).date()


def _read_zone() -> ZoneInfo:
    """Ask the system for its zone, past every cache."""
    if sys.platform != "win32":
        time.tzset()  # libc keeps the zone it started with, and tzlocal compares with libc
    linked = None if os.environ.get("TZ") else _zone_of_link()
    if linked is not None:
        return linked
    import tzlocal  # 10 ms of the start, which most machines are spared

    try:
        return ZoneInfo(getattr(tzlocal.reload_localzone(), "key", "UTC"))
    except (LookupError, ValueError):  # a file without a name, or settings that contradict
        return _zone_of_offset()


def _zone_of_link() -> ZoneInfo | None:
    """Return the zone whose rules /etc/localtime links to, as on most of Linux and on macOS."""
    try:
        key = _LOCALTIME.readlink().as_posix().partition("/zoneinfo/")[2]
        return None if key.startswith(("posix/", "right/")) else ZoneInfo(key)
    except (OSError, LookupError, ValueError):
        return None


def _zone_of_offset() -> ZoneInfo:
    """Return the nameless zone of today's offset; UTC where that has no whole hours.

    The signs of these names are POSIX's: Etc/GMT-2 is two hours ahead of Greenwich.
    """
    offset = datetime.now(UTC).astimezone().utcoffset() or timedelta()
    hours_east, rest = divmod(offset, timedelta(hours=1))
    return ZoneInfo("UTC" if rest or not hours_east else f"Etc/GMT{-hours_east:+d}")

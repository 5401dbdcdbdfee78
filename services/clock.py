"""Tell the time: the one place that asks the system for it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo


class Clock(Protocol):
    """Give the present instant and the zone the user is in; injected everywhere."""

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC."""
        ...

    def zone(self) -> ZoneInfo:
        """Return the local IANA zone as it is now: a traveller's changes while the app runs."""
        ...


class SystemClock:
    """Read the machine's clock and time zone."""

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC."""
        return datetime.now(UTC)

    def zone(self) -> ZoneInfo:
        """Return the local zone; UTC where the system names none."""
        from services.local_zone import local_zone_key  # needed by few commands

        return ZoneInfo(local_zone_key())


def today(clock: Clock) -> date:
    """Return the date on the user's wall calendar."""
    return clock.now().astimezone(clock.zone()).date()

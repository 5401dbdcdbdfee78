"""Stand still until told to move: the clock of the tests."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo


class FrozenClock:
    """Implement `services.clock.Clock` with a time and a zone that only the test changes."""

    def __init__(self, now: datetime, zone: str = "Europe/Amsterdam") -> None:
        self.set(now)
        self.travel(zone)

    def now(self) -> datetime:
        """Return the frozen instant, aware, in UTC."""
        return self._now

    def zone(self) -> ZoneInfo:
        """Return the zone the traveller is in."""
        return self._zone

    def advance(
        self,
        by: timedelta = timedelta(),
        /,
        *,
        days: float = 0,
        hours: float = 0,
        minutes: float = 0,
        seconds: float = 0,
    ) -> None:
        """Let time pass: a duration, or its parts by name. Days are 24 hours."""
        self._now += by + timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)

    def set(self, now: datetime) -> None:
        """Jump to an aware instant, also backwards, as a corrected clock does."""
        if now.tzinfo is None:
            raise ValueError(f"the clock needs an aware instant, not {now!r}")
        self._now = now.astimezone(UTC)

    def travel(self, zone: str) -> None:
        """Move to another IANA zone; the instant stays."""
        self._zone = ZoneInfo(zone)

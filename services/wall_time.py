"""Turn wall time in a zone into an instant, through daylight-saving changes."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_SECOND = timedelta(seconds=1)


def instant_of(on: date, at: time, zone: ZoneInfo) -> datetime:
    """Return the instant, in UTC, at which a wall clock in zone shows that date and time.

    A time that exists twice is the first; one that is skipped is the first that exists after it.
    """
    first = datetime.combine(on, at, zone)  # fold=0: the earlier of two
    instant = first.astimezone(UTC)
    if instant.astimezone(zone).replace(tzinfo=None) == first.replace(tzinfo=None):
        return instant
    return _transition_between(first.replace(fold=1).astimezone(UTC), instant, zone)


def _transition_between(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """Find by halving, to the second, when the zone's offset changes between two UTC instants.

    PEP 495: of a skipped time, fold=1 lies before the change and fold=0 after it.
    """
    old = before.astimezone(zone).utcoffset()
    while after - before > _SECOND:
        middle = before + (after - before) // 2
        if middle.astimezone(zone).utcoffset() == old:
            before = middle
        else:
            after = middle
    return after.replace(microsecond=0)

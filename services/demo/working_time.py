"""Place invented moments in working hours: days as ordinals, times as minutes of the local day."""

from __future__ import annotations

from datetime import date, datetime, time
from random import Random
from zoneinfo import ZoneInfo

from models.instants import to_microseconds
from services.wall_time import instant_of

MINUTE = 60 * 1_000_000  # in microseconds
DAY_START, DAY_END = 8 * 60 + 30, 17 * 60 + 30
_LUNCH = range(12 * 60 + 20, 13 * 60)
_NOON = 12 * 60
_SLOTS = tuple(m for m in range(DAY_START, DAY_END, 5) if m not in _LUNCH)


class WorkingTime:
    """Know the working days of a zone and turn their hours into instants.

    `today` is the ordinal of the local date of now.
    """

    def __init__(self, zone: ZoneInfo, now: datetime) -> None:
        self.zone = zone
        self.now = to_microseconds(now)
        self.today = now.astimezone(zone).toordinal()
        self._noons: dict[int, int] = {}

    def instant(self, day: int, minute: int) -> int:
        """Return the instant of a local time between morning and evening, in microseconds.

        Counted from noon, which has the offset of the whole working day: clocks change at night.
        """
        noon = self._noons.get(day)
        if noon is None:
            noon = to_microseconds(instant_of(date.fromordinal(day), time(12), self.zone))
            self._noons[day] = noon
        return noon + (minute - _NOON) * MINUTE


def minute_of_day(rng: Random) -> int:
    """Return a random time in working hours, outside lunch."""
    return rng.choice(_SLOTS)


def working_day_until(day: int) -> int:
    """Return the last working day that is not after day."""
    while not _is_working(day):
        day -= 1
    return day


def working_day_from(day: int) -> int:
    """Return the first working day that is not before day."""
    while not _is_working(day):
        day += 1
    return day


def _is_working(day: int) -> bool:
    if day % 7 in (6, 0):  # ordinal 1 was a Monday
        return False
    on = date.fromordinal(day)
    return (on.month, on.day) not in {(1, 1), (12, 25), (12, 26)}

"""Tell when the user works, and when on a day a check-in may show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from services.check_ins.preferred_time import read_preferred_time
from services.hours import Hours
from services.json_fields import NONSENSE, wall_time

COUNTRIES = ("NL", "BE", "DE", "GB")
"""Whose public holidays are known: those of the whole country, not of its parts.

Of GB they are England's, where most of its people are: the four nations share too few.
"""

_PART_OF_COUNTRY = {"GB": "ENG"}

_COUNTRY_OF_ZONE = {
    "Europe/Amsterdam": "NL",
    "Europe/Brussels": "BE",
    "Europe/Berlin": "DE",
    "Europe/Busingen": "DE",
    "Europe/London": "GB",
    "Europe/Belfast": "GB",
}

DECENT_HOURS = Hours(time(9), time(18))
"""When anybody may be called, in their own zone, who has not said when they like it."""

OFFICE_HOURS = Hours(time(9), time(17))
"""When the user works who has not said otherwise."""

_LOOK_AHEAD_DAYS = 366
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """Hold from when until when the user works, Monday first; None is a day off.

    `country` is one of COUNTRIES, or "" for none: on its public holidays nobody works.
    """

    hours: tuple[Hours | None, ...] = (OFFICE_HOURS,) * 5 + (None,) * 2
    country: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON's own types."""
        return {
            "hours": [each and [at.isoformat() for at in each] for each in self.hours],
            "country": self.country,
        }

    @classmethod
    def from_json(cls, values: object) -> WorkingTime:
        """Read what to_json() wrote; what is missing or damaged is as at the first start."""
        found = values if isinstance(values, dict) else {}
        country = found.get("country")
        return cls(
            hours=_week(found.get("hours"), cls().hours),
            country=country if country in COUNTRIES else "",
        )


def country_of(zone: ZoneInfo) -> str:
    """Return the country of a zone, if its holidays are known, else ""."""
    return _COUNTRY_OF_ZONE.get(zone.key, "")


def is_working_day(day: date, working: WorkingTime) -> bool:
    """Return whether the user works on a day."""
    return hours_on(day, working) is not None


def hours_on(day: date, working: WorkingTime) -> Hours | None:
    """Return from when until when the user works on a day, or None."""
    hours = working.hours[day.weekday()]
    return None if hours is None or day in _holidays(working.country, day.year) else hours


def working_days(first: date, working: WorkingTime) -> Iterator[date]:
    """Yield the working days of a year, in order, from a day on, that day included."""
    days = (first + offset * _DAY for offset in range(_LOOK_AHEAD_DAYS))
    return (day for day in days if is_working_day(day, working))


def working_days_left(day: date, working: WorkingTime) -> int:
    """Count the working days from a day, that day included, to the Sunday of its week."""
    week = islice((day + offset * _DAY for offset in range(7)), 7 - day.weekday())
    return sum(is_working_day(each, working) for each in week)


def next_working_day(day: date, working: WorkingTime) -> date | None:
    """Return the first working day after a day, or None if the user never works."""
    return next(working_days(day + _DAY, working), None)


def next_opening(now: datetime, zone: ZoneInfo, working: WorkingTime) -> datetime | None:
    """Return the instant, in UTC, from which the user works: now, or the next time they begin.

    None if they never work.
    """
    now = now.astimezone(UTC)
    for day in working_days(now.astimezone(zone).date(), working):
        opens, closes = (hours_on(day, working) or OFFICE_HOURS).on(day, zone)
        if now < closes:
            return max(now, opens)
    return None


def is_open(now: datetime, zone: ZoneInfo, working: WorkingTime) -> bool:
    """Return whether the user works at an instant."""
    return next_opening(now, zone, working) == now


def is_day_over(now: datetime, zone: ZoneInfo, working: WorkingTime) -> bool:
    """Return whether the working hours of today are over, or there are none."""
    day = now.astimezone(zone).date()
    hours = hours_on(day, working)
    return hours is None or hours.on(day, zone)[1] <= now


def showing_time(
    day: date,
    user_zone: ZoneInfo,
    contact_zone: ZoneInfo | None,
    preferred_time: str | None,
    working: WorkingTime,
) -> tuple[datetime, datetime] | None:
    """Return the instants of a day, in UTC, from which on a check-in may show, and until when.

    The user works then, and it is the contact's preferred time, as far as that can be read.
    Where those never meet, decent hours of the contact's do; where not even these meet the
    user's, it is while the user works, who may still write. None if the user does not work on
    the day.
    """
    hours = hours_on(day, working)
    if hours is None:
        return None
    at_work = hours.on(day, user_zone)
    zone = contact_zone or user_zone
    preferred = read_preferred_time(preferred_time or "") or DECENT_HOURS
    met = _meeting(at_work, day, preferred, zone) or _meeting(at_work, day, DECENT_HOURS, zone)
    return met or at_work


def _meeting(
    at_work: tuple[datetime, datetime], day: date, hours: Hours, zone: ZoneInfo
) -> tuple[datetime, datetime] | None:
    """Return when the hours of somebody in a zone first meet the user's; their date may differ."""
    for their_day in (day - _DAY, day, day + _DAY):
        begins, ends = hours.on(their_day, zone)
        begins, ends = max(begins, at_work[0]), min(ends, at_work[1])
        if begins < ends:
            return begins, ends
    return None


@lru_cache(maxsize=64)
def _holidays(country: str, year: int) -> frozenset[date]:
    if not country:
        return frozenset()
    from holidays import country_holidays

    part = _PART_OF_COUNTRY.get(country)
    return frozenset(country_holidays(country, subdiv=part, years=year))


def _week(values: object, usual: tuple[Hours | None, ...]) -> tuple[Hours | None, ...]:
    if not isinstance(values, list) or len(values) != 7:
        return usual
    return tuple(
        None if each is None else _hours(each) or instead
        for each, instead in zip(values, usual, strict=True)
    )


def _hours(values: object) -> Hours | None:
    if not isinstance(values, list) or len(values) != 2:
        return None
    try:
        hours = Hours(*map(wall_time, values))
    except NONSENSE:
        return None
    return hours if hours.begin < hours.end else None

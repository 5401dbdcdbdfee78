"""Invent birthdays, with and without a year."""

from __future__ import annotations

from datetime import date
from random import Random

from services.demo.people import Person

_LATER_DAYS = {
    1: 0,
    4: 2,
}  # so that somebody's birthday is today, and somebody's the day after next
_AGES_YEARS = range(24, 66)


def birthday(person: Person, today: int, rng: Random) -> str | None:
    """Return a birthday as vCard text, or None for those whose birthday is not known."""
    ahead = _LATER_DAYS.get(person.index)
    if ahead is None and rng.random() < 0.45:
        return None
    day = date.fromordinal(today + (rng.randint(3, 360) if ahead is None else ahead))
    if ahead is None and rng.random() < 0.4:
        return f"--{day:%m-%d}"
    year = day.year - (50 if ahead == 0 else rng.choice(_AGES_YEARS))
    if (day.month, day.day) == (2, 29):
        year -= year % 4
    return f"{year:04d}-{day:%m-%d}"

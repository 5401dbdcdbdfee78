"""Say which day words of time mean, seen from today: pure rules of the calendar.

`ahead` is the day that a promise means, `back` the day on which something happened; None where
the words mean none. A promise for a date that is over means none either.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import ceil
from typing import Protocol

_WEEK = 7
_SATURDAY = 5
_LEAP_YEAR = 2028  # has every day that any year has
_MOST_YEARS = 8  # between two leap days, over a century that has none


class Expression(Protocol):
    """Be some words of time; `is_past` where they can only mean what is over."""

    @property
    def is_past(self) -> bool:
        """Return whether the words look back."""
        ...

    def ahead(self, today: date) -> date | None:
        """Return the day that a promise means."""
        ...

    def back(self, today: date) -> date | None:
        """Return the day on which something happened."""
        ...


@dataclass(frozen=True, slots=True)
class DayOffset:
    """Mean a day counted from today."""

    days: int

    @property
    def is_past(self) -> bool:
        """Return whether it is before today."""
        return self.days < 0

    def ahead(self, today: date) -> date | None:
        """Return the day, unless it is over."""
        return None if self.is_past else _moved(today, self.days)

    def back(self, today: date) -> date | None:
        """Return the day, unless it is still to come."""
        return _moved(today, self.days) if self.days <= 0 else None


@dataclass(frozen=True, slots=True)
class Weekday:
    """Mean a day of the week, Monday being 0: the nearest, or that of a week counted from this."""

    day: int
    week: int | None = None
    past: bool = False

    @property
    def is_past(self) -> bool:
        """Return whether it was last week or "last Monday"."""
        return self.past or (self.week or 0) < 0

    def ahead(self, today: date) -> date | None:
        """Return the first strictly after today, or that of a week to come."""
        if self.is_past:
            return None
        if self.week is not None:
            return self._of_week(today)
        return _moved(today, (self.day - today.weekday() - 1) % _WEEK + 1)

    def back(self, today: date) -> date | None:
        """Return the latest strictly before today, or that of a week gone by."""
        if self.week is not None:
            return self._of_week(today) if self.is_past else None
        return _moved(today, -((today.weekday() - self.day - 1) % _WEEK + 1))

    def _of_week(self, today: date) -> date | None:
        return _moved(today, self.day - today.weekday() + _WEEK * (self.week or 0))


@dataclass(frozen=True, slots=True)
class Distance:
    """Mean a day so many months and days from today; months are clipped to the month's end."""

    months: float
    days: float
    past: bool = False

    @property
    def is_past(self) -> bool:
        """Return whether it lies back."""
        return self.past

    def ahead(self, today: date) -> date | None:
        """Return the day, if the words look ahead."""
        return None if self.past else self._day(today, 1)

    def back(self, today: date) -> date | None:
        """Return the day, if the words look back."""
        return self._day(today, -1) if self.past else None

    def _day(self, today: date, sign: int) -> date | None:
        months = int(self.months)
        days = ceil(self.days + (self.months - months) * 30)
        moved = add_months(today, sign * months)
        return None if moved is None else _moved(moved, sign * days)


class Point(StrEnum):
    """Say which working day of a month is meant."""

    BEGIN = "begin"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class MonthPoint:
    """Mean a working day of a month: of a named one (1 to 12), or of one counted from this.

    If it is not after today it is that of the next year or month. `bare` is a month alone.
    """

    point: Point
    month: int | None = None
    months: int = 0
    bare: bool = False
    is_past: bool = False

    def ahead(self, today: date) -> date | None:
        """Return the first such day after today."""
        month = self.month or 1
        first = today.replace(day=1) if self.month is None else date(today.year, month, 1)
        step = 1 if self.month is None else 12
        for times in range(3):
            start = add_months(first, self.months + times * step)
            found = None if start is None else _working_day(start, self.point)
            if found is None or found > today:
                return found
        return None

    def back(self, today: date) -> date | None:
        """Return nothing: no day when something happened is told so loosely."""
        return None


@dataclass(frozen=True, slots=True)
class Written:
    """Mean a date as it is written, with or without a year."""

    day: int
    month: int
    year: int | None = None
    is_past: bool = False

    @property
    def is_possible(self) -> bool:
        """Return whether the calendar has it, in some year if it names none."""
        year = _LEAP_YEAR if self.year is None else self.year
        return _date(year, self.month, self.day) is not None

    def ahead(self, today: date) -> date | None:
        """Return the next one from tomorrow; with a year, that date unless it is over."""
        if self.year is not None:
            found = _date(self.year, self.month, self.day)
            return found if found is not None and found >= today else None
        years = range(today.year, today.year + _MOST_YEARS + 1)
        days = (_date(year, self.month, self.day) for year in years)
        return next((day for day in days if day is not None and day > today), None)

    def back(self, today: date) -> date | None:
        """Return the latest one before today; with a year, that date unless it is to come."""
        if self.year is not None:
            found = _date(self.year, self.month, self.day)
            return found if found is not None and found <= today else None
        years = range(today.year, today.year - _MOST_YEARS - 1, -1)
        days = (_date(year, self.month, self.day) for year in years)
        return next((day for day in days if day is not None and day < today), None)


def add_months(day: date, months: int) -> date | None:
    """Return the same day of another month, clipped to its end; None beyond the calendar."""
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return None
    last = calendar.monthrange(year, month0 + 1)[1]
    return date(year, month0 + 1, min(day.day, last))


def _working_day(first: date, point: Point) -> date | None:
    """Return a day from Monday to Friday; the middle is the 15th or the Monday after."""
    if point is Point.END:
        last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
        return _moved(last, -max(0, last.weekday() - _SATURDAY + 1))
    day = first if point is Point.BEGIN else first.replace(day=15)
    return _moved(day, _WEEK - day.weekday() if day.weekday() >= _SATURDAY else 0)


def _moved(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

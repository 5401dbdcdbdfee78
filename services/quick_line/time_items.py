"""Hold the words of a line that tell a day or a time, as they were found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from services.quick_line.expressions import Expression

NOON = 12
_PART_STARTS = {"morning": time(9), "afternoon": time(14), "evening": time(19)}


@dataclass(frozen=True, slots=True)
class DayItem:
    """Tell a day, and perhaps a part of it; places are those of the folded line.

    `doubtful` is a short weekday that is also another word and has nothing before it that says
    which of the two it is. `elapsed_minutes` is told in place of a day, counted from now.
    """

    start: int
    end: int
    expression: Expression | None
    part: str | None = None
    doubtful: str | None = None
    elapsed_minutes: float | None = None

    @property
    def is_past(self) -> bool:
        """Return whether it can only mean what is over."""
        if self.expression is None:
            return (self.elapsed_minutes or 0) < 0
        return self.expression.is_past


@dataclass(frozen=True, slots=True)
class ClockItem:
    """Tell a time of day; without `hour` only a part of it.

    `is_exact` is a time that says itself which half of the day it is in: with am or pm, or with
    a leading zero. `is_loose` is a number of hours that may also say how long something took.
    """

    start: int
    end: int
    hour: int | None
    minute: int = 0
    part: str | None = None
    is_exact: bool = False
    is_loose: bool = False


def part_start(part: str) -> time:
    """Return when a part of the day is meant to begin."""
    return _PART_STARTS[part]


def clock_time(item: ClockItem, part: str | None) -> time | None:
    """Return the wall time that is meant in a part of the day, or in none in particular."""
    if item.hour is None:
        return None
    hour = item.hour
    if part in {"afternoon", "evening"}:
        earliest = 1 if part == "evening" else 0
        latest = NOON - 1 if part == "evening" else 7
        if earliest <= hour <= latest:
            hour += NOON
    elif part is None and not item.is_exact and 1 <= hour < 7:
        hour += NOON
    return time(hour, item.minute)

"""Say when a birthday comes round: pure rules over vCard's dates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_DATE = re.compile(r"(?:(\d{4})|-)-(\d\d)-(\d\d)", re.ASCII)
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Birthday:
    """Hold the day somebody was born; the year may be unknown."""

    year: int | None
    month: int
    day: int

    def next_on(self, today: date) -> date:
        """Return the next day to congratulate on, today included.

        Who was born on 29 February is congratulated on the 28th in other years.
        """
        this_year = self._in(today.year)
        return this_year if this_year >= today else self._in(today.year + 1)

    def turning(self, today: date) -> int | None:
        """Return the age reached on that day, or None where the year is unknown or to come."""
        if self.year is None:
            return None
        age = self.next_on(today).year - self.year
        return age if age > 0 else None

    def _in(self, year: int) -> date:
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return date(year, 2, 28)


def parse_birthday(text: str) -> Birthday | None:
    """Read `1984-03-09` or `--03-09`; None for anything else."""
    match = _DATE.fullmatch(text)
    if not match:
        return None
    year, month, day = match.groups()
    try:
        date(int(year or _LEAP_YEAR), int(month), int(day))
    except ValueError:
        return None
    return Birthday(int(year) if year else None, int(month), int(day))

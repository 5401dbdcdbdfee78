"""Read what a pattern of days found; which reader a pattern needs stands with it in its file."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from services.quick_line.expressions import (
    DayOffset,
    Distance,
    Expression,
    MonthPoint,
    Point,
    Weekday,
    Written,
)
from services.quick_line.language import Lexicon, Table
from services.quick_line.time_items import DayItem

_DAYS_OF = {"day": 1, "week": 7}
_MONTHS_OF = {"month": 1, "year": 12}
_MINUTES_OF = {"minute": 1, "quarter": 15, "hour": 60}
_CENTURY = 2000

Groups = Mapping[str, Any]


def read_day(match: re.Match[str], table: Table, lexicon: Lexicon) -> DayItem | None:
    """Return what a pattern found, or None for a date that the calendar does not have."""
    groups = {name: _plain(text) for name, text in match.groupdict().items() if text}
    part_word = groups.get("part") or groups.get("part_after")
    part = lexicon.parts[part_word] if part_word else None
    if table["means"] == "span" and _unit(groups, table, lexicon) in _MINUTES_OF:
        minutes = _number(groups, table, lexicon) * _MINUTES_OF[_unit(groups, table, lexicon)]
        signed = -minutes if table.get("past") else minutes
        return DayItem(*match.span(), None, part, None, signed)
    expression = _READERS[table["means"]](groups, table, lexicon)
    if expression is None:
        return None
    doubtful = None if part else _doubtful(groups, lexicon)
    return DayItem(match.start(), _end(match, lexicon), expression, part, doubtful)


def _end(match: re.Match[str], lexicon: Lexicon) -> int:
    """Return where the words end: a full stop is of an abbreviation, and ends what is none."""
    word = match[0].split()[-1]
    return match.end() - (word.endswith(".") and word[:-1] in lexicon.full_dates)


def _day(groups: Groups, table: Table, lexicon: Lexicon) -> Expression:
    word = groups.get("day_word")
    return DayOffset(int(lexicon.days[word] if word else table["days"]))


def _weekday(groups: Groups, table: Table, lexicon: Lexicon) -> Expression:
    word = groups.get("weekday")
    day = int(lexicon.weekdays[word] if word else table["day"])
    return Weekday(day, table.get("week"), table.get("past", False))


def _month(groups: Groups, table: Table, lexicon: Lexicon) -> Expression:
    bare = groups.get("bare_month")
    word = groups.get("month") or bare or table.get("month")
    month = int(lexicon.months[word]) if word else None
    return MonthPoint(Point(table["point"]), month, table.get("months", 0), bare is not None)


def _span(groups: Groups, table: Table, lexicon: Lexicon) -> Expression:
    number, unit = _number(groups, table, lexicon), _unit(groups, table, lexicon)
    months = number * _MONTHS_OF.get(unit, 0)
    return Distance(months, number * _DAYS_OF.get(unit, 0), table.get("past", False))


def _written(groups: Groups, _table: Table, lexicon: Lexicon) -> Expression | None:
    year = groups.get("year") or groups.get("long_year")
    month = groups.get("month_number") or lexicon.months[groups["month"]]
    full_year = None if year is None else int(year) + (_CENTURY if len(year) == 2 else 0)
    written = Written(int(groups["date"]), int(month), full_year)
    return written if written.is_possible else None


_READERS: dict[str, Callable[[Groups, Table, Lexicon], Expression | None]] = {
    "day": _day,
    "weekday": _weekday,
    "month": _month,
    "span": _span,
    "written": _written,
}


def _unit(groups: Groups, table: Table, lexicon: Lexicon) -> str:
    return str(table.get("unit") or lexicon.units[groups["unit"]])


def _number(groups: Groups, table: Table, lexicon: Lexicon) -> float:
    if "number" in table:
        return float(table["number"])
    text = groups["number"]
    known = lexicon.numbers.get(text)
    return float(text.replace(",", ".") if known is None else known)


def _doubtful(groups: Groups, lexicon: Lexicon) -> str | None:
    """Return a weekday that may be another word, unless something before it says that it is."""
    word = groups.get("weekday")
    if word not in lexicon.doubtful:
        return None
    has_cue = any(groups.get(name) for name in ("this", "next", "last"))
    return None if has_cue or groups.get("before") in lexicon.cues else word


def _plain(text: str) -> str:
    return " ".join(text.split())

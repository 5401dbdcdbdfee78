"""Make rules from the simple choices of how often a follow-up repeats, and read them back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Any

from models.kinds import RepeatFrom
from services.errors import KnownError
from services.follow_ups.recurrence import WEEKDAYS, Recurrence, days_of_month, settled
from services.follow_ups.rule_text import parts_of, rule_of

Parts = Mapping[str, str]


class RepeatKind(Enum):
    """Name the simple ways to repeat; CUSTOM is a rule that none of them makes."""

    DAYS = "days"
    WORKING_DAYS = "working_days"
    WEEKS = "weeks"
    MONTHS_ON_DAY = "months_on_day"
    MONTHS_ON_WEEKDAY = "months_on_weekday"
    YEARS = "years"
    DAYS_AFTER = "days_after"
    WEEKS_AFTER = "weeks_after"
    MONTHS_AFTER = "months_after"
    CUSTOM = "custom"


@dataclass(frozen=True, slots=True)
class RepeatChoice:
    """Hold how a follow-up repeats, as people choose it.

    It comes back every so many (`every`) of what the kind names; the `…_AFTER` kinds count from
    completion. `weekdays` (Monday is 0) is for WEEKS, and the only one of MONTHS_ON_WEEKDAY with
    `nth` (1 to 4, -1 the last). `day` is of MONTHS_ON_DAY and YEARS, where 29 to 31 mean the last
    of shorter months, and `month` of YEARS. It ends after `until`, or when `count` are closed,
    the present one among them.
    """

    kind: RepeatKind
    every: int = 1
    weekdays: tuple[int, ...] = ()
    nth: int | None = None
    day: int | None = None
    month: int | None = None
    count: int | None = None
    until: date | None = None


def usual_choices(on: date) -> tuple[RepeatChoice, ...]:
    """Return what to offer for a follow-up due on that day, in the order of a menu."""
    weekday = (on.weekday(),)
    kinds = RepeatKind
    return (
        RepeatChoice(kinds.DAYS),
        RepeatChoice(kinds.WORKING_DAYS),
        RepeatChoice(kinds.WEEKS, weekdays=weekday),
        RepeatChoice(kinds.WEEKS, every=2, weekdays=weekday),
        RepeatChoice(kinds.MONTHS_ON_DAY, day=on.day),
        RepeatChoice(kinds.MONTHS_ON_WEEKDAY, nth=nth_weekday(on), weekdays=weekday),
        RepeatChoice(kinds.MONTHS_ON_DAY, every=3, day=on.day),
        RepeatChoice(kinds.YEARS, day=on.day, month=on.month),
    )


def nth_weekday(on: date) -> int:
    """Return which of its month's Mondays, Tuesdays … a day is; the fifth is the last, -1."""
    nth = (on.day - 1) // 7 + 1
    return nth if nth <= 4 else -1


def recurrence_of(choice: RepeatChoice) -> Recurrence:
    """Return the rule of a simple choice; ValueError for CUSTOM, which has none of its own."""
    if choice.kind is RepeatKind.CUSTOM:
        raise ValueError("a custom rule is its own text")
    after = choice.kind in _AFTER.values()
    parts = {
        "FREQ": _FREQ[choice.kind],
        "INTERVAL": str(choice.every),
        **_days(choice),
        "COUNT": choice.count,
        "UNTIL": choice.until.strftime("%Y%m%d") if choice.until else None,
    }
    return Recurrence(rule_of(parts), RepeatFrom.COMPLETION if after else RepeatFrom.DUE)


def choice_of(repeat: Recurrence, starts_on: date) -> RepeatChoice:
    """Return the simple choice that makes a rule for a follow-up that starts on a day.

    What none makes, or nobody can read, is CUSTOM.
    """
    try:
        parts = parts_of(settled(repeat, starts_on).rule)
    except KnownError:
        return RepeatChoice(RepeatKind.CUSTOM)
    after = repeat.repeat_from is RepeatFrom.COMPLETION
    found = _read_after(parts) if after else _READERS[parts["FREQ"]](parts)
    if found is None:
        return RepeatChoice(RepeatKind.CUSTOM)
    found = replace(
        found,
        every=int(parts.get("INTERVAL", "1")),
        count=int(parts["COUNT"]) if "COUNT" in parts else None,
        until=date.fromisoformat(parts["UNTIL"][:8]) if "UNTIL" in parts else None,
    )
    if found.kind is RepeatKind.WEEKS and found == replace(_EVERY_WORKING_DAY, **_end(found)):
        found = replace(found, kind=RepeatKind.WORKING_DAYS, weekdays=())
    same = _comparable(parts) == _comparable(parts_of(recurrence_of(found).rule))
    return found if same else RepeatChoice(RepeatKind.CUSTOM)


def _days(choice: RepeatChoice) -> dict[str, str | None]:
    """Return the parts of a rule that name its days."""
    codes = [WEEKDAYS[weekday] for weekday in choice.weekdays]
    match choice.kind:
        case RepeatKind.WORKING_DAYS:
            return {"BYDAY": ",".join(WEEKDAYS[:5])}
        case RepeatKind.WEEKS:
            return {"BYDAY": ",".join(codes) or None}
        case RepeatKind.MONTHS_ON_DAY if choice.day:
            return {**days_of_month(choice.day)}
        case RepeatKind.MONTHS_ON_WEEKDAY if choice.nth:
            return {"BYDAY": f"{choice.nth}{codes[0]}"}
        case RepeatKind.YEARS if choice.day and choice.month:
            leap_day = (choice.month, choice.day) == (2, 29)
            days = days_of_month(29) if leap_day else {"BYMONTHDAY": str(choice.day)}
            return {"BYMONTH": str(choice.month), **days}
        case _:
            return {}


def _read_days(_parts: Parts) -> RepeatChoice:
    return RepeatChoice(RepeatKind.DAYS)


def _read_weeks(parts: Parts) -> RepeatChoice | None:
    codes = parts.get("BYDAY", "").split(",")
    if not set(codes) <= set(WEEKDAYS):
        return None
    return RepeatChoice(RepeatKind.WEEKS, weekdays=tuple(sorted(map(WEEKDAYS.index, codes))))


def _read_months(parts: Parts) -> RepeatChoice | None:
    day, nth, code = _last_day(parts), parts.get("BYDAY", "")[:-2], parts.get("BYDAY", "")[-2:]
    if day is not None:
        return RepeatChoice(RepeatKind.MONTHS_ON_DAY, day=day)
    if nth.lstrip("+") not in _NTH or code not in WEEKDAYS:
        return None
    kind = RepeatKind.MONTHS_ON_WEEKDAY
    return RepeatChoice(kind, nth=int(nth), weekdays=(WEEKDAYS.index(code),))


def _read_years(parts: Parts) -> RepeatChoice | None:
    day, month = _last_day(parts), parts.get("BYMONTH", "")
    if day is None or not month.isdecimal():
        return None
    return RepeatChoice(RepeatKind.YEARS, day=day, month=int(month))


def _read_after(parts: Parts) -> RepeatChoice | None:
    kind = _AFTER.get(parts["FREQ"])
    return None if kind is None else RepeatChoice(kind)


def _last_day(parts: Parts) -> int | None:
    days = parts.get("BYMONTHDAY", "")
    if days == "-1":
        return 31
    return max(map(int, days.split(","))) if days.replace(",", "").isdecimal() else None


def _comparable(parts: Parts) -> dict[str, frozenset[str]]:
    """Return parts of a rule without what makes no difference to its days."""
    said = {"INTERVAL": "1", "WKST": "MO", **parts}
    if "UNTIL" in said:
        said["UNTIL"] = said["UNTIL"][:8]
    return {name: frozenset(value.split(",")) for name, value in said.items()}


def _end(choice: RepeatChoice) -> dict[str, Any]:
    return {"count": choice.count, "until": choice.until}


_EVERY_WORKING_DAY = RepeatChoice(RepeatKind.WEEKS, weekdays=(0, 1, 2, 3, 4))
_NTH = frozenset({"1", "2", "3", "4", "-1"})
_FREQ = {
    RepeatKind.DAYS: "DAILY",
    RepeatKind.WORKING_DAYS: "WEEKLY",
    RepeatKind.WEEKS: "WEEKLY",
    RepeatKind.MONTHS_ON_DAY: "MONTHLY",
    RepeatKind.MONTHS_ON_WEEKDAY: "MONTHLY",
    RepeatKind.YEARS: "YEARLY",
    RepeatKind.DAYS_AFTER: "DAILY",
    RepeatKind.WEEKS_AFTER: "WEEKLY",
    RepeatKind.MONTHS_AFTER: "MONTHLY",
}
_AFTER = {_FREQ[kind]: kind for kind in _FREQ if kind.value.endswith("_after")}
_READERS: dict[str, Callable[[Parts], RepeatChoice | None]] = {
    "DAILY": _read_days,
    "WEEKLY": _read_weeks,
    "MONTHLY": _read_months,
    "YEARLY": _read_years,
}

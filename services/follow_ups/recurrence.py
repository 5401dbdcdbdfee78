"""Say when a recurring follow-up comes back: pure rules of days.

A rule is iCalendar's RRULE (RFC 5545), of days alone: the wall time and the zone of a follow-up
stay through the whole series. Unlike there, a rule of months that began on day 29, 30 or 31 takes
the last day of shorter months, and one of years that began on 29 February takes the 28th.

Every follow-up of a series stands for itself: it holds the day that is its own in the series,
which is kept when it is moved, and in COUNT how many are left, itself among them.
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from models.kinds import RepeatFrom
from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.follow_ups.due import Due, zone_named
from services.follow_ups.rule_text import UnreadableRuleError, parts_of, rule_of

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

# The years from 9901 to 9999 hold every kind of year each 28 years, and dateutil looks no further.
_LATE_YEARS = range(9916, 9944)


class NeverFiresError(KnownError):
    """Refuse a rule whose day does not come, or not within 50 years."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "The day on which this follow-up should come back never comes. Choose another one.",
    )


class RepeatNeedsDateError(KnownError):
    """Refuse a recurring follow-up that is for some day."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "A follow-up that repeats needs a date. Choose its first day."
    )


@dataclass(frozen=True, slots=True)
class Recurrence:
    """Hold by which rule a follow-up comes back, and what that is counted from."""

    rule: str
    repeat_from: RepeatFrom = RepeatFrom.DUE


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Hold the next of a series: its due date is its own day in it, and what repeats it."""

    due: Due
    repeat: Recurrence


def settled(repeat: Recurrence, starts_on: date) -> Recurrence:
    """Return a recurrence as it is stored: its days named, so that they survive what is moved.

    Raises UnreadableRuleError, TooOftenError or NeverFiresError.
    """
    parts = parts_of(repeat.rule)
    if repeat.repeat_from is RepeatFrom.DUE:
        parts = _with_days(parts, starts_on)
    if "UNTIL" in parts:
        _until_day(parts["UNTIL"], Due(starts_on), repeat.rule)
    if not _fires(_with_days(parts, starts_on), starts_on, repeat.rule):
        raise NeverFiresError
    return replace(repeat, rule=rule_of(parts))


def next_occurrence(
    repeat: Recurrence, due: Due, starts_on: date, now: datetime, zone: ZoneInfo
) -> Occurrence | None:
    """Return what follows on a follow-up that is closed now; None when the series is over.

    `starts_on` is its own day in the series, `zone` the user's. Counted from the due date, that
    is the first day of the rule after its own day, its due date and today; all between are
    passed. Counted from completion it is the first after today. Raises as settled() does.
    """
    today = now.astimezone(zone if due.zone is None else zone_named(due.zone) or zone).date()
    if repeat.repeat_from is RepeatFrom.COMPLETION:
        starts_on = after = today
    else:
        after = max(due.on, today)
    parts = _with_days(parts_of(repeat.rule), starts_on)
    if not _fires(parts, starts_on, repeat.rule):
        raise NeverFiresError
    return _first_after(after, repeat, parts, due, starts_on)


def _first_after(
    after: date, repeat: Recurrence, parts: dict[str, str], due: Due, starts_on: date
) -> Occurrence | None:
    kept = parts if repeat.repeat_from is RepeatFrom.DUE else parts_of(repeat.rule)
    count = int(parts["COUNT"]) if "COUNT" in parts else None
    begins_on = starts_on if count else _near(parts, starts_on, after)
    until = _until_day(parts["UNTIL"], due, repeat.rule) if "UNTIL" in parts else date.max
    for passed, on in enumerate(_later_days(parts, begins_on, repeat.rule), start=1):
        if on > until or (count and passed >= count):
            return None
        if on > after:
            left = {"COUNT": str(count - passed)} if count else {}
            rule = rule_of({**kept, **left})
            return Occurrence(replace(due, on=on), replace(repeat, rule=rule))
    return None


def _with_days(parts: dict[str, str], starts_on: date) -> dict[str, str]:
    """Name the days that a rule takes from the day it starts on; past a month's end, its last."""
    named = {"BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"} & parts.keys()
    freq = parts["FREQ"]
    if named or freq == "DAILY":
        return parts
    if freq == "WEEKLY":
        return {**parts, "BYDAY": WEEKDAYS[starts_on.weekday()]}
    if freq == "MONTHLY":
        return {**parts, **days_of_month(starts_on.day)}
    months = {"BYMONTH": str(starts_on.month)} if "BYMONTH" not in parts else {}
    leap_day = (starts_on.month, starts_on.day) == (2, 29) and "BYMONTH" not in parts
    days = days_of_month(29) if leap_day else {"BYMONTHDAY": str(starts_on.day)}
    return {**parts, **months, **days}


def days_of_month(day: int) -> dict[str, str]:
    """Return the parts of a rule for a day of the month, or the last one where it has none."""
    if day == 31:
        return {"BYMONTHDAY": "-1"}
    if day > 28:  # which not every month has
        return {"BYMONTHDAY": ",".join(map(str, range(28, day + 1))), "BYSETPOS": "-1"}
    return {"BYMONTHDAY": str(day)}


def _later_days(parts: dict[str, str], starts_on: date, rule: str) -> Iterator[date]:
    """Yield the days of a rule after the one it starts on; it has to name its days."""
    from dateutil.rrule import rrulestr  # only what repeats needs it

    text = rule_of({**parts, "COUNT": None, "UNTIL": None})
    try:
        moments = rrulestr(text, dtstart=datetime.combine(starts_on, time()))
        yield from (moment.date() for moment in moments if moment.date() > starts_on)
    except (ValueError, TypeError, IndexError) as error:
        raise UnreadableRuleError(rule=rule[:80]) from error


def _fires(parts: dict[str, str], starts_on: date, rule: str) -> bool:
    """Return whether a rule has a day within 50 years.

    dateutil goes on to the year 9999 for the first day of a rule, which takes seconds where there
    is none. So it is asked in years shortly before that, with the same weekdays and leap days.
    """
    first_weekday = date(starts_on.year, 1, 1).weekday()
    twin = next(
        year
        for year in _LATE_YEARS
        if isleap(year) == isleap(starts_on.year) and date(year, 1, 1).weekday() == first_weekday
    )
    return next(_later_days(parts, starts_on.replace(year=twin), rule), None) is not None


def _near(parts: dict[str, str], starts_on: date, after: date) -> date:
    """Return a day shortly before `after` to start from, in step with the one it started on.

    Else a rule that began long ago would be gone through day by day.
    """
    every = int(parts.get("INTERVAL", "1"))
    if after <= starts_on:
        return starts_on
    if (days := {"DAILY": 1, "WEEKLY": 7}.get(parts["FREQ"])) is not None:
        step = days * every
        return starts_on + timedelta(days=(after - starts_on).days // step * step)
    step = every * (12 if parts["FREQ"] == "YEARLY" else 1)
    gone = (after.year - starts_on.year) * 12 + after.month - starts_on.month
    year, month = divmod(starts_on.year * 12 + starts_on.month - 1 + gone // step * step, 12)
    # The rule names its days, so the first of the month or the year leaves none out.
    return date(year, 1 if parts["FREQ"] == "YEARLY" else month + 1, 1)


def _until_day(text: str, due: Due, rule: str) -> date:
    """Return the last day that UNTIL allows a follow-up with the time and zone of due."""
    try:
        until = datetime.fromisoformat(text)
        if until.tzinfo is not None and due.zone is not None:
            until = until.astimezone(zone_named(due.zone) or UTC)
    except (ValueError, OverflowError) as error:
        raise UnreadableRuleError(rule=rule[:80]) from error
    too_late = "T" in text and due.at is not None and due.at > until.time()
    return (
        until.date() - timedelta(days=1) if too_late and until.date() > date.min else until.date()
    )

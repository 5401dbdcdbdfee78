"""Read what was promised: which clauses promise something, what, and for when.

Where the specification leaves room: a time that is over today leaves the day without a time and
warns, and a date in the past is none and warns. A month alone ("maart") gives way to any other date
of its clause. A promise that is nothing but a date is called by it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from services.quick_line.clause_words import Clause, Line
from services.quick_line.expressions import MonthPoint, Weekday, Written
from services.quick_line.scanning import Item
from services.quick_line.time_items import ClockItem, DayItem, clock_time, part_start
from services.quick_line.values import WarningCode
from services.wall_time import instant_of

_ADJACENT = re.compile(r"[\s,(]*")
_AT_LEAST = timedelta(hours=1)
_HALF_HOUR_MINUTES = 30
_MINUTE = timedelta(minutes=1)
_TRANSITION_MINUTES = 180  # no zone ever set its clock back further in one go

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Promise:
    """Hold a clause that promises something, for when, and the words that say when."""

    clause: Clause
    due_on: date | None
    due_time: time | None
    due_words: tuple[Place, ...]
    actions: tuple[Place, ...]
    warnings: tuple[tuple[WarningCode, Place], ...] = ()


def is_promise(line: Line, clause: Clause) -> bool:
    """Return whether a clause has a label, or a date and an action that no past verb precedes."""
    if clause.label is not None:
        return True
    look = line.look(clause)
    if not (look.actions and look.is_dated):
        return False
    return not look.past or look.actions[0].start < look.past[0].start


def read_promise(line: Line, clause: Clause, now: datetime, zone: ZoneInfo) -> Promise:
    """Return for when a clause promises something; `now` is an aware instant."""
    look = line.look(clause)
    days, warnings = _days(line, look.coming)
    day = days[0] if days else None
    clock = next((each for each in look.clocks if each.hour is not None), None)
    part = next((each for each in look.clocks if each.hour is None), None)
    part_name = (day.part if day else None) or (part.part if part else None)
    on, at, is_over = _due(day, clock, part_name, now, zone)
    used: list[Item] = [*days, *filter(None, (clock, part))]
    words = tuple((each.start, each.end) for each in used)
    if is_over and clock is not None:
        warnings.append((WarningCode.PAST_TIME, (clock.start, clock.end)))
    warnings += _past_dates(line, clause) if on is None else []
    actions = tuple((each.start, each.end) for each in look.actions)
    return Promise(clause, on, at, words, actions, tuple(warnings))


def past_date_warnings(line: Line, clause: Clause) -> list[tuple[WarningCode, Place]]:
    """Return what to doubt in a clause that would promise something, were its date not over."""
    look = line.look(clause)
    return _past_dates(line, clause) if look.actions and not look.past else []


def _past_dates(line: Line, clause: Clause) -> list[tuple[WarningCode, Place]]:
    return [
        (WarningCode.PAST_DATE, (day.start, day.end))
        for day in line.look(clause).days
        if isinstance(day.expression, Written) and day.expression.ahead(line.today) is None
    ]


def _days(
    line: Line, coming: Sequence[DayItem]
) -> tuple[list[DayItem], list[tuple[WarningCode, Place]]]:
    """Return the day that is meant, with a weekday beside it; the written one counts."""
    chosen = next((day for day in coming if not _is_bare(day)), coming[0] if coming else None)
    if chosen is None:
        return [], []
    place = coming.index(chosen)
    beside = coming[place + 1] if place + 1 < len(coming) else None
    if beside is None or not _ADJACENT.fullmatch(line.text, chosen.end, beside.start):
        return [chosen], []
    pair = sorted((chosen, beside), key=lambda day: not isinstance(day.expression, Written))
    written, weekday = pair[0].expression, pair[1].expression
    if not isinstance(written, Written) or not isinstance(weekday, Weekday) or weekday.week:
        return [chosen], []
    on = written.ahead(line.today)
    if on is None or on.weekday() == weekday.day:
        return pair, []
    return pair, [(WarningCode.WEEKDAY_MISMATCH, (pair[1].start, pair[1].end))]


def _is_bare(day: DayItem) -> bool:
    return isinstance(day.expression, MonthPoint) and day.expression.bare


def _due(
    day: DayItem | None, clock: ClockItem | None, part: str | None, now: datetime, zone: ZoneInfo
) -> tuple[date | None, time | None, bool]:
    """Return the day and time that are meant, and whether the time is over today."""
    today = now.astimezone(zone).date()
    if day is not None and day.elapsed_minutes is not None:
        return *_wall_after(now, day.elapsed_minutes, zone), False
    on = day.expression.ahead(today) if day is not None and day.expression is not None else None
    at = clock_time(clock, part) if clock is not None else None
    if at is None and part is not None:
        at = part_start(part)
    if at is None:
        return on, None, False
    if on is None:
        ahead = instant_of(today, at, zone) > now
        return *_existing(today if ahead else today + timedelta(days=1), at, zone), False
    if on > today or instant_of(on, at, zone) > now:
        return *_existing(on, at, zone), False
    if clock is not None:
        return on, None, True
    return *_next_half_hour(now, zone), False


def _existing(on: date, at: time, zone: ZoneInfo) -> tuple[date, time]:
    """Return a wall time that exists."""
    try:
        local = instant_of(on, at, zone).astimezone(zone)
    except OverflowError:  # in the last hours of the calendar
        return on, at
    return local.date(), local.time()


def _wall_after(now: datetime, minutes: float, zone: ZoneInfo) -> tuple[date | None, time | None]:
    try:
        return _wall_at(now + timedelta(minutes=minutes), now, zone)
    except OverflowError:
        return None, None


def _next_half_hour(now: datetime, zone: ZoneInfo) -> tuple[date, time]:
    """Return the next full half hour that is at least an hour from now."""
    target = now + _AT_LEAST
    local = target.astimezone(zone)
    past = timedelta(minutes=local.minute % _HALF_HOUR_MINUTES, seconds=local.second)
    past += timedelta(microseconds=local.microsecond)
    target += timedelta(minutes=_HALF_HOUR_MINUTES) - past if past else timedelta()
    return _wall_at(target, target - _MINUTE, zone)


def _wall_at(instant: datetime, after: datetime, zone: ZoneInfo) -> tuple[date, time]:
    """Return the minute that a wall clock shows, or the first later one that says it for certain.

    Of an hour that comes twice only the first can be said, which may be over.
    """
    instant = instant.astimezone(UTC).replace(second=0, microsecond=0)
    for _ in range(_TRANSITION_MINUTES):
        local = instant.astimezone(zone)
        if local.fold == 0 and instant > after:
            return local.date(), local.time().replace(fold=0)
        instant += _MINUTE
    return instant.astimezone(zone).date(), instant.astimezone(zone).time()

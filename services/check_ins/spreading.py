"""Spread a backlog over the weeks to come, so that nobody opens the app before a wall."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from math import ceil

from services.check_ins.ranking import lot, may_be_offered, score
from services.check_ins.values import Candidate, FreshStart, Limits

BACKLOG_WEEKS = 8
"""So many weeks' check-ins may wait before it is a backlog: with 300 contacts some always do."""

HORIZON_DAYS = 182
"""Nobody is put off for longer than half a year, however many there are."""

_OF_A_WEEK = 0.75
"""What part of a week's check-ins is spoken for; the rest is for who comes due meanwhile."""


def is_backlog(candidates: Iterable[Candidate], limits: Limits) -> bool:
    """Return whether more people wait than the limits let through in BACKLOG_WEEKS weeks."""
    waiting = sum(1 for each in candidates if may_be_offered(each))
    return waiting > BACKLOG_WEEKS * max(limits.per_week, 1)


def fresh_start(
    candidates: Iterable[Candidate], limits: Limits, working_days: Iterable[date], today: date
) -> FreshStart:
    """Return on which working day each of the waiting comes first, the most important first.

    `working_days` are in order, from today on. Each takes one less than may be offered on a day,
    and three quarters of what may be in a week. Whom the half year has no room for is put to its
    last day, and is offered from then on as the limits let through.
    Who was never spoken to comes after all others. Whom the user asked for stays as it is.
    """
    waiting = sorted(
        (each for each in candidates if may_be_offered(each) and not each.asked),
        key=lambda each: (not each.spoken, -score(each), lot(each.contact_id, today)),
    )
    days = _within_horizon(working_days, today)
    if not waiting or not days:
        return FreshStart(())
    places = list(_places(days, limits))
    later = max(len(waiting) - len(places), 0)
    places += later * [days[-1]]
    on_days = ((each.contact_id, day) for each, day in zip(waiting, places, strict=False))
    return FreshStart(tuple(on_days), later)


def _within_horizon(working_days: Iterable[date], today: date) -> Sequence[date]:
    last = today + timedelta(HORIZON_DAYS)
    days: list[date] = []
    for day in working_days:
        if day > last:
            break
        if day >= today:
            days.append(day)
    return days


def _places(days: Sequence[date], limits: Limits) -> Iterator[date]:
    """Yield each day as often as it has room, the room of a week spread over its days."""
    per_day = max(limits.per_day - 1, 1)
    per_week = max(int(limits.per_week * _OF_A_WEEK), 1)
    for _, group in groupby(days, key=lambda day: day.isocalendar()[:2]):
        week = list(group)
        taken = 0
        for number, day in enumerate(week):
            share = ceil((per_week - taken) / (len(week) - number))
            room = min(per_day, share)
            taken += room
            yield from (day for _ in range(room))

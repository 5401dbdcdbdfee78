"""Read the follow-ups of today in plain SQL: late, due, of tomorrow, and how many a day has.

Each stands on its day at hand: a snooze moves it, and leaves the due date.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from models import today as sql
from models.instants import from_microseconds, to_microseconds
from models.kinds import FollowUpStatus, RepeatFrom
from services.follow_ups.due import due_of_columns, is_overdue, local_due
from services.follow_ups.recurrence import Recurrence
from services.follow_ups.snooze import instant_at_hand, is_snoozed
from services.follow_ups.values import COUNTED_TO, DueItem, FollowUpView
from services.today.values import DayCount, Today
from services.wall_time import instant_of

Query: TypeAlias = Callable[[str, Mapping[str, Any]], Iterable[Sequence[Any]]]
"""Run a statement with named parameters."""

MOST_OF_TOMORROW = 8
MOST_OF_A_DAY = 99
"""Days are counted no further than this."""

_DAY = timedelta(days=1)


def read_due(query: Query, now: datetime, zone: ZoneInfo) -> Today:
    """Return what is late and due today, by the calendar of the user's zone, and nothing more.

    What is snoozed until later today is not late until then.
    """
    today = now.astimezone(zone).date()
    rows = query(sql.DUE_ROWS, _day(today, now, zone))
    placed = [(item, _is_late(item, now)) for item in _in_order(rows, now, zone)]
    return Today(
        on=today,
        overdue=tuple(item for item, late in placed if late),
        due=tuple(item for item, late in placed if not late),
    )


def count_open(query: Query) -> int:
    """Count all follow-ups that are open; COUNTED_TO stands for more."""
    ((count,),) = query(sql.OPEN_COUNT, {"most": COUNTED_TO})
    return int(count)


def read_ahead(query: Query, now: datetime, zone: ZoneInfo) -> Today:
    """Return the first follow-ups of tomorrow, how many more it has, and the counts of the week."""
    today = now.astimezone(zone).date()
    tomorrow = today + _DAY
    monday = today - _DAY * today.weekday()
    rows = query(sql.DAY_ROWS, {**_day(tomorrow, now, zone), "most": MOST_OF_TOMORROW})
    shown = _in_order(rows, now, zone)[:MOST_OF_TOMORROW]
    week = tuple(_count(query, monday + _DAY * number, now, zone) for number in range(7))
    return Today(
        on=today,
        tomorrow=tuple(shown),
        more_tomorrow=_count(query, tomorrow, now, zone).due - len(shown),
        week=week,
    )


@dataclass(frozen=True, slots=True)
class _Placed:
    """Hold a follow-up with its instant; one for the whole day comes at the day's end.

    One that a snooze brings to its day comes when that ends.
    """

    item: DueItem
    instant: datetime

    @classmethod
    def of(cls, row: Sequence[Any], now: datetime, zone: ZoneInfo) -> _Placed:
        item = _item(row, now, zone)
        on, _at = local_due(item.due, zone)
        instant = instant_at_hand(item.due, item.follow_up.snoozed_until, now, zone)
        return cls(item, instant or instant_of(on, time.max, zone))


def _in_order(rows: Iterable[Sequence[Any]], now: datetime, zone: ZoneInfo) -> list[DueItem]:
    placed = (_Placed.of(row, now, zone) for row in rows)
    ordered = sorted(placed, key=lambda each: (each.instant, each.item.follow_up.id))
    return [each.item for each in ordered]


def _is_late(item: DueItem, now: datetime) -> bool:
    return item.overdue and not is_snoozed(item.follow_up.snoozed_until, now)


def _count(query: Query, on: date, now: datetime, zone: ZoneInfo) -> DayCount:
    (counts,) = query(sql.DAY_COUNT, {**_day(on, now, zone), "most": MOST_OF_A_DAY})
    return DayCount(on, min(sum(counts), MOST_OF_A_DAY))


def _day(on: date, now: datetime, zone: ZoneInfo) -> dict[str, Any]:
    """Return the parameters of a day: its date, from which to which instant it lasts, and now."""
    begin, end = (to_microseconds(instant_of(day, time(), zone)) for day in (on, on + _DAY))
    at = to_microseconds(now)
    return {
        "day": on.isoformat(),
        "begin": begin,
        "end": end,
        "now": at,
        "awake": max(end, at + 1),
    }


def _item(row: Sequence[Any], now: datetime, zone: ZoneInfo) -> DueItem:
    id_, contact_id, title, due_on, due_time, due_zone, due_at, snoozed, *series = row
    rule, repeat_from, lead_minutes, name, organisation = series
    due = due_of_columns(due_on, due_time, due_zone, due_at)
    follow_up = FollowUpView(
        id=id_,
        contact_id=contact_id,
        title=title,
        due=due,
        status=FollowUpStatus.OPEN,
        snoozed_until=_instant(snoozed),
        closed_at=None,
        repeat=Recurrence(rule, RepeatFrom(repeat_from or RepeatFrom.DUE)) if rule else None,
        lead_minutes=lead_minutes,
    )
    return DueItem(follow_up, name, organisation, due, is_overdue(due, now, zone))


def _instant(microseconds: int | None) -> datetime | None:
    return None if microseconds is None else from_microseconds(microseconds)

"""Turn rows of open follow-ups into those of today, late ones, and the days of a week."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from models.instants import from_microseconds
from models.kinds import FollowUpStatus
from services.follow_ups.due import Due, is_overdue, local_due
from services.follow_ups.values import DueItem, FollowUpView
from services.today.values import DayCount, Today
from services.wall_time import instant_of

_DAY = timedelta(days=1)


def latest_day(today: date) -> date:
    """Return up to which date rows are read: the week's end or tomorrow, a day on for zones."""
    return max(_monday(today) + 6 * _DAY, today + _DAY) + _DAY


def today_of(rows: Iterable[Sequence[Any]], now: datetime, zone: ZoneInfo) -> Today:
    """Return what the follow-ups of models.today.DUE_ROWS make of the day in the user's zone."""
    today = now.astimezone(zone).date()
    placed = sorted(
        (_Placed.of(row, now, zone) for row in rows), key=lambda each: (each.on, each.instant)
    )
    counts = Counter(each.on for each in placed)
    week = (_monday(today) + _DAY * number for number in range(7))
    return Today(
        on=today,
        overdue=tuple(each.item for each in placed if each.item.overdue),
        due=tuple(each.item for each in placed if each.on == today and not each.item.overdue),
        tomorrow=tuple(each.item for each in placed if each.on == today + _DAY),
        week=tuple(DayCount(on, counts[on]) for on in week),
    )


@dataclass(frozen=True, slots=True)
class _Placed:
    """Hold a follow-up with its day and instant; one for the whole day comes at the day's end."""

    item: DueItem
    on: date
    instant: datetime

    @classmethod
    def of(cls, row: Sequence[Any], now: datetime, zone: ZoneInfo) -> _Placed:
        item = _item(row, now, zone)
        on, _at = local_due(item.due, zone)
        return cls(item, on, item.due.instant or instant_of(on, time.max, zone))


def _item(row: Sequence[Any], now: datetime, zone: ZoneInfo) -> DueItem:
    id_, contact_id, title, due_on, due_time, due_zone, snoozed, *_series, name, organisation = row
    at = time.fromisoformat(due_time) if due_time else None
    due = Due(date.fromisoformat(due_on), at, due_zone if at is not None else None)
    follow_up = FollowUpView(
        id=id_,
        contact_id=contact_id,
        title=title,
        due=due,
        status=FollowUpStatus.OPEN,
        snoozed_until=None if snoozed is None else from_microseconds(snoozed),
        closed_at=None,
    )
    return DueItem(follow_up, name, organisation, due, is_overdue(due, now, zone))


def _monday(today: date) -> date:
    return today - _DAY * today.weekday()

"""Tell to whom a follow-up leads soon, on its day at hand: a snooze moves it."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from models.instants import from_microseconds, to_microseconds
from services.follow_ups.due import Due
from services.follow_ups.snooze import day_at_hand

_OPEN = "FROM follow_up WHERE status = 'open' AND deleted_at IS NULL"
_AWAKE = f"""
SELECT contact_id, min(due_on) {_OPEN} AND due_on BETWEEN :first AND :last
  AND (snoozed_until_utc IS NULL OR snoozed_until_utc <= :now)
GROUP BY contact_id
"""
_SNOOZED = f"""
SELECT contact_id, due_on, snoozed_until_utc {_OPEN} AND due_on <= :last
  AND snoozed_until_utc > :now
"""


def read_promised(
    session: Session, now: datetime, zone: ZoneInfo, first: date, last: date
) -> dict[int, date]:
    """Return the earliest day between two on which an open follow-up leads to each contact."""
    run = session.connection().exec_driver_sql
    values = {"first": first.isoformat(), "last": last.isoformat(), "now": to_microseconds(now)}
    found = {id_: date.fromisoformat(on) for id_, on in run(_AWAKE, values)}
    for id_, due_on, until in run(_SNOOZED, values):
        due = Due(date.fromisoformat(due_on))
        on = day_at_hand(due, from_microseconds(until), now, zone)
        if first <= on <= last:
            found[id_] = min(found.get(id_, on), on)
    return found

"""Count how often a contact was spoken to, week by week, and say when it has been too long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from models.instants import to_microseconds
from services.wall_time import instant_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

WEEKS = 26
MOST_A_WEEK = 7
"""Where counting a week ends, so that a long history costs no more to read than a short one."""

_COUNTS = f"""
WITH week(start, until) AS (VALUES {", ".join(["(?, ?)"] * WEEKS)})
SELECT (
  SELECT count(*) FROM (
    SELECT 1 FROM entry_participant p JOIN entry e ON e.id = p.entry_id
    WHERE p.contact_id = ? AND p.happened_at >= week.start AND p.happened_at < week.until
      AND e.outcome = 'held' AND e.deleted_at IS NULL
    LIMIT {MOST_A_WEEK}
  )
)
FROM week
"""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Hold how many entries were held in each of the last weeks; the last is the present one.

    Weeks are those of ISO 8601, from Monday: the ones that business counts in. They stay as they
    are when the language or the country of the computer is changed.
    """

    weeks: tuple[int, ...] = (0,) * WEEKS

    @property
    def total(self) -> int:
        """Return how many there were in all weeks, or at least how many."""
        return sum(self.weeks)

    @property
    def is_exact(self) -> bool:
        """Return whether no week may have had more than was counted."""
        return max(self.weeks) < MOST_A_WEEK


def week_starts(today: date, zone: ZoneInfo) -> list[datetime]:
    """Return the instants at which the weeks begin in a zone, and at last that of the next week."""
    first = today - timedelta(days=today.weekday(), weeks=WEEKS - 1)
    days = (first + timedelta(weeks=week) for week in range(WEEKS + 1))
    return [instant_of(day, time(), zone) for day in days]


def days_overdue(last_on: date | None, cadence_days: int | None, today: date) -> int:
    """Return for how many days a talk has been wanting; 0 while there is time, or no rhythm."""
    if last_on is None or not cadence_days:
        return 0
    return max(0, (today - last_on).days - cadence_days)


def read_rhythm(session: Session, contact_id: int, now: datetime, zone: ZoneInfo) -> Rhythm:
    """Return the rhythm of a contact, by the weeks of the zone the user is in."""
    starts = map(to_microseconds, week_starts(now.astimezone(zone).date(), zone))
    bounds = [bound for week in pairwise(starts) for bound in week]
    rows = session.connection().exec_driver_sql(_COUNTS, (*bounds, contact_id))
    return Rhythm(tuple(count for (count,) in rows))

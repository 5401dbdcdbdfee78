"""Find who is silent for longer than their own history makes likely."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from models.instants import from_microseconds, to_microseconds
from services.check_ins.fading_picture import NEWEST_TALKS, silence_picture
from services.check_ins.values import FadingView
from services.contacts.numbers import first_numbers

REASON_HOLDS_DAYS = 60
"""For so many days nobody asks again why somebody fades, once that was said."""

_FEWEST_PEOPLE = 2  # of an organisation: with one it is that one who fades

# Nobody asks about those of whom it was said why, after they had begun to fade.
_UNEXPLAINED = """
NOT EXISTS (
  SELECT 1 FROM prompt p WHERE p.{0} = f.id AND p.kind = 'fading' AND p.action IS NOT NULL
    AND p.acted_at >= f.fades_at AND p.offered_on >= :since
)
"""
# Nor about those whom the user does not want to be brought to mind; without a rhythm one may be.
_WANTED = "coalesce({0}.cadence_days, g.cadence_days, -1) <> 0"
_CONTACTS = f"""
SELECT f.id, f.full_name, o.name, f.organisation_id, f.last_contact_at, f.fades_at,
  f.usual_gap_days
FROM contact f LEFT JOIN organisation o ON o.id = f.organisation_id
  LEFT JOIN contact_group g ON g.id = f.group_id AND g.deleted_at IS NULL
WHERE f.fades_at IS NOT NULL AND f.fades_at <= :now AND f.deleted_at IS NULL
  AND f.archived_at IS NULL AND (f.parked_until IS NULL OR f.parked_until <= :today)
  AND {_WANTED.format("f")} AND {_UNEXPLAINED.format("contact_id")}
"""
_ORGANISATIONS = f"""
SELECT f.id, f.name, NULL, f.id, max(c.last_contact_at), f.fades_at, f.usual_gap_days
FROM organisation f JOIN contact c ON c.organisation_id = f.id AND c.deleted_at IS NULL
  LEFT JOIN contact_group g ON g.id = c.group_id AND g.deleted_at IS NULL
WHERE f.fades_at IS NOT NULL AND f.fades_at <= :now AND f.deleted_at IS NULL
  AND {_UNEXPLAINED.format("organisation_id")}
GROUP BY f.id
HAVING count(c.last_contact_at) >= {_FEWEST_PEOPLE}
  AND sum(c.archived_at IS NULL AND (c.parked_until IS NULL OR c.parked_until <= :today)
    AND {_WANTED.format("c")}) > 0
"""


_HELD = """
SELECT p.happened_at FROM entry_participant p JOIN entry e ON e.id = p.entry_id
WHERE p.contact_id = ? AND e.outcome = 'held' AND e.deleted_at IS NULL
ORDER BY p.happened_at DESC LIMIT ?
"""


class _Fading(NamedTuple):
    """Be a contact or an organisation that fades."""

    id: int
    name: str
    organisation: str | None
    organisation_id: int | None
    last_at: int
    fades_at: int
    usual_days: int
    is_contact: bool

    def rank(self, now: int) -> tuple[float, str]:
        """Return a key that puts the most unusual silence first."""
        return -(now - self.last_at) / max(self.fades_at - self.last_at, 1), self.name


def read_fading(
    session: Session, now: datetime, zone: ZoneInfo, limit: int
) -> tuple[FadingView, ...]:
    """Return who fades, the most unusual silence first.

    An organisation stands for its people: why it is silent is asked once.
    """
    found = _find(session, now, zone)[:limit]
    numbers = first_numbers(session, [each.id for each in found if each.is_contact])
    return tuple(_view(session, each, numbers.get(each.id), now, zone) for each in found)


def count_fading(session: Session, now: datetime, zone: ZoneInfo) -> int:
    """Count them all."""
    return len(_find(session, now, zone))


def _find(session: Session, now: datetime, zone: ZoneInfo) -> list[_Fading]:
    today = now.astimezone(zone).date()
    at = to_microseconds(now)
    values = {"now": at, "today": today.isoformat(), "since": _since(today)}
    organisations = _run(session, _ORGANISATIONS, values, is_contact=False)
    told = {each.organisation_id for each in organisations}
    contacts = [
        each
        for each in _run(session, _CONTACTS, values, is_contact=True)
        if each.organisation_id is None or each.organisation_id not in told
    ]
    return sorted([*organisations, *contacts], key=lambda each: each.rank(at))


def _run(
    session: Session, statement: str, values: dict[str, Any], *, is_contact: bool
) -> Sequence[_Fading]:
    rows = session.connection().exec_driver_sql(statement, values)
    return [_Fading._make((*row, is_contact)) for row in rows]


def _view(
    session: Session, fading: _Fading, number: str | None, now: datetime, zone: ZoneInfo
) -> FadingView:
    last_on = from_microseconds(fading.last_at).astimezone(zone).date()
    today, is_contact = now.astimezone(zone).date(), fading.is_contact
    return FadingView(
        contact_id=fading.id if is_contact else None,
        organisation_id=None if is_contact else fading.id,
        name=fading.name,
        organisation=fading.organisation,
        days_silent=(today - last_on).days,
        usual_days=fading.usual_days,
        number=number if is_contact else None,
        picture=silence_picture(_held_days(session, fading.id, zone), today) if is_contact else (),
    )


def _held_days(session: Session, contact_id: int, zone: ZoneInfo) -> list[date]:
    """Return the days of the newest talks with a contact."""
    rows = session.connection().exec_driver_sql(_HELD, (contact_id, NEWEST_TALKS))
    return [from_microseconds(at).astimezone(zone).date() for (at,) in rows]


def _since(today: date) -> str:
    return (today - timedelta(days=REASON_HOLDS_DAYS)).isoformat()

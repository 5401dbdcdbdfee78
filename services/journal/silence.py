"""Derive since when a silence is unusual, from the days on which entries were held.

A day is one of UTC: it can be told from the stored instant alone, and stays the same wherever
the user travels. Near midnight a gap may be a day off, which no median of weeks notices.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, TypeAlias

from services.check_ins.fading import NEWEST_GAPS, usual_silence

MOST_DAYS = NEWEST_GAPS + 1
"""Days of a history that are looked at, the newest: a long one costs no more."""

VERSION = 1
"""Raised when the rule changes, so that every journal is worked out anew."""

_Driver: TypeAlias = Any
"""The driver's own connection: this is part of every saving, where SQLAlchemy would take longer."""

_MICROSECONDS_A_DAY = 86_400_000_000
_EVER = -(2**63)
_EPOCH = date(1970, 1, 1).toordinal()

# Read row by row and left early: a history has far more entries than are needed of it.
_HELD = """
SELECT p.happened_at FROM entry_participant p JOIN entry e ON e.id = p.entry_id
WHERE p.contact_id = ? AND e.outcome = 'held' AND e.deleted_at IS NULL
ORDER BY p.happened_at DESC
"""
_LAST = """
SELECT max(last_contact_at) FROM contact WHERE organisation_id = ? AND deleted_at IS NULL
"""
# From the people to their entries, the last instant of each day.
_HELD_BY_ANY = f"""
SELECT max(p.happened_at) FROM contact c
CROSS JOIN entry_participant p ON p.contact_id = c.id
CROSS JOIN entry e ON e.id = p.entry_id
WHERE c.organisation_id = ? AND c.deleted_at IS NULL AND p.happened_at >= ?
  AND e.outcome = 'held' AND e.deleted_at IS NULL
GROUP BY p.happened_at / {_MICROSECONDS_A_DAY} ORDER BY 1 DESC LIMIT {MOST_DAYS}
"""
_BACK_DAYS = (80, 320, 1280)  # from the last contact, until there are days enough; then all
_SET = """
UPDATE {0} SET usual_gap_days = ?, fades_at = ?
WHERE id = ? AND (usual_gap_days, fades_at) IS NOT (?, ?)
"""
_SET_CONTACT, _SET_ORGANISATION = _SET.format("contact"), _SET.format("organisation")


def settle_silence_of_contact(driver: _Driver, contact_id: int) -> None:
    """Set the usual gap of a contact, and when they begin to fade."""
    days = _newest_days(_held(driver, contact_id))
    _set(driver, _SET_CONTACT, contact_id, days)


def settle_silence_of_organisation(driver: _Driver, organisation_id: int) -> None:
    """Do the same for an organisation over all its people who are not in the bin.

    Their `last_contact_at` has to be right.
    """
    (last_at,) = driver.execute(_LAST, (organisation_id,)).fetchone()
    days: dict[int, int] = {}
    if last_at is not None:
        for since in (*(last_at - back * _MICROSECONDS_A_DAY for back in _BACK_DAYS), _EVER):
            held = driver.execute(_HELD_BY_ANY, (organisation_id, since))
            days = {at // _MICROSECONDS_A_DAY: at for (at,) in held}
            if len(days) == MOST_DAYS:
                break
    _set(driver, _SET_ORGANISATION, organisation_id, days)


def _held(driver: _Driver, contact_id: int) -> Iterator[int]:
    """Yield when entries were held, the newest first."""
    cursor = driver.execute(_HELD, (contact_id,))
    try:
        for (at,) in cursor:
            yield at
    finally:
        cursor.close()


def _newest_days(instants: Iterable[int]) -> dict[int, int]:
    """Return the newest days of instants that come newest first, with the last instant of each."""
    days: dict[int, int] = {}
    for at in instants:
        day = at // _MICROSECONDS_A_DAY
        if day not in days:
            if len(days) == MOST_DAYS:
                break
            days[day] = at
    return days


def _set(driver: _Driver, statement: str, row_id: int, days: dict[int, int]) -> None:
    silence = usual_silence([date.fromordinal(_EPOCH + day) for day in sorted(days)])
    gap: int | None = None
    fades_at: int | None = None
    if silence is not None:
        gap = silence.usual_gap_days
        fades_at = max(days.values()) + silence.limit_days * _MICROSECONDS_A_DAY
    driver.execute(statement, (gap, fades_at, row_id, gap, fades_at))

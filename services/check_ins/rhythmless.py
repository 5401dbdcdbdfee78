"""Count who is never brought to mind, as nobody said how often to speak to them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from services.check_ins.reach import IS_REACHABLE

if TYPE_CHECKING:
    from sqlalchemy.orm import Session  # the window's first frame does without

HINT_SETTING = "check_ins.hint_put_away"
"""The setting that says that the user does not want to be told of them."""

_MANY = 20
"""So many are told of, as an import brings them, even where most people have a rhythm."""

_IS_PUT_AWAY = "SELECT 1 FROM setting WHERE name = ? AND value = 'true'"
_IS_WITHOUT = f"c.cadence_days IS NULL AND g.id IS NULL AND {IS_REACHABLE}"
_PEOPLE = """
FROM contact c LEFT JOIN contact_group g ON g.id = c.group_id AND g.deleted_at IS NULL
WHERE c.deleted_at IS NULL AND c.archived_at IS NULL
  AND (c.parked_until IS NULL OR c.parked_until <= :today)
"""
_COUNTS = f"""
SELECT count(*) FILTER (WHERE coalesce(c.cadence_days, g.cadence_days) > 0),
  count(*) FILTER (WHERE {_IS_WITHOUT})
{_PEOPLE}
"""
_WITHOUT = f"SELECT c.id {_PEOPLE} AND {_IS_WITHOUT}"


def count_rhythmless(session: Session, today: date) -> int:
    """Count who could be called and has neither group nor rhythm; 0 while they are few.

    Who was given a group without a rhythm, or no check-ins, is as the user wants it. Nor is it
    told once the user has put it away. It looks at every contact.
    """
    run = session.connection().exec_driver_sql
    if run(_IS_PUT_AWAY, (HINT_SETTING,)).first():
        return 0
    with_rhythm, without = run(_COUNTS, {"today": today.isoformat()}).one()
    return without if without > with_rhythm or without >= _MANY else 0


def read_rhythmless(session: Session, today: date) -> tuple[int, ...]:
    """Return those who are counted, however many others there are."""
    run = session.connection().exec_driver_sql
    return tuple(id_ for (id_,) in run(_WITHOUT, {"today": today.isoformat()}))

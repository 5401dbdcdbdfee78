"""Put the rows of a change back to what they were before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import CursorResult, Table

from models.base import Base
from models.instants import to_microseconds
from models.recording import RECORDED
from models.search_index import INDEXED, many_rows
from services.follow_ups.newer_rules import follow_rules
from services.reminding.deliveries import choose_anew, choose_prompts_anew
from services.undo.drafts import DRAFT, hand_back, set_drafts_aside
from services.undo.inverse import Inverse, Run
from services.unit_of_work import OWN_ID, UnitOfWork

_MANY = 200  # rows

_RUNS = """
SELECT table_name, operation, min(id), max(id), count(*) > count(DISTINCT row_key) FROM (
  SELECT id, table_name, operation, row_key,
    row_number() OVER (ORDER BY id)
      - row_number() OVER (PARTITION BY table_name, operation ORDER BY id) AS island
  FROM change_row
  WHERE change_id = ? AND NOT (table_name = 'draft' AND operation = 'update')
)
GROUP BY table_name, operation, island ORDER BY max(id) DESC
"""
_TABLES = "SELECT DISTINCT table_name FROM change_row WHERE change_id = ?"
_VALUES = "SELECT DISTINCT image ->> ? FROM change_row WHERE change_id = ? AND table_name = ?"
_TIMED_FOLLOW_UPS = """
SELECT DISTINCT f.id FROM change_row r JOIN follow_up f ON f.id = r.row_key
WHERE r.change_id = ? AND r.table_name = 'follow_up' AND r.operation = 'update'
  AND (f.snoozed_until_utc IS NOT r.image ->> 'snoozed_until_utc'
    OR f.remind_at_utc IS NOT r.image ->> 'remind_at_utc'
    OR f.remind_on IS NOT r.image ->> 'remind_on')
"""
_PUT_OFF_PROMPTS = """
SELECT DISTINCT p.id FROM change_row r JOIN prompt p ON p.id = r.row_key
WHERE r.change_id = ? AND r.table_name = 'prompt' AND r.operation = 'update'
  AND p.snoozed_until_utc IS NOT r.image ->> 'snoozed_until_utc'
"""
_FORGET = "DELETE FROM change_row WHERE change_id = ? AND id <= ?"


class Replay:
    """Take back what a change did, last rows first, in a unit of work.

    What that does to the rows is recorded as the change's new rows, in place of the old ones, so
    that to replay it once more does it again. Rows that were touched get the unit's instant as
    `updated_at`; columns that are derived keep what they have, and follow-ups come to where the
    rules of their zones are now. What comes at another time in the user's zone is shown then.
    """

    def __init__(self, unit: UnitOfWork, change_id: int, zone: ZoneInfo) -> None:
        self._unit = unit
        self._zone = zone
        self._change_id = change_id
        self._now = to_microseconds(unit.now)

    def run(self) -> None:
        """Do it; the unit still has to commit."""
        runs = [Run._make(row) for row in self._execute(_RUNS, self._change_id)]
        self._execute("PRAGMA defer_foreign_keys = ON")
        self._unit.log.resume(self._change_id)
        connection = self._unit.connection
        self._unit.touch("drafts", set_drafts_aside(connection, self._change_id))
        with many_rows(connection, [name for name in INDEXED if self._is_much(name, runs)]):
            for run in runs:
                _INVERSES[run.table_name].take_back(connection, run, self._now)
        hand_back(self._unit, self._change_id)
        self._touch()
        newest = max((run.last_id for run in runs), default=0)
        self._execute(_FORGET, self._change_id, newest)
        self._unit.log.stop()
        follow_rules(self._unit, self._unit.touched("follow_ups"))
        follow_ups, prompts = (
            self._execute(statement, self._change_id).scalars().all()
            for statement in (_TIMED_FOLLOW_UPS, _PUT_OFF_PROMPTS)
        )
        choose_anew(self._unit, follow_ups, self._zone)
        choose_prompts_anew(self._unit, prompts)

    def _is_much(self, table: str, runs: Iterable[Run]) -> bool:
        """Return whether to write a table's index anew takes less than to take rows out of it."""
        rows = sum(run.last_id - run.first_id + 1 for run in runs if run.table_name == table)
        if rows < _MANY:
            return False
        total: int = self._execute(f"SELECT count(*) FROM {table}").scalar_one()
        return rows > total // 100

    def _execute(self, statement: str, *values: object) -> CursorResult[Any]:
        return self._unit.connection.exec_driver_sql(statement, values)

    def _touch(self) -> None:
        """Tell the unit what the old rows and the new ones are of; one of both has the image."""
        for name in self._execute(_TABLES, self._change_id).scalars().all():
            for column, kind in _TOLD[name]:
                found = self._execute(_VALUES, column, self._change_id, name).scalars()
                self._unit.touch(kind, (value for value in found if value is not None))


def _told(table: Table) -> Iterator[tuple[str, str]]:
    """Yield the columns of a table that hold ids of what views show, and their kind."""
    for column in table.columns:
        if column.primary_key and table.name in OWN_ID:
            yield column.name, OWN_ID[table.name]
        for key in column.foreign_keys:
            if key.column.table.name in {"contact", "entry"} and key.column.name == "id":
                yield column.name, OWN_ID[key.column.table.name]


# Built once: it takes longer than most changes take to undo.
_LOGGED = RECORDED | {DRAFT: Base.metadata.tables[DRAFT]}
_INVERSES = {name: Inverse(table) for name, table in _LOGGED.items()}
_TOLD = {name: tuple(_told(table)) for name, table in _LOGGED.items()}

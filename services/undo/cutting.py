"""Cut the log of changes off behind what holds rows that are being erased.

Steps are undone newest first, so a step that is taken out takes the older ones with it; those
that are newer than everything they know of the erased rows still work.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from models.recording import RECORDED

# What the unit of work that is open has deleted so far, cascades included: it records itself.
_GONE = """
WITH gone AS (
  SELECT table_name, row_key FROM change_row
  WHERE change_id = (SELECT change_id FROM recording) AND operation = 'delete'
)
"""


def erased_ids(connection: Connection, table: str) -> list[int]:
    """Return the ids of one table's rows that the unit of work has deleted so far."""
    sql = f"{_GONE} SELECT row_key FROM gone WHERE table_name = ?"
    return [int(key) for key in connection.exec_driver_sql(sql, (table,)).scalars()]


def cut_off(connection: Connection) -> None:
    """Take every step that knows of the rows deleted in this unit of work out of the log.

    With them go the older steps, what was undone, what waits to be swept, and what this unit has
    recorded itself: it can't be undone. Called last, before recording is stopped.
    """
    newest = connection.exec_driver_sql(
        f"{_GONE} SELECT coalesce(max(change_id), 0) FROM change_row"
        " WHERE change_id <> (SELECT change_id FROM recording)"
        f" AND ((table_name, row_key) IN (SELECT table_name, row_key FROM gone){_refers()})"
    ).scalar_one()
    connection.exec_driver_sql(
        "DELETE FROM change_row WHERE change_id <= ?"
        " OR change_id NOT IN (SELECT id FROM change WHERE state = 'done')",
        (newest,),
    )
    connection.exec_driver_sql("DELETE FROM change WHERE id <= ? OR state <> 'done'", (newest,))


def _refers() -> str:
    """Return the SQL for a row that refers to an erased one: to bring it back would fail."""
    return "".join(
        f" OR (table_name = '{table}' AND image ->> '{column}' IN"
        f" (SELECT CAST(row_key AS INTEGER) FROM gone WHERE table_name = '{target}'))"
        for table, column, target in _references()
    )


def _references() -> Iterator[tuple[str, str, str]]:
    """Yield table, column and the table it refers to, for every reference to an id."""
    for table in RECORDED.values():
        for column in table.columns:
            for key in column.foreign_keys:
                target = key.column.table.name
                if key.column.name == "id" and target in RECORDED:
                    yield table.name, column.name, target

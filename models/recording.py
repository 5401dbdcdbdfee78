"""Write down what every change does to the user's rows, by triggers of the connection that writes.

Whatever writes is recorded with it, in the same transaction: the ORM, statements, cascades of
foreign keys, REPLACE. The triggers are TEMP, so no other program that opens the file needs them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Column, Engine, LargeBinary, Table, event

from models.entities import (
    AttachmentContent,
    Base,
    Change,
    ChangeRow,
    Draft,
    ReminderDelivery,
    Setting,
)
from models.kinds import RowOperation

_UNRECORDED = {
    entity.__tablename__
    for entity in (AttachmentContent, Change, ChangeRow, Draft, ReminderDelivery, Setting)
}

RECORDED: dict[str, Table] = {
    table.name: table for table in Base.metadata.sorted_tables if table.name not in _UNRECORDED
}
"""The tables whose rows can be brought back, parents before their children."""

# Holds the change that rows are written down for; none are while it is empty.
_CURRENT = "CREATE TEMP TABLE recording (change_id INTEGER NOT NULL)"


def record_changes(engine: Engine) -> None:
    """Give every connection of an engine the triggers; the journal's tables must be there."""

    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: object) -> None:
        for statement in (_CURRENT, *_triggers()):
            connection.execute(statement).close()


def row_key(table: Table, row: str) -> str:
    """Return the SQL of a row's key as change_row holds it; `row` is how SQL calls the row."""
    columns = [f"{row}.{column.name}" for column in table.primary_key]
    return columns[0] if len(columns) == 1 else f"json_array({', '.join(columns)})"


def is_derived(column: Column[Any]) -> bool:
    """Return whether a column follows from other rows."""
    return bool(column.info.get("derived"))


def _triggers() -> Iterator[str]:
    for table in RECORDED.values():
        own = ", ".join(column.name for column in table.columns if not is_derived(column))
        yield _trigger(table, RowOperation.INSERT, "INSERT", "new", "NULL")
        yield _trigger(table, RowOperation.UPDATE, f"UPDATE OF {own}", "new", _image(table))
        yield _trigger(table, RowOperation.DELETE, "DELETE", "old", _image(table))


def _trigger(table: Table, operation: RowOperation, when: str, row: str, image: str) -> str:
    return (
        f"CREATE TEMP TRIGGER record_{table.name}_{operation} AFTER {when} ON main.{table.name}"
        " BEGIN INSERT INTO change_row (change_id, table_name, row_key, operation, image)"
        f" SELECT change_id, '{table.name}', {row_key(table, row)}, '{operation}', {image}"
        " FROM recording; END"
    )


def _image(table: Table) -> str:
    """Return the SQL of the JSON object that holds a row as it was."""
    parts = (
        f"'{column.name}', "
        + (f"hex(old.{column.name})" if is_blob(column) else f"old.{column.name}")
        for column in table.columns
    )
    return f"json_object({', '.join(parts)})"


def is_blob(column: Column[Any]) -> bool:
    """Return whether a column holds bytes, which JSON can't."""
    return isinstance(column.type, LargeBinary)

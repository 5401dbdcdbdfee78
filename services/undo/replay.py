"""Put the rows of a change back to what they were before it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import Column, Row, Table, delete, func, select

from models.entities import ChangeRow
from models.instants import to_microseconds
from models.kinds import RowOperation
from models.recording import RECORDED, is_blob, is_derived
from services.unit_of_work import OWN_ID, UnitOfWork

_PAGE = 1000  # rows read at a time; an import has very many

_Values = tuple[object, ...]


class _Step(NamedTuple):
    """Be one row's way back: a statement and its values."""

    statement: str
    values: _Values


class Replay:
    """Take back what a change did, last row first, in a unit of work.

    What that does to the rows is recorded as the change's new rows, in place of the old ones, so
    that to replay it once more does it again. Rows that were touched get the unit's instant as
    `updated_at`; columns that are derived keep what they have.
    """

    def __init__(self, unit: UnitOfWork, change_id: int) -> None:
        self._unit = unit
        self._connection = unit.connection
        self._change_id = change_id
        self._now = to_microseconds(unit.now)

    def run(self) -> None:
        """Do it; the unit still has to commit."""
        of_change = ChangeRow.change_id == self._change_id
        newest = self._connection.scalar(select(func.max(ChangeRow.id)).where(of_change)) or 0
        self._connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        self._unit.log.resume(self._change_id)
        for rows in self._pages(newest):
            steps = (_STATEMENTS[row.table_name].back(row, self._now) for row in rows)
            for statement, run in groupby(steps, key=lambda step: step.statement):
                self._connection.exec_driver_sql(statement, [step.values for step in run])
        self._touch()
        self._connection.execute(delete(ChangeRow).where(of_change, ChangeRow.id <= newest))

    def _pages(self, newest: int) -> Iterator[Sequence[Row[Any]]]:
        columns = ChangeRow.__table__.columns
        end = newest + 1
        while True:
            page = self._connection.execute(
                select(*columns)
                .where(ChangeRow.change_id == self._change_id, ChangeRow.id < end)
                .order_by(ChangeRow.id.desc())
                .limit(_PAGE)
            ).all()
            if not page:
                return
            yield page
            end = page[-1].id

    def _touch(self) -> None:
        """Tell the unit what the old rows and the new ones are of; one of both has the image."""
        names = self._connection.scalars(
            select(ChangeRow.table_name).where(ChangeRow.change_id == self._change_id).distinct()
        ).all()
        for name in names:
            for column, kind in _TOLD[name]:
                self._unit.touch(kind, self._ids(name, column))

    def _ids(self, table: str, column: str) -> Iterator[int]:
        found = self._connection.exec_driver_sql(
            "SELECT DISTINCT image ->> ? FROM change_row WHERE change_id = ? AND table_name = ?",
            (column, self._change_id, table),
        )
        return (value for value in found.scalars() if value is not None)


class _Statements:
    """Make the statements that bring rows of one table back."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._where = " AND ".join(f"{column.name} = ?" for column in table.primary_key)

    def back(self, row: Row[Any], now: int) -> _Step:
        """Return the inverse of what a row of the log says."""
        key = _key(self._table, row.row_key)
        name = self._table.name
        if row.operation is RowOperation.INSERT:
            return _Step(f"DELETE FROM {name} WHERE {self._where}", key)
        columns, values = self._content(row, now)
        if row.operation is RowOperation.DELETE:
            marks = ", ".join("?" * len(values))
            return _Step(f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({marks})", values)
        places = ", ".join(f"{column} = ?" for column in columns)
        return _Step(f"UPDATE {name} SET {places} WHERE {self._where}", (*values, *key))

    def _content(self, row: Row[Any], now: int) -> tuple[list[str], _Values]:
        """Return columns and values of an image; one of an older schema has fewer."""
        image = json.loads(row.image) | {"updated_at": now}
        columns = [
            column
            for column in self._table.columns
            if column.name in image and not is_derived(column)
        ]
        values = tuple(_stored(column, image[column.name]) for column in columns)
        return [column.name for column in columns], values


def _stored(column: Column[Any], value: Any) -> object:
    return bytes.fromhex(value) if is_blob(column) else value


def _key(table: Table, text: str) -> _Values:
    return tuple(json.loads(text)) if len(table.primary_key) > 1 else (text,)


def _told(table: Table) -> Iterator[tuple[str, str]]:
    """Yield the columns of a table that hold ids of what views show, and their kind."""
    for column in table.columns:
        if column.primary_key and table.name in OWN_ID:
            yield column.name, OWN_ID[table.name]
        for key in column.foreign_keys:
            if key.column.table.name in {"contact", "entry"} and key.column.name == "id":
                yield column.name, OWN_ID[key.column.table.name]


# Built once: it takes longer than most changes take to undo.
_STATEMENTS = {name: _Statements(table) for name, table in RECORDED.items()}
_TOLD = {name: tuple(_told(table)) for name, table in RECORDED.items()}

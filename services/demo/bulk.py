"""Insert many rows fast, past the entities, in the transaction that is open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from itertools import chain
from random import Random
from typing import cast
from uuid import UUID

from sqlalchemy import Connection, FromClause, Table, func, select

from models.base import Base

_CACHE_KIB = 64 * 1024  # holds the indexes that uids and contacts hit at random

# Rows of one statement. The full-text triggers write their index once a statement, so 500,000
# entries take 18 seconds in place of the 44 that a statement each takes.
_BATCH = 1000


@contextmanager
def roomy_cache(connection: Connection) -> Iterator[None]:
    """Give a connection more page cache for as long as much is written through it."""
    usual = connection.exec_driver_sql("PRAGMA cache_size").scalar()
    connection.exec_driver_sql(f"PRAGMA cache_size = -{_CACHE_KIB}")
    try:
        yield
    finally:
        connection.exec_driver_sql(f"PRAGMA cache_size = {usual}")


def code_of(choice: StrEnum | None) -> str | None:
    """Return a choice's code as a plain string.

    The driver takes an enum as well, but is ten times slower at it.
    """
    return None if choice is None else str(choice)


class BulkWriter:
    """Collect rows and insert them table by table, in the order the tables were registered.

    A table comes after those it refers to. Values are given as they are stored: instants in
    microseconds, dates as ISO text, choices as their codes.
    """

    def __init__(self, connection: Connection, rng: Random) -> None:
        self._connection = connection
        self._rng = rng
        self._tables: list[_Rows] = []

    def links(self, table: FromClause, *columns: str) -> LinkRows:
        """Register a table whose rows have no identity of their own."""
        rows = LinkRows(self, cast(Table, table), columns)
        self._tables.append(rows)
        return rows

    def synced(self, entity: type[Base], *columns: str) -> SyncedRows:
        """Register a table whose rows have an id, a uid and times; columns are the others."""
        table = cast(Table, entity.__table__)
        last_id = self._connection.scalar(select(func.max(table.c.id))) or 0
        rows = SyncedRows(self, table, columns, last_id=last_id, rng=self._rng)
        self._tables.append(rows)
        return rows

    def flush(self) -> None:
        """Insert what was collected."""
        for rows in self._tables:
            for statement, values in rows.take():
                self._connection.exec_driver_sql(statement, values)


class _Rows:
    """Collect the rows of one table."""

    def __init__(self, writer: BulkWriter, table: Table, columns: Sequence[str]) -> None:
        names = ", ".join(table.c[column].name for column in columns)
        self._insert = f"INSERT INTO {table.name} ({names}) VALUES "
        self._row = f"({', '.join('?' * len(columns))})"
        self._writer = writer
        self._waiting: list[tuple[object, ...]] = []

    def take(self) -> list[tuple[str, tuple[object, ...]]]:
        """Return the statements for the rows collected, with their values, and forget them."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return []
        statement = self._insert + ",".join([self._row] * len(waiting))
        return [(statement, tuple(chain.from_iterable(waiting)))]

    def _append(self, row: tuple[object, ...]) -> None:
        self._waiting.append(row)
        if len(self._waiting) >= _BATCH:
            self._writer.flush()


class LinkRows(_Rows):
    """Collect rows without an identity."""

    def add(self, *values: object) -> None:
        """Add a row, with values in the order of the columns."""
        self._append(values)


class SyncedRows(_Rows):
    """Collect rows with ids that count on and uids that follow from the seed."""

    def __init__(
        self,
        writer: BulkWriter,
        table: Table,
        columns: Sequence[str],
        *,
        last_id: int,
        rng: Random,
    ) -> None:
        super().__init__(writer, table, ("id", "uid", "created_at", "updated_at", *columns))
        self._last_id = last_id
        self._rng = rng

    def add(self, made_at: int, *values: object) -> int:
        """Add a row made at an instant in microseconds; return its id."""
        self._last_id += 1
        uid = str(UUID(int=self._rng.getrandbits(128), version=4))
        self._append((self._last_id, uid, made_at, made_at, *values))
        return self._last_id

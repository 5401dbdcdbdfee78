"""Do the inverse of what rows of the log say, many at once.

The statements read the images where they lie, in the log. One for thousands of rows takes far
less than one for each, as SQLite writes the search index at the end of every statement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Column, Connection, Table, UniqueConstraint

from models.kinds import RowOperation
from models.recording import is_blob, is_derived

_STAMP = "updated_at"
_COLUMNS = "SELECT key FROM json_each((SELECT image FROM change_row WHERE id = ?))"
_LOGGED = "change_row r WHERE r.id BETWEEN ? AND ?"


class Run(NamedTuple):
    """Be rows of the log that follow each other and hold one operation on one table.

    `repeats` says whether any row stands there more than once.
    """

    table_name: str
    operation: str
    first_id: int
    last_id: int
    repeats: bool

    @property
    def ids(self) -> tuple[int, int]:
        """Return the first id and the last, as statements over the log need them."""
        return self.first_id, self.last_id


class Inverse:
    """Bring rows of one table back."""

    def __init__(self, table: Table) -> None:
        self._name = table.name
        self._former = {c.name: _former(c) for c in table.columns if not is_derived(c)}
        self._unique = frozenset(_unique(table))
        self._key = ", ".join(f"{table.name}.{column.name}" for column in table.primary_key)
        self._logged_key = _logged_key(len(table.primary_key))
        self._same = f"({self._key}) = ({self._logged_key})"

    def take_back(self, connection: Connection, run: Run, now: int) -> None:
        """Do the inverse of a run; `now`, in microseconds, becomes the rows' `updated_at`."""
        if run.operation == RowOperation.INSERT:
            self._delete(connection, run)
        elif run.operation == RowOperation.DELETE:
            self._insert(connection, run, now)
        else:
            self._update(connection, run, now)

    def _delete(self, connection: Connection, run: Run) -> None:
        keys = f"SELECT {self._logged_key} FROM {_LOGGED}"
        connection.exec_driver_sql(
            f"DELETE FROM {self._name} WHERE ({self._key}) IN ({keys})", run.ids
        )

    def _insert(self, connection: Connection, run: Run, now: int) -> None:
        columns = self._known(connection, run)
        values = ", ".join("?" if name == _STAMP else self._former[name] for name in columns)
        stamps = (now,) * columns.count(_STAMP)
        connection.exec_driver_sql(
            f"INSERT INTO {self._name} ({', '.join(columns)}) SELECT {values} FROM {_LOGGED}",
            (*stamps, *run.ids),
        )

    def _update(self, connection: Connection, run: Run, now: int) -> None:
        """Write what differs: an index is written anew even where its column stays the same."""
        columns = self._known(connection, run)
        changed = self._changed(connection, run, [name for name in columns if name != _STAMP])
        places = [f"{name} = {self._former[name]}" for name in changed]
        stamps = (now,) * columns.count(_STAMP)
        places += [f"{_STAMP} = ?"] * len(stamps)
        if not places:
            return
        statement = f"UPDATE {self._name} SET {', '.join(places)} FROM {_LOGGED} AND {self._same}"
        one_by_one = run.repeats or not self._unique.isdisjoint(changed)
        for ids in _backwards(run) if one_by_one else (run.ids,):
            connection.exec_driver_sql(statement, (*stamps, *ids))

    def _known(self, connection: Connection, run: Run) -> list[str]:
        """Return the columns of the images; those of an older schema have fewer."""
        found = connection.exec_driver_sql(_COLUMNS, (run.first_id,)).scalars()
        return [name for name in found if name in self._former]

    def _changed(self, connection: Connection, run: Run, columns: Sequence[str]) -> list[str]:
        """Return the columns in which any row differs from an image."""
        differ = (f"max({self._name}.{name} IS NOT {self._former[name]})" for name in columns)
        found = connection.exec_driver_sql(
            f"SELECT {', '.join(differ)} FROM {self._name}, {_LOGGED} AND {self._same}", run.ids
        ).one()
        return [name for name, differs in zip(columns, found, strict=True) if differs]


def _backwards(run: Run) -> Iterator[tuple[int, int]]:
    """Yield the ids of a run one by one: a row may have left its place to another."""
    return ((id_, id_) for id_ in range(run.last_id, run.first_id - 1, -1))


def _former(column: Column[Any]) -> str:
    """Return the SQL of what a column held."""
    value = f"(r.image ->> '{column.name}')"
    return f"unhex({value})" if is_blob(column) else value


def _logged_key(width: int) -> str:
    """Return the SQL of a row's key in the log, as models.recording writes it."""
    if width == 1:
        return "CAST(r.row_key AS INTEGER)"
    return ", ".join(f"r.row_key ->> {place}" for place in range(width))


def _unique(table: Table) -> Iterator[str]:
    """Yield columns that two rows may not have the same in; rows keep their keys."""
    key = set(table.primary_key)
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint) and not key.issubset(constraint.columns):
            yield from constraint.columns.keys()
    if any(index.unique for index in table.indexes):  # its condition may name any column
        yield from table.columns.keys()

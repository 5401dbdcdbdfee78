"""Keep the full-text indexes quick where very much changes; triggers of the schema fill them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection

INDEXED = ("contact", "entry", "follow_up")
"""The tables with a full-text index."""


@contextmanager
def many_rows(connection: Connection, tables: Sequence[str]) -> Iterator[None]:
    """Take many rows of some of INDEXED out of their indexes, and leave nothing of them there.

    Secure-delete looks through all rows with a word to remove one: 5,000 contacts take half a
    minute. Here rows are only marked, and the index is put together anew at the end.
    """
    for table in tables:
        _tell(connection, table, "secure-delete", 0)
    yield  # an error rolls the transaction back, and the marks and settings with it
    for table in tables:
        _tell(connection, table, "optimize")
        _tell(connection, table, "secure-delete", 1)


def _tell(connection: Connection, table: str, command: str, value: int | None = None) -> None:
    connection.exec_driver_sql(
        f"INSERT INTO {table}_fts ({table}_fts, rank) VALUES (?, ?)", (command, value)
    )

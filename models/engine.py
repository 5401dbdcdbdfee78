"""Make the engines of a journal: one that writes, one that only reads."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import URL, Connection, Engine, create_engine, event

from models.driver import prepare


def writer_engine(path: Path, *, key: bytes | None = None) -> Engine:
    """Return an engine whose transactions take the write lock at once.

    BEGIN IMMEDIATE waits for another writer at the start (busy timeout) where a deferred one
    would fail at its first write, and makes DDL part of the transaction.
    """
    return _engine(path, key=key, read_only=False, begin="BEGIN IMMEDIATE")


def reader_engine(path: Path, *, key: bytes | None = None) -> Engine:
    """Return an engine whose connections refuse to write."""
    return _engine(path, key=key, read_only=True, begin="BEGIN DEFERRED")


def _engine(path: Path, *, key: bytes | None, read_only: bool, begin: str) -> Engine:
    existing = {"mode": "rw", "uri": "true"}  # a file that SQLite makes would be open to others
    url = URL.create("sqlite", database=path.absolute().as_uri(), query=existing)
    engine = create_engine(
        url,
        module=sqlite,
        pool_size=1,
        max_overflow=1,
        hide_parameters=True,  # else an error that is logged would quote notes and names
    )

    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: object) -> None:
        prepare(connection, key=key, read_only=read_only)

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine

"""Insert rows past the entities, which take ten times as long one by one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import cast

from sqlalchemy import FromClause, Table, func, insert, literal, select
from sqlalchemy.orm import Session

from models.base import Base, new_uid

Row = Mapping[str, object]


def last_id(session: Session, entity: type[Base]) -> int:
    """Return the highest id in use; those above it are free until the transaction ends."""
    table = cast(Table, entity.__table__)
    return session.scalar(select(func.max(table.c.id))) or 0


def stamps(now: datetime, uid: str = "") -> dict[str, object]:
    """Return what every synced row has, with a fresh uid unless one is given."""
    return {"uid": uid or new_uid(), "created_at": now, "updated_at": now}


def insert_rows(
    session: Session, table: FromClause, rows: Sequence[Row], *, at_once: bool = False
) -> None:
    """Insert rows that all have the same columns; the unit of work has to be told of them.

    `at_once` puts many rows in one statement, which pays where triggers index their text: they
    write the index once a statement.
    """
    if not rows:
        return
    statement = insert(cast(Table, table))
    if at_once:
        statement = statement.returning(literal(1))
    session.execute(statement, rows)

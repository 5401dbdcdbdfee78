"""Fixtures of two contacts that are one person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from models.base import Base
from models.entities import Contact
from services.store import Store
from tests.support.clock import FrozenClock

Put = Callable[..., Any]
RowsOf = Callable[[type[Base]], list[Any]]


@pytest.fixture
def put(store: Store, clock: FrozenClock) -> Put:
    """Store rows as one change, each a minute later than the last; return the id of the first."""

    def store_rows(*rows: Any) -> Any:
        clock.advance(timedelta(minutes=1))
        with store.write() as unit:
            unit.session.add_all(rows)
            unit.commit()
            return getattr(rows[0], "id", None)

    return store_rows


@pytest.fixture
def rows_of(store: Store) -> RowsOf:
    """Read all rows of a table, detached."""

    def read(entity: type[Base]) -> list[Any]:
        with store.read() as session:
            found = list(session.scalars(select(entity)))
            session.expunge_all()
            return found

    return read


@pytest.fixture
def jan(put: Put) -> int:
    contact_id: int = put(contact("J. Smit", job_title="Buyer", birthday="--03-09"))
    return contact_id


@pytest.fixture
def twin(put: Put, jan: int) -> int:
    contact_id: int = put(contact("Jan Smit", job_title="Head of IT", nickname="Jantje"))
    return contact_id


def contact(name: str, **columns: Any) -> Contact:
    """Make a contact that nobody sorts or searches."""
    return Contact(full_name=name, sort_key=name.lower(), search_key=name.lower(), **columns)

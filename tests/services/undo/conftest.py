"""A journal with undo, and one look at all that it holds."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import date
from typing import Any, TypeAlias

import pytest

from models import driver
from models.entities import Fact, Photo
from models.recording import RECORDED
from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.journal.journal_service import JournalService
from services.journal.values import NewEntry
from services.store import Store
from services.terms import Channel, EntryKind, Outcome
from services.undo.undo_service import (
    UndoService,
)
from tests.support.journal import AddContact

Content: TypeAlias = dict[str, list[tuple[Any, ...]]]
Look: TypeAlias = Callable[[], Content]

# What undo does not bring back: when a row was changed last is told to be now.
_STAMP = "updated_at"


@pytest.fixture
def undo(store: Store) -> UndoService:
    return UndoService(store)


@pytest.fixture
def content(store: Store) -> Look:
    """Return all rows of the user's, but for when they were changed."""

    def look() -> Content:
        with closing(driver.connect(store.path, read_only=True)) as connection:
            return {name: _rows(connection, name) for name in RECORDED}

    return look


def _rows(connection: Any, table: str) -> list[tuple[Any, ...]]:
    columns = [column.name for column in RECORDED[table].columns if column.name != _STAMP]
    return list(connection.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY 1, 2"))


@pytest.fixture
def anna(add_contact: AddContact) -> int:
    """Give Anna (1) who works with Bram (2) and has an entry (1), a follow-up, a photo, a fact."""
    anna = add_contact("Anna Vos", "Attent", 1)
    add_contact("Bram Smit")
    return anna


@pytest.fixture
def journal(store: Store, anna: int) -> None:
    spoken = NewEntry(
        contact_ids=(anna, 2),
        kind=EntryKind.CALL,
        text="Spoke of the move #office",
        channel=Channel.PHONE,
        outcome=Outcome.HELD,
        follow_ups=(NewFollowUp("Send the plan", Due(date(2026, 4, 1))),),
        next_times=("the boat",),
    )
    JournalService(store).add_entry(spoken)
    with store.write() as unit:
        unit.insert(Fact, contact_id=anna, text="sails")
        unit.insert(Photo, contact_id=anna, media_type="image/png", data=bytes(range(256)))
        unit.commit()

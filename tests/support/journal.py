"""Fixtures of a real journal on disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from models.entities import Setting
from services.changes import ChangeBus, ChangeSet
from services.composition import build_use_cases
from services.contacts.contact_service import ContactService
from services.contacts.values import NewContact
from services.store import Store
from services.use_cases import UseCases
from tests.support.clock import FrozenClock

AddContact = Callable[..., int]


def setting(store: Store, name: str) -> Any:
    """Return a setting as it is stored, or None if it was never written."""
    with store.read() as session:
        row = session.get(Setting, name)
        return None if row is None else row.value


@pytest.fixture
def bus() -> ChangeBus:
    return ChangeBus()


@pytest.fixture
def published(bus: ChangeBus) -> list[ChangeSet]:
    """Collect what the bus tells."""
    told: list[ChangeSet] = []
    bus.subscribe(told.append)
    return told


@pytest.fixture
def store(journal_path: Path, clock: FrozenClock, bus: ChangeBus) -> Iterator[Store]:
    store = Store(journal_path, clock, bus)
    yield store
    store.close()


@pytest.fixture
def use_cases(store: Store, clock: FrozenClock) -> UseCases:
    return build_use_cases(store, clock)


@pytest.fixture
def add_contact(store: Store) -> AddContact:
    """Add a contact and return its id."""

    def add(name: str, organisation: str | None = None, group_id: int | None = None) -> int:
        new = NewContact(name, organisation=organisation, group_id=group_id)
        (contact_id,) = ContactService(store).add(new).contacts
        return contact_id

    return add

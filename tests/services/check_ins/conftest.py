"""People whose cadence has run out, in a real journal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, TypeAlias

import pytest
from sqlalchemy import select

from models.entities import Contact, Prompt
from services.check_ins.values import PromptView
from services.contacts.editing_values import MethodDraft
from services.journal.values import NewEntry
from services.store import Store
from services.terms import EntryKind, MethodKind, Outcome
from services.use_cases import UseCases
from tests.services.undo.conftest import content as content  # noqa: PLC0414 - a fixture
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

CLIENTS, PROSPECTS, TEAM = 1, 2, 5
TODAY = date(2026, 3, 3)  # a Tuesday

Silent: TypeAlias = Callable[..., int]
Prompts: TypeAlias = Callable[[], list[Prompt]]


@dataclass(frozen=True)
class Hold:
    """Save an entry with a contact, so many days ago."""

    use_cases: UseCases
    clock: FrozenClock

    def __call__(
        self,
        contact_id: int,
        days_ago: float = 0,
        kind: EntryKind = EntryKind.CALL,
        outcome: Outcome | None = Outcome.HELD,
        **more: Any,
    ) -> int:
        at = self.clock.now() - timedelta(days=days_ago)
        new = NewEntry((contact_id,), kind, outcome=outcome, happened_at=at, **more)
        (entry_id,) = self.use_cases.journal.add_entry(new).entries
        return entry_id


@pytest.fixture
def hold(use_cases: UseCases, clock: FrozenClock) -> Hold:
    return Hold(use_cases, clock)


@pytest.fixture
def silent(use_cases: UseCases, add_contact: AddContact, hold: Hold) -> Silent:
    """Add somebody with a number who was spoken to so many days ago; a client."""

    def add(name: str, days: int = 40, group_id: int | None = CLIENTS, **more: Any) -> int:
        contact_id = add_contact(name, group_id=group_id, **more)
        use_cases.parts.add_method(contact_id, MethodDraft(MethodKind.PHONE, "+44 7700 900142"))
        hold(contact_id, days)
        return contact_id

    return add


@pytest.fixture
def anna(use_cases: UseCases, silent: Silent) -> int:
    """Have Anna offered today, as prompt 1."""
    anna = silent("Anna Vos")
    use_cases.prompts.offer()
    return anna


@pytest.fixture
def prompts(store: Store) -> Callable[[], list[Prompt]]:
    """Return all stored prompts, in the order they were made."""

    def read() -> list[Prompt]:
        with store.read() as session:
            return list(session.scalars(select(Prompt).order_by(Prompt.id)))

    return read


@pytest.fixture
def contact(store: Store) -> Callable[[int], Contact]:
    def read(contact_id: int) -> Contact:
        with store.read() as session:
            return session.get_one(Contact, contact_id)

    return read


def names(views: tuple[PromptView, ...]) -> list[str]:
    return [view.name for view in views]

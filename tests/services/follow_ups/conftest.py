"""What tests of follow-ups share: a contact with a series, and how it stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from models.entities import FollowUp
from services.follow_ups.due import Due
from services.follow_ups.recurrence import (
    Recurrence,
)
from services.follow_ups.values import FollowUpView, NewFollowUp
from services.store import Store
from services.use_cases import UseCases
from tests.support.journal import AddContact

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
TODAY = date(2026, 3, 3)  # a Tuesday
WEEKLY = Recurrence("FREQ=WEEKLY;BYDAY=TU")
AT_11 = Due(TODAY, time(11), "Europe/Amsterdam")


@pytest.fixture
def contact_id(add_contact: AddContact) -> int:
    return add_contact("Hanneke")


Add = Callable[..., FollowUpView]


@pytest.fixture
def add(use_cases: UseCases, contact_id: int) -> Add:
    """Add a follow-up and return it."""

    def add(repeat: Recurrence | None = WEEKLY, due: Due = AT_11, **more: int) -> FollowUpView:
        use_cases.follow_ups.add(contact_id, NewFollowUp("call", due, repeat, **more))
        return open_ones(use_cases, contact_id)[-1]

    return add


def open_ones(use_cases: UseCases, contact_id: int = 1) -> tuple[FollowUpView, ...]:
    return use_cases.contact_page.read(contact_id).follow_ups


def stored(store: Store, follow_up_id: int) -> FollowUp:
    with store.read() as session:
        return session.get_one(FollowUp, follow_up_id)


def noon(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=UTC)

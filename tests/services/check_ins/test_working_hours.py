"""Whether the user works, and when they begin next, by what is set."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from services.check_ins.working_hours import WorkingHours
from services.reminding.values import Working
from services.store import Store

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "is_open", "begins"),
    [
        ("2026-03-03T07:00", False, "2026-03-03T08:00"),
        ("2026-03-03T08:00", True, "2026-03-04T08:00"),
        ("2026-03-03T12:00", True, "2026-03-04T08:00"),
        ("2026-03-03T20:00", False, "2026-03-04T08:00"),
        ("2026-03-06T20:00", False, "2026-03-09T08:00"),
        ("2026-03-28T12:00", False, "2026-03-30T07:00"),  # the clocks change on Sunday
    ],
)
def test_office_hours(store: Store, now: str, is_open: bool, begins: str) -> None:
    assert WorkingHours(store)(at(now), AMSTERDAM) == Working(is_open, at(begins))

"""Later today is still today, within reach, and before the day is over."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from services.check_ins.later import later_today

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(
    ("now", "until"),
    [
        ("09:00", "14:00"),
        ("13:00", "14:00"),
        ("13:01", "16:00"),
        ("15:00", "16:00"),
        ("15:01", "16:01"),
        ("22:59", "23:59"),
        ("23:00", None),
    ],
)
def test_later_today(now: str, until: str | None) -> None:
    def at(wall: str) -> datetime:
        return datetime.fromisoformat(f"2026-03-03T{wall}").replace(tzinfo=AMSTERDAM)

    assert later_today(at(now), AMSTERDAM) == (None if until is None else at(until))

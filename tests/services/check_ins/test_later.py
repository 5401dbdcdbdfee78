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
        ("09:00", "12:00"),
        ("12:40", "15:40"),
        ("14:00", "16:30"),
        ("16:00", "16:30"),
        ("16:01", None),
        ("20:00", None),
    ],
)
def test_later_today(now: str, until: str | None) -> None:
    def at(wall: str) -> datetime:
        return datetime.fromisoformat(f"2026-03-03T{wall}").replace(tzinfo=AMSTERDAM)

    assert later_today(at(now), AMSTERDAM) == (None if until is None else at(until))

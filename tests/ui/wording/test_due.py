"""When a follow-up is due, on the wall of whoever reads it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from services.follow_ups.due import Due
from ui.wording.due import due_day, due_words

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)  # ten o'clock in Amsterdam
ENGLISH = QLocale("en_GB")


def timed(on: date, at: time, zone: str = "Europe/Amsterdam") -> Due:
    return Due(on, at, zone)


@pytest.mark.parametrize(
    ("due", "text", "overdue"),
    [
        (None, "", False),
        (Due(date(2026, 11, 24)), "Today", False),
        (Due(date(2026, 11, 20)), "Fri 20 Nov · 4 days late", True),
        (Due(date(2026, 11, 30)), "Mon 30 Nov, in 6 days", False),
        (timed(date(2026, 11, 24), time(9, 30)), "Today, 09:30 · late", True),
        (timed(date(2026, 11, 24), time(14)), "Today, 14:00", False),
        (timed(date(2026, 11, 22), time(14)), "Sun 22 Nov · 2 days late", True),
        (timed(date(2026, 11, 24), time(20), "America/New_York"), "Tomorrow, 02:00", False),
    ],
)
def test_words_of_a_row(due: Due | None, text: str, overdue: bool) -> None:
    assert due_words(due, NOW, AMSTERDAM, ENGLISH) == (text, overdue)


def test_a_chip_is_short() -> None:
    day = due_day(Due(date(2026, 12, 1)), NOW, AMSTERDAM, ENGLISH)
    late = due_day(timed(date(2026, 11, 20), time(9)), NOW, AMSTERDAM, ENGLISH)
    assert day == ("Tue 1 Dec", False)
    assert late == ("Fri 20 Nov, 09:00", True)

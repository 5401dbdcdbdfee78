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
        (Due(date(2026, 11, 24)), "Tue 24 Nov, today", False),
        (Due(date(2026, 11, 25)), "Wed 25 Nov, tomorrow", False),
        (Due(date(2026, 11, 26)), "Thu 26 Nov, in 2 days", False),
        (Due(date(2026, 11, 30)), "Mon 30 Nov, in 6 days", False),
        (Due(date(2026, 12, 7)), "Mon 7 Dec, in 13 days", False),
        (Due(date(2026, 12, 8)), "Tue 8 Dec, in 2 weeks", False),
        (Due(date(2027, 1, 26)), "Tue 26 Jan 2027, in 9 weeks", False),
        (Due(date(2027, 2, 16)), "Tue 16 Feb 2027, in 3 months", False),
        (Due(date(2027, 11, 24)), "Wed 24 Nov 2027, in 12 months", False),
        (Due(date(2030, 11, 24)), "Sun 24 Nov 2030, in 4 years", False),
        (Due(date(2026, 11, 23)), "Mon 23 Nov · 1 days late", True),
        (Due(date(2026, 11, 20)), "Fri 20 Nov · 4 days late", True),
        (Due(date(1900, 1, 1)), "Mon 1 Jan 1900 · 46348 days late", True),
        (timed(date(2026, 11, 24), time(9, 30)), "Tue 24 Nov 09:30, today · late", True),
        (timed(date(2026, 11, 24), time(14)), "Tue 24 Nov 14:00, today", False),
        (timed(date(2026, 12, 1), time(10)), "Tue 1 Dec 10:00, in 7 days", False),
        (timed(date(2026, 11, 22), time(14)), "Sun 22 Nov 14:00 · 2 days late", True),
        (
            timed(date(2026, 11, 24), time(20), "America/New_York"),
            "Wed 25 Nov 02:00, tomorrow",
            False,
        ),
    ],
)
def test_words_of_a_row(due: Due | None, text: str, overdue: bool) -> None:
    assert due_words(due, NOW, AMSTERDAM, ENGLISH) == (text, overdue)


def test_a_chip_is_short() -> None:
    day = due_day(Due(date(2026, 12, 1)), NOW, AMSTERDAM, ENGLISH)
    late = due_day(timed(date(2026, 11, 20), time(9)), NOW, AMSTERDAM, ENGLISH)
    assert day == ("Tue 1 Dec", False)
    assert late == ("Fri 20 Nov, 09:00", True)

"""How a follow-up repeats, and how early one is reminded of it, in words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from services.follow_ups.recurrence import Recurrence
from services.terms import RepeatFrom
from ui.wording.recurrence import lead_words, recurrence_words

ENGLISH = QLocale("en_GB")
WEEKDAYS = "MO,TU,WE,TH,FR"


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=DAILY", "daily"),
        ("FREQ=DAILY;INTERVAL=3", "every 3 days"),
        (f"FREQ=WEEKLY;BYDAY={WEEKDAYS}", "on weekdays"),
        (f"FREQ=DAILY;BYDAY={WEEKDAYS}", "on weekdays"),
        ("FREQ=WEEKLY;BYDAY=TU", "weekly on Tuesday"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,TU", "every 2 weeks on Tuesday and Thursday"),
        ("FREQ=WEEKLY;BYDAY=MO,WE,FR", "weekly on Monday, Wednesday and Friday"),
        ("FREQ=MONTHLY;BYMONTHDAY=1", "monthly on the 1st"),
        ("FREQ=MONTHLY;BYMONTHDAY=2", "monthly on the 2nd"),
        ("FREQ=MONTHLY;BYMONTHDAY=3", "monthly on the 3rd"),
        ("FREQ=MONTHLY;BYMONTHDAY=11", "monthly on the 11th"),
        ("FREQ=MONTHLY;BYMONTHDAY=12", "monthly on the 12th"),
        ("FREQ=MONTHLY;BYMONTHDAY=13", "monthly on the 13th"),
        ("FREQ=MONTHLY;BYMONTHDAY=22", "monthly on the 22nd"),
        ("FREQ=MONTHLY;BYMONTHDAY=15,1", "monthly on the 1st and the 15th"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "monthly on the last day"),
        ("FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1", "monthly on the 30th, or the last day"),
        ("FREQ=MONTHLY;INTERVAL=3;BYDAY=3TU", "every 3 months on the third Tuesday"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "monthly on the last Friday"),
        ("FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1", "monthly on the last Friday"),
        (f"FREQ=MONTHLY;BYDAY={WEEKDAYS};BYSETPOS=1", "monthly on the first weekday"),
        ("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=24", "yearly on 24 November"),
        (
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1",
            "yearly on 29 February, or the last day",
        ),
        ("FREQ=WEEKLY;BYDAY=TU;COUNT=5", "weekly on Tuesday, 5 times"),
        ("FREQ=WEEKLY;BYDAY=TU;UNTIL=20261201", "weekly on Tuesday, until 1 December 2026"),
        ("FREQ=YEARLY;BYWEEKNO=5", "by the rule FREQ=YEARLY;BYWEEKNO=5"),
        ("FREQ=MONTHLY;BYMONTHDAY=-3", "by the rule FREQ=MONTHLY;BYMONTHDAY=-3"),
        ("FREQ=MONTHLY;BYDAY=MO,TU", "by the rule FREQ=MONTHLY;BYDAY=MO,TU"),
        ("FREQ=SECONDLY", "by the rule FREQ=SECONDLY"),
        ("nonsense", "by the rule nonsense"),
    ],
)
def test_a_rule_in_words(rule: str, words: str) -> None:
    assert recurrence_words(Recurrence(rule), ENGLISH) == words


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=WEEKLY;INTERVAL=2", "2 weeks after it is done"),
        ("FREQ=DAILY;INTERVAL=10", "10 days after it is done"),
        ("FREQ=MONTHLY;INTERVAL=6", "6 months after it is done"),
        ("FREQ=YEARLY;INTERVAL=2", "2 years after it is done"),
        ("FREQ=WEEKLY;BYDAY=MO", "weekly on Monday, counted from when it is done"),
    ],
)
def test_counted_from_completion(rule: str, words: str) -> None:
    assert recurrence_words(Recurrence(rule, RepeatFrom.COMPLETION), ENGLISH) == words


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, ""),
        (10, "10 min before"),
        (90, "90 min before"),
        (120, "2 h before"),
        (2 * 1440, "2 days before"),
        (2 * 10_080, "2 weeks before"),
    ],
)
def test_a_lead_in_words(minutes: int, words: str) -> None:
    assert lead_words(minutes) == words

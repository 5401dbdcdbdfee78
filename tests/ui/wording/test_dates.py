"""Dates and spans in words: near ones by name, the year only where it is another one."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QLocale

from services.contacts.birthday import Birthday
from ui.wording import dates

TODAY = date(2026, 11, 24)  # a Tuesday
ENGLISH = QLocale("en_GB")
DUTCH = QLocale("nl_NL")
AMERICAN = QLocale("en_US")


@pytest.mark.parametrize(
    ("on", "at", "words"),
    [
        (date(2026, 11, 24), None, "Today"),
        (date(2026, 11, 24), time(14, 5), "Today, 14:05"),
        (date(2026, 11, 25), time(9), "Tomorrow, 09:00"),
        (date(2026, 11, 23), None, "Yesterday"),
        (date(2026, 11, 30), None, "Mon 30 Nov, in 6 days"),
        (date(2026, 12, 1), time(10), "Tue 1 Dec, 10:00"),
        (date(2027, 1, 5), None, "Tue 5 Jan 2027, in 42 days"),
        (date(2027, 6, 1), None, "Tue 1 Jun 2027"),
        (date(2026, 11, 20), None, "Fri 20 Nov"),
    ],
)
def test_a_day_to_come(on: date, at: time | None, words: str) -> None:
    assert dates.when_words(on, TODAY, ENGLISH, at) == words


def test_names_of_days_and_months_follow_the_locale() -> None:
    assert dates.stamp_words(date(2026, 11, 12), time(14, 5), TODAY, DUTCH) == "do 12 nov, 14:05"
    assert dates.month_title(date(2026, 11, 1), DUTCH) == "November 2026"
    assert dates.time_words(time(14, 5), AMERICAN).replace("\u202f", " ") == "2:05 PM"


def test_other_years_are_told() -> None:
    assert dates.day_words(date(2025, 11, 24), TODAY, ENGLISH) == "Mon 24 Nov 2025"
    assert dates.long_day_words(date(2026, 11, 12), TODAY, ENGLISH) == "12 November"
    assert dates.long_day_words(date(2025, 11, 12), TODAY, ENGLISH) == "12 November 2025"


@pytest.mark.parametrize(
    ("days", "short", "long"),
    [
        (-1, "today", "spoke today"),
        (0, "today", "spoke today"),
        (1, "1 d", "spoke yesterday"),
        (13, "13 d", "last spoke 13 days ago"),
        (14, "2 wk", "last spoke 2 weeks ago"),
        (83, "11 wk", "last spoke 11 weeks ago"),
        (84, "3 mo", "last spoke 3 months ago"),
        (729, "24 mo", "last spoke 24 months ago"),
        (730, "2 y", "last spoke 2 years ago"),
    ],
)
def test_how_long_it_has_been(days: int, short: str, long: str) -> None:
    assert dates.days_silent(days) == short
    assert dates.last_spoke_words(TODAY - timedelta(days=days), TODAY) == long


def test_somebody_never_spoken_to() -> None:
    assert dates.last_spoke_words(None, TODAY) == "not spoken to yet"


@pytest.mark.parametrize(
    ("days", "words"),
    [(1, "every day"), (7, "every week"), (28, "every 4 weeks"), (30, "every 30 days")],
)
def test_cadence(days: int, words: str) -> None:
    assert dates.cadence_words(days) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(1, "1 min"), (18 * 60, "18 min"), (3600, "1 h"), (5700, "1 h 35 min")],
)
def test_duration(seconds: int, words: str) -> None:
    assert dates.duration_words(seconds) == words


@pytest.mark.parametrize(
    ("birthday", "words"),
    [
        (Birthday(1984, 3, 9), "9 March 1984 · turns 43"),
        (Birthday(1984, 11, 24), "24 November 1984 · today · turns 42"),
        (Birthday(None, 11, 30), "30 November · in 6 days"),
        (Birthday(None, 3, 9), "9 March"),
        (Birthday(None, 2, 29), "29 February"),
    ],
)
def test_birthday(birthday: Birthday, words: str) -> None:
    assert dates.birthday_words(birthday, TODAY, ENGLISH) == words

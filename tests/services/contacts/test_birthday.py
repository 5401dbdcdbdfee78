"""Birthdays come round once a year, leap day and unknown years included."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.contacts.birthday import Birthday, parse_birthday


@pytest.mark.parametrize(
    ("text", "birthday"),
    [
        ("1984-03-09", Birthday(1984, 3, 9)),
        ("--03-09", Birthday(None, 3, 9)),
        ("--02-29", Birthday(None, 2, 29)),
        ("1984-02-30", None),
        ("1985-02-29", None),
        ("1984-03", None),
        ("next spring", None),
    ],
)
def test_only_whole_days_are_read(text: str, birthday: Birthday | None) -> None:
    assert parse_birthday(text) == birthday


@pytest.mark.parametrize(
    ("birthday", "today", "next_on", "turning"),
    [
        (Birthday(1984, 3, 9), date(2026, 3, 9), date(2026, 3, 9), 42),
        (Birthday(1984, 3, 9), date(2026, 3, 10), date(2027, 3, 9), 43),
        (Birthday(None, 3, 9), date(2026, 1, 1), date(2026, 3, 9), None),
        (Birthday(1984, 2, 29), date(2026, 2, 1), date(2026, 2, 28), 42),
        (Birthday(1984, 2, 29), date(2028, 2, 29), date(2028, 2, 29), 44),
        (Birthday(2026, 3, 9), date(2026, 3, 1), date(2026, 3, 9), None),
    ],
)
def test_the_next_one_and_the_age(
    birthday: Birthday, today: date, next_on: date, turning: int | None
) -> None:
    assert birthday.next_on(today) == next_on
    assert birthday.turning(today) == turning


@given(born=st.dates(date(1900, 1, 1), date(2020, 1, 1)), today=st.dates(date(2021, 1, 1)))
def test_it_always_comes_within_a_year(born: date, today: date) -> None:
    if today.year < date.max.year:
        coming = Birthday(born.year, born.month, born.day).next_on(today)
        assert 0 <= (coming - today).days <= 366
        assert coming.month == born.month

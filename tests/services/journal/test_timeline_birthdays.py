"""Birthdays stand on a timeline once a year since the first contact, and never ahead of time."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.contacts.birthday import Birthday
from services.journal.timeline_birthdays import birthdays_between

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("birthday", "first", "now", "expected"),
    [
        pytest.param(
            Birthday(1984, 3, 9),
            "2024-01-05T09:00+00:00",
            "2026-03-09T12:00+00:00",
            {"2024-03-09": 40, "2025-03-09": 41, "2026-03-09": 42},
            id="one a year, today's too",
        ),
        pytest.param(
            Birthday(1984, 3, 9),
            "2026-01-05T09:00+00:00",
            "2026-03-08T22:59+00:00",
            {},
            id="not before its day begins where the user is",
        ),
        pytest.param(
            Birthday(1984, 3, 9),
            "2026-01-05T09:00+00:00",
            "2026-03-08T23:00+00:00",
            {"2026-03-09": 42},
            id="from the first minute of its day on",
        ),
        pytest.param(
            Birthday(None, 2, 29),
            "2023-06-01T09:00+00:00",
            "2026-06-01T09:00+00:00",
            {"2024-02-29": None, "2025-02-28": None, "2026-02-28": None},
            id="a leap day without a year",
        ),
        pytest.param(
            Birthday(1984, 3, 9),
            "2025-03-09T09:00+00:00",
            "2026-01-01T09:00+00:00",
            {},
            id="the first contact stays the end of the stream",
        ),
        pytest.param(
            Birthday(2025, 3, 9),
            "2024-01-01T09:00+00:00",
            "2026-06-01T09:00+00:00",
            {"2026-03-09": 1},
            id="not the day of birth, nor what lies before it",
        ),
        pytest.param(
            Birthday(2087, 3, 9),
            "2024-01-01T09:00+00:00",
            "2026-06-01T09:00+00:00",
            {},
            id="a year to come",
        ),
    ],
)
def test_birthdays(
    birthday: Birthday, first: str, now: str, expected: dict[str, int | None]
) -> None:
    found = birthdays_between(birthday, instant(first), instant(now), AMSTERDAM)
    assert {str(each.on): each.age for each in found} == expected


days = st.dates(date(1900, 1, 1), date(2040, 1, 1))
instants = st.datetimes(datetime(2000, 1, 1), datetime(2035, 1, 1), timezones=st.just(AMSTERDAM))  # noqa: DTZ001


@given(days, instants, instants)
def test_birthdays_lie_between_first_contact_and_now_a_year_apart(
    born: date, one: datetime, other: datetime
) -> None:
    first, now = sorted((one, other))
    found = birthdays_between(Birthday(None, born.month, born.day), first, now, AMSTERDAM)
    assert all(first <= each.at <= now for each in found)
    years = [each.on.year for each in found]
    assert years == list(range(years[0], years[0] + len(years))) if years else True
    assert len(found) in {now.year - first.year + extra for extra in (-1, 0, 1)}

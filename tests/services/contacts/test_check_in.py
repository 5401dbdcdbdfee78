"""The next check-in: a table of cases, and what holds for all of them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.contacts.check_in import effective_cadence, is_fading, next_check_in

TODAY = date(2026, 3, 3)
ADDED = datetime(2026, 1, 1, 12, tzinfo=UTC)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def check_in(
    last: str | None,
    cadence_days: int | None,
    parked_until: str | None = None,
    zone: ZoneInfo = AMSTERDAM,
) -> date | None:
    return next_check_in(
        last_contact_at=None if last is None else datetime.fromisoformat(last),
        created_at=ADDED,
        cadence_days=cadence_days,
        parked_until=None if parked_until is None else date.fromisoformat(parked_until),
        today=TODAY,
        zone=zone,
    )


@pytest.mark.parametrize(
    ("last", "cadence_days", "parked_until", "expected"),
    [
        ("2026-02-20T10:00Z", 28, None, "2026-03-20"),
        ("2026-01-02T10:00Z", 28, None, "2026-01-30"),  # long past
        (None, 28, None, "2026-01-29"),  # never spoken to: from the day they were added
        ("2026-02-20T10:00Z", None, None, None),
        ("2026-02-20T10:00Z", 0, None, None),
        ("2026-02-20T10:00Z", 28, "2026-03-04", None),  # parked
        ("2026-02-20T10:00Z", 28, "2026-03-03", "2026-03-20"),  # free again today
        ("2026-02-20T23:30Z", 1, None, "2026-02-22"),  # it was past midnight in Amsterdam
        ("2024-02-01T10:00Z", 28, None, "2024-02-29"),
        ("2026-02-20T10:00Z", 10**9, None, None),
    ],
)
def test_next_check_in(
    last: str | None, cadence_days: int | None, parked_until: str | None, expected: str | None
) -> None:
    found = check_in(last, cadence_days, parked_until)

    assert found == (None if expected is None else date.fromisoformat(expected))


def test_the_day_is_the_users() -> None:
    late = "2026-02-20T23:30Z"

    assert check_in(late, 7, zone=ZoneInfo("America/New_York")) == date(2026, 2, 27)
    assert check_in(late, 7) == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("own", "group", "expected"),
    [(14, 28, 14), (None, 28, 28), (0, 28, 28), (None, None, None), (0, 0, None), (14, None, 14)],
)
def test_a_contacts_own_cadence_comes_before_the_groups(
    own: int | None, group: int | None, expected: int | None
) -> None:
    assert effective_cadence(own, group) == expected


@given(
    st.integers(0, 60 * 24 * 365 * 60),
    st.integers(1, 2_000),
)
def test_it_lies_a_cadence_after_the_last_contact(minutes: int, cadence_days: int) -> None:
    last = ADDED - timedelta(minutes=minutes)

    found = check_in(last.isoformat(), cadence_days)

    assert found is not None
    assert found - last.astimezone(AMSTERDAM).date() == timedelta(days=cadence_days)


@pytest.mark.parametrize(
    ("check_in_on", "cadence_days", "fading"),
    [
        ("2026-02-17", 28, True),  # 42 days of silence
        ("2026-02-18", 28, False),
        ("2026-03-10", 28, False),
        ("2026-02-27", 7, True),
        (None, 28, False),
        ("2026-02-17", None, False),
    ],
)
def test_fading_is_half_as_long_again_as_the_cadence(
    check_in_on: str | None, cadence_days: int | None, fading: bool
) -> None:
    on = None if check_in_on is None else date.fromisoformat(check_in_on)

    assert is_fading(on, cadence_days, TODAY) is fading

"""The next check-in: a table of cases, and what holds for all of them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.contacts.check_in import (
    effective_cadence,
    is_fading,
    next_check_in,
    silent_before,
)

TODAY = date(2026, 3, 3)
ADDED = datetime(2026, 1, 1, 12, tzinfo=UTC)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def check_in(
    last: str | None,
    cadence_days: int | None,
    parked_until: str | None = None,
    zone: ZoneInfo = AMSTERDAM,
    not_before: date | None = None,
    imported: bool = False,
) -> date | None:
    return next_check_in(
        last_counted_at=None if last is None else datetime.fromisoformat(last),
        created_at=ADDED,
        imported=imported,
        cadence_days=cadence_days,
        parked_until=None if parked_until is None else date.fromisoformat(parked_until),
        today=TODAY,
        zone=zone,
        not_before=not_before,
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


@pytest.mark.parametrize(
    ("last", "cadence_days", "parked_until", "expected"),
    [
        (None, 28, None, "2026-01-01"),  # never spoken to: on the day they were added
        (None, 364, None, "2026-01-01"),
        (None, 10**9, None, "2026-01-01"),
        (None, 28, "2026-03-04", None),
        (None, None, None, None),
        (None, 0, None, None),
        ("2026-02-20T10:00Z", 28, None, "2026-03-20"),
    ],
)
def test_who_was_imported_is_due_until_they_are_spoken_to(
    last: str | None, cadence_days: int | None, parked_until: str | None, expected: str | None
) -> None:
    found = check_in(last, cadence_days, parked_until, imported=True)

    assert found == (None if expected is None else date.fromisoformat(expected))


def test_who_was_imported_comes_on_the_day_they_were_put_off_to() -> None:
    assert check_in(None, 28, not_before=date(2026, 4, 1), imported=True) == date(2026, 4, 1)


@pytest.mark.parametrize(
    ("spoken", "imported", "expected"),
    [(False, True, 28), (True, True, 0), (False, False, 0), (True, False, 0)],
)
def test_a_silence_is_a_cadence_old_where_nobody_knows_when_it_began(
    spoken: bool, imported: bool, expected: int
) -> None:
    assert silent_before(28, spoken=spoken, imported=imported) == expected


def test_the_day_is_the_users() -> None:
    late = "2026-02-20T23:30Z"

    assert check_in(late, 7, zone=ZoneInfo("America/New_York")) == date(2026, 2, 27)
    assert check_in(late, 7) == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("own", "group", "expected"),
    [(14, 28, 14), (None, 28, 28), (0, 28, None), (None, None, None), (0, 0, None), (14, None, 14)],
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
    ("put_off_to", "expected"), [(20, 20), (5, 10), (None, 10)], ids=["later", "sooner", "never"]
)
def test_nobody_comes_before_the_day_they_were_put_off_to(
    put_off_to: int | None, expected: int
) -> None:
    not_before = None if put_off_to is None else date(2026, 3, put_off_to)

    found = check_in("2026-03-03T10:00Z", 7, not_before=not_before)

    assert found == date(2026, 3, expected)


@pytest.mark.parametrize(
    ("fades_at", "fading"),
    [
        ("2026-03-03T09:00Z", True),
        ("2026-03-03T09:01Z", False),
        ("2024-01-01T00:00Z", True),
        (None, False),
    ],
)
def test_fading_begins_at_its_instant(fades_at: str | None, fading: bool) -> None:
    at = None if fades_at is None else datetime.fromisoformat(fades_at)

    assert is_fading(at, datetime(2026, 3, 3, 9, tzinfo=UTC)) is fading

"""The rules of time for follow-ups."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.follow_ups.due import (
    Due,
    due_from_local,
    is_due,
    is_overdue,
    lead_day,
    remind_at,
    zone_named,
)

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NEW_YORK = ZoneInfo("America/New_York")
TIMED = Due(date(2026, 12, 1), time(10), "Europe/Amsterdam")
ALL_DAY = Due(date(2026, 12, 1))

zones = st.sampled_from([AMSTERDAM, NEW_YORK, ZoneInfo("Asia/Tokyo"), ZoneInfo("Pacific/Apia")])
dues = st.builds(
    lambda on, at, zone: Due(on, at, zone.key if at else None),
    st.dates(date(2020, 1, 1), date(2040, 1, 1)),
    st.none() | st.times().map(lambda t: t.replace(second=0, microsecond=0)),
    zones,
)
instants = st.integers(1_577_836_800, 2_208_988_800).map(lambda s: datetime.fromtimestamp(s, UTC))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("due", "now", "zone", "due_now", "overdue"),
    [
        (TIMED, "2026-12-01T08:59:59", AMSTERDAM, False, False),
        (TIMED, "2026-12-01T09:00:00", AMSTERDAM, True, False),
        (TIMED, "2026-12-01T09:00:01", AMSTERDAM, True, True),
        (TIMED, "2026-12-01T09:00:00", NEW_YORK, True, False),
        (ALL_DAY, "2026-11-30T22:59:59", AMSTERDAM, False, False),
        (ALL_DAY, "2026-11-30T23:00:00", AMSTERDAM, True, False),
        (ALL_DAY, "2026-12-01T22:59:59", AMSTERDAM, True, False),
        (ALL_DAY, "2026-12-01T23:00:00", AMSTERDAM, True, True),
        (ALL_DAY, "2026-12-01T23:00:00", NEW_YORK, True, False),
    ],
)
def test_due_and_overdue(due: Due, now: str, zone: ZoneInfo, due_now: bool, overdue: bool) -> None:
    assert (is_due(due, at(now), zone), is_overdue(due, at(now), zone)) == (due_now, overdue)


@pytest.mark.parametrize(
    ("due", "snoozed_until", "zone", "expected"),
    [
        (TIMED, None, NEW_YORK, "2026-12-01T09:00"),
        (ALL_DAY, None, AMSTERDAM, "2026-12-01T08:00"),
        (ALL_DAY, None, NEW_YORK, "2026-12-01T14:00"),
        (TIMED, "2026-12-01T11:00", AMSTERDAM, "2026-12-01T11:00"),
        (ALL_DAY, "2026-12-02T08:00", AMSTERDAM, "2026-12-02T08:00"),
    ],
)
def test_remind_at(due: Due, snoozed_until: str | None, zone: ZoneInfo, expected: str) -> None:
    snoozed = at(snoozed_until) if snoozed_until else None

    assert remind_at(due, snoozed, zone) == at(expected)


@given(dues, instants, zones)
def test_overdue_is_always_due(due: Due, now: datetime, zone: ZoneInfo) -> None:
    assert is_due(due, now, zone) or not is_overdue(due, now, zone)


@given(dues, zones)
def test_whoever_is_reminded_can_see_why(due: Due, zone: ZoneInfo) -> None:
    assert is_due(due, remind_at(due, None, zone), zone)


def test_time_and_zone_come_together() -> None:
    with pytest.raises(ValueError, match="together"):
        Due(date(2026, 12, 1), time(10))


def test_due_from_local_drops_seconds() -> None:
    local = at("2026-12-01T10:00:31").replace(tzinfo=None) + timedelta(microseconds=5)

    assert due_from_local(local, AMSTERDAM) == TIMED


@pytest.mark.parametrize(
    ("due", "lead_minutes", "expected"),
    [
        (TIMED, 15, "2026-12-01T08:45"),
        (TIMED, 24 * 60, "2026-11-30T09:00"),
        (Due(date(2026, 3, 29), time(4), "Europe/Amsterdam"), 120, "2026-03-29T00:00"),
        (ALL_DAY, 24 * 60, "2026-11-30T08:00"),
        (ALL_DAY, 7 * 24 * 60, "2026-11-24T08:00"),
        (ALL_DAY, 90, "2026-12-01T08:00"),
        (Due(date(2026, 3, 30)), 24 * 60, "2026-03-29T07:00"),
    ],
)
def test_reminder_comes_ahead_by_the_lead(due: Due, lead_minutes: int, expected: str) -> None:
    assert remind_at(due, None, AMSTERDAM, lead_minutes) == at(expected)
    snoozed = at("2026-12-01T11:00")
    assert remind_at(due, snoozed, AMSTERDAM, lead_minutes) == snoozed


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Amsterdam"])
@pytest.mark.parametrize("on", [date.min, date(1, 1, 3), date(1900, 1, 1), date.max])
@pytest.mark.parametrize("at_", [None, time(0), time(23, 59)])
def test_nothing_overflows_at_the_ends_of_the_calendar(
    zone: str, on: date, at_: time | None
) -> None:
    due, now = Due(on, at_, zone if at_ else None), at("2026-03-03T09:00")
    for user in (AMSTERDAM, NEW_YORK, ZoneInfo("Asia/Tokyo"), ZoneInfo("Pacific/Apia")):
        reminder = remind_at(due, None, user, 366 * 24 * 60)
        assert reminder.astimezone(user) == reminder
        assert is_overdue(due, now, user) == (on.year < 2026)
    assert lead_day(due, 10**10) == date.min


@pytest.mark.parametrize(
    "name", ["Atlantis/Capital", "", "Europe", "../etc/passwd", "a\0b", "x" * 999]
)
def test_a_zone_nobody_knows_is_taken_for_utc(name: str) -> None:
    assert zone_named(name) is None
    assert Due(date(2026, 12, 1), time(10), name).instant == at("2026-12-01T10:00")


def test_a_time_that_comes_again_is_due_when_it_came_first() -> None:
    amsterdam = ZoneInfo("Europe/Amsterdam")
    again = datetime(2026, 10, 25, 1, 30, tzinfo=UTC).astimezone(amsterdam)  # the second 2:30
    due = due_from_local(again, amsterdam)
    assert due.instant == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)

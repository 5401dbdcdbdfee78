"""A wall time becomes one instant, also where the clock is changed."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.wall_time import instant_of

ZONES = [
    "Europe/Amsterdam",
    "America/New_York",
    "Australia/Lord_Howe",  # changes by half an hour
    "Pacific/Apia",  # left out 30 December 2011
    "America/Sao_Paulo",  # used to change at midnight
    "Asia/Kathmandu",
    "UTC",
]


@pytest.mark.parametrize(
    ("on", "at", "zone", "expected"),
    [
        ("2026-12-01", "10:00", "Europe/Amsterdam", "2026-12-01T09:00"),
        ("2026-07-01", "10:00", "Europe/Amsterdam", "2026-07-01T08:00"),
        # the clock goes from 02:00 to 03:00: what is skipped becomes 03:00
        ("2026-03-29", "01:59", "Europe/Amsterdam", "2026-03-29T00:59"),
        ("2026-03-29", "02:00", "Europe/Amsterdam", "2026-03-29T01:00"),
        ("2026-03-29", "02:30", "Europe/Amsterdam", "2026-03-29T01:00"),
        ("2026-03-29", "02:59", "Europe/Amsterdam", "2026-03-29T01:00"),
        ("2026-03-29", "03:00", "Europe/Amsterdam", "2026-03-29T01:00"),
        # 02:30 comes twice: the first one is meant
        ("2026-10-25", "02:30", "Europe/Amsterdam", "2026-10-25T00:30"),
        ("2026-10-25", "03:00", "Europe/Amsterdam", "2026-10-25T02:00"),
        ("2026-10-04", "02:15", "Australia/Lord_Howe", "2026-10-03T15:30"),
        ("2018-11-04", "00:30", "America/Sao_Paulo", "2018-11-04T03:00"),
        ("2011-12-30", "12:00", "Pacific/Apia", "2011-12-30T10:00"),
    ],
)
def test_wall_time_becomes_the_expected_instant(on: str, at: str, zone: str, expected: str) -> None:
    instant = instant_of(date.fromisoformat(on), time.fromisoformat(at), ZoneInfo(zone))

    assert instant == datetime.fromisoformat(expected).replace(tzinfo=UTC)


@given(
    st.dates(date(1975, 1, 1), date(2060, 12, 31)),
    st.times().map(lambda value: value.replace(microsecond=0)),
    st.sampled_from(ZONES),
)
def test_clock_shows_the_time_or_the_first_after_a_gap(on: date, at: time, zone: str) -> None:
    there = ZoneInfo(zone)
    wanted = datetime.combine(on, at)

    instant = instant_of(on, at, there)

    shown = instant.astimezone(there).replace(tzinfo=None)
    assert shown >= wanted
    if shown != wanted:
        one_second_before = datetime.fromtimestamp(instant.timestamp() - 1, there)
        assert one_second_before.replace(tzinfo=None) < wanted


@given(
    st.integers(157_852_800, 2_871_763_200).map(lambda s: datetime.fromtimestamp(s, UTC)),
    st.sampled_from(ZONES),
)
def test_instant_survives_a_trip_through_the_wall(instant: datetime, zone: str) -> None:
    there = ZoneInfo(zone)
    local = instant.astimezone(there)

    back = instant_of(local.date(), local.time(), there)

    assert back == instant or local.fold == 1

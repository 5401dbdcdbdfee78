"""A snoozed reminder comes back when the menu says it does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.follow_ups.snooze import Snooze, choices, snoozed_until

YEAR_2000, YEAR_2100 = datetime(2000, 1, 1), datetime(2100, 1, 1)  # noqa: DTZ001 - Hypothesis wants them so
ZONES = ["Europe/Amsterdam", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "UTC"]


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("snooze", "now", "zone", "until"),
    [
        (Snooze.TEN_MINUTES, "2026-03-03T09:00", "Europe/Amsterdam", "2026-03-03T09:10"),
        (Snooze.ONE_HOUR, "2026-03-03T09:00", "Europe/Amsterdam", "2026-03-03T10:00"),
        (Snooze.ONE_HOUR, "2026-03-29T00:30", "Europe/Amsterdam", "2026-03-29T01:30"),
        (Snooze.TOMORROW, "2026-03-03T09:00", "Europe/Amsterdam", "2026-03-04T08:00"),
        (Snooze.TOMORROW, "2026-03-28T12:00", "Europe/Amsterdam", "2026-03-29T07:00"),
        (Snooze.TOMORROW, "2026-10-24T12:00", "Europe/Amsterdam", "2026-10-25T08:00"),
        (Snooze.TOMORROW, "2026-03-03T23:30", "Europe/Amsterdam", "2026-03-05T08:00"),
        (Snooze.TOMORROW, "2026-03-03T23:30", "America/New_York", "2026-03-04T14:00"),
        (Snooze.TOMORROW, "2026-12-31T12:00", "Asia/Kolkata", "2027-01-01T03:30"),
        (Snooze.AFTERNOON, "2026-03-03T09:00", "Europe/Amsterdam", "2026-03-03T14:00"),
        (Snooze.AFTERNOON, "2026-03-29T00:30", "Europe/Amsterdam", "2026-03-29T13:00"),
        (Snooze.AFTERNOON, "2026-10-25T00:30", "Europe/Amsterdam", "2026-10-25T14:00"),
        (Snooze.AFTERNOON, "2026-03-03T14:00", "Europe/Amsterdam", "2026-03-04T14:00"),
        (Snooze.NEXT_WEEK, "2026-03-03T09:00", "Europe/Amsterdam", "2026-03-09T08:00"),
        (Snooze.NEXT_WEEK, "2026-03-09T09:00", "Europe/Amsterdam", "2026-03-16T08:00"),
        (Snooze.NEXT_WEEK, "2026-03-29T09:00", "Europe/Amsterdam", "2026-03-30T07:00"),
        (Snooze.NEXT_WEEK, "2026-03-24T09:00", "Europe/Amsterdam", "2026-03-30T07:00"),
        (Snooze.NEXT_WEEK, "2026-12-30T09:00", "America/New_York", "2027-01-04T14:00"),
    ],
)
def test_comes_back_at_that_instant(snooze: Snooze, now: str, zone: str, until: str) -> None:
    assert snoozed_until(snooze, utc(now), ZoneInfo(zone)) == utc(until)


@given(
    snooze=st.sampled_from(Snooze),
    now=st.datetimes(YEAR_2000, YEAR_2100, timezones=st.just(UTC)),
    zone=st.sampled_from(ZONES).map(ZoneInfo),
)
def test_comes_back_later_and_within_nine_days(
    snooze: Snooze, now: datetime, zone: ZoneInfo
) -> None:
    until = snoozed_until(snooze, now, zone)
    assert until.tzinfo is UTC
    assert timedelta() < until - now < timedelta(days=9 if snooze is Snooze.NEXT_WEEK else 2)


@pytest.mark.parametrize(
    ("now", "left_out"),
    [
        ("2026-03-03T12:59", set()),
        ("2026-03-03T13:00", {Snooze.AFTERNOON}),
        ("2026-03-03T22:30", {Snooze.AFTERNOON}),
        ("2026-03-03T23:30", set()),
        ("2026-03-08T09:00", {Snooze.NEXT_WEEK}),
        ("2026-03-08T20:00", {Snooze.NEXT_WEEK, Snooze.AFTERNOON}),
        ("2026-03-09T09:00", set()),
    ],
)
def test_offers_what_makes_sense_in_amsterdam(now: str, left_out: set[Snooze]) -> None:
    offered = choices(utc(now), ZoneInfo("Europe/Amsterdam"))

    assert offered == tuple(each for each in Snooze if each not in left_out)


@given(
    now=st.datetimes(YEAR_2000, YEAR_2100, timezones=st.just(UTC)),
    zone=st.sampled_from(["Europe/Amsterdam", "America/New_York", "UTC"]).map(ZoneInfo),
)
def test_every_choice_is_until_another_instant(now: datetime, zone: ZoneInfo) -> None:
    until = [snoozed_until(each, now, zone) for each in choices(now, zone)]

    assert len(set(until)) == len(until)

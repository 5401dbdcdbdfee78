"""Dates and times as people and scripts type them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.follow_ups.due import Due
from ui.cli.times import NoDateError, read_date, read_due, read_instant

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOON = time(12)


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2026-03-03", datetime(2026, 3, 3, 11, tzinfo=UTC)),
        ("2026-03-03T10:00", datetime(2026, 3, 3, 9, tzinfo=UTC)),
        (" 2026-03-03 10:00 ", datetime(2026, 3, 3, 9, tzinfo=UTC)),
        ("2026-07-03T10:00:30", datetime(2026, 7, 3, 8, 0, 30, tzinfo=UTC)),
        ("2026-03-03T10:00Z", datetime(2026, 3, 3, 10, tzinfo=UTC)),
        ("2026-03-03T10:00-05:00", datetime(2026, 3, 3, 15, tzinfo=UTC)),
        ("20260303T100000+0100", datetime(2026, 3, 3, 9, tzinfo=UTC)),
        ("2026-03-29T02:30", datetime(2026, 3, 29, 1, tzinfo=UTC)),  # skipped: the first after it
        ("2026-10-25T02:30", datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),  # twice: the first
    ],
)
def test_instants(text: str, instant: datetime) -> None:
    assert read_instant(text, AMSTERDAM, time_of_day=NOON) == instant


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("2026-03-10", Due(date(2026, 3, 10))),
        ("2026-03-10T10:00", Due(date(2026, 3, 10), time(10), "Europe/Amsterdam")),
        ("2026-03-10T10:00:59", Due(date(2026, 3, 10), time(10), "Europe/Amsterdam")),
        ("2026-03-10T10:00Z", Due(date(2026, 3, 10), time(11), "Europe/Amsterdam")),
        ("2026-03-10T23:30-01:00", Due(date(2026, 3, 11), time(1, 30), "Europe/Amsterdam")),
        ("2026-03-29T02:30", Due(date(2026, 3, 29), time(2, 30), "Europe/Amsterdam")),
        ("2026-10-25T01:30Z", Due(date(2026, 10, 25), time(1, 30), "UTC")),  # the second 02:30
    ],
)
def test_due_dates(text: str, due: Due) -> None:
    assert read_due(text, AMSTERDAM) == due


@given(
    st.integers(0, 4_000_000_000).map(
        lambda seconds: datetime.fromtimestamp(seconds, timezone(timedelta(hours=3)))
    )
)
def test_a_due_time_with_an_offset_is_that_instant_to_the_minute(instant: datetime) -> None:
    due = read_due(instant.isoformat(), AMSTERDAM)
    assert due.instant == instant.replace(second=0, microsecond=0)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tomorrow",
        "2026-02-30",
        "2026-13-01",
        "2026-03-03T24:00",
        "2026-03-03T10:00+25:00",
        "03-03-2026",
        "0001-01-01T00:00+01:00",
        "9999-12-31T23:59-01:00",
        "10:00",
    ],
)
def test_what_is_no_date_is_told(text: str) -> None:
    with pytest.raises(NoDateError) as caught:
        read_instant(text, AMSTERDAM, time_of_day=NOON)
    assert f"“{text}”" in str(caught.value)
    with pytest.raises(NoDateError):
        read_due(text, AMSTERDAM)


@given(st.text(max_size=30))
def test_no_text_raises_anything_else(text: str) -> None:
    for read in (read_date, lambda each: read_due(each, AMSTERDAM)):
        try:
            read(text)
        except NoDateError:
            continue


def test_a_date_is_told_from_a_time() -> None:
    assert read_date("2026-03-03") == date(2026, 3, 3)
    assert read_date("2026-03-03T00:00") is None

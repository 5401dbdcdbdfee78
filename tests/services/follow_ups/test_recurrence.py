"""A recurring follow-up comes back on the days that its rule says."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil import rrule as dateutil_rrule

from services.errors import KnownError
from services.follow_ups.due import Due
from services.follow_ups.recurrence import (
    NeverFiresError,
    Recurrence,
    next_occurrence,
    settled,
)
from services.follow_ups.rule_text import TooOftenError, UnreadableRuleError
from services.terms import RepeatFrom
from tests.services.follow_ups.conftest import AMSTERDAM, noon

NEW_YORK = ZoneInfo("America/New_York")
DUE, COMPLETION = RepeatFrom.DUE, RepeatFrom.COMPLETION


def days(rule: str, starts: str, count: int, repeat_from: RepeatFrom = DUE) -> list[str]:
    """Return the days of a series of which each is closed on its own day."""
    repeat, on = settled(Recurrence(rule, repeat_from), date.fromisoformat(starts)), starts
    found = []
    for _ in range(count):
        day = date.fromisoformat(on)
        following = next_occurrence(repeat, Due(day), day, noon(on), AMSTERDAM)
        if following is None:
            found.append("end")
            break
        on, repeat = following.due.on.isoformat(), following.repeat
        found.append(on)
    return found


@pytest.mark.parametrize(
    ("rule", "starts", "expected"),
    [
        ("FREQ=DAILY", "2026-03-28", ["2026-03-29", "2026-03-30"]),
        ("FREQ=DAILY;INTERVAL=3", "2028-02-27", ["2028-03-01", "2028-03-04"]),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-26", ["2026-11-27", "2026-11-30"]),
        ("FREQ=WEEKLY", "2026-11-24", ["2026-12-01", "2026-12-08"]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "2026-11-24", ["2026-11-26", "2026-12-08"]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2026-11-24", ["2026-12-07", "2026-12-21"]),
        ("FREQ=MONTHLY", "2026-11-24", ["2026-12-24", "2027-01-24"]),
        ("FREQ=MONTHLY", "2026-01-31", ["2026-02-28", "2026-03-31", "2026-04-30"]),
        ("FREQ=MONTHLY", "2028-01-30", ["2028-02-29", "2028-03-30", "2028-04-30"]),
        ("FREQ=MONTHLY", "2027-01-29", ["2027-02-28", "2027-03-29"]),
        ("FREQ=MONTHLY;INTERVAL=3", "2026-11-30", ["2027-02-28", "2027-05-30"]),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "2026-01-31", ["2026-03-31", "2026-05-31"]),
        ("FREQ=MONTHLY;BYDAY=2TU", "2026-11-10", ["2026-12-08", "2027-01-12"]),
        ("FREQ=MONTHLY;BYDAY=-1FR", "2026-11-27", ["2026-12-25", "2027-01-29"]),
        ("FREQ=YEARLY", "2026-11-24", ["2027-11-24", "2028-11-24"]),
        ("FREQ=YEARLY", "2028-02-29", ["2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"]),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2096-02-29", ["2104-02-29"]),
        ("FREQ=DAILY;COUNT=3", "2026-11-24", ["2026-11-25", "2026-11-26", "end"]),
        ("FREQ=DAILY;COUNT=1", "2026-11-24", ["end"]),
        ("FREQ=DAILY;UNTIL=20261125", "2026-11-24", ["2026-11-25", "end"]),
        ("FREQ=WEEKLY;BYDAY=MO;COUNT=2", "2026-11-24", ["2026-11-30", "end"]),
        ("RRULE:freq=weekly; byday=tu;", "2026-11-24", ["2026-12-01"]),
        ("FREQ=DAILY", "9999-12-30", ["9999-12-31", "end"]),
    ],
)
def test_days_of_a_series(rule: str, starts: str, expected: list[str]) -> None:
    assert days(rule, starts, len(expected)) == expected


@pytest.mark.parametrize(
    ("rule", "starts", "expected"),
    [
        ("FREQ=DAILY;INTERVAL=14", "2026-11-24", ["2026-12-08", "2026-12-22"]),
        ("FREQ=MONTHLY", "2026-01-31", ["2026-02-28", "2026-03-28"]),
        ("FREQ=WEEKLY;COUNT=2", "2026-11-24", ["2026-12-01", "end"]),
        ("FREQ=WEEKLY;UNTIL=20261130", "2026-11-24", ["end"]),
    ],
)
def test_days_from_completion(rule: str, starts: str, expected: list[str]) -> None:
    assert days(rule, starts, len(expected), COMPLETION) == expected


@pytest.mark.parametrize(
    ("rule", "repeat_from", "due", "starts", "closed", "expected"),
    [
        # Missed many times: it appears once, on a day that lies ahead.
        ("FREQ=WEEKLY;BYDAY=TU", DUE, "2026-01-06", "2026-01-06", "2026-11-24", "2026-12-01"),
        ("FREQ=DAILY", DUE, "1900-01-01", "1900-01-01", "2026-11-24", "2026-11-25"),
        ("FREQ=MONTHLY;INTERVAL=2", DUE, "0001-01-31", "0001-01-31", "2026-11-24", "2026-11-30"),
        ("FREQ=MONTHLY;INTERVAL=12", DUE, "2020-05-31", "2020-05-31", "2026-11-24", "2027-05-31"),
        ("FREQ=YEARLY;INTERVAL=4", DUE, "1904-02-29", "1904-02-29", "2026-11-24", "2028-02-29"),
        ("FREQ=WEEKLY;INTERVAL=3", DUE, "2020-01-01", "2020-01-01", "2026-11-24", "2026-11-25"),
        # Done ahead of its day: not once more on that.
        ("FREQ=WEEKLY;BYDAY=MO", DUE, "2026-11-30", "2026-11-30", "2026-11-24", "2026-12-07"),
        # Moved: the series stays where it was.
        ("FREQ=WEEKLY;BYDAY=MO", DUE, "2026-11-25", "2026-11-23", "2026-11-25", "2026-11-30"),
        ("FREQ=WEEKLY;BYDAY=MO", DUE, "2026-11-27", "2026-11-30", "2026-11-27", "2026-12-07"),
        ("FREQ=WEEKLY;BYDAY=MO", DUE, "2026-12-01", "2026-11-23", "2026-11-24", "2026-12-07"),
        # From completion: early or late makes no difference.
        ("FREQ=DAILY;INTERVAL=10", COMPLETION, "2026-12-20", "2026-12-20", "2026-11-24",
         "2026-12-04"),
        ("FREQ=DAILY;INTERVAL=10", COMPLETION, "2026-01-01", "2026-01-01", "2026-11-24",
         "2026-12-04"),
    ],
)  # fmt: skip
def test_what_comes_after_one_that_is_closed(
    rule: str, repeat_from: RepeatFrom, due: str, starts: str, closed: str, expected: str
) -> None:
    following = next_occurrence(
        Recurrence(rule, repeat_from),
        Due(date.fromisoformat(due)),
        date.fromisoformat(starts),
        noon(closed),
        AMSTERDAM,
    )
    assert following is not None
    assert following.due == Due(date.fromisoformat(expected))


def test_what_was_passed_counts() -> None:
    day = date(2026, 11, 20)
    daily = Recurrence("FREQ=DAILY;COUNT=6")

    following = next_occurrence(daily, Due(day), day, noon("2026-11-24"), AMSTERDAM)

    assert following is not None
    assert (following.due.on, following.repeat.rule) == (date(2026, 11, 25), "FREQ=DAILY;COUNT=1")
    assert next_occurrence(daily, Due(day), day, noon("2026-11-25"), AMSTERDAM) is None


@pytest.mark.parametrize("on", [date(2026, 3, 28), date(2026, 10, 24)])
def test_wall_time_and_zone_stay_when_clocks_change(on: date) -> None:
    due = Due(on, time(16), "Europe/Amsterdam")

    following = next_occurrence(Recurrence("FREQ=DAILY"), due, on, noon(on.isoformat()), NEW_YORK)

    assert following is not None
    assert following.due == Due(on + timedelta(days=1), time(16), "Europe/Amsterdam")


@pytest.mark.parametrize(
    ("due", "zone", "expected"),
    [
        (Due(date(2026, 11, 24)), "Asia/Tokyo", "2026-11-26"),
        (Due(date(2026, 11, 24)), "America/New_York", "2026-11-25"),
        (Due(date(2026, 11, 24), time(9), "Asia/Tokyo"), "America/New_York", "2026-11-26"),
        (Due(date(2026, 11, 24), time(9), "America/New_York"), "Asia/Tokyo", "2026-11-25"),
        (Due(date(2026, 11, 24), time(9), "Atlantis/Capital"), "Asia/Tokyo", "2026-11-26"),
    ],
)
def test_today_is_that_of_the_follow_up(due: Due, zone: str, expected: str) -> None:
    now = datetime(2026, 11, 24, 22, tzinfo=UTC)  # the 25th in Tokyo

    following = next_occurrence(Recurrence("FREQ=DAILY"), due, due.on, now, ZoneInfo(zone))

    assert following is not None
    assert following.due.on.isoformat() == expected


@pytest.mark.parametrize(
    ("until", "at", "expected"),
    [
        ("20261125", time(16), "2026-11-25"),
        ("20261125T150000Z", time(16), "2026-11-25"),
        ("20261125T145900Z", time(16), None),
        ("20261125T160000", time(16), "2026-11-25"),
        ("20261125T155959", time(16), None),
        ("20261125T000000Z", None, "2026-11-25"),
    ],
)
def test_until_is_the_last_instant(until: str, at: time | None, expected: str | None) -> None:
    due = Due(date(2026, 11, 24), at, "Europe/Amsterdam" if at else None)

    following = next_occurrence(
        Recurrence(f"FREQ=DAILY;UNTIL={until}"), due, due.on, noon("2026-11-24"), AMSTERDAM
    )

    assert (following.due.on.isoformat() if following else None) == expected


@pytest.mark.parametrize(
    ("rule", "error"),
    [
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31", NeverFiresError),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", NeverFiresError),
        ("FREQ=MONTHLY;BYMONTHDAY=1;BYSETPOS=5", NeverFiresError),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=FR", NeverFiresError),
        ("FREQ=YEARLY;INTERVAL=100", NeverFiresError),
        ("FREQ=YEARLY;BYYEARDAY=367", NeverFiresError),
        ("FREQ=SECONDLY", TooOftenError),
        ("FREQ=MINUTELY;INTERVAL=90", TooOftenError),
        ("FREQ=HOURLY", TooOftenError),
        ("FREQ=DAILY;BYHOUR=9,17", TooOftenError),
        ("FREQ=DAILY;BYSECOND=0", TooOftenError),
        ("", UnreadableRuleError),
        ("every week", UnreadableRuleError),
        ("INTERVAL=2", UnreadableRuleError),
        ("FREQ=OFTEN", UnreadableRuleError),
        ("FREQ=DAILY;INTERVAL=0", UnreadableRuleError),
        ("FREQ=DAILY;INTERVAL=-1", UnreadableRuleError),
        ("FREQ=DAILY;COUNT=0", UnreadableRuleError),
        ("FREQ=DAILY;COUNT=2;UNTIL=20270101", UnreadableRuleError),
        ("FREQ=DAILY;FREQ=WEEKLY", UnreadableRuleError),
        ("FREQ=DAILY;UNTIL=20261399", UnreadableRuleError),
        ("FREQ=DAILY;UNTIL=99991231T235959Z;BYEASTER=1", UnreadableRuleError),
        ("FREQ=WEEKLY;BYDAY=XX", UnreadableRuleError),
        ("FREQ=DAILY\nDTSTART:20260101", UnreadableRuleError),
        ("FREQ=YEARLY;BYMONTHDAY=" + ",".join(["1"] * 400), UnreadableRuleError),
    ],
)
def test_rules_that_can_not_be_are_refused(rule: str, error: type[KnownError]) -> None:
    for repeat_from in RepeatFrom:
        with pytest.raises(error):
            settled(Recurrence(rule, repeat_from), date(2026, 11, 24))


def test_a_rule_that_never_fires_is_found_out_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted in what dateutil looks at: all years to 9999 are a hundred times as many."""
    looked_at = 0
    rebuild: Any = dateutil_rrule._iterinfo.rebuild

    def counted(*args: object) -> None:
        nonlocal looked_at
        looked_at += 1
        rebuild(*args)

    monkeypatch.setattr(dateutil_rrule._iterinfo, "rebuild", counted)
    with pytest.raises(NeverFiresError):
        settled(Recurrence("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31"), date(2026, 11, 24))
    assert looked_at < 84 * 366

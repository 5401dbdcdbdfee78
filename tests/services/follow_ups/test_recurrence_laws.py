"""What holds of any recurrence, tried on invented ones."""

from __future__ import annotations

from calendar import monthrange
from contextlib import suppress
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from services.errors import KnownError
from services.follow_ups.due import Due
from services.follow_ups.recurrence import (
    Recurrence,
    next_occurrence,
    settled,
)
from services.terms import RepeatFrom
from tests.services.follow_ups.conftest import AMSTERDAM, noon

RULES = st.sampled_from(
    [
        "FREQ=DAILY", "FREQ=DAILY;INTERVAL=5", "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=MO,WE,FR",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO", "FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=5",
        "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=YEARLY",
        "FREQ=YEARLY;BYMONTH=3,11", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO",
        "FREQ=YEARLY;BYYEARDAY=-1", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    ]
)  # fmt: skip
DATES = st.dates(date(1990, 1, 1), date(2090, 12, 31))
ZONES = st.sampled_from(["Europe/Amsterdam", "America/New_York", "Pacific/Apia"]).map(ZoneInfo)


@given(
    rule=RULES, on=DATES, moved=st.integers(-20, 20), late=st.integers(-40, 4000),
    at=st.none() | st.just(time(2, 30)), zone=ZONES, repeat_from=st.sampled_from(RepeatFrom),
)  # fmt: skip
def test_the_next_one_always_lies_ahead_and_keeps_its_time(
    rule: str, on: date, moved: int, late: int, at: time | None, zone: ZoneInfo,
    repeat_from: RepeatFrom,
) -> None:  # fmt: skip
    repeat = settled(Recurrence(rule, repeat_from), on)
    due = Due(on + timedelta(days=moved), at, zone.key if at else None)
    closed = noon((on + timedelta(days=late)).isoformat())

    following = next_occurrence(repeat, due, on, closed, zone)

    assert following is not None
    assert (following.due.at, following.due.zone) == (due.at, due.zone)
    today = closed.astimezone(zone).date()
    assert following.due.on > today
    if repeat_from is RepeatFrom.DUE:
        assert following.due.on > max(on, due.on)
    assert following.repeat == repeat


@given(rule=RULES, on=DATES, late=st.integers(0, 4000))
def test_passing_over_many_comes_to_the_same_as_closing_each(
    rule: str, on: date, late: int
) -> None:
    """A series goes on in step, wherever it is taken up again."""
    repeat, first = settled(Recurrence(rule), on), on
    last = on + timedelta(days=late)
    passing = next_occurrence(repeat, Due(on), on, noon(last.isoformat()), AMSTERDAM)
    while on <= last:
        following = next_occurrence(repeat, Due(on), on, noon(first.isoformat()), AMSTERDAM)
        assert following is not None
        on, repeat = following.due.on, following.repeat
    assert passing is not None
    assert passing.due.on == on


@given(st.integers(1, 31), st.dates(date(2000, 1, 1), date(2090, 12, 31)), st.integers(1, 24))
def test_every_month_has_its_day_or_its_last(day: int, around: date, every: int) -> None:
    start = around.replace(day=min(day, monthrange(around.year, around.month)[1]))
    rule = settled(Recurrence(f"FREQ=MONTHLY;INTERVAL={every}"), start)

    following = next_occurrence(rule, Due(start), start, noon(start.isoformat()), AMSTERDAM)

    assert following is not None
    on = following.due.on
    assert (on.year - start.year) * 12 + on.month - start.month == every
    wanted = 31 if start.day == 31 else start.day
    assert on.day == min(wanted, monthrange(on.year, on.month)[1])


@given(st.text(alphabet="FREQ=DAILYWKMONTH;BYSETPOS,0123456789-+UNTIL \n", max_size=60))
def test_any_text_is_a_rule_or_refused(rule: str) -> None:
    with suppress(KnownError):
        assert settled(Recurrence(rule), date(2026, 11, 24)).rule

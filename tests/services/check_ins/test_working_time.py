"""Check-ins come while the user works, and at an hour that is decent where the contact is."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.check_ins.working_time import (
    COUNTRIES,
    WorkingTime,
    hours_on,
    is_open,
    is_working_day,
    next_opening,
    next_working_day,
    showing_time,
    working_days,
    working_days_left,
)
from services.hours import Hours

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NEW_YORK = ZoneInfo("America/New_York")
TOKYO = ZoneInfo("Asia/Tokyo")
LOS_ANGELES = ZoneInfo("America/Los_Angeles")
AUCKLAND = ZoneInfo("Pacific/Auckland")
ZONES = [AMSTERDAM, NEW_YORK, TOKYO, LOS_ANGELES, AUCKLAND, ZoneInfo("Asia/Kathmandu")]

OFFICE = WorkingTime()
NEVER = WorkingTime(hours=(None,) * 7)
TUESDAY = date(2026, 3, 10)

times = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30]))
hours = st.builds(Hours, times, times).filter(lambda each: each.begin < each.end)
workings = st.builds(
    WorkingTime,
    hours=st.tuples(*[st.none() | hours] * 7),
    country=st.sampled_from(["", *COUNTRIES]),
)
days = st.dates(date(2024, 1, 1), date(2030, 12, 31))


def at(zone: ZoneInfo, day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), zone).astimezone(UTC)


@pytest.mark.parametrize(
    ("country", "day", "works"),
    [
        ("", date(2026, 12, 25), True),
        ("NL", date(2026, 12, 25), False),
        ("NL", date(2026, 4, 27), False),  # King's Day
        ("BE", date(2026, 4, 27), True),
        ("BE", date(2026, 7, 21), False),  # National Day
        ("DE", date(2026, 5, 1), False),  # Labour Day
        ("NL", date(2026, 5, 1), True),
        ("GB", date(2026, 12, 28), False),  # Boxing Day, made up for
        ("GB", date(2026, 4, 6), False),  # Easter Monday, in England
        ("GB", date(2026, 8, 31), False),  # the August bank holiday, in England
        ("GB", date(2026, 8, 3), True),  # which is Scotland's
        ("GB", date(2026, 5, 14), True),
        ("NL", date(2026, 5, 14), False),  # Ascension Day
        ("", date(2026, 3, 14), False),  # a Saturday
    ],
)
def test_nobody_works_on_days_off_and_public_holidays(country: str, day: date, works: bool) -> None:
    assert is_working_day(day, WorkingTime(country=country)) is works


def test_working_days_skip_the_holidays_of_easter() -> None:
    days = islice(working_days(date(2026, 4, 2), WorkingTime(country="NL")), 3)

    assert list(days) == [date(2026, 4, 2), date(2026, 4, 7), date(2026, 4, 8)]
    assert next_working_day(date(2026, 4, 2), WorkingTime(country="NL")) == date(2026, 4, 7)


@pytest.mark.parametrize(
    ("day", "left"),
    [
        (date(2026, 3, 9), 5),
        (date(2026, 3, 13), 1),
        (date(2026, 3, 14), 0),
        (date(2026, 3, 15), 0),
        (date(2026, 4, 27), 4),
    ],
)
def test_the_working_days_left_are_those_until_sunday(day: date, left: int) -> None:
    assert working_days_left(day, WorkingTime(country="NL")) == left


def test_who_never_works_has_no_next_day_and_no_opening() -> None:
    assert next_working_day(TUESDAY, NEVER) is None
    assert next_opening(at(AMSTERDAM, TUESDAY, 9), AMSTERDAM, NEVER) is None
    assert showing_time(TUESDAY, AMSTERDAM, None, None, NEVER) is None


@pytest.mark.parametrize(
    ("now", "opening"),
    [
        (at(AMSTERDAM, TUESDAY, 7), at(AMSTERDAM, TUESDAY, 9)),
        (at(AMSTERDAM, TUESDAY, 9), at(AMSTERDAM, TUESDAY, 9)),
        (at(AMSTERDAM, TUESDAY, 16, 59), at(AMSTERDAM, TUESDAY, 16, 59)),
        (at(AMSTERDAM, TUESDAY, 17), at(AMSTERDAM, date(2026, 3, 11), 9)),
        (at(AMSTERDAM, date(2026, 3, 13), 18), at(AMSTERDAM, date(2026, 3, 16), 9)),
        # The clocks go forward in the night from Saturday to Sunday.
        (at(AMSTERDAM, date(2026, 3, 27), 18), at(AMSTERDAM, date(2026, 3, 30), 9)),
    ],
)
def test_the_next_opening_is_now_or_when_work_begins(now: datetime, opening: datetime) -> None:
    assert next_opening(now, AMSTERDAM, OFFICE) == opening
    assert is_open(now, AMSTERDAM, OFFICE) is (now == opening)


@pytest.mark.parametrize(
    ("zone", "preferred", "shows", "hours"),
    [
        (None, None, at(AMSTERDAM, TUESDAY, 9), 8),
        (AMSTERDAM, "", at(AMSTERDAM, TUESDAY, 9), 8),
        (AMSTERDAM, "after 16:00", at(AMSTERDAM, TUESDAY, 16), 1),
        (AMSTERDAM, "mornings", at(AMSTERDAM, TUESDAY, 9), 3),
        (AMSTERDAM, "'s middags", at(AMSTERDAM, TUESDAY, 13), 4),
        (AMSTERDAM, "vroeg in de ochtend", at(AMSTERDAM, TUESDAY, 9), 1),
        (AMSTERDAM, "evenings", at(AMSTERDAM, TUESDAY, 9), 8),  # never met: decent hours do
        (AMSTERDAM, "if the moon is full", at(AMSTERDAM, TUESDAY, 9), 8),
        (NEW_YORK, None, at(NEW_YORK, TUESDAY, 9), 3),  # 14:00 in Amsterdam, in these weeks
        (NEW_YORK, "after 11", at(NEW_YORK, TUESDAY, 11), 1),
        (NEW_YORK, "after 13:00", at(NEW_YORK, TUESDAY, 9), 3),  # 18:00 in Amsterdam
        (TOKYO, None, at(AMSTERDAM, TUESDAY, 9), 1),  # 17:00 in Tokyo
        (LOS_ANGELES, None, at(AMSTERDAM, TUESDAY, 9), 8),  # never met: while the user works
    ],
)
def test_a_check_in_shows_when_both_sides_are_at_hand(
    zone: ZoneInfo | None, preferred: str | None, shows: datetime, hours: int
) -> None:
    until = shows + timedelta(hours=hours)
    assert showing_time(TUESDAY, AMSTERDAM, zone, preferred, OFFICE) == (shows, until)


def test_the_date_may_be_another_where_the_contact_is() -> None:
    early = WorkingTime(hours=(Hours(time(6), time(23)),) * 7)

    shown = showing_time(TUESDAY, LOS_ANGELES, AUCKLAND, None, early)

    assert shown is not None
    assert shown[0] == at(AUCKLAND, date(2026, 3, 11), 9)  # Tuesday, 13:00 in Los Angeles


@given(days, st.sampled_from(ZONES), st.sampled_from(ZONES), workings)
def test_a_check_in_shows_within_working_hours(
    day: date, zone: ZoneInfo, contact_zone: ZoneInfo, working: WorkingTime
) -> None:
    shown = showing_time(day, zone, contact_zone, None, working)

    if shown is None:
        assert not is_working_day(day, working)
    else:
        local = shown[0].astimezone(zone)
        at_work = hours_on(day, working)
        assert at_work is not None
        assert local.date() == day
        assert at_work[0] <= local.time() < at_work[1]
        assert shown[0] < shown[1] <= at_work.on(day, zone)[1]


@given(days, times, st.sampled_from(ZONES), workings)
def test_an_opening_is_open_and_nothing_before_it_is(
    day: date, clock: time, zone: ZoneInfo, working: WorkingTime
) -> None:
    now = datetime.combine(day, clock, UTC)
    opening = next_opening(now, zone, working)

    if opening is not None:
        assert opening >= now
        assert is_open(opening, zone, working)
        assert now == opening or not is_open(opening - timedelta(seconds=1), zone, working)


@given(workings)
def test_what_is_written_is_read_again(working: WorkingTime) -> None:
    assert WorkingTime.from_json(json.loads(json.dumps(working.to_json()))) == working


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.just("09:00"),
    lambda inner: st.lists(inner, max_size=8) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)


@given(json_values, json_values)
def test_whatever_is_stored_gives_working_time(values: object, each: object) -> None:
    week = {"hours": [each] * 7, "country": each}

    for stored in (values, week):
        working = WorkingTime.from_json(stored)
        assert len(working.hours) == 7
        assert working.country in ("", *COUNTRIES)


@pytest.mark.parametrize(
    "damaged", [["17:00", "09:00"], ["9", "x"], ["09:00"], "09:00", 9, ["09:00+01:00", "10:00"]]
)
def test_a_damaged_day_is_as_usual_and_the_others_stay(damaged: object) -> None:
    stored = {"hours": [damaged, ["10:00", "12:00"], None, None, None, None, None]}

    working = WorkingTime.from_json(stored)

    assert working.hours[:3] == ((time(9), time(17)), (time(10), time(12)), None)

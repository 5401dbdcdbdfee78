"""A backlog is spread evenly, the most important first, and nobody waits over half a year."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.check_ins.ranking import may_be_offered
from services.check_ins.spreading import HORIZON_DAYS, fresh_start, is_backlog
from services.check_ins.values import Candidate, FreshStart, Limits
from services.check_ins.working_time import WorkingTime, is_working_day, working_days

TODAY = date(2026, 3, 11)  # a Wednesday
WORKING = WorkingTime(country="NL")


def people(count: int, **changes: Any) -> list[Candidate]:
    each = Candidate(contact_id=0, cadence_days=28, days_silent=40)
    return [replace(each, contact_id=number, **changes) for number in range(1, count + 1)]


def spread(candidates: list[Candidate], limits: Limits | None = None) -> FreshStart:
    return fresh_start(candidates, limits or Limits(), working_days(TODAY, WORKING), TODAY)


@pytest.mark.parametrize(("count", "backlog"), [(0, False), (96, False), (97, True), (2000, True)])
def test_a_backlog_is_more_than_two_months_of_check_ins(count: int, backlog: bool) -> None:
    assert is_backlog(people(count), Limits(3, 12)) is backlog


def test_who_may_not_be_offered_is_no_backlog_and_is_not_spread() -> None:
    parked = people(500, parked=True)

    assert not is_backlog(parked, Limits())
    assert spread(parked).contacts == 0


def test_whom_the_user_asked_for_stays_as_it_is() -> None:
    assert spread(people(3, asked=True)).contacts == 0


def test_a_hundred_are_spread_with_room_to_spare() -> None:
    start = spread(people(100))
    days = Counter(day for _, day in start.on_days)
    weeks = Counter(day.isocalendar()[:2] for _, day in start.on_days)

    assert start.contacts == 100
    assert max(days.values()) == 2
    assert max(weeks.values()) == 9
    assert start.on_days[0][1] == TODAY
    assert start.on_days[-1][1] <= TODAY + timedelta(weeks=13)


def test_whom_the_half_year_has_no_room_for_comes_at_its_end() -> None:
    start = spread(people(2000))
    days = Counter(day for _, day in start.planned)
    weeks = Counter(day.isocalendar()[:2] for _, day in start.planned)
    last = start.on_days[-1][1]

    assert (start.contacts, len(start.planned) + start.later) == (2000, 2000)
    assert (max(days.values()), max(weeks.values())) == (2, 9)
    assert TODAY + timedelta(HORIZON_DAYS - 7) < last <= TODAY + timedelta(HORIZON_DAYS)
    assert {day for _, day in start.on_days[len(start.planned) :]} == {last}


def test_who_was_never_spoken_to_comes_last() -> None:
    never = people(60, spoken=False, days_silent=4000)
    known = [replace(each, contact_id=each.contact_id + 100) for each in people(40)]

    order = [contact_id for contact_id, _ in spread(never + known).on_days]

    assert all(contact_id > 100 for contact_id in order[:40])
    assert all(contact_id <= 60 for contact_id in order[40:])


def test_the_most_important_come_first() -> None:
    clients = people(10, weight=1.5)
    others = [replace(each, contact_id=each.contact_id + 100) for each in people(10)]

    order = [contact_id for contact_id, _ in spread(others + clients).on_days]

    assert set(order[:10]) == set(range(1, 11))


def test_without_working_days_nothing_is_spread() -> None:
    assert fresh_start(people(100), Limits(), [], TODAY) == FreshStart(())


candidate_lists = st.lists(
    st.builds(
        Candidate,
        contact_id=st.integers(),
        cadence_days=st.integers(1, 100),
        days_silent=st.integers(0, 400),
        spoken=st.booleans(),
        parked=st.booleans(),
    ),
    max_size=400,
    unique_by=lambda each: each.contact_id,
)
all_limits = st.builds(Limits, st.integers(0, 8), st.integers(0, 30))


@given(candidate_lists, all_limits)
def test_everybody_who_waits_has_a_working_day(candidates: list[Candidate], limits: Limits) -> None:
    start = spread(candidates, limits)
    waiting = {each.contact_id for each in candidates if may_be_offered(each)}
    days = [day for _, day in start.on_days]

    assert {contact_id for contact_id, _ in start.on_days} == waiting
    assert start.contacts == len(waiting)
    assert days == sorted(days)
    planned = Counter(day for _, day in start.planned)
    assert max(planned.values(), default=0) <= max(limits.per_day, 1)
    assert all(is_working_day(day, WORKING) for day in days)
    assert all(TODAY <= day <= TODAY + timedelta(HORIZON_DAYS) for day in days)
    assert start == spread(list(reversed(candidates)), limits)

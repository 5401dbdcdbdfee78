"""So many are picked as fit, nobody is who may not be, and nobody stands there day after day."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kinds import PromptReason
from services.check_ins.ranking import (
    PASSES_BEFORE_REST,
    REST_WHEN_PASSED_DAYS,
    may_be_offered,
    pick,
    room,
    score,
)
from services.check_ins.values import DAYS_OF_GRACE, PROMISE_HOLDS_DAYS, Candidate, Limits, Offered

MONDAY = date(2026, 3, 9)


DUE = Candidate(contact_id=1, cadence_days=28, days_silent=30, days_since_any=30)


number_of_days = st.integers(0, 400)


maybe_days = st.none() | number_of_days


candidates = st.builds(
    Candidate,
    contact_id=st.integers(1, 10_000),
    cadence_days=st.integers(0, 4000),
    days_silent=number_of_days,
    weight=st.sampled_from([0.8, 1.0, 1.2, 1.5]),
    spoken=st.booleans(),
    imported=st.booleans(),
    asked=st.booleans(),
    spread=st.booleans(),
    fading=st.booleans(),
    days_since_any=maybe_days,
    days_since_held=maybe_days,
    days_without_voice=maybe_days,
    follow_up_in_days=st.none() | st.integers(-400, 400),
    birthday_in_days=st.none() | st.integers(0, 365),
    next_time=st.booleans(),
    last_mood=st.none() | st.integers(1, 5),
    tries=st.integers(0, 20),
    declined=st.integers(0, 5),
    passed_over=st.integers(0, 50),
    passed_days_ago=maybe_days,
    parked=st.booleans(),
    archived=st.booleans(),
    reachable=st.booleans(),
)


due_people = st.lists(
    st.builds(
        lambda silent, cadence: replace(DUE, days_silent=silent, cadence_days=cadence),
        st.integers(30, 300),
        st.integers(7, 90),
    ),
    max_size=40,
).map(lambda people: [replace(each, contact_id=number) for number, each in enumerate(people)])


all_limits = st.builds(Limits, st.integers(0, 10), st.integers(0, 40))


all_offered = st.builds(Offered, st.integers(0, 10), st.integers(0, 40), st.integers(0, 7))


@pytest.mark.parametrize(
    ("limits", "offered", "fits"),
    [
        (Limits(3, 12), Offered(), 3),
        (Limits(3, 12), Offered(today=1, this_week=1), 2),
        (Limits(3, 12), Offered(today=3, this_week=3), 0),
        (Limits(3, 12), Offered(this_week=11), 1),
        (Limits(3, 12), Offered(this_week=12), 0),
        (Limits(3, 12), Offered(today=5, this_week=20), 0),  # the limits were lowered
        (Limits(3, 12), Offered(this_week=6, days_left=3), 2),
        (Limits(3, 12), Offered(today=2, this_week=8, days_left=3), 0),
        (Limits(3, 5), Offered(days_left=5), 1),
        (Limits(3, 12), Offered(days_left=0), 3),
        (Limits(0, 12), Offered(), 0),
    ],
)
def test_what_fits_today_is_what_day_and_week_leave(
    limits: Limits, offered: Offered, fits: int
) -> None:
    assert room(limits, offered) == fits


def test_a_week_is_spread_over_its_days() -> None:
    people = [replace(DUE, contact_id=number) for number in range(50)]
    shown, each_day = 0, []
    for number in range(5):
        picks = pick(people, Limits(3, 12), Offered(0, shown, 5 - number), MONDAY)
        shown += len(picks)
        each_day.append(len(picks))

    assert each_day == [3, 3, 2, 2, 2]


@given(st.lists(candidates, max_size=30), all_limits, all_offered)
def test_nobody_is_picked_who_may_not_be_and_never_too_many(
    people: list[Candidate], limits: Limits, offered: Offered
) -> None:
    picks = pick(people, limits, offered, MONDAY)

    assert len(picks) <= max(0, limits.per_day - offered.today)
    assert len(picks) <= max(0, limits.per_week - offered.this_week)
    assert [each.score for each in picks] == sorted((each.score for each in picks), reverse=True)
    allowed = {each.contact_id for each in people if may_be_offered(each)}
    assert {each.contact_id for each in picks} <= allowed


@given(st.lists(candidates, max_size=12, unique_by=lambda each: each.contact_id), all_limits)
def test_nobody_unasked_stands_there_day_after_day(people: list[Candidate], limits: Limits) -> None:
    """Nothing is acted on; the days of a month on which each of them stands there."""
    people = [replace(each, passed_over=0, passed_days_ago=None) for each in people]
    stood: defaultdict[int, list[int]] = defaultdict(list)
    for day in range(30):
        today = [_a_day_on(each, day, stood[each.contact_id]) for each in people]
        for each in pick(today, limits, Offered(), MONDAY + timedelta(day)):
            stood[each.contact_id].append(day)
    for unasked in (person for person in people if not person.asked):
        days = stood[unasked.contact_id]
        assert len(days) <= 6
        for first, third in zip(days, days[PASSES_BEFORE_REST:], strict=False):
            assert third - first > REST_WHEN_PASSED_DAYS


@given(candidates)
def test_rules_that_hold_for_everybody(candidate: Candidate) -> None:
    if may_be_offered(candidate):
        follow_up = candidate.follow_up_in_days
        assert not candidate.parked
        assert not candidate.archived
        assert candidate.reachable
        assert follow_up not in range(-PROMISE_HOLDS_DAYS, DAYS_OF_GRACE + 1)
        assert (score(candidate) < 0) is _is_unasked_stranger(candidate)
        if not candidate.asked and candidate.days_since_any is not None:
            assert candidate.days_since_any > DAYS_OF_GRACE


def _is_unasked_stranger(candidate: Candidate) -> bool:
    is_known = candidate.spoken or candidate.days_since_any is not None
    return candidate.imported and not is_known and not candidate.asked


@given(candidates, candidates)
def test_nobody_who_was_imported_takes_the_place_of_a_relation(
    one: Candidate, other: Candidate
) -> None:
    stranger = replace(one, imported=True, spoken=False, days_since_any=None, asked=False)
    relation = replace(other, imported=False, contact_id=99)

    assert score(relation) >= 0 > score(stranger)


@given(due_people, st.permutations(range(40)))
def test_the_order_they_are_read_in_does_not_matter(
    people: list[Candidate], order: list[int]
) -> None:
    mixed = [people[place] for place in order if place < len(people)]

    assert pick(mixed, Limits(), Offered(), MONDAY) == pick(people, Limits(), Offered(), MONDAY)


@given(due_people, candidates)
def test_who_asked_for_is_first_if_they_may_be_offered(
    people: list[Candidate], candidate: Candidate
) -> None:
    asked = replace(candidate, contact_id=99, asked=True)
    picks = pick([*people, asked], Limits(), Offered(), MONDAY)

    if may_be_offered(asked):
        assert picks[0].contact_id == 99
        assert picks[0].reason == PromptReason.ASKED


@given(due_people, st.integers(1, 100))
def test_a_longer_silence_never_makes_a_call_worth_less(people: list[Candidate], days: int) -> None:
    for each in people:
        assert score(replace(each, days_silent=each.days_silent + days)) >= score(each)


def test_of_equals_nobody_is_always_last() -> None:
    people = [replace(DUE, contact_id=number) for number in range(12)]
    times = Counter(
        each.contact_id
        for offset in range(200)
        for each in pick(people, Limits(3, 15), Offered(), MONDAY + timedelta(offset))
    )

    assert len(times) == 12
    assert min(times.values()) > 25  # 50 on the mean


def _a_day_on(candidate: Candidate, day: int, stood: list[int]) -> Candidate:
    """Return what is known of somebody so many days on who was left whenever they stood there."""
    return replace(
        candidate,
        days_silent=candidate.days_silent + day,
        passed_over=len(stood),
        passed_days_ago=day - stood[-1] if stood else None,
    )


def test_one_day_has_one_order() -> None:
    people = [replace(DUE, contact_id=number) for number in range(12)]

    assert pick(people, Limits(), Offered(), MONDAY) == pick(people, Limits(), Offered(), MONDAY)

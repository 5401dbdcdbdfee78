"""What shows now, what waits and why, and when to look again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.check_ins.values import PromptView
from services.hours import Hours
from services.reminding.attention import AttentionState
from services.reminding.pending import prompts_to_remind_of
from services.reminding.plan import LEASE, Claim, State, plan
from services.reminding.values import (
    Held,
    Jump,
    Manners,
    Reminder,
    ReminderKind,
    Situation,
    Why,
    Working,
)
from services.terms import PromptKind
from tests.services.reminding.builders import AMSTERDAM, local, reminder

NOW = local("2026-03-03T10:00")
MINUTE = timedelta(minutes=1)
EVENING = Hours(time(18), time(8, 30))
TIMED, ALL_DAY = ReminderKind.TIMED, ReminderKind.ALL_DAY
CHECK_IN, BIRTHDAY = ReminderKind.CHECK_IN, ReminderKind.BIRTHDAY


def test_what_has_come_is_due_oldest_first_and_the_next_wakes() -> None:
    ids = {1: NOW, 2: NOW - 5 * MINUTE, 3: NOW + 7 * MINUTE, 4: NOW + 3 * MINUTE}
    pending = tuple(reminder(instant, id_=id_) for id_, instant in ids.items())
    planned = plan(NOW, AMSTERDAM, State(pending))
    assert [each.key.id for each in planned.due] == [2, 1]
    assert planned.fresh == planned.unshown == {each.occurrence for each in planned.due}
    assert planned.next_at == NOW + 3 * MINUTE
    assert plan(NOW, AMSTERDAM, State(pending, later=NOW + MINUTE)).next_at == NOW + MINUTE


def test_with_nothing_ahead_there_is_no_next_look() -> None:
    assert plan(NOW, AMSTERDAM, State()).next_at is None


@pytest.mark.parametrize(
    ("attention", "why"),
    [
        (AttentionState(in_call=True), Why.CALL),
        (AttentionState(full_screen=True), Why.FULL_SCREEN),
        (AttentionState(do_not_disturb=True), Why.DO_NOT_DISTURB),
        (AttentionState(in_call=True, full_screen=True, do_not_disturb=True), Why.CALL),
        (AttentionState(locked=True), None),
    ],
)
@pytest.mark.parametrize("kind", ReminderKind)
@pytest.mark.parametrize("even_so", [False, True])
def test_a_bad_moment_holds_back_until_it_ends(
    attention: AttentionState, why: Why | None, kind: ReminderKind, even_so: bool
) -> None:
    state = State(
        (reminder(NOW, kind),),
        manners=Manners(timed_even_so=even_so),
        situation=Situation(attention),
    )
    planned = plan(NOW, AMSTERDAM, state)
    if why is None or (even_so and kind is TIMED):
        assert len(planned.due) == 1
        assert planned.held == ()
    else:
        assert planned.due == ()
        assert planned.held == (Held(why, 1, None),)
        assert planned.next_at is None  # an event ends it


@pytest.mark.parametrize(
    ("wall", "quiet", "until"),
    [
        ("2026-03-03T17:59", EVENING, None),
        ("2026-03-03T18:00", EVENING, "2026-03-04T08:30"),
        ("2026-03-04T00:30", EVENING, "2026-03-04T08:30"),
        ("2026-03-04T08:29", EVENING, "2026-03-04T08:30"),
        ("2026-03-04T08:30", EVENING, None),
        ("2026-03-03T12:30", Hours(time(12), time(13)), "2026-03-03T13:00"),
        ("2026-03-03T13:00", Hours(time(12), time(13)), None),
        ("2026-03-03T12:00", Hours(time(12), time(12)), None),
        # the clocks go forward: 2:30 is not there, and 3:00 is the first after it
        ("2026-03-29T01:59", Hours(time(23), time(2, 30)), "2026-03-29T03:00"),
        ("2026-03-29T03:00", Hours(time(23), time(2, 30)), None),
        # and back: the hour that comes twice is quiet only until the first 2:30
        ("2026-10-25T02:29", Hours(time(23), time(2, 30)), "2026-10-25T02:30"),
        ("2026-10-25T02:30", Hours(time(23), time(2, 30)), None),
    ],
)
def test_quiet_hours_on_the_wall(wall: str, quiet: Hours, until: str | None) -> None:
    now = local(wall)
    state = State((reminder(now, ALL_DAY),), manners=Manners(quiet))
    planned = plan(now, AMSTERDAM, state)
    assert planned.next_at == (local(until) if until else None)
    assert planned.held == ((Held(Why.QUIET_HOURS, 1, local(until)),) if until else ())


def test_in_the_hour_that_comes_twice_nothing_is_quiet_again() -> None:
    again = local("2026-10-25T02:10") + timedelta(hours=1)  # the second 2:10
    state = State((reminder(again),), manners=Manners(Hours(time(23), time(2, 30))))
    assert plan(again, AMSTERDAM, state).due


@pytest.mark.parametrize("kind", ReminderKind)
def test_only_follow_ups_with_a_time_break_quiet_hours_if_set(kind: ReminderKind) -> None:
    now = local("2026-03-03T22:00")
    state = State((reminder(now, kind),), manners=Manners(EVENING, timed_even_so=True))
    assert bool(plan(now, AMSTERDAM, state).due) == (kind is TIMED)


@pytest.mark.parametrize("kind", ReminderKind)
def test_only_check_ins_wait_for_working_hours(kind: ReminderKind) -> None:
    opens = NOW + timedelta(hours=2)
    state = State((reminder(NOW, kind),), working=Working(is_open=False, opens_at=opens))
    planned = plan(NOW, AMSTERDAM, state)
    assert planned.opens_at == opens
    if kind is CHECK_IN:
        assert planned.held == (Held(Why.OUT_OF_HOURS, 1, opens),)
        assert planned.next_at == opens
    else:
        assert len(planned.due) == 1


def check_in(
    shows_at: datetime, snoozed: datetime | None = None, until: datetime | None = None
) -> Reminder:
    """Return the reminder of a check-in of today."""
    on = NOW.date()
    view = PromptView(1, PromptKind.CHECK_IN, 1, "Hanneke", "Hanneke", None, on, shows_at)
    (found,) = prompts_to_remind_of([replace(view, snoozed_until=snoozed, shows_until=until)])
    return found


@pytest.mark.parametrize("snoozed", [None, local("2026-03-03T17:30")])
def test_a_check_in_that_is_put_off_past_the_working_hours_comes_when_it_was_asked_for(
    snoozed: datetime | None,
) -> None:
    now = local("2026-03-03T17:30")
    pending = (check_in(snoozed or NOW, snoozed),)
    closed = Working(is_open=False, opens_at=local("2026-03-04T09:00"))
    assert bool(plan(now, AMSTERDAM, State(pending, working=closed)).due) is (snoozed is not None)
    for held in (
        State(pending, working=closed, manners=Manners(Hours(time(17), time(8)))),
        State(pending, working=closed, situation=Situation(AttentionState(in_call=True))),
    ):
        assert plan(now, AMSTERDAM, held).due == ()


def test_a_check_in_comes_no_more_once_its_hours_are_over_unless_it_stands_there() -> None:
    until = NOW + timedelta(hours=2)
    of = check_in(NOW - MINUTE, until=until)
    assert plan(until - MINUTE, AMSTERDAM, State((of,))).due == (of,)
    over = plan(until, AMSTERDAM, State((of,)))
    assert (over.due, over.held, over.next_at) == ((), (), None)
    standing = Situation(standing=frozenset({of.occurrence}))
    assert plan(until, AMSTERDAM, State((of,), situation=standing)).due == (of,)
    too_late = check_in(NOW + MINUTE, until=NOW)
    assert plan(NOW, AMSTERDAM, State((too_late,))).next_at is None


def test_reasons_are_counted_apart() -> None:
    closed = Working(is_open=False, opens_at=NOW + timedelta(hours=5))
    jump = Jump(NOW - timedelta(days=5), NOW - MINUTE)
    pending = (
        reminder(NOW, CHECK_IN, 1),
        reminder(NOW - timedelta(days=1), TIMED, 2),
        reminder(NOW - timedelta(days=2), ALL_DAY, 3),
        reminder(NOW, TIMED, 4),
    )
    planned = plan(NOW, AMSTERDAM, State(pending, working=closed, situation=Situation(jump=jump)))
    assert [each.key.id for each in planned.due] == [4]
    assert [(each.why, each.count) for each in planned.held] == [
        (Why.OUT_OF_HOURS, 1),
        (Why.JUMP, 2),
    ]
    assert planned.waiting == {each.occurrence for each in pending[:3]}


def jump_state(*days_ago: float, jump: Jump) -> State:
    pending = tuple(
        reminder(NOW - timedelta(days=ago), TIMED, id_) for id_, ago in enumerate(days_ago)
    )
    return State(pending, manners=Manners(timed_even_so=True), situation=Situation(jump=jump))


def test_a_jump_holds_back_what_lies_between_and_nothing_else() -> None:
    jump = Jump(since=NOW - timedelta(days=10), to=NOW - timedelta(days=1))
    planned = plan(NOW, AMSTERDAM, jump_state(11, 10, 5, 1, 0.5, jump=jump))
    assert [each.key.id for each in planned.due] == [0, 1, 4]
    assert planned.jump == replace(jump, count=2)
    # By either reckoning the one of five days ago comes in five days, if nobody answers.
    assert planned.next_at == NOW + timedelta(days=5)


def test_a_jump_that_holds_nothing_back_asks_nothing() -> None:
    jump = Jump(since=NOW - timedelta(days=10), to=NOW)
    assert plan(NOW, AMSTERDAM, jump_state(11, jump=jump)).jump is None


@pytest.mark.parametrize(
    ("age", "shown", "fresh", "wakes"),
    [
        (timedelta(), True, False, None),
        (timedelta(days=1), True, False, None),
        (timedelta(), False, False, LEASE),
        (LEASE - MINUTE / 60, False, False, MINUTE / 60),
        (LEASE, False, True, None),
        (-LEASE, False, True, None),  # claimed before the clock was set back
    ],
)
def test_a_claim_that_came_to_nothing_is_taken_over_after_a_while(
    age: timedelta, shown: bool, fresh: bool, wakes: timedelta | None
) -> None:
    one = reminder(NOW)
    planned = plan(NOW, AMSTERDAM, State((one,), claims={one.occurrence: Claim(NOW - age, shown)}))
    assert planned.due == (one,)
    assert bool(planned.fresh) == fresh
    assert bool(planned.unshown) == (not shown)
    assert planned.next_at == (None if wakes is None else NOW + wakes)


def test_what_was_shown_stays_when_the_clock_is_set_back() -> None:
    one = reminder(NOW + timedelta(hours=3))
    shown = State((one,), claims={one.occurrence: Claim(one.at, shown=True)})
    assert plan(NOW, AMSTERDAM, shown).due == (one,)
    assert not plan(NOW, AMSTERDAM, shown).fresh


@pytest.mark.parametrize(
    "situation",
    [
        Situation(AttentionState(in_call=True)),
        Situation(jump=Jump(NOW - timedelta(days=9), NOW + timedelta(days=9))),
    ],
)
def test_what_stands_in_the_window_stays_at_a_bad_moment(situation: Situation) -> None:
    one = reminder(NOW)
    standing = replace(situation, standing=frozenset({one.occurrence}))
    assert plan(NOW, AMSTERDAM, State((one,), situation=situation)).due == ()
    assert plan(NOW, AMSTERDAM, State((one,), situation=standing)).due == (one,)


INSTANTS = st.integers(-3 * 1440, 3 * 1440).map(lambda minutes: NOW + minutes * MINUTE)


@given(
    instants=st.lists(st.tuples(INSTANTS, st.sampled_from(ReminderKind)), max_size=8),
    attention=st.builds(AttentionState, st.booleans(), st.booleans(), st.booleans()),
    quiet=st.none() | st.builds(Hours, st.times(), st.times()),
    even_so=st.booleans(),
)
def test_everything_is_due_or_waits_or_lies_ahead_and_what_time_ends_wakes(
    instants: list[tuple[datetime, ReminderKind]],
    attention: AttentionState,
    quiet: Hours | None,
    even_so: bool,
) -> None:
    pending = tuple(reminder(at, kind, id_) for id_, (at, kind) in enumerate(instants))
    state = State(pending, manners=Manners(quiet, even_so), situation=Situation(attention))
    planned = plan(NOW, AMSTERDAM, state)
    due = {each.occurrence for each in planned.due}
    come = {each.occurrence for each in pending if each.at <= NOW}
    assert due | planned.waiting == come
    assert not due & planned.waiting
    assert sum(held.count for held in planned.held) == len(planned.waiting)
    assert planned.next_at is None or planned.next_at > NOW
    ahead = [each.at for each in pending if each.at > NOW]
    assert not ahead or (planned.next_at is not None and planned.next_at <= min(ahead))

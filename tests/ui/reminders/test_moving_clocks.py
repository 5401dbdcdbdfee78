"""The scheduler asks about a clock that jumps, and has offers chosen."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from services.changes import ChangeSet
from services.reminding.attention import AttentionState
from services.reminding.values import Held, Jump, Plan, Why
from services.store import JournalBusyError
from tests.ui.reminders.bench import Bench

DAY = timedelta(days=1)


def held_back(situation: Any, count: int) -> Plan:
    jump = situation.jump
    told = Jump(jump.since, jump.to, jump.asking, count) if count else None
    return Plan((), None, held=(Held(Why.JUMP, count),) if count else (), jump=told)


def test_a_jump_is_told_to_the_plan_and_asked_about_once(bench: Bench) -> None:
    assert bench.go_on(timedelta(minutes=1), 5 * DAY)
    _job, done = bench.tasks.asked[-1]
    jump = bench.scheduler._lookout.jump
    assert jump is not None
    situation = bench.answer(held_back(type("S", (), {"jump": jump}), 3))
    assert situation.jump == jump
    assert [each.count for each in bench.asked] == [3]
    bench.scheduler.replan()
    bench.answer(held_back(situation, 3))
    assert len(bench.asked) == 1
    del done


def test_with_nothing_held_back_nothing_is_asked(bench: Bench) -> None:
    assert bench.go_on(timedelta(minutes=1), 5 * DAY)
    bench.answer()
    assert bench.asked == []


@pytest.mark.parametrize("show", [True, False])
def test_the_answer_plans_anew(bench: Bench, show: bool) -> None:
    bench.go_on(timedelta(minutes=1), 5 * DAY)
    bench.answer()
    bench.scheduler.answer_jump(show)
    jump = bench.answer().jump
    assert (jump is None) == show
    assert show or not jump.asking


def test_a_clock_that_goes_back_dissolves_the_question(bench: Bench, qtbot: QtBot) -> None:
    bench.go_on(timedelta(minutes=1), 5 * DAY)
    jump = bench.scheduler._lookout.jump
    bench.answer(held_back(type("S", (), {"jump": jump}), 1))
    bench.go_on(timedelta(minutes=1), -5 * DAY)
    with qtbot.waitSignal(bench.scheduler.jump_dissolved):
        assert bench.answer().jump is None


def test_three_days_of_sleep_are_no_jump(bench: Bench) -> None:
    assert bench.go_on(3 * DAY)
    assert bench.answer().jump is None


def test_a_plan_made_while_the_clock_was_set_counts_for_nothing(bench: Bench, qtbot: QtBot) -> None:
    bench.scheduler.replan()
    job, done = bench.tasks.asked.pop()
    bench.clock.advance(5 * DAY)
    with qtbot.assertNotEmitted(bench.scheduler.planned):
        done(Plan((), None))
    assert len(bench.tasks.asked) == 1
    del job


@pytest.mark.parametrize("why", [Why.CALL, Why.FULL_SCREEN, Why.DO_NOT_DISTURB])
def test_what_ends_unheard_is_looked_at_every_minute(bench: Bench, why: Why) -> None:
    bench.attention = AttentionState(in_call=True)
    bench.scheduler.replan()
    assert bench.answer(Plan((), None, held=(Held(why, 1),))).attention.in_call
    assert bench.go_on(timedelta(minutes=1))


def test_what_a_time_ends_is_not(bench: Bench) -> None:
    until = bench.clock.now() + timedelta(hours=2)
    bench.scheduler.replan()
    bench.answer(Plan((), until, held=(Held(Why.QUIET_HOURS, 1, until),)))
    assert not bench.go_on(timedelta(minutes=1))


@pytest.mark.parametrize(
    "changes",
    [
        ChangeSet(prompts=frozenset({1})),
        ChangeSet(settings=frozenset({"reminders"})),
        ChangeSet(settings=frozenset({"check_ins"})),
    ],
)
def test_plans_when_prompts_or_manners_change(
    bench: Bench, changes: ChangeSet, qtbot: QtBot
) -> None:
    bench.bus.publish(changes)
    qtbot.waitUntil(lambda: bool(bench.tasks.asked))


def test_whom_to_offer_is_chosen_anew_once_check_ins_are_set_otherwise(
    qtbot: QtBot, bench: Bench
) -> None:
    bench.bus.publish(ChangeSet(settings=frozenset({"reminders"})))
    qtbot.waitUntil(lambda: bool(bench.tasks.asked))
    assert len(bench.tasks.offers) == 1
    bench.bus.publish(ChangeSet(settings=frozenset({"check_ins"})))
    qtbot.waitUntil(lambda: len(bench.tasks.offers) == 2)
    bench.answer()
    bench.scheduler.replan()
    assert len(bench.tasks.offers) == 2


def test_contacts_that_changed_have_it_chosen_anew_once_and_what_was_noted_has_not(
    qtbot: QtBot, bench: Bench
) -> None:
    one = frozenset({1})
    bench.bus.publish(ChangeSet(contacts=one, entries=one))
    for contact_id in range(5):
        bench.bus.publish(ChangeSet(contacts=frozenset({contact_id})))
    qtbot.waitUntil(lambda: len(bench.tasks.offers) == 2, timeout=20_000)
    bench.answer()
    bench.scheduler.replan()
    assert len(bench.tasks.offers) == 2


def test_whom_to_offer_is_chosen_at_the_start_and_on_a_new_day(bench: Bench) -> None:
    assert len(bench.tasks.offers) == 1
    bench.go_on(timedelta(hours=5))
    assert len(bench.tasks.offers) == 1
    bench.go_on(timedelta(hours=10))
    assert len(bench.tasks.offers) == 2


def test_and_when_working_hours_begin(bench: Bench) -> None:
    opens_at: datetime = bench.clock.now() + timedelta(seconds=90)
    bench.scheduler.replan()
    bench.answer(Plan((), None, opens_at=opens_at))
    assert not bench.go_on(timedelta(seconds=60))
    assert bench.go_on(timedelta(seconds=30))
    assert len(bench.tasks.offers) == 2


def test_not_for_a_day_that_may_not_be(bench: Bench) -> None:
    bench.go_on(timedelta(minutes=1), 5 * DAY)
    assert len(bench.tasks.offers) == 1
    bench.scheduler.answer_jump(True)
    assert len(bench.tasks.offers) == 2


def test_what_could_not_be_chosen_is_tried_again(bench: Bench) -> None:
    bench.tasks.offers[0](JournalBusyError(folder=""))
    bench.scheduler.replan()
    assert len(bench.tasks.offers) == 2
    bench.scheduler.replan()
    assert len(bench.tasks.offers) == 2


def test_what_could_not_be_noted_is_tried_again_soon(bench: Bench) -> None:
    bench.scheduler.retry()
    assert not bench.go_on(timedelta(seconds=9))
    assert bench.go_on(timedelta(seconds=1))

"""The scheduler asks about a clock that jumps, hears of waking, and has offers chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from services.changes import ChangeBus, ChangeSet
from services.reminding.attention import AttentionState
from services.reminding.values import Held, Jump, Plan, Why
from services.reminding.waking import OnWoken
from services.store import JournalBusyError
from tests.support.clock import FrozenClock
from tests.support.links import NotedLinks
from ui.change_signal import ChangeSignal
from ui.context import UiContext
from ui.reminders.reminder_scheduler import ReminderScheduler
from ui.tasks import Tasks
from ui.theme.theme import Theme

DAY = timedelta(days=1)


class Noted(Tasks):
    """Keep what is asked of the journal until the test answers."""

    def __init__(self) -> None:
        super().__init__(lambda: pytest.fail("nothing is to run"))
        self.asked: list[tuple[Any, Callable[[Any], None]]] = []
        self.offers: list[Callable[[Any], None]] = []

    def read(self, owner: Any, job: Any, done: Any, failed: Any = None, **_latest: Any) -> None:
        self.asked.append((job, done))

    def write(self, owner: Any, job: Any, done: Any, failed: Any = None) -> None:
        self.offers.append(failed)


class Watcher:
    """Be the system that tells of waking, in a thread."""

    def __init__(self) -> None:
        self.on_woken: OnWoken | None = None

    def start(self, on_woken: OnWoken) -> None:
        self.on_woken = on_woken

    def close(self) -> None:
        self.on_woken = None

    def wake(self) -> None:
        assert self.on_woken is not None
        thread = Thread(target=self.on_woken)
        thread.start()
        thread.join()


class Bench:
    """Be a scheduler whose clocks, journal and system are in the test's hands."""

    def __init__(self, clock: FrozenClock, theme: Theme) -> None:
        self.clock, self.steady_s = clock, 0.0
        self.tasks, self.watcher = Noted(), Watcher()
        self.bus = ChangeBus()
        self.changes = ChangeSignal(self.bus)
        self.attention = AttentionState()
        self.asked: list[Jump] = []
        self.scheduler = ReminderScheduler(
            UiContext(self.tasks, self.changes, clock, theme, NotedLinks(), Path()),
            steady_s=lambda: self.steady_s,
            waking=self.watcher,
            attention=lambda: self.attention,
            offer=lambda _cases: None,
        )
        self.scheduler.jump_asked.connect(self.asked.append)

    def go_on(self, by: timedelta, set_by: timedelta = timedelta()) -> bool:
        """Let time pass, set the clock, look, and tell whether it plans."""
        self.steady_s += by.total_seconds()
        self.clock.advance(by + set_by)
        self.scheduler.look()
        return bool(self.tasks.asked)

    def looks_in(self) -> timedelta:
        """Return when it looks by itself."""
        return timedelta(milliseconds=self.scheduler._timer.interval())

    def answer(self, plan: Plan | None = None) -> Any:
        """Answer the last question with a plan; return the situation it was asked for."""
        job, done = self.tasks.asked.pop()
        self.tasks.asked.clear()
        cases = _Cases()
        job(cases)
        done(plan or Plan((), None))
        return cases.situation


class _Cases:
    @property
    def reminders(self) -> _Cases:
        return self

    def plan(self, situation: Any) -> None:
        self.situation = situation


@pytest.fixture
def bench(clock: FrozenClock, theme: Theme) -> Iterator[Bench]:
    bench = Bench(clock, theme)
    bench.scheduler.start()
    bench.answer()
    yield bench
    bench.scheduler.stop()
    bench.changes.close()


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


def test_waking_plans_at_once(bench: Bench, qtbot: QtBot) -> None:
    bench.watcher.wake()
    qtbot.waitUntil(lambda: bool(bench.tasks.asked))
    bench.scheduler.stop()
    assert bench.watcher.on_woken is None


def test_after_waking_another_zone_is_noticed_soon_for_a_minute(bench: Bench, qtbot: QtBot) -> None:
    """The system's word may come before the zone does, or before the network that tells it."""
    bench.watcher.wake()
    qtbot.waitUntil(lambda: bool(bench.tasks.asked))
    bench.answer()
    assert bench.looks_in() <= timedelta(seconds=5)
    assert not bench.go_on(timedelta(seconds=5))
    assert bench.looks_in() <= timedelta(seconds=5)
    bench.clock.travel("America/New_York")
    assert bench.go_on(timedelta(seconds=5))
    bench.answer()
    assert not bench.go_on(timedelta(seconds=50))
    assert bench.looks_in() == timedelta(minutes=1)


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

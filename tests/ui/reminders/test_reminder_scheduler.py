"""The scheduler asks what is due when it is due, however the clocks move, and else lets be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from services.changes import ChangeBus, ChangeSet
from services.reminding.values import Plan
from tests.support.clock import FrozenClock
from tests.support.links import NotedLinks
from ui.change_signal import ChangeSignal
from ui.context import UiContext
from ui.reminders.reminder_scheduler import ReminderScheduler
from ui.tasks import Tasks
from ui.theme.theme import Theme


class HeldTasks(Tasks):
    """Keep what is asked of the journal until the test answers."""

    def __init__(self) -> None:
        super().__init__(lambda: pytest.fail("nothing is to run"))
        self.asked: list[Callable[[Any], None]] = []

    def read(self, owner: Any, job: Any, done: Any, failed: Any = None, **_latest: Any) -> None:
        self.asked.append(done)


class Bench:
    """Be a scheduler whose clocks, journal and bus are in the test's hands."""

    def __init__(self, clock: FrozenClock, theme: Theme) -> None:
        self.clock = clock
        self.steady_s = 1000.0
        self.tasks = HeldTasks()
        self.bus = ChangeBus()
        self.changes = ChangeSignal(self.bus)
        context = UiContext(self.tasks, self.changes, clock, theme, NotedLinks(), Path())
        self.scheduler = ReminderScheduler(context, steady_s=lambda: self.steady_s)

    def plan(self, next_at: datetime | None = None) -> None:
        """Ask and answer, so that it waits for next_at."""
        self.scheduler.replan()
        self.tasks.asked.pop()(Plan((), next_at))
        self.tasks.asked.clear()

    def asks_after(self, seconds: float) -> bool:
        """Let both clocks go on and tell whether its look makes it ask."""
        self.clock.advance(seconds=seconds)
        self.steady_s += seconds
        return self.asks()

    def asks(self) -> bool:
        """Tell whether its look makes it ask."""
        self.scheduler.look()
        return bool(self.tasks.asked)

    def timers(self) -> list[QTimer]:
        """Return the timers that run."""
        return [timer for timer in self.scheduler.findChildren(QTimer) if timer.isActive()]


@pytest.fixture
def bench(clock: FrozenClock, theme: Theme) -> Iterator[Bench]:
    bench = Bench(clock, theme)
    yield bench
    bench.scheduler.stop()
    bench.changes.close()


@pytest.mark.parametrize(
    ("ahead", "delay_ms"),
    [
        (timedelta(seconds=5), 5_000),
        (timedelta(microseconds=400), 1),
        (timedelta(seconds=-5), 0),
        (timedelta(hours=1), 60_000),
        (timedelta(days=365 * 500), 60_000),
        (None, 60_000),
    ],
)
def test_waits_for_the_next_instant_but_never_over_a_minute(
    bench: Bench, clock: FrozenClock, ahead: timedelta | None, delay_ms: int
) -> None:
    bench.plan(None if ahead is None else clock.now() + ahead)
    (timer,) = bench.timers()
    assert timer.interval() == delay_ms


def test_asks_by_itself_when_the_instant_comes(
    bench: Bench, clock: FrozenClock, qtbot: QtBot
) -> None:
    bench.plan(clock.now())
    qtbot.waitUntil(lambda: bool(bench.tasks.asked), timeout=20_000)


def test_tells_what_is_due(bench: Bench, qtbot: QtBot) -> None:
    plan = Plan((), None)
    bench.scheduler.replan()
    with qtbot.waitSignal(bench.scheduler.planned) as told:
        bench.tasks.asked.pop()(plan)
    assert told.args == [plan]


def test_asks_at_the_instant_and_not_before(bench: Bench, clock: FrozenClock) -> None:
    bench.plan(clock.now() + timedelta(seconds=90))
    assert not bench.asks_after(60)
    assert not bench.asks_after(29.9)
    assert bench.asks_after(0.1)


def test_asks_nothing_at_rest(bench: Bench) -> None:
    bench.plan()
    assert not any(bench.asks_after(60) for _ in range(600))
    assert len(bench.timers()) == 1


def test_asks_after_sleep_during_which_timers_stood_still(bench: Bench, clock: FrozenClock) -> None:
    bench.plan(clock.now() + timedelta(hours=2))
    clock.advance(hours=8)
    bench.steady_s += 20
    assert bench.asks()


@pytest.mark.parametrize(
    ("moved_s", "asks"), [(3600, True), (-3600, True), (45, True), (-45, True), (5, False)]
)
def test_asks_when_the_clock_was_set(
    bench: Bench, clock: FrozenClock, moved_s: int, asks: bool
) -> None:
    bench.plan(clock.now() + timedelta(hours=4))
    clock.advance(seconds=moved_s)
    assert bench.asks_after(60) == asks


def test_asks_once_for_one_jump(bench: Bench, clock: FrozenClock) -> None:
    bench.plan()
    clock.advance(hours=-2)
    assert bench.asks_after(60)
    bench.plan()
    assert not bench.asks_after(60)


def test_asks_in_another_zone(bench: Bench, clock: FrozenClock) -> None:
    bench.plan()
    clock.travel("Europe/Lisbon")
    assert bench.asks_after(60)


def test_asks_on_a_new_day_as_what_is_late_has_grown_later(
    bench: Bench, clock: FrozenClock
) -> None:
    clock.set(datetime(2026, 3, 3, 22, 58, 30, tzinfo=UTC))  # a minute and a half to midnight
    bench.plan()
    assert not bench.asks_after(60)
    assert bench.asks_after(60)


@pytest.mark.parametrize(
    ("changes", "asks"),
    [
        (ChangeSet(follow_ups=frozenset({1})), True),
        (ChangeSet(contacts=frozenset({1})), True),
        (ChangeSet(organisations=frozenset({1})), True),
        (ChangeSet(entries=frozenset({1})), False),
        (ChangeSet(settings=frozenset({"theme"})), False),
    ],
)
def test_asks_when_what_a_reminder_shows_has_changed(
    bench: Bench, qtbot: QtBot, changes: ChangeSet, asks: bool
) -> None:
    bench.plan()
    with qtbot.waitSignal(bench.changes.changed):
        bench.bus.publish(changes)
    assert bool(bench.tasks.asked) == asks


def test_asks_again_within_a_minute_if_the_journal_did_not_answer(bench: Bench) -> None:
    bench.scheduler.replan()
    (timer,) = bench.timers()
    assert timer.interval() <= 60_000
    bench.tasks.asked.clear()
    assert bench.asks_after(60)


def test_once_stopped_an_answer_on_its_way_changes_nothing(bench: Bench, qtbot: QtBot) -> None:
    bench.scheduler.replan()
    bench.scheduler.stop()
    with qtbot.assertNotEmitted(bench.scheduler.planned):
        bench.tasks.asked.pop()(Plan((), None))
    assert bench.timers() == []
    bench.scheduler.replan()
    assert bench.tasks.asked == []

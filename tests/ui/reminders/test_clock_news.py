"""The scheduler hears from the system of waking and of a clock that is set."""

from __future__ import annotations

from datetime import timedelta

from pytestqt.qtbot import QtBot

from services.reminding.values import Plan
from tests.ui.reminders.bench import Bench


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


def test_a_clock_that_is_put_right_a_little_every_minute_is_looked_at_no_more_than_that(
    bench: Bench, qtbot: QtBot
) -> None:
    for _ in range(5):
        assert not bench.go_on(timedelta(seconds=59), timedelta(seconds=3))
        with qtbot.waitSignal(bench.scheduler._clock_set):
            bench.watcher.set_clock()
        assert not bench.tasks.asked
        assert bench.looks_in() == timedelta(minutes=1)


def test_a_clock_that_is_set_by_much_is_looked_at_soon_for_a_minute(
    bench: Bench, qtbot: QtBot
) -> None:
    bench.clock.advance(timedelta(hours=1))
    bench.watcher.set_clock()
    qtbot.waitUntil(lambda: bool(bench.tasks.asked))
    bench.answer()
    assert bench.looks_in() <= timedelta(seconds=5)
    bench.go_on(timedelta(seconds=61))
    assert bench.looks_in() == timedelta(minutes=1)


def test_a_clock_set_by_little_brings_what_has_come_by_it(bench: Bench, qtbot: QtBot) -> None:
    bench.scheduler.replan()
    bench.answer(Plan((), bench.clock.now() + timedelta(seconds=10)))
    bench.clock.advance(timedelta(seconds=10))
    bench.watcher.set_clock()
    qtbot.waitUntil(lambda: bool(bench.tasks.asked))

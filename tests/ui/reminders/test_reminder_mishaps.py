"""A reminder comes once and in time, whatever fails or happens while it is claimed."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from services.follow_ups.reminder_service import ReminderService
from services.notifications import Notification, NotificationError
from services.store import JournalBusyError
from tests.support.clock import FrozenClock
from tests.support.notifier import RecordingNotifier
from tests.support.reminding import LONG_ENOUGH_MS, RemindingApp
from tests.ui.reminders.conftest import StartApp, titles


class Gate:
    """Let claims through one by one."""

    def __init__(self) -> None:
        self.waiting = 0
        self._pass = threading.Semaphore(0)

    def wait(self) -> None:
        self.waiting += 1
        self._pass.acquire()

    def let_through(self, count: int) -> None:
        self._pass.release(count)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    gate, claim = Gate(), ReminderService.claim

    def held(service: ReminderService, items: Any) -> Any:
        gate.wait()
        return claim(service, items)

    monkeypatch.setattr(ReminderService, "claim", held)
    yield gate
    gate.let_through(100)


def test_what_was_dealt_with_while_it_was_claimed_is_not_shown(
    start_app: StartApp, clock: FrozenClock, gate: Gate, notifier: RecordingNotifier, qtbot: QtBot
) -> None:
    app, other = start_app(), start_app()
    follow_up_id = app.promise(app.add_contact("Hanneke Zeilstra"), "call", clock.now())
    app.scheduler.replan()
    qtbot.waitUntil(lambda: gate.waiting == 1, timeout=LONG_ENOUGH_MS)
    other.use_cases.follow_ups.complete(follow_up_id)
    with qtbot.waitSignal(app.scheduler.planned, timeout=LONG_ENOUGH_MS):
        app.scheduler.replan()
    gate.let_through(1)
    app.settle(qtbot)

    assert not app.is_showing()
    app.notifications.close(LONG_ENOUGH_MS / 1000)
    assert notifier.shown == []


def test_what_falls_due_while_another_is_claimed_waits_for_its_own_claim(
    app: RemindingApp, hanneke: int, clock: FrozenClock, gate: Gate, qtbot: QtBot
) -> None:
    app.promise(hanneke, "first", clock.now())
    app.promise(hanneke, "second", clock.now() + timedelta(minutes=10))
    app.scheduler.replan()
    qtbot.waitUntil(lambda: gate.waiting == 1, timeout=LONG_ENOUGH_MS)
    clock.advance(minutes=10)
    with qtbot.waitSignal(app.scheduler.planned, timeout=LONG_ENOUGH_MS):
        app.scheduler.replan()

    gate.let_through(1)
    qtbot.waitUntil(app.is_showing, timeout=LONG_ENOUGH_MS)
    assert titles(app) == ["first"]
    gate.let_through(1)
    qtbot.waitUntil(lambda: titles(app) == ["first", "second"], timeout=LONG_ENOUGH_MS)


class HangingNotifier(RecordingNotifier):
    """Never come back until let go."""

    def __init__(self) -> None:
        super().__init__()
        self.let_go = threading.Event()

    def notify(self, notification: Notification) -> None:
        self.let_go.wait()


@pytest.fixture
def hanging() -> Iterator[HangingNotifier]:
    notifier = HangingNotifier()
    yield notifier
    notifier.let_go.set()


def test_a_notifier_that_fails_does_not_cost_the_window(
    start_app: StartApp, clock: FrozenClock, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    app = start_app(RecordingNotifier(failure=NotificationError()))
    app.promise(app.add_contact("Hanneke Zeilstra"), "Send references", clock.now())
    app.settle(qtbot)
    app.notifications.close(LONG_ENOUGH_MS / 1000)
    assert app.is_showing()
    assert "NotificationError" in caplog.text
    assert "Hanneke" not in caplog.text
    assert "references" not in caplog.text


def test_a_notifier_that_hangs_does_not_cost_the_window(
    start_app: StartApp, clock: FrozenClock, hanging: HangingNotifier, qtbot: QtBot
) -> None:
    app = start_app(hanging)
    app.promise(app.add_contact("Hanneke Zeilstra"), "Send references", clock.now())
    app.settle(qtbot)
    assert app.is_showing()
    hanging.let_go.set()


def test_a_journal_that_takes_no_claims_does_not_cost_the_window(
    app: RemindingApp,
    hanneke: int,
    clock: FrozenClock,
    notifier: RecordingNotifier,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def full(*_anything: object) -> None:
        raise OSError("disk full, at Hanneke")

    app.settle(qtbot)
    app.promise(hanneke, "Send references", clock.now())
    monkeypatch.setattr(ReminderService, "claim", full)
    with caplog.at_level(logging.ERROR):
        app.settle(qtbot)
    assert app.is_showing()
    assert "OSError" in caplog.text
    assert "Hanneke" not in caplog.text
    app.notifications.close(LONG_ENOUGH_MS / 1000)
    assert notifier.shown == []


def test_a_claim_that_failed_is_made_up_for_and_notified_of_once(
    app: RemindingApp,
    hanneke: int,
    clock: FrozenClock,
    notifier: RecordingNotifier,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def locked(*_anything: object) -> None:
        raise JournalBusyError(folder="")

    app.settle(qtbot)
    app.promise(hanneke, "Send references", clock.now())
    with monkeypatch.context() as patched:
        patched.setattr(ReminderService, "claim", locked)
        app.settle(qtbot)
    assert app.is_showing()
    app.window.close()

    clock.advance(seconds=10)
    app.scheduler.look()
    qtbot.waitUntil(lambda: bool(notifier.shown), timeout=LONG_ENOUGH_MS)
    app.settle(qtbot)
    app.notifications.close(LONG_ENOUGH_MS / 1000)
    assert len(notifier.shown) == 1
    assert not app.is_showing()  # it was seen


def test_killed_between_claim_and_notification_it_shows_at_the_next_start(
    start_app: StartApp, clock: FrozenClock, notifier: RecordingNotifier, qtbot: QtBot
) -> None:
    before = start_app()
    before.promise(before.add_contact("Hanneke Zeilstra"), "Send references", clock.now())
    plan = before.use_cases.reminders.plan()
    assert before.use_cases.reminders.claim(plan.due)
    before.scheduler.stop()

    after = start_app()
    after.settle(qtbot)
    assert after.is_showing()
    assert titles(after) == ["Send references"]
    after.notifications.close(LONG_ENOUGH_MS / 1000)
    assert len(notifier.shown) == 1


def test_a_clock_set_back_and_forth_does_not_notify_twice(
    app: RemindingApp, hanneke: int, clock: FrozenClock, notifier: RecordingNotifier, qtbot: QtBot
) -> None:
    app.promise(hanneke, "Send references", clock.now())
    app.settle(qtbot)
    for hours in (-2, 2):
        clock.advance(hours=hours)
        app.settle(qtbot)
    app.notifications.close(LONG_ENOUGH_MS / 1000)
    assert titles(app) == ["Send references"]
    assert len(notifier.shown) == 1

"""A follow-up that really falls due is seen on a real desktop: notified of, and in the window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from services.adapters.button_notifier import ButtonNotifier
from services.adapters.notifier_choice import ChosenNotifier
from services.adapters.plyer_notifier import PlyerNotifier
from services.clock import SystemClock
from tests.platform.dunst import Dunst
from tests.platform.notification_server import FakeServer
from tests.support.reminding import LONG_ENOUGH_MS, RemindingApp
from ui.theme.theme import Theme

NASTY = r"--wait <b>R&D</b> 😀 C:\new"


@pytest.fixture
def app(journal_path: Path, qapp: QApplication) -> Iterator[RemindingApp]:
    notifier = ChosenNotifier(lambda: ButtonNotifier("Attent"), PlyerNotifier("Attent"))
    app = RemindingApp(journal_path, SystemClock(), Theme(qapp, "light"), notifier)
    yield app
    app.close()
    notifier.close()


def promise_within_a_second(app: RemindingApp, title: str) -> None:
    """Make a follow-up that was due, and put it off until in a second."""
    follow_up_id = app.promise(app.add_contact("Hanneke Zeilstra"), title, app.clock.now())
    soon = app.clock.now() + timedelta(seconds=1)
    app.use_cases.follow_ups.snooze(follow_up_id, soon)


@pytest.mark.parametrize("title", ["Send references", NASTY])
def test_the_timer_brings_window_and_notification(
    app: RemindingApp, dunst: Dunst, qtbot: QtBot, title: str
) -> None:
    promise_within_a_second(app, title)
    app.scheduler.replan()
    qtbot.waitUntil(app.is_showing, timeout=LONG_ENOUGH_MS)
    qtbot.waitUntil(lambda: bool(dunst.shown()), timeout=LONG_ENOUGH_MS)
    (shown,) = dunst.shown()
    head, _, body = shown.text.partition("\n")
    assert head.startswith("Follow-up due · ")
    assert body == f"Hanneke Zeilstra: {title}"


def test_done_on_the_notification_is_done_in_the_journal(
    app: RemindingApp, session_bus: dict[str, str], qtbot: QtBot
) -> None:
    server = FakeServer(session_bus, ("body", "actions"))
    promise_within_a_second(app, "Send references")
    app.scheduler.replan()
    qtbot.waitUntil(app.is_showing, timeout=LONG_ENOUGH_MS)
    qtbot.waitUntil(lambda: not server.shown.empty(), timeout=LONG_ENOUGH_MS)
    server.press(1, "done")
    qtbot.waitUntil(lambda: not app.window.rows(), timeout=LONG_ENOUGH_MS)
    server.end()


def test_done_in_the_window_takes_the_notification_back(
    app: RemindingApp, session_bus: dict[str, str], qtbot: QtBot
) -> None:
    server = FakeServer(session_bus, ("body", "actions"))
    promise_within_a_second(app, "Send references")
    app.scheduler.replan()
    qtbot.waitUntil(lambda: not server.shown.empty(), timeout=LONG_ENOUGH_MS)
    app.window.done_requested.emit(app.window.rows()[0])
    qtbot.waitUntil(lambda: not server.closed.empty(), timeout=LONG_ENOUGH_MS)
    assert server.closed.get() == 1
    server.end()


@pytest.mark.usefixtures("session_bus")
def test_without_a_daemon_the_window_comes_all_the_same(
    app: RemindingApp, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    promise_within_a_second(app, "Send references")
    app.scheduler.replan()
    qtbot.waitUntil(app.is_showing, timeout=LONG_ENOUGH_MS)
    qtbot.waitUntil(lambda: "not shown" in caplog.text, timeout=LONG_ENOUGH_MS)
    assert "Hanneke" not in caplog.text


def test_a_daemon_that_hangs_does_not_hold_up_the_window(
    app: RemindingApp, dunst: Dunst, qtbot: QtBot
) -> None:
    dunst.hang()
    promise_within_a_second(app, "Send references")
    app.scheduler.replan()
    qtbot.waitUntil(app.is_showing, timeout=LONG_ENOUGH_MS)
    dunst.recover()

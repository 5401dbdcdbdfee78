"""Give the tests of reminders what reminds, on a real journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from services.notifications import DesktopNotifier
from tests.support.clock import FrozenClock
from tests.support.notifier import RecordingNotifier
from tests.support.reminding import RemindingApp
from tests.ui.reminders.bench import Bench
from tests.ui.reminders.hand import Hand, rows
from ui.reminders.reminder_window import ReminderWindow
from ui.theme.theme import Theme
from ui.widgets.undo_bar import UndoBar

StartApp = Callable[..., RemindingApp]


@pytest.fixture
def notifier() -> RecordingNotifier:
    return RecordingNotifier()


@pytest.fixture
def start_app(
    journal_path: Path, clock: FrozenClock, theme: Theme, notifier: RecordingNotifier
) -> Iterator[StartApp]:
    """Give a function that starts an app on the test's journal."""
    apps: list[RemindingApp] = []

    def start(other: DesktopNotifier | None = None) -> RemindingApp:
        apps.append(RemindingApp(journal_path, clock, theme, other or notifier))
        return apps[-1]

    yield start
    for app in apps:
        app.close()


@pytest.fixture
def app(start_app: StartApp) -> RemindingApp:
    return start_app()


@pytest.fixture
def ten(clock: FrozenClock) -> datetime:
    """Be ten minutes from now."""
    return clock.now() + timedelta(minutes=10)


@pytest.fixture
def hanneke(app: RemindingApp) -> int:
    return app.add_contact("Hanneke Zeilstra", "Duinrand")


@pytest.fixture
def window(theme: Theme, clock: FrozenClock, qtbot: QtBot) -> Iterator[ReminderWindow]:
    window = ReminderWindow(theme, clock)
    qtbot.addWidget(window)
    yield window
    window.close()


@pytest.fixture
def hand(window: ReminderWindow, qtbot: QtBot) -> Hand:
    window.set_rows(rows("first", "second", "third"))
    with qtbot.waitActive(window):
        window.present(activate=True)
    return Hand(window)


def undo_action(app: RemindingApp) -> QAction:
    """Return what takes back the last change."""
    bar = app.window.findChild(UndoBar)
    assert bar is not None
    return bar.action


def titles(app: RemindingApp) -> list[str]:
    return [row.title for row in app.window.rows()]


@pytest.fixture
def bench(clock: FrozenClock, theme: Theme) -> Iterator[Bench]:
    bench = Bench(clock, theme)
    bench.scheduler.start()
    bench.answer()
    yield bench
    bench.scheduler.stop()
    bench.changes.close()

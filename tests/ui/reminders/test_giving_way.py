"""The window of reminders does not hide the app's own dialogs, and comes back on top after them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMainWindow
from pytestqt.qtbot import QtBot

from tests.ui.reminders.hand import rows
from ui.reminders.reminder_window import ReminderWindow
from ui.widgets.secondary_window import SecondaryWindow

ON_TOP = Qt.WindowType.WindowStaysOnTopHint


def is_on_top(window: ReminderWindow) -> bool:
    return bool(window.windowHandle().flags() & ON_TOP)


@pytest.fixture
def main(qtbot: QtBot) -> QMainWindow:
    main = QMainWindow()
    qtbot.addWidget(main)
    with qtbot.waitActive(main):
        main.show()
        main.activateWindow()
    return main


@pytest.fixture
def reminders(window: ReminderWindow, main: QMainWindow, qtbot: QtBot) -> ReminderWindow:
    """Have reminders shown beside the main window, which has the focus."""
    window.set_rows(rows("first"))
    with qtbot.waitExposed(window):
        window.present()
    main.activateWindow()
    qtbot.waitUntil(lambda: main.isActiveWindow() and is_on_top(window))
    return window


def test_a_dialog_is_not_hidden(reminders: ReminderWindow, main: QMainWindow, qtbot: QtBot) -> None:
    dialog = QDialog(main)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: not is_on_top(reminders))
    assert reminders.isVisible()
    reminders.present()  # as something else falls due
    assert not is_on_top(reminders)
    assert dialog.isActiveWindow()
    dialog.close()
    main.activateWindow()
    qtbot.waitUntil(lambda: is_on_top(reminders))
    assert not reminders.isActiveWindow()


def test_another_window_is_not_hidden_while_it_is_worked_in(
    reminders: ReminderWindow, main: QMainWindow, qtbot: QtBot
) -> None:
    other = SecondaryWindow("Settings", main)
    other.present()
    qtbot.waitUntil(lambda: other.isActiveWindow() and not is_on_top(reminders))
    main.activateWindow()
    qtbot.waitUntil(lambda: main.isActiveWindow() and is_on_top(reminders))


def test_asked_for_it_comes_before_another_window(
    reminders: ReminderWindow, main: QMainWindow, qtbot: QtBot
) -> None:
    other = SecondaryWindow("Settings", main)
    other.present()
    qtbot.waitUntil(lambda: other.isActiveWindow() and not is_on_top(reminders))
    reminders.present(activate=True)
    qtbot.waitUntil(lambda: reminders.isActiveWindow() and is_on_top(reminders))

"""Keys and clicks in the window of the quick note, and what it shows."""

from __future__ import annotations

import os
import sys

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from ui.capture.capture_controller import CaptureController
from ui.capture.capture_window import CaptureWindow
from ui.widgets.chip import Chip

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
needs_focus = pytest.mark.skipif(
    sys.platform == "linux" and "ATTENT_TEST_DESKTOP" not in os.environ,
    reason="off-screen what shows takes the focus, and what was hidden never gets it again",
)


def opened(qtbot: QtBot, notes: CaptureController) -> CaptureWindow:
    """Open the quick note and wait until it has the keyboard and reads."""
    notes.open()
    window = notes.window
    qtbot.waitUntil(lambda: window.isActiveWindow() and window.fields.text.hasFocus())
    qtbot.waitUntil(lambda: bool(shown(window)))
    return window


def leave(qtbot: QtBot, window: CaptureWindow) -> None:
    """Press Esc, and wait until the system has taken the focus away too."""
    press(Qt.Key.Key_Escape)
    assert not window.isVisible()
    lose_focus(qtbot)


def lose_focus(qtbot: QtBot) -> None:
    """Wait until the system has taken the focus from what was hidden; off-screen none does."""
    if QGuiApplication.platformName() != "offscreen":
        qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is None)


def write(window: CaptureWindow, text: str) -> None:
    """Type at the end of the text, key by key."""
    QTest.keyClicks(window.fields.text, text)


def paste(window: CaptureWindow, text: str) -> None:
    """Paste a text where the caret is."""
    mime = QMimeData()
    mime.setText(text)
    window.fields.text.insertFromMimeData(mime)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(focused(), key, modifiers)


def focused() -> QWidget:
    widget = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert widget is not None
    return widget


def shown(window: CaptureWindow) -> list[str]:
    """Return what the chips say, in their order."""
    return [chip.text() for chip in window.fields.chips.chips()]


def chip(window: CaptureWindow, words: str) -> Chip:
    (found,) = (each for each in window.fields.chips.chips() if each.text() == words)
    return found


def click(widget: QWidget) -> None:
    """Click near the start of a widget, clear of a cross."""
    at = widget.rect().center()
    at.setX(8)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)


def open_menu(qtbot: QtBot) -> QMenu:
    """Wait for a menu to open, and return it."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def offered(menu: QMenu) -> list[str]:
    """Return what a menu offers."""
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def choose(qtbot: QtBot, words: str) -> None:
    """Click an entry of the menu that opens."""
    menu = open_menu(qtbot)
    (action,) = (each for each in menu.actions() if each.text().split("\t")[0] == words)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def said(window: CaptureWindow) -> list[str]:
    """Return all words that stand in the window, beside those of its controls."""
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def text(notes: CaptureController) -> str:
    window = notes.window
    return window.fields.text.toPlainText()

"""The search line is emptied, left and cleared by keys and by its cross."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.theme import Theme
from ui.widgets.search_line import SearchLine


@pytest.fixture
def line(qtbot: QtBot, theme: Theme) -> Iterator[SearchLine]:
    window = QWidget()
    line = SearchLine(theme, "Search clients", shortcut="Ctrl+F", parent=window)
    line.resize(240, 32)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    line.setFocus()
    yield line
    window.close()


def test_escape_empties_it(line: SearchLine) -> None:
    QTest.keyClicks(line, "zeil")
    assert line.text() == "zeil"
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == ""


def test_escape_reaches_the_window_only_when_it_is_empty(qtbot: QtBot, line: SearchLine) -> None:
    closed: list[bool] = []
    shortcut = QShortcut(QKeySequence("Esc"), line.window())
    shortcut.activated.connect(lambda: closed.append(True))
    QTest.keyClicks(line, "zeil")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not closed
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert closed


def test_cross_shows_while_there_is_text_and_clears_it(line: SearchLine) -> None:
    cross = line.findChild(QToolButton)
    assert cross is not None
    assert cross.isHidden()
    QTest.keyClicks(line, "zeil")
    assert not cross.isHidden()
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert line.text() == ""
    assert line.hasFocus()


def test_down_asks_for_the_list(qtbot: QtBot, line: SearchLine) -> None:
    with qtbot.waitSignal(line.moved_down):
        QTest.keyClick(line, Qt.Key.Key_Down)


def test_text_never_runs_under_icon_or_key_cap(line: SearchLine) -> None:
    margins = line.textMargins()
    assert margins.left() >= 16
    assert margins.right() > 30
    QTest.keyClicks(line, "zeil")
    assert line.textMargins().right() >= 16


def test_it_has_a_name_for_screen_readers(line: SearchLine) -> None:
    assert line.accessibleName() == "Search clients"


@pytest.mark.parametrize(
    ("keys", "modifiers"),
    [
        ("Ctrl+Z", Qt.KeyboardModifier.ControlModifier),
        ("Ctrl+Shift+Z", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_undo_and_redo_reach_the_window_while_nothing_was_typed(
    line: SearchLine, keys: str, modifiers: Qt.KeyboardModifier
) -> None:
    heard: list[bool] = []
    shortcut = QShortcut(QKeySequence(keys), line.window())
    shortcut.activated.connect(lambda: heard.append(True))
    QTest.keyClick(line, Qt.Key.Key_Z, modifiers)
    assert heard


def test_undo_takes_back_what_was_typed_first(line: SearchLine) -> None:
    heard: list[bool] = []
    shortcut = QShortcut(QKeySequence("Ctrl+Z"), line.window())
    shortcut.activated.connect(lambda: heard.append(True))
    QTest.keyClicks(line, "zeil")
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == ""
    assert not heard
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert heard

"""Keys are taken by their being pressed, before anything else hears them."""

from __future__ import annotations

from typing import TypeAlias

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from services.global_shortcut import NoSuchKeyError
from services.key_combination import BareKeysError, KeyCombination
from ui.settings.key_field import KeyField

Key: TypeAlias = Qt.Key
Held: TypeAlias = Qt.KeyboardModifier
NOTE = KeyCombination.parse("Ctrl+Alt+N")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Show a field for keys between two others."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for widget in (QLineEdit(), KeyField("Keys"), QLineEdit()):
        column.addWidget(widget)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


@pytest.fixture
def field(window: QWidget) -> KeyField:
    field = window.findChild(KeyField)
    assert isinstance(field, KeyField)
    field.show_keys(NOTE)
    field.setFocus()
    return field


@pytest.mark.parametrize(
    ("key", "held", "text"),
    [
        (Key.Key_N, Held.ControlModifier | Held.AltModifier, "Ctrl+Alt+N"),
        (Key.Key_F9, Held.MetaModifier, "Meta+F9"),
        (Key.Key_Plus, Held.ControlModifier, "Ctrl++"),
        (Key.Key_5, Held.ControlModifier | Held.KeypadModifier, "Ctrl+5"),
        (Key.Key_Escape, Held.ControlModifier, "Ctrl+Esc"),
        (Key.Key_Backspace, Held.AltModifier, "Alt+Backspace"),
        (Key.Key_Q, Held.ControlModifier, "Ctrl+Q"),
    ],
)
def test_a_combination_is_taken(
    qtbot: QtBot, window: QWidget, field: KeyField, key: Key, held: Held, text: str
) -> None:
    quitting = QShortcut(QKeySequence("Ctrl+Q"), window)
    with qtbot.assertNotEmitted(quitting.activated), qtbot.waitSignal(field.keys_pressed) as taken:
        QTest.keyClick(field, key, held)
    assert taken.args == [KeyCombination.parse(text)]


@pytest.mark.parametrize(
    ("key", "held", "error"),
    [
        (Key.Key_N, Held.NoModifier, BareKeysError),
        (Key.Key_N, Held.ShiftModifier, BareKeysError),
        (Key.Key_F5, Held.NoModifier, BareKeysError),
        (Key.Key_Help, Held.ControlModifier, NoSuchKeyError),
        (Key.Key_VolumeUp, Held.ControlModifier, NoSuchKeyError),
    ],
)
def test_what_can_not_be_taken_is_said(
    qtbot: QtBot, field: KeyField, key: Key, held: Held, error: type[Exception]
) -> None:
    with qtbot.assertNotEmitted(field.keys_pressed), qtbot.waitSignal(field.refused) as refused:
        QTest.keyClick(field, key, held)
    assert refused.args is not None
    assert isinstance(refused.args[0], error)


def test_backspace_wants_no_keys(qtbot: QtBot, field: KeyField) -> None:
    with qtbot.waitSignal(field.cleared):
        QTest.keyClick(field, Key.Key_Backspace)


@pytest.mark.parametrize(
    ("key", "held", "place"),
    [
        (Key.Key_Tab, Held.NoModifier, 2),
        (Key.Key_Backtab, Held.ShiftModifier, 0),
        (Key.Key_Escape, Held.NoModifier, 0),
    ],
)
def test_the_focus_is_not_caught(
    window: QWidget, field: KeyField, key: Key, held: Held, place: int
) -> None:
    QTest.keyClick(field, key, held)
    layout = window.layout()
    assert layout is not None
    item = layout.itemAt(place)
    assert item is not None
    assert QApplication.focusWidget() is item.widget()
    assert field.text() == "Ctrl+Alt+N"


def test_what_is_held_so_far_shows_until_it_is_let_go(field: KeyField) -> None:
    def say(kind: QEvent.Type, key: Key, before: Held) -> str:
        """Send an event of a modifier; of its own Qt is told what was held before."""
        QApplication.sendEvent(field, QKeyEvent(kind, key, before))
        return field.text()

    down, up = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
    ctrl, both = Held.ControlModifier, Held.ControlModifier | Held.AltModifier
    assert say(down, Key.Key_Control, Held.NoModifier) == "Ctrl+…"
    assert say(down, Key.Key_Alt, ctrl) == "Ctrl+Alt+…"
    assert say(up, Key.Key_Alt, both) == "Ctrl+…"
    assert say(up, Key.Key_Control, ctrl) == "Ctrl+Alt+N"


@pytest.mark.parametrize("key", [Key.Key_Dead_Acute, Key.Key_Multi_key, Key.Key_unknown])
def test_keys_that_type_nothing_by_themselves_are_refused(
    qtbot: QtBot, field: KeyField, key: Key
) -> None:
    with qtbot.waitSignal(field.refused):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Held.ControlModifier)
        QApplication.sendEvent(field, event)


def test_where_there_are_none_it_says_what_to_do(field: KeyField) -> None:
    field.show_keys(None)
    assert (field.text(), field.placeholderText()) == ("", "Press the keys")

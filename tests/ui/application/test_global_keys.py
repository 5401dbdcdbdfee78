"""The keys for a note work from the first frame until the app ends, and can be set."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from services.key_combination import KeyCombination
from tests.support.shortcut import PressableShortcut
from tests.ui.application.conftest import quick_note
from ui.application import Application
from ui.settings.quick_note_section import QuickNoteSection
from ui.settings.settings_window import SettingsWindow
from ui.shortcuts.key_list import KeyList
from ui.shortcuts.sheet import ShortcutSheet


@pytest.fixture
def listening(qtbot: QtBot, started: Application, shortcut: PressableShortcut) -> Application:
    """Give an app that has bound its keys."""
    qtbot.waitUntil(lambda: shortcut.listener is not None)
    return started


def test_a_press_opens_the_quick_note_with_its_right_to_the_focus(
    qtbot: QtBot, listening: Application, shortcut: PressableShortcut
) -> None:
    listening.window.hide()
    press = shortcut.press(7)
    window = quick_note(qtbot)
    assert shortcut.activated == [(int(window.winId()), press)]
    assert not listening.window.isVisible()


def test_at_the_end_the_keys_are_let_go(
    listening: Application, shortcut: PressableShortcut
) -> None:
    listening.close()
    assert shortcut.is_closed


def test_the_settings_open_by_key_and_change_the_keys(
    qtbot: QtBot, listening: Application, shortcut: PressableShortcut
) -> None:
    listening.window.activateWindow()
    qtbot.waitUntil(listening.window.isActiveWindow)
    QTest.keySequence(listening.window, "Ctrl+,")
    window = listening.window.findChild(SettingsWindow)
    assert isinstance(window, SettingsWindow)
    qtbot.waitUntil(window.isActiveWindow)
    section = window.findChild(QuickNoteSection)
    assert isinstance(section, QuickNoteSection)
    section.field.setFocus()
    QTest.keySequence(section.field, "Meta+F9")
    qtbot.waitUntil(lambda: shortcut.keys == KeyCombination.parse("Meta+F9"))
    window.close()
    listening.window.commands.settings.trigger()
    assert listening.window.findChildren(SettingsWindow) == [window]
    window.close()


def test_the_sheet_of_keys_names_them_first(qtbot: QtBot, listening: Application) -> None:
    listening.window.commands.shortcuts.trigger()
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, ShortcutSheet)
    model = sheet.findChildren(KeyList)[0].model()
    rows = [model.index(row, 0).data() for row in range(2)]
    assert rows == ["In any program", "Quick note"]
    with qtbot.waitSignal(sheet.finished):
        sheet.close()

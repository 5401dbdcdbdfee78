"""What is set applies at once, and the window says what works."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.global_shortcut import ShortcutImpossibleError, ShortcutTakenError
from services.store import Store
from services.use_cases import UseCases
from tests.support.journal import setting
from tests.support.shortcut import PressableShortcut
from tests.ui.test_accessibility import faults
from ui.capture.shortcut_keeper import SETTING, ShortcutKeeper
from ui.context import UiContext
from ui.profile import default_profile
from ui.settings.note_command import note_command
from ui.settings.quick_note_section import QuickNoteSection
from ui.settings.settings_section import SettingsSection
from ui.settings.settings_window import SettingsWindow
from ui.widgets.wrapped_label import WrappedLabel

Key, Held = Qt.Key, Qt.KeyboardModifier
ShowSection = Callable[[], QuickNoteSection]


@pytest.fixture
def show_section(
    qtbot: QtBot, ui_context: UiContext, started: ShortcutKeeper
) -> Iterator[ShowSection]:
    """Give a function that shows the settings of the quick note in their window."""
    windows: list[SettingsWindow] = []

    def show() -> QuickNoteSection:
        section = QuickNoteSection(ui_context.theme, started, "attent note")
        windows.append(SettingsWindow(ui_context, [section]))
        with qtbot.waitActive(windows[0]):
            windows[0].present()
        return section

    yield show
    for each in windows:
        shiboken6.delete(each)


def test_the_keys_are_recorded_by_pressing_them(
    qtbot: QtBot, show_section: ShowSection, shortcut: PressableShortcut, store: Store
) -> None:
    section = show_section()
    assert section.check.isChecked()
    assert section.field.text() == "Ctrl+Alt+N"
    assert not section.notice.isVisible()
    section.field.setFocus()
    QTest.keyClick(section.field, Key.Key_J, Held.ControlModifier | Held.AltModifier)
    qtbot.waitUntil(lambda: section.field.text() == "Ctrl+Alt+J")
    assert setting(store, SETTING) == "Ctrl+Alt+J"
    assert str(shortcut.keys) == "Ctrl+Alt+J"


def test_keys_are_switched_off_and_on_with_the_box_and_with_backspace(
    qtbot: QtBot, show_section: ShowSection, shortcut: PressableShortcut
) -> None:
    section = show_section()
    section.field.setFocus()
    QTest.keyClick(section.field, Key.Key_F9, Held.MetaModifier)
    qtbot.waitUntil(lambda: str(shortcut.keys) == "Meta+F9")
    QTest.keyClick(section.field, Key.Key_Backspace)
    qtbot.waitUntil(lambda: not section.check.isChecked())
    assert shortcut.keys is None
    assert not section.field.isEnabled()
    section.check.setFocus()
    QTest.keyClick(section.check, Key.Key_Space)
    qtbot.waitUntil(lambda: str(shortcut.keys) == "Meta+F9")
    QTest.keyClick(section.check, Key.Key_Space)
    qtbot.waitUntil(lambda: shortcut.keys is None)


def test_keys_that_people_type_with_are_refused_in_words(
    qtbot: QtBot, show_section: ShowSection, shortcut: PressableShortcut
) -> None:
    section = show_section()
    section.field.setFocus()
    QTest.keyClick(section.field, Key.Key_J)
    assert "Hold Ctrl or Alt down" in section.notice.text()
    assert section.field.accessibleDescription() == section.notice.text()
    assert str(shortcut.keys) == "Ctrl+Alt+N"
    QTest.keyClick(section.field, Key.Key_J, Held.ControlModifier)
    qtbot.waitUntil(lambda: str(shortcut.keys) == "Ctrl+J")
    assert not section.notice.isVisible()


def test_keys_of_another_program_are_said_to_be_taken(
    qtbot: QtBot, show_section: ShowSection, shortcut: PressableShortcut
) -> None:
    section = show_section()
    section.field.setFocus()
    shortcut.refusal = ShortcutTakenError()
    QTest.keyClick(section.field, Key.Key_J, Held.ControlModifier)
    qtbot.waitUntil(lambda: "Another program uses these keys" in section.notice.text())
    assert section.field.text() == "Ctrl+J"
    assert not section.command.isVisible()
    shortcut.refusal = None
    QTest.keyClick(section.field, Key.Key_K, Held.ControlModifier)
    qtbot.waitUntil(lambda: not section.notice.isVisible())


def test_where_nothing_works_there_is_a_command_to_copy(
    qtbot: QtBot, keeper: ShortcutKeeper, show_section: ShowSection, shortcut: PressableShortcut
) -> None:
    assert shortcut.listener is not None
    shortcut.listener.refused(ShortcutImpossibleError())
    section = show_section()
    qtbot.waitUntil(section.command.isVisible)
    assert "the desktop’s own settings" in section.notice.text()
    assert [each.text() for each in section.command.findChildren(WrappedLabel)] == ["attent note"]
    assert not section.check.isVisible()
    assert not section.field.isVisible()
    section.command.copy_button.setFocus()
    QTest.keyClick(section.command.copy_button, Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "attent note"
    assert faults(section.window()) == []


def test_keys_that_the_desktop_gave_instead_are_named(
    qtbot: QtBot, show_section: ShowSection, shortcut: PressableShortcut
) -> None:
    section = show_section()
    assert shortcut.listener is not None
    shortcut.listener.bound("Super+J")
    qtbot.waitUntil(lambda: section.notice.text() == "The desktop calls these keys: Super+J")
    shortcut.listener.bound("Ctrl+Alt+N")
    qtbot.waitUntil(lambda: not section.notice.isVisible())


def test_the_window_follows_what_is_set_elsewhere(
    qtbot: QtBot, show_section: ShowSection, use_cases: UseCases
) -> None:
    section = show_section()
    use_cases.settings.write(SETTING, "Meta+F1")
    qtbot.waitUntil(lambda: section.field.text() == "Meta+F1")


def test_esc_closes_the_window_and_sections_can_be_added(
    qtbot: QtBot, ui_context: UiContext, show_section: ShowSection
) -> None:
    section = show_section()
    window = section.window()
    assert isinstance(window, SettingsWindow)
    added = SettingsSection("More")
    window.add_section(added)
    qtbot.waitUntil(lambda: added.y() > section.y())
    assert faults(window) == []
    section.field.setFocus()
    QTest.keyClick(section.field, Key.Key_Escape)
    assert window.isVisible()
    QTest.keyClick(section.check, Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isVisible())


@pytest.mark.skipif(sys.platform == "win32", reason="a shell's words")
def test_the_command_starts_this_installation_with_this_profile(tmp_path: Path) -> None:
    own = shlex.split(note_command(default_profile()))
    assert own[0] == sys.executable
    assert Path(own[1]).name == "main.py"
    assert Path(own[1]).is_file()
    assert own[2:] == ["note"]
    folder = tmp_path / "my profile"
    assert shlex.split(note_command(folder))[2:] == ["--profile", str(folder), "note"]

"""All that can be set stands in one window; the rest of it is shown in the main window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.autostart import NotedAutostart
from tests.support.journal import AddContact
from tests.support.microphone import DrivenMicrophone
from tests.support.notifier import RecordingNotifier
from tests.ui.conftest import ShowWindow
from tests.ui.test_accessibility import faults
from ui.autostart_keeper import AutostartKeeper
from ui.calls.call_watch import CallWatch
from ui.capture.shortcut_keeper import ShortcutKeeper
from ui.context import UiContext
from ui.groups.groups_page import GroupsPage
from ui.main_window.main_window import MainWindow
from ui.reminders.reminder_notifications import ReminderNotifications
from ui.reminders.reminder_preferences import ReminderPreferences
from ui.settings.calls_section import CallsSection
from ui.settings.check_ins_section import CheckInsSection
from ui.settings.general_section import GeneralSection
from ui.settings.quick_note_section import QuickNoteSection
from ui.settings.reminders_section import RemindersSection
from ui.settings.sections import make_settings
from ui.settings.settings_section import SettingsSection
from ui.settings.settings_window import SettingsWindow
from ui.settings.templates_section import TemplatesSection


@pytest.fixture
def window(show_window: ShowWindow) -> MainWindow:
    """Show the main window of an empty journal."""
    return show_window()


@pytest.fixture
def settings(
    qtbot: QtBot, ui_context: UiContext, window: MainWindow, started: ShortcutKeeper
) -> Iterator[SettingsWindow]:
    """Show the settings."""
    calls, notifier = CallWatch(ui_context, DrivenMicrophone()), RecordingNotifier()
    preferences = ReminderPreferences(ui_context, notifier)
    notifications = ReminderNotifications(ui_context.clock, notifier)
    autostart = AutostartKeeper(ui_context, NotedAutostart(), ["attent"], window)
    settings = make_settings(
        ui_context, window, started, calls, autostart, preferences, notifications
    )
    with qtbot.waitActive(settings):
        settings.present()
    yield settings
    calls.close()


def templates(settings: SettingsWindow) -> TemplatesSection:
    section = settings.findChild(TemplatesSection)
    assert isinstance(section, TemplatesSection)
    return section


def test_every_section_is_there(settings: SettingsWindow) -> None:
    sections = sorted(settings.findChildren(SettingsSection), key=lambda each: each.y())
    assert [type(each) for each in sections] == [
        GeneralSection,
        QuickNoteSection,
        CallsSection,
        RemindersSection,
        CheckInsSection,
        TemplatesSection,
    ]
    assert faults(settings) == []


def test_the_groups_are_led_to_once_there_is_somebody(
    qtbot: QtBot, window: MainWindow, settings: SettingsWindow, add_contact: AddContact
) -> None:
    button = templates(settings).groups
    assert not button.isEnabled()
    add_contact("Anna Vos")
    qtbot.waitUntil(button.isEnabled)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    page = window.findChild(GroupsPage)
    assert isinstance(page, GroupsPage)
    qtbot.waitUntil(page.isVisible)
    qtbot.waitUntil(window.isActiveWindow)

"""Put together what can be set."""

from __future__ import annotations

from ui.autostart_keeper import AutostartKeeper
from ui.calls.call_watch import CallWatch
from ui.capture.shortcut_keeper import ShortcutKeeper
from ui.context import UiContext
from ui.main_window.main_window import MainWindow
from ui.reminders.reminder_notifications import ReminderNotifications
from ui.reminders.reminder_preferences import ReminderPreferences
from ui.settings.calls_section import CallsSection
from ui.settings.check_ins_section import CheckInsSection
from ui.settings.general_section import GeneralSection
from ui.settings.note_command import note_command
from ui.settings.quick_note_section import QuickNoteSection
from ui.settings.reminders_section import RemindersSection
from ui.settings.settings_window import SettingsWindow
from ui.settings.templates_section import TemplatesSection


def make_settings(
    context: UiContext,
    window: MainWindow,
    keeper: ShortcutKeeper,
    calls: CallWatch,
    autostart: AutostartKeeper,
    preferences: ReminderPreferences,
    notifications: ReminderNotifications,
) -> SettingsWindow:
    """Return the window of all settings; what stands elsewhere is shown in the main window."""
    theme = context.theme
    check_ins = CheckInsSection(context)
    templates = TemplatesSection(theme)
    calls_section = CallsSection(theme, calls)
    reminders = RemindersSection(theme, preferences, notifications)
    sections = (
        GeneralSection(theme, autostart),
        QuickNoteSection(theme, keeper, note_command(context.profile)),
        calls_section,
        reminders,
        check_ins,
        templates,
    )
    settings = SettingsWindow(context, sections, window)

    _tell_hearing(calls, reminders)
    reminders.calls_wanted.connect(lambda: settings.show_part(calls_section.check))
    _lead_to_groups(window, check_ins, templates)
    return settings


def _tell_hearing(calls: CallWatch, reminders: RemindersSection) -> None:
    def tell() -> None:
        reminders.waiting.hears_calls(calls.settings.on)

    calls.changed.connect(tell)
    tell()


def _lead_to_groups(window: MainWindow, *sections: CheckInsSection | TemplatesSection) -> None:
    def show_groups() -> None:
        window.bring_to_front()
        window.commands.groups.trigger()

    for section in sections:
        section.groups_wanted.connect(show_groups)
        section.groups.setEnabled(window.commands.groups.isEnabled())
        window.commands.groups.enabledChanged.connect(section.groups.setEnabled)

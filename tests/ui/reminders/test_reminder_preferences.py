"""What is set of reminders applies at once, is kept, and is known again at the next start."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from services.notifications import NotifierWay
from services.reminding.reminder_settings import SETTING, ReminderSettings
from services.store import Store
from services.use_cases import UseCases
from tests.support.journal import setting
from tests.support.notifier import RecordingNotifier
from ui.context import UiContext
from ui.reminders.reminder_preferences import ReminderPreferences


@pytest.fixture
def notifier() -> RecordingNotifier:
    return RecordingNotifier()


@pytest.fixture
def preferences(ui_context: UiContext, notifier: RecordingNotifier) -> ReminderPreferences:
    return ReminderPreferences(ui_context, notifier)


def plain(settings: ReminderSettings) -> ReminderSettings:
    return replace(settings, notifier=NotifierWay.PLAIN)


def hidden(settings: ReminderSettings) -> ReminderSettings:
    return replace(settings, hides_names=True)


def start(preferences: ReminderPreferences, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preferences.changed):
        preferences.start()


def test_a_change_applies_at_once_and_is_kept(
    preferences: ReminderPreferences,
    notifier: RecordingNotifier,
    ui_context: UiContext,
    store: Store,
    qtbot: QtBot,
) -> None:
    start(preferences, qtbot)
    preferences.change(plain)
    assert preferences.settings.notifier is NotifierWay.PLAIN
    assert notifier.ways == [NotifierWay.AUTO, NotifierWay.PLAIN]
    ui_context.tasks.finish_writes()
    again = ReminderPreferences(ui_context, notifier)
    start(again, qtbot)
    assert again.settings == preferences.settings
    assert notifier.ways[-1] is NotifierWay.PLAIN


def test_a_change_before_the_settings_are_read_is_one_of_what_is_kept(
    preferences: ReminderPreferences, use_cases: UseCases, qtbot: QtBot
) -> None:
    use_cases.settings.write(SETTING, plain(ReminderSettings()).to_json())
    preferences.change(hidden)
    assert preferences.settings.hides_names
    start(preferences, qtbot)
    assert preferences.settings == hidden(plain(ReminderSettings()))


def test_what_others_keep_there_stays(
    preferences: ReminderPreferences,
    use_cases: UseCases,
    ui_context: UiContext,
    store: Store,
    qtbot: QtBot,
) -> None:
    use_cases.settings.write(SETTING, {"of_others": 7})
    start(preferences, qtbot)
    preferences.change(hidden)
    ui_context.tasks.finish_writes()
    assert setting(store, SETTING) == {
        "of_others": 7,
        **hidden(ReminderSettings()).to_json(),
    }


def test_nothing_is_written_if_nothing_changes(
    preferences: ReminderPreferences, ui_context: UiContext, store: Store, qtbot: QtBot
) -> None:
    start(preferences, qtbot)
    preferences.change(lambda settings: settings)
    ui_context.tasks.finish_writes()
    assert setting(store, SETTING) is None

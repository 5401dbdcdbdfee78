"""What is chosen about reminders applies at once, and the desktop can be tried."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import time

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.hours import Hours
from services.notifications import Action, NotificationError, NotifierWay
from services.reminding.reminder_settings import ReminderSettings
from tests.support.notifier import RecordingNotifier
from tests.ui.test_accessibility import faults
from ui.context import UiContext
from ui.reminders.reminder_notifications import ReminderNotifications
from ui.reminders.reminder_preferences import ReminderPreferences
from ui.settings.reminders_section import RemindersSection


class Bench:
    """Be the section on a desktop that the test holds."""

    def __init__(self, context: UiContext) -> None:
        self.notifier = RecordingNotifier()
        self.preferences = ReminderPreferences(context, self.notifier)
        self.notifications = ReminderNotifications(context.clock, self.notifier)
        self.section = RemindersSection(context.theme, self.preferences, self.notifications)
        self.notifying, self.waiting = self.section.notifying, self.section.waiting

    def settings(self) -> ReminderSettings:
        return self.preferences.settings


@pytest.fixture
def bench(ui_context: UiContext, qtbot: QtBot) -> Iterator[Bench]:
    made = Bench(ui_context)
    made.section.show()
    made.section.activateWindow()
    qtbot.waitUntil(made.section.isActiveWindow)
    with qtbot.waitSignal(made.preferences.changed):
        made.preferences.start()
    yield made
    assert made.notifications.close(20)
    shiboken6.delete(made.section)


def test_the_way_is_chosen_by_the_keyboard(bench: Bench) -> None:
    way = bench.notifying.way
    way.setFocus()
    QTest.keyClick(way, Qt.Key.Key_Down)
    assert bench.settings().notifier is NotifierWay.PLAIN
    assert bench.notifier.ways[-1] is NotifierWay.PLAIN
    QTest.keyClick(way, Qt.Key.Key_End)
    assert bench.settings().notifier is NotifierWay.OFF
    assert not bench.notifying.test.isEnabled()
    assert not bench.notifying.hides.isEnabled()
    assert "own window" in bench.notifying.notice.text()
    QTest.keyClick(way, Qt.Key.Key_Home)
    assert bench.notifying.test.isEnabled()
    assert bench.notifying.notice.isHidden()


def test_names_are_hidden_by_a_click(bench: Bench) -> None:
    QTest.mouseClick(bench.notifying.hides, Qt.MouseButton.LeftButton)
    assert bench.settings().hides_names


def test_trying_says_that_the_desktop_took_it_and_the_answer_came(
    bench: Bench, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bench.notifications.trial_ended):
        QTest.mouseClick(bench.notifying.test, Qt.MouseButton.LeftButton)
        assert "Asking" in bench.notifying.notice.text()
    assert bench.notifying.notice.text() == "The desktop has taken it."
    (shown,) = bench.notifier.shown
    bench.notifier.answer(shown.key, Action.DONE)
    QCoreApplication.sendPostedEvents(bench.notifications)
    assert "answer has arrived" in bench.notifying.notice.text()


def test_trying_says_what_went_wrong(bench: Bench, qtbot: QtBot) -> None:
    bench.notifier.failure = NotificationError()
    with qtbot.waitSignal(bench.notifications.trial_ended):
        QTest.keyClick(bench.notifying.test, Qt.Key.Key_Space)
    assert "did not show" in bench.notifying.notice.text()


def test_what_reminders_wait_for_is_chosen_by_clicks(bench: Bench) -> None:
    waiting = bench.waiting
    for check in (waiting.in_calls, waiting.full_screen, waiting.undisturbed, waiting.timed):
        QTest.mouseClick(check, Qt.MouseButton.LeftButton)
    settings = bench.settings()
    assert not settings.waits_in_calls
    assert not settings.waits_for_full_screen
    assert not settings.waits_undisturbed
    assert settings.manners.timed_even_so


def test_quiet_hours_are_switched_on_and_typed(bench: Bench) -> None:
    waiting = bench.waiting
    assert not waiting.begin.isEnabled()
    waiting.quiet.setFocus()
    QTest.keyClick(waiting.quiet, Qt.Key.Key_Space)
    assert bench.settings().manners.quiet == Hours(time(19), time(8))
    waiting.begin.setFocus()
    waiting.begin.setSelectedSection(waiting.begin.sectionAt(0))
    QTest.keyClick(waiting.begin, Qt.Key.Key_Up)
    assert bench.settings().manners.quiet == Hours(time(20), time(8))
    QTest.keyClick(waiting.quiet, Qt.Key.Key_Space)
    assert bench.settings().manners.quiet is None
    QTest.keyClick(waiting.quiet, Qt.Key.Key_Space)
    assert bench.settings().manners.quiet == Hours(time(20), time(8))  # as they were


def test_what_is_set_elsewhere_shows(bench: Bench) -> None:
    manners = replace(bench.settings().manners, quiet=Hours(time(22, 30), time(6)))
    bench.preferences.change(
        lambda settings: replace(settings, notifier=NotifierWay.PLAIN, manners=manners)
    )
    assert bench.notifying.way.currentData() == NotifierWay.PLAIN
    assert bench.waiting.quiet.isChecked()
    assert bench.waiting.begin.time().minute() == 30


def test_everything_has_a_name(bench: Bench) -> None:
    assert faults(bench.section) == []


def test_it_is_said_where_calls_are_not_heard(bench: Bench, qtbot: QtBot) -> None:
    assert not bench.waiting.calls.isVisible()
    bench.waiting.hears_calls(False)
    assert bench.waiting.deaf.isVisible()
    with qtbot.waitSignal(bench.section.calls_wanted):
        bench.waiting.calls.click()

"""Notifications go to the desktop once, come back as answers, and go when they are dealt with."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from services.notifications import Action, NotificationError
from services.reminding.values import ReminderKey, ReminderKind, Subject
from tests.support.clock import FrozenClock
from tests.support.notifier import RecordingNotifier
from tests.support.reminding import RemindingApp
from ui.reminders.reminder_notifications import ReminderNotifications
from ui.reminders.reminder_row import ReminderRow


def row(id_: int, contact_id: int = 3) -> ReminderRow:
    key = ReminderKey(Subject.FOLLOW_UP, id_)
    return ReminderRow(key, ReminderKind.TIMED, contact_id, "Send references", "Hanneke Zeilstra")


class Bench:
    """Be notifications on a desktop that the test holds, and what they asked for."""

    def __init__(self, clock: FrozenClock) -> None:
        self.notifier = RecordingNotifier()
        self.hidden = False
        self.notifications = ReminderNotifications(clock, self.notifier, lambda: self.hidden)
        self.asked: list[tuple[object, ...]] = []
        self.notifications.done_requested.connect(lambda row: self.asked.append(("done", row)))
        self.notifications.snooze_requested.connect(
            lambda rows, until: self.asked.append(("snooze", tuple(rows), until))
        )
        self.notifications.open_requested.connect(lambda id_: self.asked.append(("open", id_)))
        self.notifications.window_requested.connect(lambda: self.asked.append(("window",)))

    def post(self, *rows: ReminderRow) -> None:
        count = len(self.notifier.shown)
        self.notifications.post(rows)
        self.notifier.wait_for(count + 1)

    def answer(self, action: Action, *rows: ReminderRow) -> None:
        self.notifier.answer(tuple(row.key for row in rows), action)
        QCoreApplication.sendPostedEvents(self.notifications)


@pytest.fixture
def bench(clock: FrozenClock, qtbot: QtBot) -> Iterator[Bench]:
    made = Bench(clock)
    yield made
    assert made.notifications.close(20)


def test_answers_ask_for_what_the_window_would(bench: Bench, clock: FrozenClock) -> None:
    for number, action in enumerate(Action):
        bench.post(row(number))
        bench.answer(action, row(number))
    in_an_hour = clock.now() + timedelta(hours=1)
    assert bench.asked == [("done", row(0)), ("snooze", (row(1),), in_an_hour), ("open", 3)]


def test_of_several_the_window_shows(bench: Bench) -> None:
    bench.post(row(1), row(2))
    bench.answer(Action.OPEN, row(1), row(2))
    assert bench.asked == [("window",)]


def test_an_answer_counts_once_and_only_of_what_stands(bench: Bench) -> None:
    bench.post(row(1))
    bench.post(row(2))
    bench.answer(Action.DONE, row(1))
    bench.answer(Action.DONE, row(1))
    bench.notifications.keep([row(1).key])
    bench.answer(Action.DONE, row(2))
    bench.answer(Action.DONE, row(3))
    assert bench.asked == [("done", row(1))]


def test_what_was_dealt_with_is_taken_back_once_nothing_of_it_stands(bench: Bench) -> None:
    bench.post(row(1))
    bench.post(row(2), row(3))
    bench.notifications.keep([row(2).key])
    assert bench.notifier.withdrawn == [(row(1).key,)]
    bench.notifications.keep([])
    assert bench.notifier.withdrawn == [(row(1).key,), (row(2).key, row(3).key)]


def test_names_are_hidden_as_it_is_when_it_is_posted(bench: Bench) -> None:
    bench.post(row(1))
    bench.hidden = True
    bench.post(row(2))
    first, second = bench.notifier.shown
    assert "Hanneke" in first.body
    assert (second.title, second.body) == ("Follow-up due", "")


def test_trying_tells_how_it_went_and_that_the_answer_came(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.notifications.trial_ended) as ended:
        bench.notifications.try_out()
    assert ended.args == [None]
    with qtbot.waitSignal(bench.notifications.trial_answered):
        bench.answer(Action.SNOOZE)
    assert bench.asked == []
    bench.notifier.failure = failure = NotificationError()
    with qtbot.waitSignal(bench.notifications.trial_ended) as ended:
        bench.notifications.try_out()
    assert ended.args == [failure]


def test_closed_it_hears_nothing_more_and_leaves_nothing_behind(
    clock: FrozenClock, qtbot: QtBot
) -> None:
    bench = Bench(clock)
    bench.post(row(1))
    assert bench.notifications.close(20)
    assert bench.notifier.withdrawn == [(row(1).key,)]
    bench.answer(Action.DONE, row(1))
    assert bench.asked == []


def test_done_on_the_notification_completes_the_follow_up(
    app: RemindingApp, hanneke: int, ten: datetime, notifier: RecordingNotifier, qtbot: QtBot
) -> None:
    key = due_and_notified(app, hanneke, ten, notifier, qtbot)
    notifier.answer(key, Action.DONE)
    qtbot.waitUntil(lambda: not app.open_follow_ups(hanneke))


def test_snooze_on_the_notification_puts_it_off_for_an_hour(
    app: RemindingApp, hanneke: int, ten: datetime, notifier: RecordingNotifier, qtbot: QtBot
) -> None:
    key = due_and_notified(app, hanneke, ten, notifier, qtbot)
    notifier.answer(key, Action.SNOOZE)
    until = app.clock.now() + timedelta(hours=1)
    qtbot.waitUntil(lambda: app.open_follow_ups(hanneke)["Send references"].snoozed_until == until)
    qtbot.waitUntil(lambda: not app.window.rows())


def test_open_on_the_notification_opens_the_contact(
    app: RemindingApp, hanneke: int, ten: datetime, notifier: RecordingNotifier, qtbot: QtBot
) -> None:
    key = due_and_notified(app, hanneke, ten, notifier, qtbot)
    with qtbot.waitSignal(app.controller.open_requested) as opened:
        notifier.answer(key, Action.OPEN)
    assert opened.args == [hanneke]


def test_done_elsewhere_it_goes_from_the_desktop(
    app: RemindingApp, hanneke: int, ten: datetime, notifier: RecordingNotifier, qtbot: QtBot
) -> None:
    key = due_and_notified(app, hanneke, ten, notifier, qtbot)
    (view,) = app.open_follow_ups(hanneke).values()
    app.use_cases.follow_ups.complete(view.id)
    qtbot.waitUntil(lambda: notifier.withdrawn == [key])


def due_and_notified(
    app: RemindingApp,
    contact_id: int,
    ten: datetime,
    notifier: RecordingNotifier,
    qtbot: QtBot,
) -> tuple[ReminderKey, ...]:
    """Let a follow-up fall due, and return the key of its notification."""
    follow_up_id = app.promise(contact_id, "Send references", ten)
    assert isinstance(app.clock, FrozenClock)
    app.clock.advance(minutes=10)
    app.settle(qtbot)
    (shown,) = notifier.wait_for(1)
    key = (ReminderKey(Subject.FOLLOW_UP, follow_up_id),)
    assert shown.key == key
    return key

"""Each reminder is claimed, then shown, then notified of: once, whatever happens around it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from services.contacts.reach import Way
from services.follow_ups.due import Due
from services.follow_ups.reminder_service import ReminderService
from services.notifications import Notification
from tests.support.clock import FrozenClock
from tests.support.notifier import RecordingNotifier
from tests.support.reminding import LONG_ENOUGH_MS, RemindingApp
from tests.ui.reminders.conftest import StartApp, titles, undo_action
from ui.widgets.undo_bar import UndoBar


def test_shows_and_notifies_when_it_falls_due(
    app: RemindingApp, hanneke: int, clock: FrozenClock, notifier: RecordingNotifier, qtbot: QtBot
) -> None:
    app.promise(hanneke, "Send references", clock.now() + timedelta(minutes=10))
    app.settle(qtbot)
    assert app.windows == []

    clock.advance(minutes=10)
    app.scheduler.look()
    qtbot.waitUntil(app.is_showing, timeout=LONG_ENOUGH_MS)

    assert titles(app) == ["Send references"]
    assert notifier.wait_for(1) == [
        Notification("Follow-up due", "Hanneke Zeilstra: Send references")
    ]


def test_several_make_one_notification(
    app: RemindingApp, hanneke: int, clock: FrozenClock, notifier: RecordingNotifier, qtbot: QtBot
) -> None:
    for title in ("second", "third"):
        app.promise(hanneke, title, clock.now())
    app.promise(hanneke, "first", Due(date(2026, 3, 3)))
    app.settle(qtbot)

    assert titles(app) == ["first", "second", "third"]
    (notification,) = notifier.wait_for(1)
    assert notification.title == "3 follow-ups due"
    assert "Hanneke" not in notification.body


def test_is_claimed_before_it_shows_and_confirmed_after(
    app: RemindingApp,
    hanneke: int,
    clock: FrozenClock,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    steps: list[tuple[str, bool]] = []

    def spy(name: str) -> None:
        real = getattr(ReminderService, name)

        def spied(service: ReminderService, items: Any) -> Any:
            steps.append((name, app.is_showing()))
            return real(service, items)

        monkeypatch.setattr(ReminderService, name, spied)

    spy("claim")
    spy("confirm_shown")
    app.promise(hanneke, "Send references", clock.now())
    app.settle(qtbot)
    assert steps == [("claim", False), ("confirm_shown", True)]


def test_two_apps_on_one_journal_show_and_notify_once(
    start_app: StartApp, clock: FrozenClock, notifier: RecordingNotifier, qtbot: QtBot
) -> None:
    first, second = start_app(), start_app()
    contact_id = first.add_contact("Hanneke Zeilstra")
    first.promise(contact_id, "Send references", clock.now() + timedelta(minutes=10))
    for each in (first, second):
        each.settle(qtbot)
    clock.advance(minutes=10)
    for each in (first, second):
        each.scheduler.replan()
    for each in (first, second):
        each.settle(qtbot)

    assert sorted(each.is_showing() for each in (first, second)) == [False, True]
    for each in (first, second):
        each.notifications.close(LONG_ENOUGH_MS / 1000)
    assert len(notifier.shown) == 1


def test_after_a_restart_it_shows_again_without_a_second_notification(
    start_app: StartApp, clock: FrozenClock, notifier: RecordingNotifier, qtbot: QtBot
) -> None:
    before = start_app()
    contact_id = before.add_contact("Hanneke Zeilstra")
    before.promise(contact_id, "Send references", clock.now())
    before.settle(qtbot)
    notifier.wait_for(1)
    before.controller.close()
    before.scheduler.stop()

    after = start_app()
    after.settle(qtbot)

    assert titles(after) == ["Send references"]
    assert after.is_showing()
    after.notifications.close(LONG_ENOUGH_MS / 1000)
    assert len(notifier.shown) == 1


def test_what_came_due_while_the_app_was_off_shows_at_the_start(
    start_app: StartApp, clock: FrozenClock, notifier: RecordingNotifier, qtbot: QtBot
) -> None:
    before = start_app()
    contact_id = before.add_contact("Hanneke Zeilstra")
    before.promise(contact_id, "Send references", clock.now() + timedelta(hours=1))
    before.settle(qtbot)
    before.scheduler.stop()
    clock.advance(days=4)

    after = start_app()
    after.settle(qtbot)

    assert after.is_showing()
    assert [row.when for row in after.window.rows()] == ["4 days late"]
    assert len(notifier.wait_for(1)) == 1


def test_closing_hides_until_the_next_one_or_until_asked(
    app: RemindingApp, hanneke: int, ten: datetime, clock: FrozenClock, qtbot: QtBot
) -> None:
    app.promise(hanneke, "first", clock.now())
    app.promise(hanneke, "second", ten)
    app.settle(qtbot)
    app.window.close()

    app.promise(hanneke, "some other day", ten + timedelta(days=1))
    app.settle(qtbot)
    assert not app.is_showing()

    app.controller.show_reminders()
    assert app.is_showing()
    assert titles(app) == ["first"]
    app.window.close()

    clock.advance(minutes=10)
    app.settle(qtbot)
    assert app.is_showing()
    assert titles(app) == ["first", "second"]


def test_closes_by_itself_when_all_was_dealt_with_elsewhere(
    app: RemindingApp, hanneke: int, clock: FrozenClock, qtbot: QtBot
) -> None:
    follow_up_id = app.promise(hanneke, "Send references", clock.now())
    app.settle(qtbot)
    app.use_cases.follow_ups.complete(follow_up_id)
    qtbot.waitUntil(lambda: not app.is_showing(), timeout=LONG_ENOUGH_MS)


def test_nothing_due_can_be_asked_for_too(app: RemindingApp, qtbot: QtBot) -> None:
    app.settle(qtbot)
    app.controller.show_reminders()
    app.settle(qtbot)
    assert app.is_showing()
    assert titles(app) == []


def test_done_is_written_and_can_be_undone(
    app: RemindingApp, hanneke: int, clock: FrozenClock, notifier: RecordingNotifier, qtbot: QtBot
) -> None:
    app.promise(hanneke, "Send references", clock.now())
    app.settle(qtbot)
    (row,) = app.window.rows()

    app.window.done_requested.emit(row)
    app.settle(qtbot)
    assert app.open_follow_ups(hanneke) == {}
    assert titles(app) == []
    assert app.is_showing()  # there is something to undo

    undo_action(app).trigger()
    app.settle(qtbot)
    assert list(app.open_follow_ups(hanneke)) == ["Send references"]
    assert titles(app) == ["Send references"]
    app.notifications.close(LONG_ENOUGH_MS / 1000)
    assert len(notifier.shown) == 1


def test_snooze_reminds_again_in_window_and_notification(
    app: RemindingApp, hanneke: int, clock: FrozenClock, notifier: RecordingNotifier, qtbot: QtBot
) -> None:
    follow_up_id = app.promise(hanneke, "Send references", clock.now())
    app.settle(qtbot)
    until = clock.now() + timedelta(minutes=10)

    app.window.snooze_requested.emit((follow_up_id,), until)
    app.settle(qtbot)
    assert app.open_follow_ups(hanneke)["Send references"].snoozed_until == until
    assert titles(app) == []

    clock.advance(minutes=10)
    app.scheduler.look()
    qtbot.waitUntil(lambda: titles(app) == ["Send references"], timeout=LONG_ENOUGH_MS)
    assert len(notifier.wait_for(2)) == 2


def test_snoozing_all_can_be_undone_to_what_each_was(
    app: RemindingApp, hanneke: int, clock: FrozenClock, qtbot: QtBot
) -> None:
    ids = [app.promise(hanneke, title, clock.now()) for title in ("first", "second")]
    woken_at = clock.now() - timedelta(minutes=1)
    app.use_cases.follow_ups.snooze(ids[1], woken_at)
    app.settle(qtbot)

    app.window.snooze_requested.emit(tuple(ids), clock.now() + timedelta(hours=1))
    app.settle(qtbot)
    assert titles(app) == []

    undo_action(app).trigger()
    app.settle(qtbot)
    snoozed = {title: view.snoozed_until for title, view in app.open_follow_ups(hanneke).items()}
    assert snoozed == {"first": None, "second": woken_at}
    assert sorted(titles(app)) == ["first", "second"]


def test_a_contact_that_was_erased_vanishes_calmly(
    app: RemindingApp, hanneke: int, clock: FrozenClock, qtbot: QtBot
) -> None:
    app.promise(hanneke, "Send references", clock.now())
    app.settle(qtbot)
    (row,) = app.window.rows()
    app.erase(row.follow_up_id)

    app.window.done_requested.emit(row)
    app.window.snooze_requested.emit((row.follow_up_id,), clock.now())
    app.settle(qtbot)

    assert titles(app) == []
    assert app.bugs == []


def test_opens_the_contact(
    app: RemindingApp, hanneke: int, clock: FrozenClock, qtbot: QtBot
) -> None:
    app.promise(hanneke, "Send references", clock.now())
    app.settle(qtbot)
    with qtbot.waitSignal(app.controller.open_requested) as asked:
        app.window.open_requested.emit(hanneke)
    assert asked.args == [hanneke]


def test_tells_how_many_wait(
    app: RemindingApp, hanneke: int, ten: datetime, clock: FrozenClock, qtbot: QtBot
) -> None:
    counts: list[int] = []
    app.controller.due_count_changed.connect(counts.append)
    app.promise(hanneke, "first", clock.now())
    app.promise(hanneke, "second", ten)
    app.settle(qtbot)
    clock.advance(minutes=10)
    app.settle(qtbot)
    assert counts[-1] == 2


@pytest.fixture
def calls(app: RemindingApp) -> list[tuple[int, Way]]:
    """Collect whom a program was started to call."""
    started: list[tuple[int, Way]] = []
    app.controller.call_started.connect(lambda *call: started.append(call))
    return started


def show_with_number(app: RemindingApp, contact_id: int, number: str, qtbot: QtBot) -> None:
    """Show a reminder of a contact who has this number."""
    app.add_number(contact_id, number)
    app.promise(contact_id, "Send references", app.clock.now())
    app.settle(qtbot)


def test_calling_starts_a_program_with_the_first_number(
    app: RemindingApp, hanneke: int, calls: list[tuple[int, Way]], qtbot: QtBot
) -> None:
    show_with_number(app, hanneke, "+44 7700 900142", qtbot)
    (row,) = app.window.rows()
    with qtbot.waitSignal(app.controller.call_started):
        app.window.call_requested.emit(row)
    assert app.links.opened == ["tel:+447700900142"]
    assert calls == [(hanneke, Way.CALL)]
    assert titles(app) == ["Send references"]  # a call is no promise kept


@pytest.mark.parametrize(
    ("number", "known", "taken"),
    [
        ("ask reception", True, True),
        ("+44 7700 900142", False, True),
        ("+44 7700 900142", True, False),
    ],
)
def test_a_number_that_cant_be_dialled_is_copied_to_be_called_by_hand(
    app: RemindingApp,
    hanneke: int,
    calls: list[tuple[int, Way]],
    qtbot: QtBot,
    number: str,
    known: bool,
    taken: bool,
) -> None:
    app.links.known, app.links.taken = known, taken
    show_with_number(app, hanneke, number, qtbot)
    (row,) = app.window.rows()
    app.window.call_requested.emit(row)
    bar = app.window.findChild(UndoBar)
    assert bar is not None
    qtbot.waitUntil(bar.isVisible)
    assert bar.accessibleName() == f"It can't be dialled. Copied: {number}"
    assert QGuiApplication.clipboard().text() == number
    assert calls == [(hanneke, Way.CALL)]


def test_a_number_given_meanwhile_can_be_called(
    app: RemindingApp, hanneke: int, qtbot: QtBot
) -> None:
    app.promise(hanneke, "Send references", app.clock.now())
    app.settle(qtbot)
    assert [row.number for row in app.window.rows()] == [None]
    app.add_number(hanneke, "+44 7700 900142")
    qtbot.waitUntil(
        lambda: [row.number for row in app.window.rows()] == ["+44 7700 900142"],
        timeout=LONG_ENOUGH_MS,
    )

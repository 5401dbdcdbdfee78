"""What is asked for at a reminder happens, and can be taken back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from services.contacts.reach import Way
from services.terms import ParkReason
from tests.support.clock import FrozenClock
from tests.support.notifier import RecordingNotifier
from tests.support.reminding import LONG_ENOUGH_MS, RemindingApp
from tests.ui.reminders.conftest import titles, undo_action
from ui.widgets.undo_bar import UndoBar


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
    app.promise(hanneke, "Send references", clock.now())
    app.settle(qtbot)
    until = clock.now() + timedelta(minutes=10)

    app.window.snooze_requested.emit(app.window.rows(), until)
    app.settle(qtbot)
    assert app.open_follow_ups(hanneke)["Send references"].snoozed_until == until
    assert titles(app) == []

    clock.advance(minutes=10)
    app.scheduler.look()
    qtbot.waitUntil(lambda: titles(app) == ["Send references"], timeout=LONG_ENOUGH_MS)
    qtbot.waitUntil(lambda: len(notifier.shown) == 2, timeout=LONG_ENOUGH_MS)


def test_snoozing_all_can_be_undone_to_what_each_was(
    app: RemindingApp, hanneke: int, clock: FrozenClock, qtbot: QtBot
) -> None:
    ids = [app.promise(hanneke, title, clock.now()) for title in ("first", "second")]
    woken_at = clock.now() - timedelta(minutes=1)
    app.use_cases.follow_ups.snooze(ids[1], woken_at)
    app.settle(qtbot)

    app.window.snooze_requested.emit(app.window.rows(), clock.now() + timedelta(hours=1))
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
    app.erase(row.key.id)

    app.window.done_requested.emit(row)
    app.window.snooze_requested.emit((row,), clock.now())
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


def test_parking_parks_whom_it_was_promised_and_keeps_the_promise(
    app: RemindingApp, hanneke: int, clock: FrozenClock, qtbot: QtBot
) -> None:
    app.promise(hanneke, "Send references", clock.now())
    app.settle(qtbot)
    app.window.park_requested.emit(app.window.rows()[0], date(2026, 6, 2), ParkReason.BUSY)
    app.settle(qtbot)
    assert app.use_cases.contact_page.read(hanneke).parked_until == date(2026, 6, 2)
    assert titles(app) == ["Send references"]
    undo_action(app).trigger()
    app.settle(qtbot)
    assert app.use_cases.contact_page.read(hanneke).parked_until is None

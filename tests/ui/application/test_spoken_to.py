"""Who is to be called and was spoken to is written about, which does the check-in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.contacts.editing_values import MethodDraft
from services.terms import EntryKind, MethodKind, Outcome, Purpose
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact
from tests.ui.application.conftest import LONG_ENOUGH_MS, Open, quick_note
from tests.ui.capture.journal import entries
from tests.ui.main_window.conftest import focused
from tests.ui.today.conftest import go_to, keys
from ui.application import Application
from ui.calls.call_watch import CallWatch
from ui.reminders.reminder_window import ReminderWindow
from ui.today.row_list import TodayRowList

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def hanneke(use_cases: UseCases, add_contact: AddContact, clock: FrozenClock) -> int:
    """Have Hanneke come to mind today."""
    contact_id = add_contact("Hanneke Zeilstra")
    use_cases.parts.add_method(contact_id, MethodDraft(MethodKind.PHONE, "+31 6 12345678"))
    use_cases.editing.set_cadence(contact_id, 7)
    clock.advance(days=10)
    use_cases.prompts.offer()
    return contact_id


@pytest.fixture
def app(qtbot: QtBot, open_app: Open, no_tray: None, hanneke: int) -> Application:
    application = open_app()
    with qtbot.waitSignal(application.window.contacts_read, timeout=LONG_ENOUGH_MS):
        application.start(background=False)
    return application


def reminders(qtbot: QtBot, app: Application) -> ReminderWindow:
    """Return the window of reminders once the check-in stands in it."""
    companions = app._companions
    assert companions is not None
    controller = companions._reminders
    controller.show_reminders()
    window = controller._the_window()
    qtbot.waitUntil(lambda: len(window.rows()) == 1, timeout=LONG_ENOUGH_MS)
    return window


def calls_of(app: Application) -> CallWatch:
    assert app._companions is not None
    return app._companions._calls


def today(app: Application) -> TodayRowList:
    app.window.commands.today.trigger()
    return app.window.page_area.places.today_page().main


def open_check_ins(use_cases: UseCases) -> list[str]:
    return [each.name for each in use_cases.open_prompts.today()]


def test_done_in_the_reminder_window_takes_one_key_to_write_down(
    qtbot: QtBot, app: Application, use_cases: UseCases, hanneke: int
) -> None:
    window = reminders(qtbot, app)
    QTest.keyClick(window, Qt.Key.Key_D)
    note = quick_note(qtbot)
    qtbot.waitUntil(note.fields.text.hasFocus)
    QTest.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: window.rows() == (), timeout=LONG_ENOUGH_MS)
    (entry,) = entries(use_cases, hanneke)
    assert (entry.kind, entry.outcome, entry.purpose) == (
        EntryKind.CALL,
        Outcome.HELD,
        Purpose.CARE,
    )
    assert open_check_ins(use_cases) == []
    assert calls_of(app).recent_calls.all() == ()


def test_the_note_put_away_leaves_the_check_in_on_today(
    qtbot: QtBot, app: Application, use_cases: UseCases
) -> None:
    rows = today(app)
    qtbot.waitUntil(lambda: len(keys(rows)) == 2, timeout=LONG_ENOUGH_MS)
    go_to(rows, keys(rows)[1])
    QTest.keyClick(rows, Qt.Key.Key_D)
    note = quick_note(qtbot)
    assert [each.text() for each in note.fields.chips.chips()][:2] == ["Hanneke Zeilstra", "Call"]
    QTest.keyClick(note, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not note.isVisible())
    assert open_check_ins(use_cases) == ["Hanneke Zeilstra"]

"""The app starts, reminds and ends well."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from models.entities import FollowUp
from services.changes import ChangeSet
from services.contacts.list_reader import read_first_rows
from services.contacts.reach import Way
from services.contacts.values import NewContact
from services.follow_ups.due import due_from_local
from services.follow_ups.values import NewFollowUp
from services.store import Store
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact
from tests.support.notifier import RecordingNotifier
from tests.ui.application.conftest import LONG_ENOUGH_MS, Open, quick_note
from tests.ui.main_window.conftest import focused, names
from ui import application as application_module
from ui.application import Application
from ui.bug_report import LOG_FILE
from ui.main_window.main_window import MainWindow
from ui.main_window.message_dialog import MessageDialog
from ui.quit_question import QuitQuestion


def promise(use_cases: UseCases, contact_id: int, clock: FrozenClock, title: str) -> None:
    """Make a follow-up that is due now."""
    due = due_from_local(clock.now().astimezone(clock.zone()), clock.zone())
    use_cases.follow_ups.add(contact_id, NewFollowUp(title, due))


def dialogs(application: Application, kind: type[QDialog]) -> list[QDialog]:
    return [each for each in application.window.findChildren(kind) if each.isVisible()]


def quit_confirmed_by(qtbot: QtBot, application: Application) -> bool:
    """Answer the question with Enter and tell whether the app ended."""
    (question,) = dialogs(application, QuitQuestion)
    ended = threading.Event()
    companions = application._companions
    assert companions is not None
    companions.quit_confirmed.disconnect()
    companions.quit_confirmed.connect(ended.set)
    question.accept()
    return ended.is_set()


def test_after_the_first_frame_everything_is_read_and_what_is_due_shows(
    qtbot: QtBot,
    open_app: Open,
    no_tray: None,
    use_cases: UseCases,
    add_contact: AddContact,
    clock: FrozenClock,
    notifier: RecordingNotifier,
) -> None:
    promise(use_cases, add_contact("Hanneke Zeilstra"), clock, "Send references")
    application = open_app()
    assert names(application.window) == ["Hanneke Zeilstra"]
    today = application.window.page_area.places.today_page().main.model()
    shown = [today.index(row, 0).data() for row in range(today.rowCount())]
    assert "Send references" in shown
    application.start(background=False)
    qtbot.waitUntil(lambda: len(notifier.shown) == 1, timeout=LONG_ENOUGH_MS)
    assert application.window.isVisible()


def test_after_the_first_frame_what_newer_rules_of_a_zone_make_due_shows(
    qtbot: QtBot,
    open_app: Open,
    no_tray: None,
    use_cases: UseCases,
    store: Store,
    add_contact: AddContact,
    clock: FrozenClock,
    notifier: RecordingNotifier,
) -> None:
    promise(use_cases, add_contact("Hanneke Zeilstra"), clock, "Send references")
    later = clock.now() + timedelta(hours=1)  # by the rules when it was stored
    with store.write() as unit:
        unit.connection.execute(update(FollowUp).values(due_at_utc=later, remind_at_utc=later))
        unit.commit()
    open_app().start(background=False)
    qtbot.waitUntil(lambda: len(notifier.shown) == 1, timeout=LONG_ENOUGH_MS)


def test_a_window_that_nobody_sees_reminds_all_the_same(
    qtbot: QtBot,
    open_app: Open,
    no_tray: None,
    use_cases: UseCases,
    add_contact: AddContact,
    clock: FrozenClock,
    notifier: RecordingNotifier,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(application_module, "_UNSEEN_MS", 1)
    monkeypatch.setattr(MainWindow, "show", lambda _self: None)
    promise(use_cases, add_contact("Hanneke Zeilstra"), clock, "Send references")
    open_app().start(background=False)
    qtbot.waitUntil(lambda: len(notifier.shown) == 1, timeout=LONG_ENOUGH_MS)


def test_in_the_background_only_the_tray_shows(qtbot: QtBot, open_app: Open, tray: None) -> None:
    application = open_app()
    with qtbot.waitSignal(application.window.contacts_read, timeout=LONG_ENOUGH_MS):
        application.start(background=True)
    assert not application.window.isVisible()


def test_in_the_background_without_a_tray_the_window_is_minimised(
    qtbot: QtBot, open_app: Open, no_tray: None
) -> None:
    application = open_app()
    with qtbot.waitSignal(application.window.contacts_read, timeout=LONG_ENOUGH_MS):
        application.start(background=True)
    assert application.window.isMinimized()


def test_a_start_for_a_note_shows_no_other_window(
    qtbot: QtBot, open_app: Open, tray: None, notes_wanted: list[None]
) -> None:
    application = open_app()
    with qtbot.waitSignal(application.window.contacts_read, timeout=LONG_ENOUGH_MS):
        application.start(background=False, request="note")
        assert len(notes_wanted) == 1
        companions = application._companions
        assert companions is not None
        companions.note_painted.emit()
    assert not application.window.isVisible()


def test_a_start_for_a_note_without_a_tray_can_be_seen_and_ended(
    qtbot: QtBot, open_app: Open, no_tray: None, notes_wanted: list[None]
) -> None:
    application = open_app()
    with qtbot.waitSignal(application.window.contacts_read, timeout=LONG_ENOUGH_MS):
        application.start(background=False, request="note")
    assert application.window.isMinimized()
    assert len(notes_wanted) == 1


def test_what_a_start_is_for_comes_before_anything_is_read(
    qtbot: QtBot,
    open_app: Open,
    tray: None,
    notes_wanted: list[None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(application_module, "_UNSEEN_MS", 1)
    application = open_app()
    read: list[None] = []
    application.window.contacts_read.connect(lambda: read.append(None))
    application.start(background=False, request="note")
    assert (len(notes_wanted), len(read)) == (1, 0)
    qtbot.waitUntil(lambda: bool(read), timeout=LONG_ENOUGH_MS)  # seen or not


def test_the_menu_opens_what_it_says(qtbot: QtBot, started: Application) -> None:
    started.window.commands.about.trigger()
    (about,) = dialogs(started, MessageDialog)
    about.close()
    started.window.commands.new_contact.trigger()
    qtbot.waitUntil(lambda: len(dialogs(started, QDialog)) == 1)
    dialogs(started, QDialog)[0].close()
    started.window.commands.show_reminders.trigger()
    shown = [each.windowTitle() for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert "Reminders" in shown


def test_a_call_from_a_reminder_opens_the_note_of_it(
    qtbot: QtBot, started: Application, add_contact: AddContact
) -> None:
    contact_id = add_contact("Hanneke Zeilstra")
    companions = started._companions
    assert companions is not None
    companions._reminders.call_started.emit(contact_id, Way.CALL)
    chips = quick_note(qtbot).fields.chips.chips()
    assert [chip.text() for chip in chips] == ["Hanneke Zeilstra", "Call", "phone"]
    (recent,) = companions._calls.recent_calls.all()
    assert (recent.contact_id, recent.way) == (contact_id, Way.CALL)


def test_a_contact_added_opens(qtbot: QtBot, started: Application) -> None:
    started.window.commands.new_contact.trigger()
    (dialog,) = dialogs(started, QDialog)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() in dialog.findChildren(QLineEdit))
    QTest.keyClicks(focused(), "Hanneke")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    page_area = started.window.page_area
    qtbot.waitUntil(
        lambda: page_area.contact_page is not None and page_area.contact_page.shown_id is not None
    )
    qtbot.waitUntil(lambda: names(started.window) == ["Hanneke"])


def test_closing_the_window_leaves_the_app_in_the_tray(
    qtbot: QtBot, open_app: Open, tray: None
) -> None:
    application = open_app()
    with qtbot.waitSignal(application.window.contacts_read, timeout=LONG_ENOUGH_MS):
        application.start(background=False)
    application.window.close()
    assert not application.window.isVisible()
    assert dialogs(application, QuitQuestion) == []


def test_quitting_asks_once_at_a_time_and_takes_no_for_an_answer(
    qtbot: QtBot, started: Application
) -> None:
    started.window.commands.quit.trigger()
    started.window.commands.quit.trigger()
    (question,) = dialogs(started, QuitQuestion)
    question.reject()
    assert started.window.isVisible()
    started.window.commands.quit.trigger()
    assert quit_confirmed_by(qtbot, started)


def test_a_bug_is_said_and_logged_and_the_app_goes_on(
    qtbot: QtBot, started: Application, profile: Path
) -> None:
    def fail() -> None:
        raise ZeroDivisionError("Hanneke")

    QTimer.singleShot(0, started, fail)
    qtbot.waitUntil(lambda: len(dialogs(started, MessageDialog)) == 1)
    log = (profile / LOG_FILE).read_text()
    assert "ZeroDivisionError" in log
    assert "Hanneke" not in log
    with qtbot.waitSignal(started.window.contacts_read):
        started.window.read()


def adding(name: str) -> Callable[[UseCases], ChangeSet]:
    return lambda cases: cases.contacts.add(NewContact(name))


def test_closing_saves_what_was_on_its_way(started: Application, journal_path: Path) -> None:
    for name in ("Anna", "Bram", "Carla"):
        started.context.tasks.write(started, adding(name), lambda _changes: None)
    started.close()
    shown = read_first_rows(journal_path, started.context.clock)
    assert [each.name for each in shown.contacts.rows] == ["Anna", "Bram", "Carla"]


def test_closing_gives_back_the_log_and_the_hooks(
    qtbot: QtBot, open_app: Open, no_tray: None
) -> None:
    before = (sys.excepthook, threading.excepthook, list(logging.getLogger().handlers))
    application = open_app()
    application.load_rest()
    application.load_rest()
    assert (sys.excepthook, threading.excepthook) != before[:2]
    application.close()
    assert (sys.excepthook, threading.excepthook, logging.getLogger().handlers) == before

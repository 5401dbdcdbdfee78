"""The app starts, hears other processes, reminds, and ends well."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from main import build
from services.changes import ChangeSet
from services.contacts.contact_list import read_first_rows
from services.contacts.values import NewContact
from services.follow_ups.due import due_from_local
from services.follow_ups.values import NewFollowUp
from services.parts import Build, Parts
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.command_line import Result, attent_process
from tests.support.journal import AddContact
from tests.support.notifier import RecordingNotifier
from tests.ui.main_window.conftest import focused, names
from ui import application as application_module
from ui.application import Application
from ui.bug_report import LOG_FILE
from ui.instance import InstanceLock
from ui.main_window.main_window import MainWindow
from ui.main_window.message_dialog import MessageDialog
from ui.quit_question import QuitQuestion

LONG_ENOUGH_MS = 20_000
Open = Callable[[], Application]


@pytest.fixture
def notifier() -> RecordingNotifier:
    return RecordingNotifier()


@pytest.fixture
def build_parts(clock: FrozenClock, notifier: RecordingNotifier) -> Build:
    """Compose as main.py does, with a still clock and no real notifications."""

    def build_(profile: Path) -> Parts:
        return build(profile, clock=clock, notifier=notifier)

    return build_


@pytest.fixture
def open_app(
    qapp: QApplication,
    qtbot: QtBot,
    build_parts: Build,
    profile: Path,
    journal_path: Path,
) -> Iterator[Open]:
    """Give a function that opens the test's profile; every app is closed at the end."""
    opened: list[Application] = []
    lock = InstanceLock(profile)
    assert lock.acquire()
    before = (qapp.styleSheet(), qapp.palette())

    def open_() -> Application:
        opened.append(Application.open(qapp, build_parts, profile))
        return opened[-1]

    yield open_
    for each in opened:
        if shiboken6.isValid(each.window):
            each.close()
        shiboken6.delete(each.context.theme)
    lock.release()
    qapp.setStyleSheet(before[0])
    qapp.setPalette(before[1])


@pytest.fixture
def no_tray(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)


@pytest.fixture
def started(qtbot: QtBot, open_app: Open, no_tray: None) -> Application:
    """Give an app whose window shows and that has read everything."""
    application = open_app()
    with qtbot.waitSignal(application.window.contacts_read, timeout=LONG_ENOUGH_MS):
        application.start(background=False)
    return application


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
    application.start(background=False)
    qtbot.waitUntil(lambda: len(notifier.shown) == 1, timeout=LONG_ENOUGH_MS)
    assert application.window.isVisible()


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


def test_in_the_background_without_a_tray_the_window_shows(
    qtbot: QtBot, open_app: Open, no_tray: None
) -> None:
    application = open_app()
    with qtbot.waitSignal(application.window.contacts_read, timeout=LONG_ENOUGH_MS):
        application.start(background=True)
    assert application.window.isVisible()


@pytest.fixture
def other_process(profile: Path) -> Iterator[Callable[..., None]]:
    """Give a function that runs a command line on the profile while the app goes on."""
    ended: list[Result] = []
    threads: list[threading.Thread] = []

    def start(*argv: str) -> None:
        thread = threading.Thread(target=lambda: ended.append(attent_process(profile, *argv)))
        threads.append(thread)
        thread.start()

    yield start
    for thread in threads:
        thread.join()
    assert [(result.code, result.err) for result in ended] == [(0, "")] * len(threads)


def test_another_start_brings_the_window_to_the_front(
    qtbot: QtBot, started: Application, other_process: Callable[..., None]
) -> None:
    started.window.hide()
    other_process()
    qtbot.waitUntil(started.window.isVisible, timeout=LONG_ENOUGH_MS)


def test_another_start_in_the_background_is_not_seen(
    qtbot: QtBot, started: Application, profile: Path
) -> None:
    started.window.hide()
    assert attent_process(profile, "--background").code == 0  # without an answer from us
    QApplication.processEvents()
    assert not started.window.isVisible()


def test_a_change_by_another_process_shows_in_the_list_and_reminds(
    qtbot: QtBot,
    started: Application,
    add_contact: AddContact,
    notifier: RecordingNotifier,
    other_process: Callable[..., None],
) -> None:
    contact_id = add_contact("Hanneke Zeilstra")  # by a bus that the app does not hear
    started.window.open_contact(contact_id)
    page = started.window.page_area.contact_page
    assert page is not None
    qtbot.waitUntil(lambda: page.shown_id == contact_id)
    other_process(
        *("note", "--contact", "Hanneke", "--follow-up", "Send references"),
        *("--due", "2026-03-03", "She asked for references"),
    )
    qtbot.waitUntil(lambda: names(started.window) == ["Hanneke Zeilstra"], timeout=LONG_ENOUGH_MS)
    qtbot.waitUntil(lambda: page.timeline.model().rowCount() > 0, timeout=LONG_ENOUGH_MS)
    qtbot.waitUntil(lambda: len(notifier.shown) == 1, timeout=LONG_ENOUGH_MS)


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


def test_closing_without_a_tray_asks_and_quits(qtbot: QtBot, started: Application) -> None:
    started.window.close()
    assert started.window.isVisible()
    assert quit_confirmed_by(qtbot, started)


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
    assert [each.name for each in read_first_rows(journal_path).rows] == ["Anna", "Bram", "Carla"]


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

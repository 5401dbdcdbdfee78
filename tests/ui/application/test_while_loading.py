"""What is done while the app still loads is done, and what it loads costs nobody a key."""

from __future__ import annotations

from datetime import timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import SIGNAL, QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact
from tests.support.notifier import RecordingNotifier
from tests.ui.application.conftest import LONG_ENOUGH_MS, Open, quick_note
from tests.ui.application.test_application import dialogs, promise
from tests.ui.application.test_speaking import wait_for_reminders
from ui.application import Application
from ui.capture.capture_window import CaptureWindow
from ui.instance import NOTE, RaiseRequest
from ui.language import current_language
from ui.main_window.message_dialog import MessageDialog
from ui.main_window.new_contact_dialog import NewContactDialog
from ui.quit_question import QuitQuestion
from ui.reminders.reminder_item_model import ReminderItemModel
from ui.reminders.reminder_window import ReminderWindow
from ui.settings.settings_window import SettingsWindow

W = TypeVar("W", bound=QWidget)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def contact(add_contact: AddContact) -> int:
    return add_contact("Hanneke Zeilstra")


@pytest.fixture
def read() -> list[None]:
    """Collect how often all contacts were read."""
    return []


@pytest.fixture
def loading(
    qtbot: QtBot, open_app: Open, tray: None, contact: int, read: list[None]
) -> Application:
    """Give an app whose first frame stands, and which has begun to load the rest."""
    application = open_app()
    window = application.window
    window.contacts_read.connect(lambda: read.append(None))
    with qtbot.waitSignal(window.first_painted, timeout=LONG_ENOUGH_MS):
        application.start(background=False)
    application._loading.begin(LONG_ENOUGH_MS)  # waits with the rest of it
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    application._loading.begin()
    QApplication.processEvents()
    assert application._companions is None
    return application


def shown(kind: type[W]) -> list[W]:
    """Return the windows of a kind that show."""
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return [each for each in windows if isinstance(each, kind)]


def test_a_key_opens_the_settings(qtbot: QtBot, loading: Application, read: list[None]) -> None:
    QTest.keyClick(loading.window, Qt.Key.Key_Comma, CTRL)
    qtbot.waitUntil(lambda: len(shown(SettingsWindow)) == 1)
    qtbot.waitUntil(lambda: bool(read), timeout=LONG_ENOUGH_MS)


def test_a_key_asks_for_a_new_contact_once(
    qtbot: QtBot, loading: Application, read: list[None]
) -> None:
    QTest.keyClick(loading.window, Qt.Key.Key_N, CTRL | SHIFT)
    qtbot.waitUntil(lambda: len(shown(NewContactDialog)) == 1)
    assert len(dialogs(loading, QDialog)) == 1
    qtbot.waitUntil(lambda: bool(read), timeout=LONG_ENOUGH_MS)


def test_quitting_asks(qtbot: QtBot, loading: Application) -> None:
    loading.window.commands.quit.trigger()
    assert len(dialogs(loading, QuitQuestion)) == 1


def test_closing_the_window_leaves_the_app_in_the_tray(
    qtbot: QtBot, loading: Application, read: list[None]
) -> None:
    loading.window.close()
    assert not loading.window.isVisible()
    qtbot.waitUntil(lambda: bool(read), timeout=LONG_ENOUGH_MS)


def test_another_start_for_a_note_opens_it(
    qtbot: QtBot, loading: Application, read: list[None]
) -> None:
    loading._server.raise_requested.emit(RaiseRequest(NOTE))
    quick_note(qtbot)
    qtbot.waitUntil(lambda: bool(read), timeout=LONG_ENOUGH_MS)


def test_an_error_is_said(qtbot: QtBot, loading: Application) -> None:
    def fail(_cases: UseCases) -> None:
        raise ZeroDivisionError

    loading._loading.begin(LONG_ENOUGH_MS)  # else it may be done before the error comes
    loading.context.tasks.write(loading.window, fail, lambda _result: None)
    qtbot.waitUntil(lambda: len(dialogs(loading, MessageDialog)) == 1, timeout=LONG_ENOUGH_MS)


def test_the_app_ends(loading: Application) -> None:
    loading.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert loading._companions is None


@pytest.mark.usefixtures("english")
def test_another_language_is_spoken(qtbot: QtBot, loading: Application) -> None:
    loading._loading.begin(LONG_ENOUGH_MS)  # else it may be done before the choice is stored
    former = loading.window
    loading.window.commands.language.chosen.emit("nl")
    qtbot.waitUntil(lambda: loading.window is not former, timeout=LONG_ENOUGH_MS)
    assert current_language() == "nl"
    assert loading._companions is not None


def test_what_is_due_shows_in_its_order(
    qtbot: QtBot,
    loading: Application,
    use_cases: UseCases,
    contact: int,
    clock: FrozenClock,
    notifier: RecordingNotifier,
) -> None:
    now = clock.now()
    for title, minutes in (("Send references", 2), ("Call back", 4), ("Ask for a date", 3)):
        clock.set(now - timedelta(minutes=minutes))
        promise(use_cases, contact, clock, title)
    clock.set(now)
    wait_for_reminders(qtbot)
    (window,) = shown(ReminderWindow)
    (rows,) = window.findChildren(ReminderItemModel)
    titles = [rows.index(number).data() for number in range(rows.rowCount())]
    assert titles == ["Call back", "Ask for a date", "Send references"]
    qtbot.waitUntil(lambda: bool(notifier.shown), timeout=LONG_ENOUGH_MS)


@pytest.mark.usefixtures("english")
def test_what_was_due_before_shows_in_another_language_chosen_meanwhile(
    qtbot: QtBot, open_app: Open, tray: None, use_cases: UseCases, contact: int, clock: FrozenClock
) -> None:
    promise(use_cases, contact, clock, "Send references")
    earlier = open_app()
    earlier.start(background=False)
    wait_for_reminders(qtbot)
    earlier.close()
    application = open_app()
    with qtbot.waitSignal(application.window.first_painted, timeout=LONG_ENOUGH_MS):
        application.start(background=False)
    application._loading.begin(LONG_ENOUGH_MS)  # else it may be done before the choice is stored
    former = application.window
    former.commands.language.chosen.emit("nl")
    qtbot.waitUntil(lambda: application.window is not former, timeout=LONG_ENOUGH_MS)
    wait_for_reminders(qtbot)


def test_everything_is_loaded_at_once_for_who_tests_it(loading: Application) -> None:
    loading.load_everything()
    (note,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, CaptureWindow))
    assert not note.isVisible()
    assert not loading._loading.is_due


def commands_heard(application: Application) -> dict[str, int]:
    """Count who hears each command of the menu that can be given."""
    actions = {
        name: each
        for name, each in vars(application.window.commands).items()
        if isinstance(each, QAction) and each.isEnabled()
    }
    return {name: each.receivers(SIGNAL("triggered(bool)")) for name, each in actions.items()}


def heard(application: Application) -> dict[str, int]:
    """Count who hears what else is told to the companions alone."""
    window, tasks = application.window, application.context.tasks
    pages = window.page_area
    told: tuple[tuple[QObject, str], ...] = (
        (window, "quick_note_wanted()"),
        (window, "files_dropped(QVariantList)"),
        (window, "close_requested()"),
        (pages, "draft_wanted(QString)"),
        (pages, "reached_out(int,PyObject)"),
        (pages, "check_in_begun(int)"),
        (pages, "call_started(int,PyObject)"),
        (pages, "note_wanted(int)"),
        (tasks, "bug_raised(PyObject)"),
        (tasks, "known_error_raised(PyObject)"),
    )
    return {name: each.receivers(SIGNAL(name)) for each, name in told}


def test_whatever_is_heard_later_is_heard_from_the_first_frame_on(
    qtbot: QtBot, loading: Application, read: list[None]
) -> None:
    early, early_commands = heard(loading), commands_heard(loading)
    loading.load_rest()
    assert {name for name, count in heard(loading).items() if not count} == set()
    assert {name for name, count in early.items() if not count} == set()
    assert commands_heard(loading) == early_commands
    qtbot.waitUntil(lambda: bool(read), timeout=LONG_ENOUGH_MS)

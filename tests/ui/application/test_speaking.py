"""The language changes while the app runs, and nothing that shows stays in the other one."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from services.clock import Clock
from services.contacts.list_reader import FirstList, read_first_rows
from services.parts import Build
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact
from tests.support.shortcut import PressableShortcut
from tests.ui.application.conftest import LONG_ENOUGH_MS, Open, quick_note
from tests.ui.application.test_application import promise
from ui.application import Application
from ui.contact_page.composer import Composer
from ui.language import change_language, current_language
from ui.main_window.main_window import MainWindow
from ui.reminders.reminder_window import ReminderWindow

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def contact(add_contact: AddContact) -> int:
    add_contact("Anaïs Bakelaar")
    return add_contact("Hanneke Zeilstra", "Duinrand Logistiek")


def words(window: QWidget) -> set[str]:
    """Return every word that is written in a window, shown in a tooltip or said of a control."""
    found: set[str] = {window.windowTitle()}
    for widget in [window, *window.findChildren(QWidget)]:
        found |= {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()}
        match widget:
            case QLabel() | QAbstractButton():
                found.add(widget.text())
            case QLineEdit():
                found |= {widget.placeholderText(), widget.text()}
            case QComboBox():
                found |= {widget.itemText(i) for i in range(widget.count())}
            case QAbstractItemView():
                found |= rows(widget)
    found |= {
        text for each in window.findChildren(QAction) for text in (each.text(), each.toolTip())
    }
    return found


def rows(view: QAbstractItemView) -> set[str]:
    """Return what a screen reader says of each row."""
    model = view.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    found = [model.index(row, 0) for row in range(model.rowCount())]
    return {str(index.data(role) or index.data()) for index in found}


def everything() -> set[str]:
    """Return the words of all windows of the app."""
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return set().union(*(words(each) for each in shown))


def wait_for_windows(qtbot: QtBot, application: Application, contact: int) -> None:
    """Wait until a contact's page and the reminders are there."""
    wait_for_page(qtbot, application.window, contact)
    wait_for_reminders(qtbot)


def wait_for_reminders(qtbot: QtBot) -> None:
    def show() -> bool:
        windows = QApplication.topLevelWidgets()
        return any(isinstance(each, ReminderWindow) and each.isVisible() for each in windows)

    qtbot.waitUntil(show, timeout=LONG_ENOUGH_MS)


def wait_for_page(qtbot: QtBot, window: MainWindow, contact: int) -> None:
    def shows() -> bool:
        page = window.page_area.contact_page
        return page is not None and page.shown_id == contact

    qtbot.waitUntil(shows, timeout=LONG_ENOUGH_MS)


def speak(qtbot: QtBot, application: Application, choice: str) -> None:
    """Choose a language in the menu and wait for the new window."""
    before = application.window
    menu = before.commands.language
    (action,) = (each for each in menu.actions() if each.data() == choice)
    action.trigger()
    qtbot.waitUntil(lambda: application.window is not before, timeout=LONG_ENOUGH_MS)


@pytest.fixture
def promised(contact: int, use_cases: UseCases, clock: FrozenClock) -> None:
    """Have something that is due when the app starts."""
    promise(use_cases, contact, clock, "Send references")


@pytest.fixture
def reminding(qtbot: QtBot, contact: int, promised: None, started: Application) -> Application:
    """Give an app with a contact's page and a reminder open, in English."""
    started.window.open_contact(contact)
    wait_for_windows(qtbot, started, contact)
    return started


def test_all_windows_change_their_words_and_back(
    qtbot: QtBot, contact: int, reminding: Application
) -> None:
    speak(qtbot, reminding, "en")  # pages that were open before are not made again
    wait_for_windows(qtbot, reminding, contact)
    english = everything()
    speak(qtbot, reminding, "nl")
    wait_for_windows(qtbot, reminding, contact)
    assert current_language() == "nl"
    assert {"Contacten", "Herinneringen"} <= everything()
    reminding.context.theme.changed.emit()  # nothing of the former windows hears it
    speak(qtbot, reminding, "en")
    wait_for_windows(qtbot, reminding, contact)
    assert everything() == english


def test_the_language_chosen_is_spoken_at_the_next_start(
    qtbot: QtBot, qapp: QApplication, contact: int, reminding: Application, open_app: Open
) -> None:
    speak(qtbot, reminding, "nl")
    wait_for_windows(qtbot, reminding, contact)
    dutch = everything()
    reminding.close()
    change_language(qapp, "en")
    again = open_app()
    again.start(background=False)
    wait_for_windows(qtbot, again, contact)
    assert everything() == dutch


def test_a_language_wanted_at_the_start_wins_for_that_run(
    qtbot: QtBot, qapp: QApplication, reminding: Application, build_parts: Build, profile: Path
) -> None:
    speak(qtbot, reminding, "nl")
    reminding.close()
    change_language(qapp, "en")
    application = Application.open(qapp, build_parts, profile, "en")
    assert current_language() == "en"
    assert checked(application) == "nl"
    application.close()
    shiboken6.delete(application.context.theme)


def test_the_system_is_followed_again(
    qtbot: QtBot, reminding: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    readers: list[threading.Thread] = []

    def read(path: Path, clock: Clock, *, begins_day: bool) -> FirstList:
        readers.append(threading.current_thread())
        return read_first_rows(path, clock, begins_day=begins_day)

    monkeypatch.setattr("ui.application.read_first_rows", read)
    assert checked(reminding) == "system"
    speak(qtbot, reminding, "nl")
    assert threading.main_thread() not in readers
    assert len(readers) == 1
    assert checked(reminding) == "nl"
    speak(qtbot, reminding, "system")
    assert current_language() == "en"
    assert checked(reminding) == "system"


def test_what_was_being_typed_is_still_there(
    qtbot: QtBot, contact: int, reminding: Application
) -> None:
    composer(reminding).text.setPlainText("Asked for two references")
    speak(qtbot, reminding, "nl")
    wait_for_windows(qtbot, reminding, contact)

    def is_back() -> bool:
        return composer(reminding).text.toPlainText() == "Asked for two references"

    qtbot.waitUntil(is_back, timeout=LONG_ENOUGH_MS)


def test_reminders_that_were_closed_stay_closed(
    qtbot: QtBot, contact: int, reminding: Application
) -> None:
    for window in QApplication.topLevelWidgets():
        if isinstance(window, ReminderWindow):
            window.close()
    speak(qtbot, reminding, "nl")
    wait_for_page(qtbot, reminding.window, contact)
    companions = reminding._companions
    assert companions is not None
    assert not companions.shows_reminders


def composer(application: Application) -> Composer:
    page = application.window.page_area.contact_page
    assert page is not None
    return page.composer


def checked(application: Application) -> str:
    """Return which choice the menu marks."""
    actions = application.window.commands.language.actions()
    (choice,) = (str(each.data()) for each in actions if each.isChecked())
    return choice


def test_the_keys_for_a_note_are_not_asked_for_again(
    qtbot: QtBot, started: Application, shortcut: PressableShortcut
) -> None:
    qtbot.waitUntil(lambda: shortcut.listener is not None)
    former = started.window
    started.speak("nl")
    qtbot.waitUntil(lambda: started.window is not former)
    press = shortcut.press()
    window = quick_note(qtbot)
    assert shortcut.asked == ["Ctrl+Alt+N"]
    assert shortcut.activated == [(int(window.winId()), press)]


def test_a_quick_note_that_shows_is_there_again_however_old_it_is(
    qtbot: QtBot, started: Application, shortcut: PressableShortcut, clock: FrozenClock
) -> None:
    qtbot.waitUntil(lambda: shortcut.listener is not None)
    shortcut.press()
    quick_note(qtbot).fields.text.setPlainText("Called Hanneke on Friday")
    clock.advance(hours=3)
    speak(qtbot, started, "nl")
    window = quick_note(qtbot)
    assert window.windowTitle() == "Snelle notitie"
    assert window.fields.text.toPlainText() == "Called Hanneke on Friday"
    qtbot.waitUntil(started.window.isActiveWindow)
    speak(qtbot, started, "en")
    assert quick_note(qtbot).fields.text.toPlainText() == "Called Hanneke on Friday"


def test_a_quick_note_that_was_left_stays_hidden_and_is_gone_on_with(
    qtbot: QtBot, started: Application, shortcut: PressableShortcut
) -> None:
    qtbot.waitUntil(lambda: shortcut.listener is not None)
    shortcut.press()
    former = quick_note(qtbot)
    former.fields.text.setPlainText("Called Hanneke")
    former.hide()
    speak(qtbot, started, "nl")
    companions = started._companions
    assert companions is not None
    assert companions.shown_note is None
    shortcut.press()
    window = quick_note(qtbot)
    qtbot.waitUntil(lambda: window.fields.text.toPlainText() == "Called Hanneke")

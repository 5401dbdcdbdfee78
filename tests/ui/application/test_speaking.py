"""The language changes while the app runs, and nothing that shows stays in the other one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QTranslator
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

from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact
from tests.ui.application.conftest import LONG_ENOUGH_MS
from tests.ui.application.test_application import promise
from ui.application import Application
from ui.language import current_language
from ui.main_window.main_window import MainWindow


@pytest.fixture(autouse=True)
def languages(qapp: QApplication) -> Iterator[None]:
    """Give the application back speaking what it spoke."""
    before = QLocale()
    yield
    QLocale.setDefault(before)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


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
    from PySide6.QtCore import Qt

    role = Qt.ItemDataRole.AccessibleTextRole
    found = [model.index(row, 0) for row in range(model.rowCount())]
    return {str(index.data(role) or index.data()) for index in found}


def everything(application: Application) -> set[str]:
    """Return the words of all windows of the app."""
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return set().union(*(words(each) for each in shown))


def show(qtbot: QtBot, application: Application, contact: int) -> None:
    """Open a contact's page and wait until all that it says is there."""
    application.window.open_contact(contact)
    wait_for_page(qtbot, application.window, contact)


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


def test_all_windows_change_their_words_and_back(
    qtbot: QtBot,
    contact: int,
    use_cases: UseCases,
    clock: FrozenClock,
    started: Application,
) -> None:
    promise(use_cases, contact, clock, "Send references")
    show(qtbot, started, contact)
    english = everything(started)
    speak(qtbot, started, "nl")
    wait_for_page(qtbot, started.window, contact)
    assert current_language() == "nl"
    dutch = everything(started)
    assert "Contactpersonen" in dutch or "Contacten" in dutch
    speak(qtbot, started, "en")
    wait_for_page(qtbot, started.window, contact)
    assert everything(started) == english

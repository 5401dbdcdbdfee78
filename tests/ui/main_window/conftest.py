"""What tests of the main window share: what stands in it, and what is dropped on it."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QWidget
from pytestqt.qtbot import QtBot

from services.contacts.contact_list import ContactListRow
from tests.support.journal import AddContact
from tests.support.rows import contact_list
from tests.support.rows import make_row as row
from tests.ui.conftest import ShowWindow
from ui.context import UiContext
from ui.main_window.contact_list_panel import ContactListPanel
from ui.main_window.main_window import MainWindow
from ui.widgets.search_line import SearchLine

ANNA = row(1, "Anaïs Bakelaar", "Noordkraai Bouw", group_id=1)
HANNEKE = row(2, "Hanneke Zeilstra", "Duinrand Logistiek", group_id=1)
OKKE = row(3, "Okke Zeilmaker", group_id=2)
PEOPLE = (ANNA, HANNEKE, OKKE)
Widget = TypeVar("Widget", bound=QWidget)


def contact_rows(widget: QWidget) -> QListView:
    """Return the list of contacts."""
    (view,) = (each for each in widget.findChildren(QListView) if is_named(each, "Contacts"))
    return view


def is_named(widget: QWidget, name: str) -> bool:
    """Tell whether screen readers call a widget so."""
    return widget.accessibleName() == name


def names(widget: QWidget) -> list[str]:
    """Return the names in the list of contacts, from top to bottom."""
    model = contact_rows(widget).model()
    return [model.index(i, 0).data() for i in range(model.rowCount())]


def selected_name(widget: QWidget) -> str | None:
    """Return whose row is selected and current."""
    view = contact_rows(widget)
    selected = view.selectionModel().selectedIndexes()
    assert selected == [view.currentIndex()] * len(selected)
    name: str | None = selected[0].data() if selected else None
    return name


def the(window: MainWindow, kind: type[Widget]) -> Widget:
    """Return the one widget of a kind."""
    found: list[Widget] = window.findChildren(kind)
    (only,) = found
    return only


def texts(widget: QWidget) -> list[str]:
    """Return the text of every label that shows."""
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]


def focused() -> QWidget:
    """Return what the keyboard is in."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def drop(widget: QWidget, *paths: Path) -> bool:
    """Drag files over a widget and drop them if they are welcome; return whether they were."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), actions, data, left, plain)
    enter.ignore()  # as Qt hands it out
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    dropped = QDropEvent(QPointF(5, 5), actions, data, left, plain)
    QApplication.sendEvent(widget, dropped)
    assert dropped.dropAction() == Qt.DropAction.CopyAction  # else the source deletes its file
    return True


class ListBench:
    """Be a panel with somebody at its keyboard."""

    def __init__(self, panel: ContactListPanel) -> None:
        self.panel = panel
        self.view = contact_rows(panel)
        self.search = panel.findChildren(SearchLine)[0]
        self.opened: list[int] = []
        self.groups_left: list[None] = []
        panel.contact_selected.connect(self.opened.append)
        panel.everybody_wanted.connect(lambda: self.groups_left.append(None))

    def show(self, *rows: ContactListRow) -> None:
        self.panel.show_contacts(contact_list(*rows))

    def type(self, text: str) -> None:
        QTest.keyClicks(self.search, text)

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the focus is."""
        for key in keys:
            QTest.keyClick(focused(), key)

    def click(self, number: int) -> None:
        place = self.view.visualRect(self.view.model().index(number, 0)).center()
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    @property
    def names(self) -> list[str]:
        return names(self.panel)

    def selected(self) -> str | None:
        return selected_name(self.panel)

    def top_name(self) -> str:
        name: str = self.view.indexAt(QPoint(20, 0)).data()
        return name


@pytest.fixture
def bench(qtbot: QtBot, ui_context: UiContext) -> ListBench:
    add = QAction("Add")
    panel = ContactListPanel(ui_context, add)
    add.setParent(panel)
    qtbot.addWidget(panel)
    panel.resize(272, 600)
    panel.show_group(None, "Contacts")
    panel.show_contacts(contact_list(*PEOPLE))
    panel.show()
    panel.activateWindow()
    panel.focus_search()
    bench = ListBench(panel)
    qtbot.waitUntil(bench.search.hasFocus)
    return bench


@pytest.fixture
def people(add_contact: AddContact) -> dict[str, int]:
    """Add two clients and a prospect."""
    return {
        "Anaïs": add_contact("Anaïs Bakelaar", "Noordkraai Bouw", 1),
        "Hanneke": add_contact("Hanneke Zeilstra", "Duinrand Logistiek", 1),
        "Okke": add_contact("Okke Zeilmaker", None, 2),
    }


@pytest.fixture
def window(people: dict[str, int], show_window: ShowWindow) -> MainWindow:
    return show_window()

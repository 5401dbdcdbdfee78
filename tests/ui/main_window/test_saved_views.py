"""Views in the navigation: saved, opened, renamed, changed, deleted and brought back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from services.contacts.listing import Criteria, Listing
from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.ui.conftest import ShowWindow
from tests.ui.main_window.conftest import names, texts
from ui.main_window.contact_list_panel import ContactListPanel
from ui.main_window.main_window import MainWindow
from ui.main_window.name_dialog import NameDialog
from ui.widgets.nav_delegate import NAV_ROW
from ui.widgets.nav_list import NavList

TEAM = Listing(Criteria(group_id=5))


@pytest.fixture
def window(add_contact: AddContact, show_window: ShowWindow) -> MainWindow:
    add_contact("Anna", group_id=1)
    add_contact("Bram", group_id=5)
    return show_window()


def panel(window: MainWindow) -> ContactListPanel:
    (found,) = window.findChildren(ContactListPanel)
    return found


def navigation(window: MainWindow) -> NavList:
    (found,) = window.findChildren(NavList)
    return found


def places(window: MainWindow) -> list[tuple[str, str]]:
    model = navigation(window).model()
    rows = [model.index(i, 0).data(NAV_ROW) for i in range(model.rowCount())]
    return [(row.text, row.count) for row in rows[:-1]]  # the last is the bin


def answer(window: MainWindow, name: str) -> None:
    (dialog,) = (each for each in window.findChildren(NameDialog) if each.isVisible())
    (line,) = dialog.findChildren(QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, name)
    QTest.keyClick(line, Qt.Key.Key_Return)


@pytest.fixture
def view(qtbot: QtBot, window: MainWindow) -> NavList:
    """Save the team as a view, which opens it."""
    panel(window).set_listing(TEAM)
    panel(window).head.view_wanted.emit()
    with qtbot.waitSignal(window.contacts_read):
        answer(window, "My team")
    qtbot.waitUntil(lambda: navigation(window).chosen_key.startswith("view-"))
    return navigation(window)


def test_what_shows_is_saved_under_a_name_and_opened(window: MainWindow, view: NavList) -> None:
    assert places(window)[-2:] == [("Saved views", ""), ("My team", "1")]
    assert names(window) == ["Bram"]
    assert "My team" in texts(window)
    view.choose("contacts")
    assert names(window) == ["Anna", "Bram"]


def test_f2_renames(qtbot: QtBot, window: MainWindow, view: NavList) -> None:
    QTest.keyClick(view, Qt.Key.Key_F2)
    with qtbot.waitSignal(window.contacts_read):
        answer(window, "The team")
    assert places(window)[-1] == ("The team", "1")
    assert "The team" in texts(window)
    assert names(window) == ["Bram"]


def test_delete_takes_it_away_and_undo_brings_it_back(
    qtbot: QtBot, window: MainWindow, view: NavList, use_cases: UseCases
) -> None:
    with qtbot.waitSignal(window.contacts_read):
        QTest.keyClick(view, Qt.Key.Key_Delete)
    assert places(window)[-1][0] == "Team"
    assert names(window) == ["Anna", "Bram"]
    strip = window.page_area.undo_bar
    qtbot.waitUntil(strip.action.isEnabled)
    with qtbot.waitSignal(window.contacts_read):
        strip.action.trigger()
    assert places(window)[-1] == ("My team", "1")


def test_groups_are_not_renamed_or_deleted_there(window: MainWindow, view: NavList) -> None:
    view.choose("1")
    QTest.keyClick(view, Qt.Key.Key_F2)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert not any(each.isVisible() for each in window.findChildren(NameDialog))
    assert ("Clients", "1") in places(window)


def test_changes_are_saved_under_the_same_name(
    qtbot: QtBot, window: MainWindow, view: NavList
) -> None:
    panel(window).set_listing(Listing())
    with qtbot.waitSignal(window.contacts_read):
        panel(window).head.view_change_wanted.emit()
    assert places(window)[-1] == ("My team", "2")


def test_a_view_changed_elsewhere_shows_at_once(
    qtbot: QtBot, window: MainWindow, view: NavList, use_cases: UseCases
) -> None:
    view_id = int(view.chosen_key.removeprefix("view-"))
    with qtbot.waitSignal(window.contacts_read):
        use_cases.views.change(view_id, Listing(Criteria(group_id=1)))
    assert names(window) == ["Anna"]

"""Groups and tags are reached from the navigation and the menu, and lead back again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from services.contacts.group_values import GroupColour, GroupLines
from services.use_cases import UseCases
from services.window_state import BIN, EVERYBODY
from tests.support.journal import AddContact
from tests.ui.conftest import ShowWindow
from tests.ui.groups.conftest import CLIENTS, block, choose_in_open_menu, focused
from tests.ui.main_window.conftest import contact_rows
from tests.ui.test_accessibility import faults
from ui.groups.groups_page import GroupsPage
from ui.main_window.main_window import MainWindow
from ui.widgets.nav_button import NavButton
from ui.widgets.nav_delegate import NAV_ROW
from ui.widgets.nav_list import NavList


@pytest.fixture
def window(add_contact: AddContact, show_window: ShowWindow) -> MainWindow:
    add_contact("Anna", group_id=CLIENTS)
    return show_window()


def navigation(window: MainWindow) -> NavList:
    (found,) = window.findChildren(NavList)
    return found


def page_of(window: MainWindow) -> GroupsPage:
    (found,) = window.findChildren(GroupsPage)
    return found


def click(view: QListView) -> None:
    place = view.visualRect(view.model().index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def page(qtbot: QtBot, window: MainWindow) -> GroupsPage:
    """Return the page once it shows what was read."""
    found = page_of(window)
    qtbot.waitUntil(lambda: found.isVisible() and bool(found.groups.blocks))
    return found


def test_f2_on_a_group_leads_to_its_name_and_esc_back(qtbot: QtBot, window: MainWindow) -> None:
    nav = navigation(window)
    nav.choose(str(CLIENTS))
    nav.setFocus()
    QTest.keyClick(nav, Qt.Key.Key_F2)
    shown = page(qtbot, window)
    qtbot.waitUntil(block(shown).name.hasFocus)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert not shown.isVisible()
    assert nav.hasFocus()


def test_a_menu_on_a_group_edits_it_or_adds_another(qtbot: QtBot, window: MainWindow) -> None:
    navigation(window).menu_wanted.emit(str(CLIENTS), QPoint(100, 100))
    choose_in_open_menu("&Edit group")
    qtbot.waitUntil(block(page(qtbot, window)).name.hasFocus)
    navigation(window).menu_wanted.emit(str(CLIENTS), QPoint(100, 100))
    choose_in_open_menu("&New group")
    adder = page(qtbot, window).groups.adder
    assert adder is not None
    qtbot.waitUntil(lambda: adder.isAncestorOf(focused()))


def test_a_button_and_a_key_open_what_showed_last(qtbot: QtBot, window: MainWindow) -> None:
    (button,) = (b for b in window.findChildren(NavButton) if b.text() == "Groups and tags")
    button.click()
    page(qtbot, window).close_page.click()
    assert not page_of(window).isVisible()
    QTest.keySequence(window, "Ctrl+Shift+G")
    assert page(qtbot, window).isAncestorOf(focused())


def test_the_page_stays_while_the_navigation_follows(
    qtbot: QtBot, window: MainWindow, use_cases: UseCases
) -> None:
    navigation(window).choose(BIN)
    window.commands.groups.trigger()
    shown = page(qtbot, window)
    for name in ("Customers", "Relations"):
        with qtbot.waitSignal(window.contacts_read):
            use_cases.groups.rename(CLIENTS, name)
        assert shown.isVisible()
    assert navigation(window).chosen_key == EVERYBODY
    assert contact_rows(window).isVisible()


def test_a_note_is_written_on_the_page_of_who_is_selected(qtbot: QtBot, window: MainWindow) -> None:
    click(contact_rows(window))
    contact_page = window.page_area.contact_page
    assert contact_page is not None
    qtbot.waitUntil(lambda: contact_page.shown_id is not None)
    window.commands.groups.trigger()
    window.commands.new_note.trigger()
    qtbot.waitUntil(contact_page.composer.text.hasFocus)


def test_whoever_is_selected_already_comes_back_by_a_click_or_enter(
    qtbot: QtBot, window: MainWindow
) -> None:
    rows = contact_rows(window)
    click(rows)
    contact_page = window.page_area.contact_page
    assert contact_page is not None
    qtbot.waitUntil(lambda: contact_page.shown_id is not None)
    for come_back in (click, lambda view: QTest.keyClick(view, Qt.Key.Key_Return)):
        window.commands.groups.trigger()
        assert not contact_page.isVisible()
        come_back(rows)
        assert contact_page.isVisible()


def test_a_colour_shows_in_the_navigation(
    qtbot: QtBot, window: MainWindow, use_cases: UseCases
) -> None:
    with qtbot.waitSignal(window.contacts_read):
        use_cases.groups.set_colour(CLIENTS, GroupColour.RED)
    model = navigation(window).model()
    rows = [model.index(i, 0).data(NAV_ROW) for i in range(model.rowCount())]
    assert [(row.text, row.colour) for row in rows if row.colour] == [("Clients", "red")]
    window.grab()  # draws it without a warning


def test_every_control_of_both_can_be_heard(
    qtbot: QtBot, window: MainWindow, use_cases: UseCases
) -> None:
    use_cases.groups.add_line(CLIENTS, GroupLines.QUESTIONS, "How is the team?")
    use_cases.bulk.add_tag([row.id for row in window.contacts.rows], "sailing")
    window.commands.groups.trigger()
    shown = page(qtbot, window)
    qtbot.waitUntil(lambda: bool(block(shown).questions.rows))
    assert faults(window) == []
    shown.show_tags()
    qtbot.waitUntil(shown.tags.list.isVisible)
    assert faults(window) == []
    window.page_area.offer_undo("Tag “coffee” deleted", None)
    bar, tags = window.page_area.undo_bar, shown.tags
    assert tags.delete.mapTo(window, tags.delete.rect().bottomLeft()).y() < (
        bar.mapTo(window, QPoint()).y()
    )

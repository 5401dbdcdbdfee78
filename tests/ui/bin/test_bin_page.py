"""The bin in the main window: reached, restored from and emptied, by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from services.contacts.contact_service import UnknownContactError
from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.ui.conftest import ShowWindow
from tests.ui.main_window.conftest import texts
from ui.bin.bin_page import BinPage
from ui.bin.erase_question import EraseQuestion
from ui.groups.groups_page import GroupsPage
from ui.main_window.contact_list_panel import ContactListPanel
from ui.main_window.main_window import MainWindow
from ui.widgets.nav_list import NavList


@pytest.fixture
def window(
    use_cases: UseCases,
    add_contact: AddContact,
    show_window: ShowWindow,
) -> MainWindow:
    for name in ("Anna Vos", "Bram Smit", "Chris Dam", "Dirk Aal"):
        add_contact(name)
    use_cases.bulk.delete([1, 2, 3])
    return show_window()


def open_bin(qtbot: QtBot, window: MainWindow) -> BinPage:
    (navigation,) = window.findChildren(NavList)
    navigation.setFocus()
    QTest.keyClick(navigation, Qt.Key.Key_End)
    (page,) = window.findChildren(BinPage)
    qtbot.waitUntil(lambda: bool(page.model.items))
    assert navigation.hasFocus()  # the arrows lead on from there
    page.list.setFocus()
    return page


def names(page: BinPage) -> list[str]:
    return sorted(item.name for item in page.model.items)


def press(qtbot: QtBot, page: BinPage, key: Qt.Key) -> None:
    """Press a key in the list and wait until what it did shows."""
    with qtbot.waitSignal(page.items_read):
        QTest.keyClick(page.list, key)


def question(page: BinPage) -> EraseQuestion:
    (found,) = (each for each in page.findChildren(EraseQuestion) if each.isVisible())
    return found


def erase(qtbot: QtBot, page: BinPage) -> None:
    """Go to the button that erases and press Enter, and wait until that is done."""
    asked = question(page)
    (button,) = (each for each in asked.findChildren(QPushButton) if each.text() == "Erase")
    qtbot.waitUntil(asked.isActiveWindow)
    QTest.keyClick(asked.focusWidget(), Qt.Key.Key_Tab)
    assert button.hasFocus()
    with qtbot.waitSignal(page.undo_offered):
        QTest.keyClick(button, Qt.Key.Key_Return)


def test_everything_goes_by_keys(qtbot: QtBot, window: MainWindow, use_cases: UseCases) -> None:
    page = open_bin(qtbot, window)
    assert names(page) == ["Anna Vos", "Bram Smit", "Chris Dam"]
    first = page.list.selected()[0].name

    press(qtbot, page, Qt.Key.Key_Return)  # restores the one the list began on
    assert first not in names(page)
    assert use_cases.contacts.find(first)
    assert f"Restored: {first}" in texts(window)
    assert len(page.list.selected()) == 1  # what took its place

    with qtbot.waitSignal(page.items_read):
        window.page_area.undo_bar.action.trigger()
    assert names(page) == ["Anna Vos", "Bram Smit", "Chris Dam"]

    chosen = page.list.selected()[0].name
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert question(page).accessibleName() == f"Erase “{chosen}”?"
    QTest.keyClick(question(page), Qt.Key.Key_Return)  # a press too many keeps
    assert use_cases.binned().read().items != ()
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    erase(qtbot, page)
    qtbot.waitUntil(lambda: chosen not in names(page))
    assert window.focusWidget() is page.list

    page.list.selectAll()
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert question(page).accessibleName() == "Erase 2 things?"
    QTest.keyClick(question(page), Qt.Key.Key_Escape)
    assert len(names(page)) == 2

    page.empty.setFocus()
    QTest.keyClick(page.empty, Qt.Key.Key_Space)
    assert question(page).accessibleName() == "Empty the bin?"
    erase(qtbot, page)
    qtbot.waitUntil(lambda: "The bin is empty" in texts(window))
    with pytest.raises(UnknownContactError):
        use_cases.contacts.find(chosen)


def test_the_bin_gives_way_to_people_and_comes_back_at_the_next_start(
    qtbot: QtBot,
    window: MainWindow,
    show_window: ShowWindow,
) -> None:
    (panel,) = window.findChildren(ContactListPanel)
    width = panel.width()
    page = open_bin(qtbot, window)
    assert not panel.isVisible()
    window.open_contact(4)
    assert (panel.isVisible(), panel.width(), page.isVisible()) == (True, width, False)

    (navigation,) = window.findChildren(NavList)
    navigation.choose("bin")
    with qtbot.waitSignal(window.contacts_read):
        window.read()
    window.remember()
    with qtbot.waitSignal(window.contacts_read):
        window.read()
    assert window.state().place == "bin"
    assert window.state().list_px == width
    window.commands.find.trigger()
    assert panel.isVisible()


def test_other_pages_are_left_alone(qtbot: QtBot, window: MainWindow) -> None:
    (panel,) = window.findChildren(ContactListPanel)
    page = open_bin(qtbot, window)
    window.commands.groups.trigger()
    (groups,) = window.findChildren(GroupsPage)
    with qtbot.waitSignal(window.contacts_read):
        window.read()
    (navigation,) = window.findChildren(NavList)
    navigation.choose("1")
    assert (panel.isVisible(), groups.isVisible(), page.isVisible()) == (True, True, False)


def test_who_was_merged_can_be_erased_and_not_restored(
    qtbot: QtBot, add_contact: AddContact, use_cases: UseCases, window: MainWindow
) -> None:
    while use_cases.bin().erase():
        pass
    use_cases.merging().merge(4, add_contact("D. Aal"))
    page = open_bin(qtbot, window)
    page.list.selectAll()
    assert (page.restore.isEnabled(), page.erase.isEnabled()) == (False, True)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert names(page) == ["D. Aal"]

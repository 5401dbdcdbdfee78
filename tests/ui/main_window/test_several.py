"""What is done to several contacts at once, and taken back as one step."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.ui.conftest import ShowWindow
from tests.ui.main_window.conftest import contact_rows, is_named, names, texts
from ui.main_window.main_window import MainWindow
from ui.main_window.name_dialog import NameDialog
from ui.main_window.selection_page import SelectionPage
from ui.widgets.buttons import Button


@pytest.fixture
def window(add_contact: AddContact, show_window: ShowWindow) -> MainWindow:
    """Show three contacts, all of them selected."""
    for name in ("Anna", "Bram", "Carla"):
        add_contact(name, group_id=1)
    window = show_window()
    contact_rows(window).setFocus()
    QTest.keyClick(contact_rows(window), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    return window


def page(window: MainWindow) -> SelectionPage:
    (found,) = window.findChildren(SelectionPage)
    return found


def button(window: MainWindow, text: str) -> Button:
    (found,) = (each for each in page(window).findChildren(Button) if each.text() == text)
    return found


def choose(window: MainWindow, text: str, entry: str) -> None:
    menu = button(window, text).menu()
    menu.aboutToShow.emit()
    (action,) = (each for each in menu.actions() if each.text() == entry)
    action.trigger()


def offered(window: MainWindow) -> str:
    return window.page_area.undo_bar.accessibleName()


def undo(qtbot: QtBot, window: MainWindow) -> None:
    strip = window.page_area.undo_bar
    qtbot.waitUntil(strip.action.isEnabled)
    with qtbot.waitSignal(window.contacts_read):
        strip.action.trigger()


def test_the_page_says_how_many_are_selected(window: MainWindow) -> None:
    assert page(window).isVisible()
    assert any(text.startswith("3 contacts selected") for text in texts(window))


@pytest.mark.parametrize(
    ("act", "said", "left"),
    [
        (lambda window: choose(window, "Group", "Team"), "3 contacts moved to Team", 3),
        (lambda window: button(window, "Archive").click(), "3 contacts archived", 0),
        (lambda window: button(window, "Move to the bin").click(), "3 contacts moved to", 0),
    ],
)
def test_an_action_is_done_to_all_and_undone_at_once(
    qtbot: QtBot,
    window: MainWindow,
    use_cases: UseCases,
    act: Callable[[MainWindow], None],
    said: str,
    left: int,
) -> None:
    before = use_cases.contact_list.read().rows
    with qtbot.waitSignal(window.contacts_read):
        act(window)
    qtbot.waitUntil(lambda: offered(window).startswith(said))
    assert window.contacts.total == left
    assert page(window).isVisible() == (left > 0)
    undo(qtbot, window)
    assert use_cases.contact_list.read().rows == before


def test_a_new_tag_is_asked_for_and_can_be_removed(
    qtbot: QtBot, window: MainWindow, use_cases: UseCases
) -> None:
    assert not button(window, "Remove a tag").isEnabled()
    choose(window, "Add a tag", "New tag…")
    (dialog,) = window.findChildren(NameDialog)
    (line,) = dialog.findChildren(QLineEdit)
    QTest.keyClicks(line, "sailing")
    with qtbot.waitSignal(window.contacts_read):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert [tag.contacts for tag in use_cases.tags.read()] == [3]
    qtbot.waitUntil(button(window, "Remove a tag").isEnabled)
    with qtbot.waitSignal(window.contacts_read):
        choose(window, "Remove a tag", "sailing")
    assert [tag.contacts for tag in use_cases.tags.read()] == [0]


def test_of_many_tags_those_used_most_are_in_the_menu(
    qtbot: QtBot, window: MainWindow, use_cases: UseCases
) -> None:
    ids = [row.id for row in window.contacts.rows]
    with qtbot.waitSignal(window.contacts_read):
        use_cases.bulk.add_tag(ids, "zeal")
        for number in range(16):
            use_cases.bulk.add_tag(ids[:1], f"topic {number:02}")
    qtbot.waitUntil(lambda: len(window.contacts.tags) == 17)
    menu = button(window, "Add a tag").menu()
    menu.aboutToShow.emit()
    words = [each.text() for each in menu.actions() if not each.isSeparator()]
    assert words == [*(f"topic {number:02}" for number in range(14)), "zeal", "Another tag…"]


def test_a_follow_up_with_each(qtbot: QtBot, window: MainWindow, use_cases: UseCases) -> None:
    lines = page(window).findChildren(QLineEdit)
    (title,) = (each for each in lines if is_named(each, "Follow-up"))
    QTest.keyClick(title, Qt.Key.Key_Return)  # nothing to make yet
    QTest.keyClicks(title, "Send the survey")
    with qtbot.waitSignal(window.contacts_read):
        QTest.keyClick(title, Qt.Key.Key_Return)
    assert {row.due_on for row in use_cases.contact_list.read().rows} != {None}
    qtbot.waitUntil(lambda: title.text() == "")


def test_what_stands_so_already_is_said(qtbot: QtBot, window: MainWindow) -> None:
    choose(window, "Group", "Clients")
    qtbot.waitUntil(lambda: offered(window).startswith("Nothing was changed"))
    assert not window.commands.undo.isEnabled()


def test_one_again_shows_their_page(qtbot: QtBot, window: MainWindow) -> None:
    QTest.keyClick(contact_rows(window), Qt.Key.Key_Escape)
    contact_page = window.page_area.contact_page
    assert contact_page is not None
    qtbot.waitUntil(lambda: contact_page.shown_id is not None)
    assert not page(window).isVisible()
    assert names(window) == ["Anna", "Bram", "Carla"]

"""Order, headings and filters of the list: chosen in its menu, shown as chips, ended by Esc."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from services.contacts.contact_list import GroupRow, TagRow, ViewRow
from services.contacts.listing import Criteria, GroupBy, Listing, SortBy, Trait
from tests.support.clock import FrozenClock
from tests.support.rows import contact_list, make_row
from tests.ui.main_window.conftest import contact_rows, focused, names, texts
from ui.context import UiContext
from ui.main_window.contact_list_panel import ContactListPanel
from ui.main_window.list_menu import ListMenu
from ui.widgets.chip import Chip

Key = Qt.Key
GROUPS = (GroupRow(1, "clients", None, 28, 2), GroupRow(2, "team", None, 7, 1))
SILENT = Listing(Criteria(traits=frozenset({Trait.NEVER_CONTACTED})))


@pytest.fixture
def panel(qtbot: QtBot, ui_context: UiContext, clock: FrozenClock) -> ContactListPanel:
    add = QAction("Add")
    panel = ContactListPanel(ui_context, add)
    add.setParent(panel)
    qtbot.addWidget(panel)
    panel.resize(272, 600)
    spoke = clock.now() - timedelta(days=40)
    people = (
        make_row(1, "Anna", "Duinrand", group_id=1, tag_ids=(5,), last_contact_at=spoke),
        make_row(2, "Bram", "Noordkraai", group_id=2, last_contact_at=clock.now()),
        make_row(3, "Carla", "Duinrand", group_id=1),
        make_row(4, "Daan", archived=True),
    )
    tags = (TagRow(5, "sailing & skiing"),)
    panel.show_group(None, "Contacts")
    panel.show_contacts(contact_list(*people, total=3, groups=GROUPS, tags=tags))
    panel.show()
    panel.activateWindow()
    panel.focus_search()
    qtbot.waitUntil(lambda: panel.isActiveWindow() and panel.focusWidget() is not None)
    return panel


def chips(panel: ContactListPanel) -> list[Chip]:
    return [chip for chip in panel.findChildren(Chip) if chip.isVisible()]


def menu(panel: ContactListPanel) -> ListMenu:
    (found,) = panel.findChildren(ListMenu)
    return found


def choose(panel: ContactListPanel, *words: str) -> None:
    """Choose in the menu by the words of its entries, from the outermost to the innermost."""
    root = menu(panel)
    root.aboutToShow.emit()
    actions: Sequence[QAction] = root.actions()
    for word in words[:-1]:
        submenu = by_word(actions, word).menu()
        assert isinstance(submenu, QMenu)
        actions = submenu.actions()
    by_word(actions, words[-1]).trigger()


def by_word(actions: Sequence[QAction], word: str) -> QAction:
    (action,) = (each for each in actions if each.text().replace("&", "") == word)
    return action


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (["Sort by", "Last contact"], ["Bram", "Anna", "Carla"]),
        (["Sort by", "Z to A"], ["Carla", "Bram", "Anna"]),
        (["Group under headings", "Group"], ["Clients", "Anna", "Carla", "Team", "Bram"]),
        (
            ["Group under headings", "Organisation"],
            ["Duinrand", "Anna", "Carla", "Noordkraai", "Bram"],
        ),
        (["Filter", "Group", "Team"], ["Bram"]),
        (["Filter", "Tag", "sailing  skiing"], ["Anna"]),
        (["Filter", "Organisation", "Duinrand"], ["Anna", "Carla"]),
        (["Filter", "Silent for", "2 months"], ["Carla"]),
        (["Filter", "Never contacted"], ["Carla"]),
        (["Filter", "Lacking", "No organisation"], []),
        (["Filter", "Archived too"], ["Anna", "Bram", "Carla", "Daan"]),
    ],
)
def test_the_menu_changes_what_shows(
    panel: ContactListPanel, words: list[str], shown: list[str]
) -> None:
    choose(panel, *words)
    assert names(panel) == shown
    choose(panel, "Remove all filters")
    assert {"Anna", "Bram", "Carla"} <= set(names(panel))


def test_ctrl_l_opens_the_menu(panel: ContactListPanel) -> None:
    words: list[str] = []

    def look() -> None:
        words.extend(each.text() for each in menu(panel).actions())
        menu(panel).close()

    menu(panel).aboutToShow.connect(lambda: QTimer.singleShot(0, panel, look))
    QTest.keyClick(panel, Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert "&Sort by" in words


def test_filters_stand_below_as_chips_that_can_be_taken_away(panel: ContactListPanel) -> None:
    choose(panel, "Filter", "Group", "Clients")
    choose(panel, "Filter", "Never contacted")
    assert [chip.text() for chip in chips(panel)] == ["Clients", "Never contacted"]
    assert names(panel) == ["Carla"]
    chips(panel)[1].setFocus()
    QTest.keyClick(chips(panel)[1], Key.Key_Backspace)
    assert [chip.text() for chip in chips(panel)] == ["Clients"]
    assert names(panel) == ["Anna", "Carla"]
    assert focused() is chips(panel)[0]
    QTest.keyClick(focused(), Key.Key_Delete)
    assert chips(panel) == []
    assert names(panel) == ["Anna", "Bram", "Carla"]


@pytest.mark.parametrize("in_list", [True, False])
def test_esc_ends_the_words_first_then_the_filters(panel: ContactListPanel, in_list: bool) -> None:
    choose(panel, "Filter", "Group", "Clients")
    QTest.keyClicks(focused(), "car")
    if in_list:
        QTest.keyClick(focused(), Key.Key_Down)
    assert names(panel) == ["Carla"]
    QTest.keyClick(focused(), Key.Key_Escape)
    assert names(panel) == ["Anna", "Carla"]
    QTest.keyClick(focused(), Key.Key_Escape)
    assert names(panel) == ["Anna", "Bram", "Carla"]


def test_where_nobody_fits_the_list_says_what_to_do(panel: ContactListPanel) -> None:
    choose(panel, "Filter", "Lacking", "No group")
    assert "Nobody fits these filters" in texts(panel)


def test_another_group_keeps_the_order_and_ends_the_filters(panel: ContactListPanel) -> None:
    choose(panel, "Sort by", "Z to A")
    choose(panel, "Filter", "Never contacted")
    panel.show_group(1, "Clients")
    assert names(panel) == ["Carla", "Anna"]
    assert chips(panel) == []


def test_a_view_has_an_order_of_its_own_and_says_when_it_shows_something_else(
    panel: ContactListPanel,
) -> None:
    choose(panel, "Sort by", "Z to A")
    panel.show_view(ViewRow(1, "R&D", replace(SILENT, sort_by=SortBy.ADDED)))
    assert names(panel) == ["Carla"]
    menu(panel).aboutToShow.emit()
    assert not any("Save changes" in action.text() for action in menu(panel).actions())
    choose(panel, "Filter", "Archived too")
    menu(panel).aboutToShow.emit()
    assert [a.text() for a in menu(panel).actions() if "changes" in a.text()] == [
        "Save changes to “R&&D”"
    ]
    panel.show_group(None, "Contacts")
    assert names(panel) == ["Carla", "Bram", "Anna"]


def test_headings_can_not_be_chosen_and_down_leads_to_the_first_contact(
    panel: ContactListPanel,
) -> None:
    choose(panel, "Group under headings", "Group")
    view = contact_rows(panel)
    opened: list[int] = []
    panel.contact_selected.connect(opened.append)
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=view.visualRect(view.model().index(0, 0)).center(),
    )
    assert opened == []
    panel.focus_search()
    QTest.keyClick(focused(), Key.Key_Down)
    assert opened == [1]
    assert panel.listing.group_by is GroupBy.GROUP


def test_shift_and_ctrl_select_several_and_esc_one_again(panel: ContactListPanel) -> None:
    several: list[list[int]] = []
    opened: list[int] = []
    panel.several_selected.connect(several.append)
    panel.contact_selected.connect(opened.append)
    QTest.keyClick(focused(), Key.Key_Down)
    QTest.keyClick(focused(), Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(focused(), Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert several == [[1, 2], [1, 2, 3]]
    QTest.keyClick(focused(), Key.Key_Escape)
    assert (opened, panel.selected_id) == ([1, 2], 2)


def test_who_is_filtered_out_is_no_longer_among_several(panel: ContactListPanel) -> None:
    several: list[list[int]] = []
    QTest.keyClick(focused(), Key.Key_Down)
    QTest.keyClick(focused(), Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    panel.several_selected.connect(several.append)
    choose(panel, "Filter", "Group", "Clients")
    assert several == [[1, 3]]
    choose(panel, "Filter", "Lacking", "No group")
    assert several == [[1, 3], []]

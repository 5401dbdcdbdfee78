"""Finding a contact in the list by keys and clicks, and keeping hold of the one chosen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from services.contacts.contact_list import ContactListRow
from tests.support.clock import FrozenClock
from tests.support.rows import contact_list
from tests.support.rows import make_row as row
from tests.ui.main_window.conftest import (
    contact_rows,
    focused,
    names,
    selected_name,
    texts,
)
from ui.context import UiContext
from ui.main_window.contact_list_panel import ContactListPanel
from ui.widgets.search_line import SearchLine

ANNA = row(1, "Anaïs Bakelaar", "Noordkraai Bouw", group_id=1)
HANNEKE = row(2, "Hanneke Zeilstra", "Duinrand Logistiek", group_id=1)
OKKE = row(3, "Okke Zeilmaker", group_id=2)
PEOPLE = (ANNA, HANNEKE, OKKE)
MANY = [row(i, f"Contact {i:05}") for i in range(10_000)]
Key = Qt.Key


class Bench:
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

    def press(self, *keys: Key) -> None:
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
def bench(qtbot: QtBot, ui_context: UiContext) -> Bench:
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
    bench = Bench(panel)
    qtbot.waitUntil(bench.search.hasFocus)
    return bench


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("anais", ["Anaïs Bakelaar"]),
        ("zeil", ["Hanneke Zeilstra", "Okke Zeilmaker"]),
        ("zeil duin", ["Hanneke Zeilstra"]),
        ("bouw", ["Anaïs Bakelaar"]),
    ],
)
def test_typing_filters_by_name_and_organisation(
    bench: Bench, typed: str, found: list[str]
) -> None:
    bench.type(typed)
    assert bench.names == found
    assert str(len(found)) in texts(bench.panel)


def test_typing_in_the_list_filters_too(bench: Bench) -> None:
    bench.press(Key.Key_Down)
    assert bench.view.hasFocus()
    QTest.keyClicks(bench.view, "z")
    bench.press(Key.Key_E)
    assert bench.search.text() == "ze"
    assert bench.search.hasFocus()


def test_esc_shows_everybody_again(bench: Bench) -> None:
    bench.type("zeil")
    bench.press(Key.Key_Escape)
    assert bench.names == [each.name for each in PEOPLE]


def test_esc_in_the_list_shows_everybody_again_too(bench: Bench) -> None:
    bench.type("zeil")
    bench.press(Key.Key_Down, Key.Key_Escape)
    assert bench.names == [each.name for each in PEOPLE]
    assert bench.selected() == "Hanneke Zeilstra"


def test_down_leads_to_the_first_and_up_back_again(bench: Bench) -> None:
    bench.type("zeil")
    bench.press(Key.Key_Down)
    assert (bench.selected(), bench.opened) == ("Hanneke Zeilstra", [2])
    bench.press(Key.Key_Down)
    assert (bench.selected(), bench.opened) == ("Okke Zeilmaker", [2, 3])
    bench.press(Key.Key_Up, Key.Key_Up)
    assert bench.search.hasFocus()
    assert bench.search.selectedText() == "zeil"


def test_down_leads_to_the_selected_contact_where_there_is_one(bench: Bench) -> None:
    bench.click(1)
    bench.panel.focus_search()
    bench.press(Key.Key_Down)
    assert (bench.selected(), bench.opened) == ("Hanneke Zeilstra", [2])


def test_enter_chooses_the_first_that_fits(bench: Bench) -> None:
    bench.click(2)
    bench.panel.focus_search()
    bench.type("zeil")
    bench.press(Key.Key_Return)
    assert (bench.selected(), bench.opened) == ("Hanneke Zeilstra", [3, 2])
    assert bench.view.hasFocus()


def test_where_nobody_fits_keys_lead_nowhere(bench: Bench) -> None:
    bench.type("zz")
    bench.press(Key.Key_Down, Key.Key_Return)
    assert bench.search.hasFocus()
    assert bench.opened == []


def test_a_click_opens_a_contact_once(bench: Bench) -> None:
    bench.click(1)
    bench.click(1)
    assert (bench.selected(), bench.opened) == ("Hanneke Zeilstra", [2])


def test_a_row_selected_by_assistive_software_opens_and_keys_go_on_from_there(
    bench: Bench,
) -> None:
    bench.click(0)
    bench.search.setFocus()
    selection = bench.view.selectionModel()
    selection.clearSelection()
    selection.select(bench.view.model().index(1, 0), selection.SelectionFlag.Select)
    assert (bench.selected(), bench.opened) == ("Hanneke Zeilstra", [1, 2])


def test_a_filter_that_hides_the_selection_gives_it_back(bench: Bench) -> None:
    bench.click(1)
    bench.panel.focus_search()
    bench.type("anais")
    assert bench.selected() is None
    assert bench.panel.selected_id == 2
    bench.press(Key.Key_Escape)
    assert (bench.selected(), bench.opened) == ("Hanneke Zeilstra", [2])


def test_the_selection_stays_with_the_contact_while_rows_come_and_go(bench: Bench) -> None:
    bench.click(1)
    bench.show(row(9, "Aafke Ganzensluis"), *PEOPLE)
    assert bench.selected() == "Hanneke Zeilstra"
    bench.show(HANNEKE)
    assert bench.selected() == "Hanneke Zeilstra"
    bench.show(ANNA)
    assert bench.selected() is None
    bench.show(*PEOPLE)
    assert (bench.selected(), bench.opened) == ("Hanneke Zeilstra", [2])


def test_the_list_stays_where_it_was_scrolled_to(bench: Bench) -> None:
    bench.show(*MANY)
    bench.click(0)
    bench.view.verticalScrollBar().setValue(56 * 500 + 7)
    assert bench.top_name() == "Contact 00500"
    bench.show(row(-1, "Aafke"), row(-2, "Aaron"), *MANY)
    assert bench.top_name() == "Contact 00500"
    assert bench.view.verticalScrollBar().value() == 56 * 502 + 7
    assert bench.selected() == "Contact 00000"


def test_a_filter_begins_at_the_top_or_at_the_selected_contact(bench: Bench) -> None:
    bench.show(*MANY)
    bench.view.verticalScrollBar().setValue(56 * 5000)
    bench.type("contact")
    assert bench.top_name() == "Contact 00000"
    bench.panel.select(7000)
    bench.type(" ")
    assert bench.view.viewport().rect().contains(bench.view.visualRect(bench.view.currentIndex()))


def test_selecting_takes_a_filter_away_that_hides_the_contact(bench: Bench) -> None:
    bench.type("anais")
    bench.panel.select(3)
    assert (bench.search.text(), bench.selected(), bench.opened) == ("", "Okke Zeilmaker", [3])


def test_selecting_keeps_a_filter_that_the_contact_passes(bench: Bench) -> None:
    bench.type("zeil")
    bench.panel.select(3)
    assert (bench.search.text(), bench.selected()) == ("zeil", "Okke Zeilmaker")


def test_selecting_scrolls_to_the_contact(bench: Bench) -> None:
    bench.show(*MANY)
    bench.panel.select(9_000)
    assert bench.view.viewport().rect().contains(bench.view.visualRect(bench.view.currentIndex()))


def test_selecting_somebody_of_another_group_asks_for_everybody(bench: Bench) -> None:
    bench.panel.show_group(1, "Clients")
    bench.panel.select(2)
    assert bench.groups_left == []
    bench.panel.select(3)
    assert bench.groups_left == [None]


def test_somebody_just_added_is_selected_when_read(bench: Bench) -> None:
    bench.type("anais")
    bench.panel.select(9)
    assert (bench.opened, bench.names) == ([9], ["Anaïs Bakelaar"])
    bench.show(*PEOPLE, row(9, "Zita"))
    assert (bench.selected(), bench.opened) == ("Zita", [9])


def test_a_choice_of_the_users_own_is_not_taken_away_by_somebody_just_added(bench: Bench) -> None:
    bench.panel.select(9)
    bench.click(0)
    bench.show(*PEOPLE, row(9, "Zita"))
    assert bench.selected() == "Anaïs Bakelaar"


def test_a_group_shows_its_own_people_under_its_name(bench: Bench) -> None:
    bench.panel.show_group(1, "Clients")
    assert bench.names == ["Anaïs Bakelaar", "Hanneke Zeilstra"]
    assert {"Clients", "2"} <= set(texts(bench.panel))
    assert bench.search.placeholderText() == "Search Clients"


def test_the_count_includes_who_was_not_read_yet_and_groups_thousands(bench: Bench) -> None:
    bench.panel.show_contacts(contact_list(*PEOPLE), 10_000)
    assert "10,000" in texts(bench.panel)
    bench.type("zeil")
    assert "2" in texts(bench.panel)


@pytest.mark.parametrize(
    ("typed", "group_id", "said"),
    [("zz", None, "Nobody is called “zz”"), ("", 7, "Nobody in this group yet")],
)
def test_an_empty_list_says_why(bench: Bench, typed: str, group_id: int | None, said: str) -> None:
    bench.panel.show_group(group_id, "Team")
    bench.type(typed)
    assert said in texts(bench.panel)
    assert not bench.view.isVisible()
    bench.search.clear()
    bench.panel.show_group(None, "Contacts")
    assert bench.view.isVisible()
    assert said not in texts(bench.panel)


def tool_tip(bench: Bench, number: int) -> str:
    place = bench.view.visualRect(bench.view.model().index(number, 0)).center()
    viewport = bench.view.viewport()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, event)
    return QToolTip.text()


def test_a_tool_tip_says_the_whole_row(bench: Bench) -> None:
    assert tool_tip(bench, 1) == "Hanneke Zeilstra, Duinrand Logistiek, not spoken to yet"
    QToolTip.hideText()


def test_a_name_is_no_markup_in_a_tool_tip(bench: Bench) -> None:
    bench.show(row(1, "<b>R&D</b>"))
    assert "&lt;b&gt;R&amp;D" in tool_tip(bench, 0)
    QToolTip.hideText()


def test_marks_follow_the_day(bench: Bench, clock: FrozenClock) -> None:
    spoke = clock.now() - timedelta(days=2)
    bench.show(row(1, "Anna", last_contact_at=spoke))
    before = bench.view.viewport().grab().toImage()
    bench.panel.refresh_marks()
    assert bench.view.viewport().grab().toImage() == before
    clock.advance(days=3)
    bench.panel.refresh_marks()
    assert bench.view.viewport().grab().toImage() != before


def painted(bench: Bench, *rows: ContactListRow) -> Sequence[int]:
    """Return the columns of the first row's right half that are not empty."""
    bench.show(*rows)
    image = bench.view.viewport().grab().toImage()
    paper = image.pixel(0, 0)
    return [
        x for x in range(image.width()) if any(image.pixel(x, y) != paper for y in range(2, 54))
    ]


def test_right_to_left_mirrors_the_rows(bench: Bench, clock: FrozenClock) -> None:
    anna = row(1, "Anna", "Duinrand", last_contact_at=clock.now() - timedelta(days=2))
    left_to_right = painted(bench, anna)
    bench.panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    right_to_left = painted(bench, anna)
    width = bench.view.viewport().width()
    assert (min(left_to_right), max(left_to_right)) == pytest.approx(
        (width - 1 - max(right_to_left), width - 1 - min(right_to_left)), abs=2
    )

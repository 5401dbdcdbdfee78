"""Finding a contact in the list by keys and clicks, and keeping hold of the one chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.rows import make_row as row
from tests.ui.main_window.conftest import (
    ANNA,
    HANNEKE,
    PEOPLE,
    ListBench,
    texts,
)

MANY = [row(i, f"Contact {i:05}") for i in range(10_000)]
Key = Qt.Key


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
    bench: ListBench, typed: str, found: list[str]
) -> None:
    bench.type(typed)
    assert bench.names == found
    assert str(len(found)) in texts(bench.panel)


def test_typing_in_the_list_filters_too(bench: ListBench) -> None:
    bench.press(Key.Key_Down)
    assert bench.view.hasFocus()
    QTest.keyClicks(bench.view, "z")
    bench.press(Key.Key_E)
    assert bench.search.text() == "ze"
    assert bench.search.hasFocus()


def test_esc_shows_everybody_again(bench: ListBench) -> None:
    bench.type("zeil")
    bench.press(Key.Key_Escape)
    assert bench.names == [each.name for each in PEOPLE]


def test_esc_in_the_list_shows_everybody_again_too(bench: ListBench) -> None:
    bench.type("zeil")
    bench.press(Key.Key_Down, Key.Key_Escape)
    assert bench.names == [each.name for each in PEOPLE]
    assert bench.selected() == "Hanneke Zeilstra"


def test_down_leads_to_the_first_and_up_back_again(bench: ListBench) -> None:
    bench.type("zeil")
    bench.press(Key.Key_Down)
    assert (bench.selected(), bench.opened) == ("Hanneke Zeilstra", [2])
    bench.press(Key.Key_Down)
    assert (bench.selected(), bench.opened) == ("Okke Zeilmaker", [2, 3])
    bench.press(Key.Key_Up, Key.Key_Up)
    assert bench.search.hasFocus()
    assert bench.search.selectedText() == "zeil"


def test_down_leads_to_the_selected_contact_where_there_is_one(bench: ListBench) -> None:
    bench.click(1)
    bench.panel.focus_search()
    bench.press(Key.Key_Down)
    assert (bench.selected(), bench.opened) == ("Hanneke Zeilstra", [2])


def test_enter_chooses_the_first_that_fits(bench: ListBench) -> None:
    bench.click(2)
    bench.panel.focus_search()
    bench.type("zeil")
    bench.press(Key.Key_Return)
    assert (bench.selected(), bench.opened) == ("Hanneke Zeilstra", [3, 2])
    assert bench.view.hasFocus()


def test_where_nobody_fits_keys_lead_nowhere(bench: ListBench) -> None:
    bench.type("zz")
    bench.press(Key.Key_Down, Key.Key_Return)
    assert bench.search.hasFocus()
    assert bench.opened == []


def test_a_click_opens_a_contact_once(bench: ListBench) -> None:
    bench.click(1)
    bench.click(1)
    assert (bench.selected(), bench.opened) == ("Hanneke Zeilstra", [2])


def test_a_row_selected_by_assistive_software_opens_and_keys_go_on_from_there(
    bench: ListBench,
) -> None:
    bench.click(0)
    bench.search.setFocus()
    selection = bench.view.selectionModel()
    selection.clearSelection()
    selection.select(bench.view.model().index(1, 0), selection.SelectionFlag.Select)
    assert (bench.selected(), bench.opened) == ("Hanneke Zeilstra", [1, 2])


def test_a_filter_that_hides_the_selection_gives_it_back(bench: ListBench) -> None:
    bench.click(1)
    bench.panel.focus_search()
    bench.type("anais")
    assert bench.selected() is None
    assert bench.panel.selected_id == 2
    bench.press(Key.Key_Escape)
    assert (bench.selected(), bench.opened) == ("Hanneke Zeilstra", [2])


def test_the_selection_stays_with_the_contact_while_rows_come_and_go(bench: ListBench) -> None:
    bench.click(1)
    bench.show(row(9, "Aafke Ganzensluis"), *PEOPLE)
    assert bench.selected() == "Hanneke Zeilstra"
    bench.show(HANNEKE)
    assert bench.selected() == "Hanneke Zeilstra"
    bench.show(ANNA)
    assert bench.selected() is None
    bench.show(*PEOPLE)
    assert (bench.selected(), bench.opened) == ("Hanneke Zeilstra", [2])


def test_the_list_stays_where_it_was_scrolled_to(bench: ListBench) -> None:
    bench.show(*MANY)
    bench.click(0)
    bench.view.verticalScrollBar().setValue(56 * 500 + 7)
    assert bench.top_name() == "Contact 00500"
    bench.show(row(-1, "Aafke"), row(-2, "Aaron"), *MANY)
    assert bench.top_name() == "Contact 00500"
    assert bench.view.verticalScrollBar().value() == 56 * 502 + 7
    assert bench.selected() == "Contact 00000"


def test_a_filter_begins_at_the_top_or_at_the_selected_contact(bench: ListBench) -> None:
    bench.show(*MANY)
    bench.view.verticalScrollBar().setValue(56 * 5000)
    bench.type("contact")
    assert bench.top_name() == "Contact 00000"
    bench.panel.select(7000)
    bench.type(" ")
    assert bench.view.viewport().rect().contains(bench.view.visualRect(bench.view.currentIndex()))


def test_selecting_takes_a_filter_away_that_hides_the_contact(bench: ListBench) -> None:
    bench.type("anais")
    bench.panel.select(3)
    assert (bench.search.text(), bench.selected(), bench.opened) == ("", "Okke Zeilmaker", [3])


def test_selecting_keeps_a_filter_that_the_contact_passes(bench: ListBench) -> None:
    bench.type("zeil")
    bench.panel.select(3)
    assert (bench.search.text(), bench.selected()) == ("zeil", "Okke Zeilmaker")


def test_selecting_scrolls_to_the_contact(bench: ListBench) -> None:
    bench.show(*MANY)
    bench.panel.select(9_000)
    assert bench.view.viewport().rect().contains(bench.view.visualRect(bench.view.currentIndex()))


def test_selecting_somebody_of_another_group_asks_for_everybody(bench: ListBench) -> None:
    bench.panel.show_group(1, "Clients")
    bench.panel.select(2)
    assert bench.groups_left == []
    bench.panel.select(3)
    assert bench.groups_left == [None]


def test_somebody_just_added_is_selected_when_read(bench: ListBench) -> None:
    bench.type("anais")
    bench.panel.select(9)
    assert (bench.opened, bench.names) == ([9], ["Anaïs Bakelaar"])
    bench.show(*PEOPLE, row(9, "Zita"))
    assert (bench.selected(), bench.opened) == ("Zita", [9])


def test_a_choice_of_the_users_own_is_not_taken_away_by_somebody_just_added(
    bench: ListBench,
) -> None:
    bench.panel.select(9)
    bench.click(0)
    bench.show(*PEOPLE, row(9, "Zita"))
    assert bench.selected() == "Anaïs Bakelaar"

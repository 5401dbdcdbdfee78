"""Where the list is scrolled to stays, whatever is done with what stands at its top."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.use_cases import UseCases
from tests.ui.follow_ups.conftest import TODAY, OpenPage, press, selected, titles, views
from ui.follow_ups.follow_up_editor import FollowUpEditor
from ui.follow_ups.follow_ups_page import FollowUpsPage

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def long_page(open_page: OpenPage, use_cases: UseCases, people: dict[str, int]) -> FollowUpsPage:
    """Show thirty that are late, one a day, from the oldest on."""
    for number in range(30):
        due = Due(TODAY - timedelta(days=30 - number))
        use_cases.follow_ups.add(people["Silke Vinkenoog"], NewFollowUp(f"{number:02}", due))
    page = open_page()
    assert page.list.verticalScrollBar().maximum() > 0
    return page


def test_the_next_comes_up_where_the_first_was_done(qtbot: QtBot, long_page: FollowUpsPage) -> None:
    _click(long_page, "00")
    press(qtbot, long_page, Key.Key_D)
    assert long_page.list.verticalOffset() == 0
    assert _in_sight(long_page)[:2] == ["Overdue, 29", "01"]
    assert selected(long_page) == ["01"]


@pytest.mark.parametrize("key", [Key.Key_D, Key.Key_Delete])
def test_the_next_comes_up_where_one_was_closed_at_the_top_of_the_view(
    qtbot: QtBot, long_page: FollowUpsPage, key: Qt.Key
) -> None:
    _scroll_to(long_page, "10")
    _click(long_page, "10")
    for next_one in ("11", "12"):
        press(qtbot, long_page, key)
        assert _in_sight(long_page)[0] == next_one
        assert selected(long_page) == [next_one]


def test_the_next_comes_up_where_one_was_moved_far_away(
    qtbot: QtBot, long_page: FollowUpsPage
) -> None:
    _scroll_to(long_page, "10")
    _click(long_page, "10")
    with qtbot.waitSignal(long_page.items_read):
        long_page.deeds.move(long_page.selected(), TODAY + timedelta(days=300))
    assert _in_sight(long_page)[0] == "11"


def test_the_list_stays_when_its_top_is_done_elsewhere(
    qtbot: QtBot, long_page: FollowUpsPage, use_cases: UseCases
) -> None:
    _scroll_to(long_page, "10")
    with qtbot.waitSignal(long_page.items_read):
        use_cases.follow_ups.complete_all([views(use_cases)["10"].id])
    assert _in_sight(long_page)[0] == "11"


def test_what_is_left_of_several_done_around_the_top_is_in_sight(
    qtbot: QtBot, long_page: FollowUpsPage
) -> None:
    _click(long_page, "08")
    for _ in range(3):
        QTest.keyClick(long_page.list, Key.Key_Down, SHIFT)
    assert selected(long_page) == ["08", "09", "10", "11"]
    _scroll_to(long_page, "10")
    press(qtbot, long_page, Key.Key_D)
    assert _in_sight(long_page)[0] == "12"
    assert selected(long_page) == ["12"]


def test_the_top_stays_when_rows_come_and_go_above_it(
    qtbot: QtBot, long_page: FollowUpsPage, use_cases: UseCases, people: dict[str, int]
) -> None:
    _scroll_to(long_page, "10")
    older = NewFollowUp("older", Due(TODAY - timedelta(days=99)))
    with qtbot.waitSignal(long_page.items_read):
        use_cases.follow_ups.add(people["Silke Vinkenoog"], older)
    assert _in_sight(long_page)[0] == "10"
    with qtbot.waitSignal(long_page.items_read):
        use_cases.follow_ups.complete_all([views(use_cases)[each].id for each in ("older", "03")])
    assert _in_sight(long_page)[0] == "10"


def test_what_was_made_is_selected_and_in_sight(qtbot: QtBot, long_page: FollowUpsPage) -> None:
    long_page.list.setFocus()
    QTest.keyClick(long_page.list, Key.Key_A, Qt.KeyboardModifier.ControlModifier | SHIFT)
    (editor,) = long_page.findChildren(FollowUpEditor)
    qtbot.waitUntil(editor.isActiveWindow)
    QTest.keyClicks(editor.person, "Joost")
    with qtbot.waitSignal(editor.person.chosen):
        QTest.keyClick(editor.person, Key.Key_Return)
    QTest.keyClicks(editor.title, "Send the card")
    QTest.keyClick(editor.title, Key.Key_Return)
    qtbot.waitUntil(lambda: selected(long_page) == ["Send the card"])
    assert "Send the card" in _in_sight(long_page)


def _row(page: FollowUpsPage, title: str) -> int:
    return titles(page).index(title)


def _scroll_to(page: FollowUpsPage, title: str) -> None:
    """Let a row begin at the top of the view."""
    page.list.verticalScrollBar().setValue(page.list.top_of(_row(page, title)))
    assert _in_sight(page)[0] == title


def _click(page: FollowUpsPage, title: str) -> None:
    index = page.model.index(_row(page, title))
    place = page.list.visualRect(index).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert selected(page) == [title]


def _in_sight(page: FollowUpsPage) -> list[str]:
    """Return what begins in the view, from its top to its bottom."""
    first = page.list.indexAt(QPoint()).row()
    height = page.list.viewport().height()
    tops = {row: page.list.visualRect(page.model.index(row)).top() for row in range(first, 99)}
    shown = titles(page)
    return [shown[row] for row, top in tops.items() if row < len(shown) and 0 <= top < height]

"""The timeline reads what is asked for and no more: ends, months, one entry, both directions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from services.journal.values import NewEntry
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact
from tests.ui.contact_page.conftest import OpenPage
from ui.contact_page.contact_page import ContactPage
from ui.timeline.timeline_model import MOST_ROWS, ROW_ROLE, TimelineRow
from ui.timeline.timeline_view import TimelineView

Fill = Callable[[int], list[int]]


@pytest.fixture
def fill(use_cases: UseCases, clock: FrozenClock, contact_id: int) -> Fill:
    """Add notes, one a day back from now; return their ids."""

    def fill(count: int) -> list[int]:
        ids: list[int] = []
        for number in range(count):
            happened_at = clock.now() - timedelta(days=number)
            new = NewEntry((contact_id,), text=f"note {number}", happened_at=happened_at)
            ids += use_cases.journal.add_entry(new).entries
        return ids

    return fill


def texts(view: TimelineView) -> list[str]:
    return [str(view.model().index(row, 0).data()) for row in range(view.model().rowCount())]


def topmost(view: TimelineView) -> TimelineRow:
    """Return the first row that can be seen below the header on top."""
    below_header = QPoint(20, view.fontMetrics().height() + 24)
    row: TimelineRow = view.indexAt(below_header).data(ROW_ROLE)
    return row


def current_text(view: TimelineView) -> str:
    return str(view.currentIndex().data())


def month_on_top(view: TimelineView) -> date:
    return next(row.month for row, _top in view.headers())


def test_end_reads_the_very_first_and_home_the_newest_again(
    qtbot: QtBot, open_page: OpenPage, contact_id: int, fill: Fill
) -> None:
    fill(150)
    view = open_page(contact_id).timeline
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: current_text(view) == "note 149")
    assert view.model().rowCount() < 100  # what lies between was not read
    assert view.visualRect(view.currentIndex()).bottom() <= view.viewport().height()
    QTest.keyClick(view, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: current_text(view) == "note 0")
    assert view.verticalScrollBar().value() == 0


def test_a_month_is_chosen_by_key_and_read_both_ways_from_there(
    qtbot: QtBot, open_page: OpenPage, contact_id: int, fill: Fill
) -> None:
    fill(200)  # from 3 March 2026 back to August 2025
    page = open_page(contact_id)
    view = page.timeline
    QTest.keySequence(page, "Ctrl+G")
    menu = wait_for_menu(qtbot)
    years = {action.text(): action.menu() for action in menu.actions()}
    assert list(years) == ["2026", "2025"]
    of_2025 = {action.text(): action for action in menu_actions(years["2025"])}
    assert list(of_2025)[:2] == ["December\t31", "November\t30"]
    of_2025["November\t30"].trigger()
    menu.close()
    qtbot.waitUntil(lambda: month_on_top(view) == date(2025, 11, 1))
    assert current_text(view) == "note 93"  # 30 November
    assert view.model().rowCount() < 100
    assert view.hasFocus()

    bar = view.verticalScrollBar()

    def up_at_the_newest() -> bool:
        bar.setValue(0)
        return bool(view.model().index(0, 0).data() == "note 0")

    qtbot.waitUntil(up_at_the_newest)


def menu_actions(menu: object) -> list[QAction]:
    assert isinstance(menu, QMenu)
    return list(menu.actions())


def wait_for_menu(qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_the_header_stays_while_its_rows_scroll_and_opens_the_months(
    qtbot: QtBot, open_page: OpenPage, contact_id: int, fill: Fill
) -> None:
    fill(12)  # the last three in March
    view = open_page(contact_id).timeline
    assert month_on_top(view) == date(2026, 3, 1)
    second = view.visualRect(view.model().index(1, 0))
    view.verticalScrollBar().setValue(second.top() + 4)
    assert month_on_top(view) == date(2026, 3, 1)
    february = view.visualRect(view.model().index(3, 0))
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + february.top() + 4)
    if view.verticalScrollBar().value() > february.top():
        assert month_on_top(view) == date(2026, 2, 1)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 14))
    wait_for_menu(qtbot).close()


def test_a_sought_entry_is_put_into_sight_and_lit(
    qtbot: QtBot, page: ContactPage, contact_id: int, fill: Fill
) -> None:
    ids = fill(160)
    page.reveal(contact_id, ids[120])  # nobody is open yet
    view = page.timeline
    qtbot.waitUntil(lambda: page.shown_id == contact_id and current_text(view) == "note 120")
    assert view.model().rowCount() < 100
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    assert lit_colour(view) == "#dbe9e7"
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert lit_colour(view) != "#dbe9e7"
    page.reveal(contact_id, ids[0])
    qtbot.waitUntil(lambda: current_text(view) == "note 0")


def lit_colour(view: TimelineView) -> str:
    """Return the colour behind the entry that is on top below the header."""
    row = view.model().index(view.indexAt(QPoint(20, 50)).row(), 0)
    place = view.visualRect(row).center()
    image = view.viewport().grab().toImage()
    return str(image.pixelColor(image.width() // 2, place.y()).name())


def test_a_long_way_down_lets_go_of_what_is_above_and_moves_nothing_in_sight(
    qtbot: QtBot, open_page: OpenPage, contact_id: int, fill: Fill
) -> None:
    fill(MOST_ROWS + 60)
    view = open_page(contact_id).timeline
    bar = view.verticalScrollBar()
    seen: set[str] = set()

    def at_the_end() -> bool:
        before = bar.value()
        seen.update(texts(view))
        bar.setValue(min(bar.maximum(), before + view.viewport().height() // 2))
        return f"note {MOST_ROWS + 59}" in seen

    qtbot.waitUntil(at_the_end, timeout=20_000)
    assert seen == {f"note {number}" for number in range(MOST_ROWS + 60)}
    assert view.model().rowCount() <= MOST_ROWS
    assert view.model().index(0, 0).data() != "note 0"


def test_another_contact_begins_at_the_top_without_filters(
    qtbot: QtBot, open_page: OpenPage, contact_id: int, fill: Fill, add_contact: AddContact
) -> None:
    fill(60)
    page = open_page(contact_id)
    view = page.timeline
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: current_text(view) == "note 59")
    open_page(add_contact("Pim Rozendaal"))
    assert view.model().rowCount() == 0
    open_page(contact_id)
    assert view.model().index(0, 0).data() == "note 0"
    assert view.verticalScrollBar().value() == 0


def test_a_change_far_from_the_top_keeps_the_place(
    qtbot: QtBot, open_page: OpenPage, contact_id: int, fill: Fill, use_cases: UseCases
) -> None:
    ids = fill(120)
    page = open_page(contact_id)
    view = page.timeline
    page.reveal(contact_id, ids[80])
    qtbot.waitUntil(lambda: current_text(view) == "note 80")
    top = topmost(view).key
    place = view.visualRect(view.currentIndex()).top()
    use_cases.journal.delete_entry(ids[81])
    qtbot.waitUntil(lambda: "note 81" not in texts(view))
    assert topmost(view).key == top
    assert view.visualRect(view.currentIndex()).top() == place
    assert current_text(view) == "note 80"

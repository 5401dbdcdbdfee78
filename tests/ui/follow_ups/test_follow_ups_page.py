"""The page of follow-ups on a real journal: what it shows, and how that is narrowed."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from services.follow_ups.due import Due
from services.follow_ups.page_values import Section
from services.follow_ups.values import NewFollowUp
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.ui.follow_ups.conftest import (
    TODAY,
    OpenPage,
    press,
    selected,
    titles,
)
from ui.follow_ups.follow_ups_page import FollowUpsPage
from ui.theme.metrics import M

Key = Qt.Key


def test_everything_shows_under_its_heading(page: FollowUpsPage) -> None:
    assert titles(page) == [
        *("Overdue, 1", "late"),
        *("Today, 1", "now"),
        *("This week, 1", "soon"),
        *("Later, 1", "far"),
        *("Without a date, 1", "some day"),
    ]
    assert selected(page) == ["late"]
    assert page.bar.isHidden() or not page.bar.isVisible()


def test_who_comes_to_the_page_is_on_its_rows(page: FollowUpsPage) -> None:
    page.head.line.setFocus()
    page.setFocus()
    assert page.list.hasFocus()


def test_text_and_grouping_narrow_the_list(qtbot: QtBot, page: FollowUpsPage) -> None:
    page.list.left_upwards.emit()
    assert page.head.line.hasFocus()
    with qtbot.waitSignal(page.items_read):
        QTest.keyClicks(page.head.line, "silke")
    assert titles(page) == ["This week, 1", "soon"]
    with qtbot.waitSignal(page.items_read):
        QTest.keyClicks(page.head.line, "x")
    assert page._laid_out.show_all.isVisible()
    with qtbot.waitSignal(page.items_read):
        QTest.mouseClick(page._laid_out.show_all, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.items_read):
        page.head.by_contact.click()
    assert titles(page)[:3] == ["Hanneke Zeilstra, Duinrand Logistiek", "late", "far"]


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (TODAY, "now"),
        (date(2026, 3, 4), "soon"),
        (date(2026, 3, 6), "soon"),
        (date(2026, 3, 7), "far"),
        (date(2027, 1, 1), "far"),
    ],
)
def test_a_day_is_brought_into_sight(
    qtbot: QtBot, page: FollowUpsPage, day: date, shown: str
) -> None:
    page.head.by_contact.setChecked(True)
    with qtbot.waitSignal(page.items_read):
        page.show_day(day)
    qtbot.waitUntil(lambda: selected(page) == [shown])
    assert not page.head.by_contact.isChecked()
    assert titles(page)[0] == "Overdue, 1"


def test_a_shortcut_that_leads_to_a_day_selects_nothing_more(
    qtbot: QtBot, page: FollowUpsPage
) -> None:
    QTest.keyPress(page.head.line, Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(page.items_read):
        page.show_day(date(2026, 3, 6))
    assert selected(page) == ["soon"]
    QTest.keyRelease(page.head.line, Key.Key_F1)


def test_an_empty_page_says_what_to_do(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    assert page._laid_out.new_first.isVisible()
    assert not page.head.isVisible()


def test_many_are_read_page_by_page(
    qtbot: QtBot, open_page: OpenPage, use_cases: UseCases, people: dict[str, int]
) -> None:
    for number in range(320):
        due = Due(date(2026, 3, 10), time(9, number % 60), "Europe/Amsterdam")
        use_cases.follow_ups.add(people["Silke Vinkenoog"], NewFollowUp(f"{number:03}", due))
    page = open_page()
    assert page.model.rowCount() < 60
    bar = page.list.verticalScrollBar()

    def is_all_read() -> bool:
        bar.setValue(bar.maximum())
        return page.model.rowCount() == 321

    qtbot.waitUntil(is_all_read)
    page.list.setCurrentIndex(page.model.index(310))
    top, bar_at = titles(page)[page.list.indexAt(QPoint()).row()], bar.value()
    press(qtbot, page, Key.Key_D)
    assert page.model.rowCount() == 322  # as far as it was read, and where it was
    assert titles(page)[page.list.indexAt(QPoint()).row()] == top
    assert bar.value() == bar_at


def test_what_changes_elsewhere_shows(
    qtbot: QtBot,
    page: FollowUpsPage,
    use_cases: UseCases,
    people: dict[str, int],
    clock: FrozenClock,
) -> None:
    with qtbot.waitSignal(page.items_read):
        use_cases.follow_ups.add(people["Silke Vinkenoog"], NewFollowUp("new", Due(TODAY)))
    assert "new" in titles(page)
    clock.advance(days=1)
    with qtbot.waitSignal(page.items_read):
        page.refresh_day()
    assert titles(page)[:4] == ["Overdue, 3", "late", "now", "new"]
    assert Section.OVERDUE is page.list.selected()[0].section


@pytest.mark.parametrize("width", [620, 960, 1088, 1700])
def test_the_page_scrolls_at_the_edge_of_the_window_and_rows_end_below_its_button(
    qtbot: QtBot, page: FollowUpsPage, width: int
) -> None:
    page.resize(width, 300)  # so that there is something to scroll
    bar = page.list.verticalScrollBar()
    qtbot.waitUntil(bar.isVisible)
    assert bar.mapTo(page, bar.rect().topRight()).x() == width - 1
    rows = page.list.visualRect(page.model.index(1))
    assert rows.right() == page.list.mapFrom(page, _end_of(page.new)).x() + M
    page.resize(width, 900)
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert page.list.visualRect(page.model.index(1)).width() == rows.width()


def test_beside_the_rows_of_a_wide_window_is_nothing(page: FollowUpsPage) -> None:
    page.resize(1700, 700)
    rect = page.list.visualRect(page.model.index(titles(page).index("now")))
    _click(page, rect.center() + QPoint(rect.width(), 0))
    assert selected(page) == ["late"]
    _click(page, rect.center())
    assert selected(page) == ["now"]


def _click(page: FollowUpsPage, place: QPoint) -> None:
    """Click where the mouse would be over the list, by a place from where its rows begin."""
    at = page.list.viewport().mapTo(page.list, place)
    child = page.list.childAt(at) or page.list
    QTest.mouseClick(child, Qt.MouseButton.LeftButton, pos=child.mapFrom(page.list, at))


def _end_of(widget: QWidget) -> QPoint:
    """Return the upper right corner of something on a page."""
    return widget.mapTo(widget.window(), widget.rect().topRight())

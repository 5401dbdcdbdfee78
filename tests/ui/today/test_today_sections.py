"""The sections of Today are gone to from the sentence on top and by keys, however far below."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.follow_ups.due import Due
from services.today.values import Today
from tests.ui.main_window.conftest import focused
from tests.ui.today.conftest import (
    ON,
    CasesDouble,
    birthday,
    current_key,
    follow_up,
    go_to,
    keys,
)
from tests.ui.today.hand import await_read, said
from ui.today.today_page import TodayPage

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def busy(qtbot: QtBot, page: TodayPage, cases: CasesDouble, full: Today) -> TodayPage:
    """Show so many promises that whom to call lies below them, out of sight."""
    due = tuple(follow_up(id_, f"Promise {id_}", Due(ON)) for id_ in range(100, 130))
    cases.value = replace(full, due=due)
    await_read(qtbot, page)
    qtbot.waitUntil(lambda: page.columns.verticalScrollBar().maximum() > page.height())
    assert not is_in_sight(page, "prompt:11")
    return page


def is_in_sight(page: TodayPage, key: str) -> bool:
    rect = page.main.visualRect(page.main.model().index(keys(page.main).index(key), 0))
    port = page.columns.viewport()
    top = page.main.mapTo(port, rect.topLeft()).y()
    return top >= 0 and top + rect.height() <= port.height()


def test_what_the_day_holds_leads_there(busy: TodayPage) -> None:
    QTest.mouseClick(busy.heading.people, Qt.MouseButton.LeftButton)
    assert busy.main.hasFocus()
    assert current_key(busy.main) == "prompt:11"
    assert is_in_sight(busy, "heading:check_ins")
    assert is_in_sight(busy, "prompt:12")
    QTest.mouseClick(busy.heading.things, Qt.MouseButton.LeftButton)
    assert current_key(busy.main) == "follow_up:1"
    assert busy.columns.verticalScrollBar().value() == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_it_is_reached_by_keys_alone(busy: TodayPage, key: Qt.Key) -> None:
    busy.heading.things.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert busy.heading.people.hasFocus()
    QTest.keyClick(focused(), key)
    assert busy.main.is_focused(busy.main.currentIndex())
    assert current_key(busy.main) == "prompt:11"


def test_it_reads_as_a_sentence(page: TodayPage, cases: CasesDouble) -> None:
    heading = page.heading
    assert (heading.things.text(), heading.people.text()) == (
        "Two things to do,",
        "two people to call just because.",
    )
    assert heading.people.accessibleName() == "two people to call just because"
    page.show_today(Today(ON, check_ins=cases.value.check_ins))
    assert heading.things.isHidden()
    assert heading.people.text() == "Two people to call just because."
    page.show_today(Today(ON))
    assert heading.people.isHidden()
    assert said(page, "Nothing waits for you today.")


def test_keys_lead_from_section_to_section_and_on_to_those_beside(busy: TodayPage) -> None:
    rows = busy.main
    QTest.keyClick(rows, Qt.Key.Key_Home)
    reached = []
    for _ in range(3):
        QTest.keyClick(rows, Qt.Key.Key_Down, CTRL)
        reached.append(current_key(rows))
        assert is_in_sight(busy, reached[-1])
    assert reached == ["follow_up:100", "prompt:11", "tomorrow:3"]
    QTest.keyClick(rows, Qt.Key.Key_Down, CTRL)
    assert busy.side.hasFocus()
    assert current_key(busy.side) == "birthday:21"
    QTest.keyClick(busy.side, Qt.Key.Key_Down, CTRL)
    assert current_key(busy.side) == "fading:31:0"
    for _ in range(3):
        QTest.keyClick(focused(), Qt.Key.Key_Up, CTRL)
    assert rows.hasFocus()
    assert current_key(rows) == "prompt:11"


def test_back_leads_first_to_where_the_section_begins(busy: TodayPage) -> None:
    go_to(busy.main, "follow_up:104")
    QTest.keyClick(busy.main, Qt.Key.Key_Up, CTRL)
    assert current_key(busy.main) == "follow_up:100"
    QTest.keyClick(busy.main, Qt.Key.Key_Up, CTRL)
    assert current_key(busy.main) == "follow_up:1"
    QTest.keyClick(busy.main, Qt.Key.Key_Up, CTRL)
    assert current_key(busy.main) == "follow_up:1"


def test_home_beside_shows_the_top_of_the_day(busy: TodayPage) -> None:
    bar = busy.columns.verticalScrollBar()
    busy.side.setFocus(Qt.FocusReason.TabFocusReason)
    bar.setValue(bar.maximum())
    QTest.keyClick(busy.side, Qt.Key.Key_End)
    QTest.keyClick(busy.side, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_below_each_other_the_columns_leave_no_hole(qtbot: QtBot, page: TodayPage) -> None:
    page.resize(800, 1400)
    page.show_today(Today(ON, birthdays=(birthday(21, "Roos Bakker", 0),), waiting=3))
    qtbot.waitUntil(lambda: page.side.y() > page.main.y())
    qtbot.waitUntil(lambda: page.side.y() == page.main.geometry().bottom() + 1)


@pytest.mark.parametrize("width", [1088, 480])
def test_the_sentence_never_leaves_the_page(busy: TodayPage, width: int) -> None:
    busy.resize(width, 700)
    for link in (busy.heading.things, busy.heading.people):
        assert link.mapTo(busy, QPoint(link.width(), 0)).x() <= width

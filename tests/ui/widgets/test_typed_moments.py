"""Typing in fields of dates and times, after the mouse or keys chose where to begin."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QDate, QDateTime, QPoint, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateTimeEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.theme import Theme
from ui.widgets.inputs import DateEdit, DateTimeEdit, TimeEdit

DAY = QDate(2026, 11, 25)
DUTCH, ENGLISH, AMERICAN = "dd-MM-yyyy", "dd/MM/yyyy", "MM/dd/yyyy"
Choose = Callable[[QDateTimeEdit], None]


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    QVBoxLayout(page)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def shown(page: QWidget, field: QDateTimeEdit, display_format: str) -> QDateTimeEdit:
    """Show a field that does not have the keyboard yet."""
    field.setDisplayFormat(display_format)
    layout = page.layout()
    assert layout is not None
    layout.addWidget(field)
    page.setFocus()
    return field


def place_of(field: QDateTimeEdit, character: int) -> QPoint:
    line = field.lineEdit()
    line.setCursorPosition(character)
    return line.cursorRect().center()


def click(field: QDateTimeEdit, character: int) -> None:
    place = place_of(field, character)
    QTest.mouseClick(field.lineEdit(), Qt.MouseButton.LeftButton, pos=place)


def double_click(field: QDateTimeEdit) -> None:
    click(field, 4)
    QTest.mouseDClick(field.lineEdit(), Qt.MouseButton.LeftButton, pos=place_of(field, 4))


def triple_click(field: QDateTimeEdit) -> None:
    double_click(field)
    click(field, 4)


def select_all_by_keys(field: QDateTimeEdit) -> None:
    field.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


def erase_all(field: QDateTimeEdit) -> None:
    select_all_by_keys(field)
    QTest.keyClick(field, Qt.Key.Key_Delete)


def drag_over_all(field: QDateTimeEdit) -> None:
    line, button = field.lineEdit(), Qt.MouseButton.LeftButton
    begin, end = place_of(field, 0), place_of(field, len(field.text()))
    QTest.mousePress(line, button, pos=begin)
    QTest.mouseMove(line, end)
    QTest.mouseRelease(line, button, pos=end)


@pytest.mark.parametrize("character", [0, 1, 2])
@pytest.mark.parametrize(
    ("display_format", "keys"), [(DUTCH, "01122027"), (ENGLISH, "01122027"), (AMERICAN, "12012027")]
)
def test_a_date_is_typed_from_the_part_clicked(
    page: QWidget, theme: Theme, display_format: str, keys: str, character: int
) -> None:
    field = shown(page, DateEdit(theme, "Day", DAY), display_format)
    click(field, character)
    QTest.keyClicks(field, keys)
    assert field.date() == QDate(2027, 12, 1)


@pytest.mark.parametrize("character", [3, 4, 5])
def test_what_is_before_the_part_clicked_stays(page: QWidget, theme: Theme, character: int) -> None:
    field = shown(page, DateEdit(theme, "Day", DAY), DUTCH)
    click(field, character)
    assert field.lineEdit().selectedText() == "11"
    QTest.keyClicks(field, "122027")
    assert field.date() == QDate(2027, 12, 25)


@pytest.mark.parametrize(
    "choose", [double_click, triple_click, select_all_by_keys, erase_all, drag_over_all]
)
@pytest.mark.parametrize(
    ("display_format", "keys"),
    [(DUTCH, "01122027"), (DUTCH, "1-12-2027"), (ENGLISH, "01/12/2027"), (AMERICAN, "12012027")],
)
def test_over_a_whole_date_typing_begins_with_the_first_part(
    page: QWidget, theme: Theme, display_format: str, keys: str, choose: Choose
) -> None:
    field = shown(page, DateEdit(theme, "Day", DAY), display_format)
    choose(field)
    QTest.keyClicks(field, keys)
    assert field.date() == QDate(2027, 12, 1)


@pytest.mark.parametrize(
    "choose", [double_click, select_all_by_keys, lambda field: click(field, 1)]
)
def test_a_time_is_typed_the_same_way(page: QWidget, choose: Choose) -> None:
    field = shown(page, TimeEdit("Time", QTime(10, 0)), "HH:mm")
    choose(field)
    QTest.keyClicks(field, "1545")
    assert field.time() == QTime(15, 45)


def test_a_date_with_a_time_is_typed_in_one_go(page: QWidget, theme: Theme) -> None:
    moment = QDateTime(DAY, QTime(10, 0))
    field = shown(page, DateTimeEdit(theme, "When", moment), f"{DUTCH} HH:mm")
    double_click(field)
    QTest.keyClicks(field, "011220271545")
    assert field.dateTime() == QDateTime(QDate(2027, 12, 1), QTime(15, 45))


def test_all_of_a_date_can_be_copied(page: QWidget, theme: Theme) -> None:
    field = shown(page, DateEdit(theme, "Day", DAY), DUTCH)
    select_all_by_keys(field)
    QTest.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert field.lineEdit().selectedText() == "25-11-2026"

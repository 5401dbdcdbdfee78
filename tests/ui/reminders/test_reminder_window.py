"""The window shows what waits, keeps the open row open, and stays in its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from tests.ui.reminders.hand import NUMBER, Hand, check_in, rows, visible_buttons
from ui.reminders import reminder_delegate
from ui.reminders.reminder_list import ReminderList
from ui.reminders.reminder_window import ReminderWindow
from ui.theme.text import draw_elided
from ui.theme.theme import Theme
from ui.widgets.focus import is_within
from ui.widgets.question_strip import Question
from ui.widgets.undo_bar import UndoBar

Key = Qt.Key
SILENCE = " · 8 weeks, was every 4"
LONG = "Wolfeschlegelsteinhausenbergerdorff van der Zonnebloem " * 20


def test_says_how_many_wait_and_opens_the_oldest(hand: Hand) -> None:
    assert "3 reminders" in {label.text() for label in hand.window.findChildren(QLabel)}
    assert hand.open_title() == "first"


def test_the_open_row_stays_open_and_its_follower_comes_after_it(hand: Hand) -> None:
    first, second, third = rows("first", "second", "third")
    hand.press(Key.Key_Down)
    hand.window.set_rows([second, third])
    assert hand.open_title() == "second"
    hand.window.set_rows([third])
    assert hand.open_title() == "third"
    hand.window.set_rows([third, first])
    assert hand.open_title() == "third"
    hand.window.set_rows([first, third])
    assert hand.open_title() == "third"


def test_what_came_while_nobody_works_here_is_open_and_in_sight(
    window: ReminderWindow, qtbot: QtBot
) -> None:
    old = rows(*(f"old {number}" for number in range(8)))
    window.set_rows(old)
    window.present()
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    with qtbot.waitActive(other):
        other.activateWindow()
    new = rows(*(f"number {number}" for number in range(10)))[8:]
    window.set_rows([*old, *new])
    (shown,) = window.findChildren(ReminderList)
    row = shown.current_row()
    assert row is not None
    assert row.title == "number 8"
    sight = shown.viewport().rect()
    qtbot.waitUntil(lambda: sight.contains(shown.visualRect(shown.currentIndex())))
    assert [each.key for each in window.rows()] == [each.key for each in (*old, *new)]


def test_what_came_does_not_disturb_who_works_here(hand: Hand) -> None:
    hand.window.set_rows(rows("first", "second", "third", "fourth"))
    assert hand.open_title() == "first"


def test_closes_once_nothing_is_left(hand: Hand) -> None:
    hand.window.set_rows([])
    assert not hand.window.isVisible()


def test_stays_while_there_is_something_to_undo(hand: Hand) -> None:
    hand.window.offer_undo("Done: first", lambda: None)
    hand.window.set_rows([])
    assert hand.window.isVisible()
    hand.window.close()
    assert not hand.window.isVisible()


@pytest.fixture
def undone(hand: Hand) -> list[str]:
    """Have the last reminder dealt with, and collect what is taken back."""
    undone: list[str] = []
    hand.window.offer_undo("Done: first", lambda: undone.append("first"))
    return undone


@pytest.mark.parametrize("place", ["the list", "Done", "Snooze all"])
def test_the_window_closes_in_time_and_enter_takes_nothing_back(
    hand: Hand, undone: list[str], qtbot: QtBot, place: str
) -> None:
    if place != "the list":
        hand.button(place).setFocus()
    (bar,) = hand.window.findChildren(UndoBar)
    hand.window.set_rows([])
    assert not is_within(hand.focused(), bar)
    hand.press(Key.Key_Return, Key.Key_Space)
    assert undone == []
    assert bar.findChildren(QTimer)[0].isActive()
    bar.dismiss()
    assert not hand.window.isVisible()


def test_undo_is_still_reached_by_keys(hand: Hand, undone: list[str]) -> None:
    hand.window.set_rows([])
    hand.press(Key.Key_Tab, Key.Key_Space)
    assert undone == ["first"]
    hand.window.set_rows(rows("first"))
    assert hand.list.hasFocus()


@pytest.mark.parametrize("asked_first", [True, False])
def test_a_question_above_no_reminders_has_the_keyboard(
    hand: Hand, undone: list[str], asked_first: bool
) -> None:
    answers: list[str] = []
    choices = (("Half", lambda: answers.append("half")), ("Keep", lambda: answers.append("keep")))
    steps: list[Callable[[], None]] = [
        lambda: hand.window.ask(Question("cadence", "How often?", choices)),
        lambda: hand.window.set_rows([]),
    ]
    for step in steps if asked_first else reversed(steps):
        step()
    hand.press(Key.Key_Return)
    assert (answers, undone) == (["half"], [])
    hand.press(Key.Key_Return, Key.Key_Space)
    assert (answers, undone) == (["half"], [])


def test_comes_in_front_without_taking_the_focus(window: ReminderWindow, qtbot: QtBot) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    window.set_rows(rows("first"))
    window.present()
    qtbot.waitUntil(window.windowHandle().isExposed)
    assert not window.isActiveWindow()
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint


@pytest.mark.parametrize("count", [1, 3, 40, 500])
def test_fits_on_the_screen_however_many(
    window: ReminderWindow, theme: Theme, count: int, qtbot: QtBot
) -> None:
    window.set_rows(rows(*(f"Promise {number}" for number in range(count))))
    window.present(activate=True)
    qtbot.waitUntil(window.isActiveWindow)
    assert window.screen().availableGeometry().contains(window.geometry())
    assert window.width() == theme.px(464)
    hand = Hand(window)
    hand.press(Key.Key_End)
    assert hand.open_title() == f"Promise {count - 1}"
    place = hand.list.visualRect(hand.list.currentIndex())
    assert hand.list.viewport().rect().contains(place)


def test_long_names_give_way(window: ReminderWindow, theme: Theme, qtbot: QtBot) -> None:
    (row,) = rows(LONG)
    window.set_rows([replace(row, who=LONG, when="1234 days late", number=NUMBER)])
    window.present()
    qtbot.waitUntil(window.windowHandle().isExposed)
    assert window.width() == theme.px(464)
    buttons = [button for button in window.findChildren(QPushButton) if button.isVisible()]
    whole = window.rect()
    for button in buttons:
        place = QRect(button.mapTo(window, QPoint(0, 0)), button.size())
        assert whole.contains(place)


def test_grows_with_the_font(window: ReminderWindow, theme: Theme, qtbot: QtBot) -> None:
    window.set_rows(rows("first", "second"))
    window.present()
    qtbot.waitUntil(window.windowHandle().isExposed)
    small = window.height()
    font = QApplication.font()
    try:
        larger = QApplication.font()
        larger.setPixelSize(28)
        QApplication.setFont(larger)
        qtbot.waitUntil(lambda: window.width() == theme.px(464))
        qtbot.waitUntil(lambda: window.height() > 1.5 * small)
    finally:
        QApplication.setFont(font)


def test_says_so_when_nothing_is_due(window: ReminderWindow, qtbot: QtBot) -> None:
    window.present()
    qtbot.waitUntil(window.windowHandle().isExposed)
    assert visible_buttons(window) == []
    QTest.keyClick(window, Key.Key_C)
    QTest.keyClick(window, Key.Key_D)
    QTest.keyClick(window, Key.Key_S)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """Note what the rows write, and whether there was room for it."""
    drawn: list[tuple[str, bool]] = []

    def spied(painter: QPainter, rect: QRect, text: str, *rest: Any) -> int:
        taken = draw_elided(painter, rect, text, *rest)
        drawn.append((text, rect.width() >= painter.fontMetrics().horizontalAdvance(text)))
        return taken

    monkeypatch.setattr(reminder_delegate, "draw_elided", spied)
    return drawn


def test_the_length_of_a_silence_is_never_cut(
    window: ReminderWindow, drawn: list[tuple[str, bool]], qtbot: QtBot
) -> None:
    rows_ = [replace(check_in(number), who=LONG + SILENCE, silence=SILENCE) for number in (7, 8)]
    window.set_rows(rows_)
    window.present()
    qtbot.waitUntil(lambda: drawn.count((SILENCE, True)) >= 2)
    assert (SILENCE, False) not in drawn


def test_the_open_row_says_the_date_too_and_never_cuts_it(
    window: ReminderWindow, drawn: list[tuple[str, bool]], qtbot: QtBot
) -> None:
    first, second = rows(LONG, "second")
    window.set_rows([replace(first, who=LONG, day="Sun 1 Mar"), replace(second, day="Mon 2 Mar")])
    window.present()
    qtbot.waitUntil(lambda: ("Sun 1 Mar", True) in drawn)
    assert (LONG, False) in drawn
    assert "Mon 2 Mar" not in {words for words, _fits in drawn}


def test_every_row_tells_the_date_to_the_mouse_that_rests_on_it(hand: Hand) -> None:
    dated = [replace(each, due="Sun 1 Mar · 2 days late") for each in rows("first", "second")]
    hand.window.set_rows(dated)
    viewport = hand.list.viewport()
    for row in (0, 1):
        rect = hand.list.visualRect(hand.list.model().index(row, 0))
        place = rect.topLeft() + QPoint(80, 24)
        event = QHelpEvent(QHelpEvent.Type.ToolTip, place, viewport.mapToGlobal(place))
        QApplication.sendEvent(viewport, event)
        assert "Sun 1 Mar · 2 days late" in QToolTip.text()
        assert rows("first", "second")[row].title in QToolTip.text()
        QToolTip.hideText()

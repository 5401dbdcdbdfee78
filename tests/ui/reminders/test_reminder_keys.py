"""Keys and clicks do at the window what can be done with reminders."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.clock import FrozenClock
from tests.ui.reminders.hand import NUMBER, Hand, rows, visible_buttons
from ui.widgets.undo_bar import UndoBar

Key = Qt.Key


def test_arrows_choose_and_enter_opens_the_contact(hand: Hand) -> None:
    hand.press(Key.Key_Down, Key.Key_Down, Key.Key_Up)
    assert hand.open_title() == "second"
    hand.press(Key.Key_Return)
    hand.press(Key.Key_Enter)
    assert hand.opened == [20, 20]


def test_d_marks_the_open_one_done(hand: Hand) -> None:
    hand.press(Key.Key_Down, Key.Key_D)
    assert hand.done == ["second"]


def test_c_calls_the_open_one(hand: Hand) -> None:
    hand.press(Key.Key_Down, Key.Key_C)
    QTest.mouseClick(hand.button("Call"), Qt.MouseButton.LeftButton)
    assert hand.called == ["second", "second"]
    assert NUMBER in hand.button("Call").toolTip()
    assert hand.button("Call").accessibleDescription() == f"Call {NUMBER}, C"


def test_who_has_no_number_cant_be_called(hand: Hand, qtbot: QtBot) -> None:
    hand.window.set_rows(rows("numberless", "numberless", "third"))
    qtbot.waitUntil(lambda: "Call" not in visible_buttons(hand.window))
    hand.click(1, from_right=22)
    assert (hand.called, hand.open_title()) == ([], "numberless")
    hand.press(Key.Key_C)
    assert hand.called == []
    (bar,) = hand.window.findChildren(UndoBar)
    assert bar.accessibleName() == "There is no phone number yet"
    hand.press(Key.Key_Down, Key.Key_Down)
    qtbot.waitUntil(lambda: "Call" in visible_buttons(hand.window))


def test_who_gets_a_number_can_be_called(hand: Hand, qtbot: QtBot) -> None:
    (row,) = rows("numberless")
    hand.window.set_rows([row])
    hand.window.set_rows([replace(row, number=NUMBER)])
    qtbot.waitUntil(lambda: "Call" in visible_buttons(hand.window))


@pytest.mark.parametrize(
    ("choice", "ahead"),
    [
        ([Key.Key_Return], timedelta(minutes=10)),
        ([Key.Key_Down, Key.Key_Return], timedelta(hours=1)),
        ([Key.Key_A], timedelta(hours=5)),
        ([Key.Key_H], timedelta(hours=1)),
        ([Key.Key_T], timedelta(hours=23)),
        ([Key.Key_W], timedelta(days=5, hours=23)),
    ],
)
def test_s_snoozes_the_open_one(
    hand: Hand, clock: FrozenClock, choice: list[Qt.Key], ahead: timedelta
) -> None:
    hand.press(Key.Key_Down, Key.Key_S)
    hand.press(*choice)
    assert hand.snoozed == [([2], clock.now() + ahead)]


def test_escape_in_the_menu_changes_nothing(hand: Hand) -> None:
    hand.press(Key.Key_S, Key.Key_Escape)
    assert (hand.snoozed, hand.menu()) == ([], None)
    assert hand.window.isVisible()


def test_the_menu_says_what_each_choice_means(hand: Hand) -> None:
    hand.press(Key.Key_S)
    menu = hand.menu()
    assert menu is not None
    *timed, pick = (action.text() for action in menu.actions())
    assert timed == [
        "In &10 minutes\t10:10",
        "In an &hour\t11:00",
        "This &afternoon\t15:00",
        "&Tomorrow\tWed 4 Mar 09:00",
        "Next &week\tMon 9 Mar 09:00",
    ]
    assert pick == "&Pick a day and time…"
    menu.close()


def test_shift_s_snoozes_all(hand: Hand, clock: FrozenClock) -> None:
    hand.press(Key.Key_S, modifier=Qt.KeyboardModifier.ShiftModifier)
    hand.press(Key.Key_Return)
    assert hand.snoozed == [([1, 2, 3], clock.now() + timedelta(minutes=10))]


def test_escape_hides_the_window(hand: Hand) -> None:
    hand.press(Key.Key_Escape)
    assert not hand.window.isVisible()


def test_buttons_can_be_reached_by_tab_and_pressed_by_enter(hand: Hand) -> None:
    done = hand.button("Done")
    while hand.window.focusWidget() is not done:
        before = hand.window.focusWidget()
        hand.press(Key.Key_Tab)
        assert hand.window.focusWidget() is not before
    hand.press(Key.Key_Return)
    assert (hand.done, hand.opened) == (["first"], [])


def test_buttons_can_be_clicked(hand: Hand) -> None:
    QTest.mouseClick(hand.button("Open"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(hand.button("Done"), Qt.MouseButton.LeftButton)
    assert (hand.opened, hand.done) == ([10], ["first"])


def test_icons_of_other_rows_act_without_opening_them(hand: Hand, clock: FrozenClock) -> None:
    hand.click(2, from_right=86)
    assert hand.done == ["third"]
    hand.click(2, from_right=22)
    assert hand.called == ["third"]
    hand.click(1, from_right=54)
    hand.press(Key.Key_Return)
    assert hand.snoozed == [([2], clock.now() + timedelta(minutes=10))]
    assert hand.open_title() == "first"


def test_a_press_that_slides_off_the_icon_does_nothing(hand: Hand) -> None:
    viewport = hand.list.viewport()
    rect = hand.list.visualRect(hand.list.model().index(2, 0))
    icon = QPoint(rect.right() - 86, rect.center().y())
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=icon)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=icon - QPoint(100, 0))
    assert (hand.done, hand.open_title()) == ([], "first")


def test_a_click_on_a_row_opens_it(hand: Hand) -> None:
    hand.click(2, from_right=200)
    assert hand.open_title() == "third"


def test_undo_by_key(hand: Hand) -> None:
    undone: list[str] = []
    hand.window.offer_undo("Done: first", lambda: undone.append("first"))
    hand.press(Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert undone == ["first"]

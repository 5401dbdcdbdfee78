"""The window does by keys and by mouse what can be done with reminders, and stays in its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.clock import FrozenClock
from ui.reminders.reminder_list import ReminderList
from ui.reminders.reminder_window import ReminderWindow
from ui.reminders.reminder_words import ReminderRow
from ui.reminders.snooze_menu import SnoozeMenu
from ui.theme.theme import Theme
from ui.widgets.undo_bar import UndoBar

Key = Qt.Key
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
NUMBER = "+44 7700 900142"
LONG = "Wolfeschlegelsteinhausenbergerdorff van der Zonnebloem " * 20


def rows(*titles: str) -> list[ReminderRow]:
    return [
        ReminderRow(
            number,
            number * 10,
            title,
            "Ymke Dralle, Lindepad",
            "2 days late",
            late=True,
            number=None if title == "numberless" else NUMBER,
        )
        for number, title in enumerate(titles, start=1)
    ]


class Hand:
    """Be the user at the window, and note what the window asks for."""

    def __init__(self, window: ReminderWindow) -> None:
        self.window = window
        (self.list,) = window.findChildren(ReminderList)
        self.opened: list[int] = []
        self.done: list[str] = []
        self.called: list[str] = []
        self.snoozed: list[tuple[tuple[int, ...], object]] = []
        window.open_requested.connect(self.opened.append)
        window.done_requested.connect(lambda row: self.done.append(row.title))
        window.call_requested.connect(lambda row: self.called.append(row.title))
        window.snooze_requested.connect(lambda ids, until: self.snoozed.append((ids, until)))

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Press keys where the focus is: in an open menu, else in the window."""
        for key in keys:
            QTest.keyClick(self.menu() or self.focused(), key, modifier)

    def focused(self) -> QWidget:
        """Return the widget that has the keyboard."""
        focused: QWidget | None = self.window.focusWidget()
        return self.window if focused is None else focused

    def menu(self) -> SnoozeMenu | None:
        """Return the menu that is open."""
        popup = QApplication.activePopupWidget()
        return popup if isinstance(popup, SnoozeMenu) else None

    def click(self, at: int, from_right: int) -> None:
        """Click in a row, so far from its right edge."""
        rect: QRect = self.list.visualRect(self.list.model().index(at, 0))
        place = QPoint(rect.right() - from_right, rect.center().y())
        QTest.mouseClick(self.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def open_title(self) -> str:
        """Return the title of the row that is open."""
        row = self.list.current_row()
        return row.title if row is not None else ""

    def button(self, text: str) -> QPushButton:
        """Return the visible button with that text."""
        (button,) = (
            button
            for button in self.window.findChildren(QPushButton)
            if button.text() == text and button.isVisible()
        )
        return button


def visible_buttons(window: ReminderWindow) -> list[str]:
    return [each.text() for each in window.findChildren(QPushButton) if each.isVisible()]


@pytest.fixture
def window(theme: Theme, clock: FrozenClock, qtbot: QtBot) -> Iterator[ReminderWindow]:
    window = ReminderWindow(theme, clock)
    qtbot.addWidget(window)
    yield window
    window.close()


@pytest.fixture
def hand(window: ReminderWindow, qtbot: QtBot) -> Hand:
    window.set_rows(rows("first", "second", "third"))
    with qtbot.waitActive(window):
        window.present(activate=True)
    return Hand(window)


def test_says_how_many_wait_and_opens_the_oldest(hand: Hand) -> None:
    assert "3 reminders" in {label.text() for label in hand.window.findChildren(QLabel)}
    assert hand.open_title() == "first"


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
        ([Key.Key_Up, Key.Key_Return], timedelta(hours=23)),
        ([Key.Key_H], timedelta(hours=1)),
        ([Key.Key_T], timedelta(hours=23)),
    ],
)
def test_s_snoozes_the_open_one(
    hand: Hand, clock: FrozenClock, choice: list[Qt.Key], ahead: timedelta
) -> None:
    hand.press(Key.Key_Down, Key.Key_S)
    hand.press(*choice)
    assert hand.snoozed == [((2,), clock.now() + ahead)]


def test_escape_in_the_menu_changes_nothing(hand: Hand) -> None:
    hand.press(Key.Key_S, Key.Key_Escape)
    assert (hand.snoozed, hand.menu()) == ([], None)
    assert hand.window.isVisible()


def test_the_menu_says_what_each_choice_means(hand: Hand) -> None:
    hand.press(Key.Key_S)
    menu = hand.menu()
    assert menu is not None
    names, times = zip(*(action.text().split("\t") for action in menu.actions()), strict=True)
    assert names == ("In &10 minutes", "In an &hour", "&Tomorrow")
    assert [time.rpartition(" ")[0] for time in times] == ["", "", "Wed"]
    assert [time.rpartition(" ")[2][:5] for time in times] == ["10:10", "11:00", "09:00"]
    menu.close()


def test_shift_s_snoozes_all(hand: Hand, clock: FrozenClock) -> None:
    hand.press(Key.Key_S, modifier=Qt.KeyboardModifier.ShiftModifier)
    hand.press(Key.Key_Return)
    assert hand.snoozed == [((1, 2, 3), clock.now() + timedelta(minutes=10))]


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
    assert hand.snoozed == [((2,), clock.now() + timedelta(minutes=10))]
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


def test_closes_once_nothing_is_left(hand: Hand) -> None:
    hand.window.set_rows([])
    assert not hand.window.isVisible()


def test_stays_while_there_is_something_to_undo(hand: Hand) -> None:
    hand.window.offer_undo("Done: first", lambda: None)
    hand.window.set_rows([])
    assert hand.window.isVisible()
    hand.window.close()
    assert not hand.window.isVisible()


def test_undo_by_key(hand: Hand) -> None:
    undone: list[str] = []
    hand.window.offer_undo("Done: first", lambda: undone.append("first"))
    hand.press(Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert undone == ["first"]


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
    window.set_rows([ReminderRow(1, 1, LONG, LONG, "1234 days late", late=True)])
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

"""A check-in can be put off, parked, and done with, by keys alone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from services.terms import ParkReason
from tests.support.clock import FrozenClock
from tests.ui.reminders.hand import Hand, birthday, check_in, rows, visible_buttons
from ui.contact_page.choice_combo import ChoiceCombo
from ui.later.moment_picker import MomentPicker
from ui.later.park_menu import PARKED_DAYS
from ui.reminders.reminder_window import ReminderWindow
from ui.widgets.focus import is_within

Key = Qt.Key
SPOKE = "I spoke to Gijs Molenschot"


@pytest.fixture
def hand(window: ReminderWindow, qtbot: QtBot) -> Hand:
    """Have the check-in open, before a birthday."""
    window.set_rows([check_in(), birthday()])
    with qtbot.waitActive(window):
        window.present(activate=True)
    return Hand(window)


def picker(qtbot: QtBot) -> MomentPicker:
    """Return the calendar that opened."""

    def found() -> list[MomentPicker]:
        popup = QApplication.activePopupWidget()
        return popup.findChildren(MomentPicker) if popup is not None else []

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def focused() -> QWidget:
    """Return where keys go in the popup."""
    popup = QApplication.activePopupWidget()
    assert popup is not None
    return popup.focusWidget()


def press_where_focus_is(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)


def tab_to(field: QWidget) -> None:
    """Press Tab until the keyboard is in a field, a few times at most."""
    for _ in range(8):
        press_where_focus_is(Key.Key_Tab)
        if is_within(focused(), field):
            return
    raise AssertionError(focused())


def test_d_is_done_with_it(hand: Hand) -> None:
    hand.press(Key.Key_D)
    assert hand.done == ["Just to check in"]


@pytest.mark.parametrize(
    ("at_utc_hour", "offered"),
    [
        (9, ["Later today", "Tomorrow", "Another day…", SPOKE]),
        (22, ["Tomorrow", "Another day…", SPOKE]),
    ],
)
def test_s_offers_what_suits_a_check_in(
    hand: Hand, clock: FrozenClock, at_utc_hour: int, offered: list[str]
) -> None:
    clock.set(clock.now().replace(hour=at_utc_hour))
    hand.press(Key.Key_S)
    assert hand.offered() == offered
    hand.press(Key.Key_Escape)


def test_a_day_off_is_passed_over(hand: Hand, clock: FrozenClock) -> None:
    clock.advance(days=3)  # to a Friday
    hand.press(Key.Key_S)
    assert hand.offered() == ["Later today", "Monday", "Another day…", SPOKE]
    hand.press(Key.Key_Down, Key.Key_Return)
    assert hand.asked == [("Just to check in", date(2026, 3, 9))]


def test_later_today_is_this_afternoon(hand: Hand, clock: FrozenClock) -> None:
    hand.press(Key.Key_S, Key.Key_Return)
    assert hand.snoozed == [([7], clock.now() + timedelta(hours=4))]


def test_tomorrow_is_another_day(hand: Hand) -> None:
    hand.press(Key.Key_S, Key.Key_T)
    assert hand.asked == [("Just to check in", date(2026, 3, 4))]


def test_another_day_is_picked_by_keys(hand: Hand, qtbot: QtBot) -> None:
    hand.press(Key.Key_S, Key.Key_A)
    calendar = picker(qtbot).calendar
    view = calendar.focusWidget()
    QTest.keyClick(view, Key.Key_Right)
    QTest.keyClick(view, Key.Key_Return)
    assert hand.asked == [("Just to check in", date(2026, 3, 11))]
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


def test_the_menu_can_be_done_with_it(hand: Hand) -> None:
    hand.press(Key.Key_S, Key.Key_S)
    assert hand.done == ["Just to check in"]


def test_p_parks_with_a_reason_until_its_usual_day(hand: Hand) -> None:
    hand.press(Key.Key_P)
    assert hand.offered() == [
        "Hiring freeze",
        "Project paused",
        "On leave",
        "Too busy right now",
        "Client lost",
        "Until another day…",
        "Not this person",
    ]
    hand.press(Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert hand.asked == [("Just to check in", date(2026, 3, 31), ParkReason.LEAVE)]


def test_p_parks_until_a_day_that_is_picked(hand: Hand, qtbot: QtBot) -> None:
    hand.press(Key.Key_P, Key.Key_U)
    chooser = picker(qtbot)
    (reason,) = chooser.findChildren(ChoiceCombo)
    reason.setFocus()
    QTest.keyClick(reason, Key.Key_Down)
    QTest.mouseClick(chooser.button, Qt.MouseButton.LeftButton)
    assert hand.asked == [("Just to check in", date(2026, 6, 2), ParkReason.PROJECT_PAUSED)]


def test_p_parks_by_tabs_and_enter_alone(hand: Hand, qtbot: QtBot) -> None:
    hand.press(Key.Key_P, Key.Key_U)
    chooser = picker(qtbot)
    (reason,) = chooser.findChildren(ChoiceCombo)
    press_where_focus_is(Key.Key_Right)
    tab_to(reason)
    press_where_focus_is(Key.Key_Down)
    press_where_focus_is(Key.Key_Return)
    assert hand.asked == [("Just to check in", date(2026, 6, 3), ParkReason.PROJECT_PAUSED)]


@pytest.mark.parametrize("at", ["calendar", "edit", "button"])
def test_a_day_and_time_are_picked_by_tabs_and_enter(hand: Hand, qtbot: QtBot, at: str) -> None:
    hand.window.set_rows(rows("Call back"))
    hand.press(Key.Key_S, Key.Key_P)
    chooser = picker(qtbot)
    assert is_within(focused(), chooser.calendar)
    press_where_focus_is(Key.Key_Right)
    if at != "calendar":
        tab_to(getattr(chooser, at))
    press_where_focus_is(Key.Key_Return)
    assert hand.snoozed == [([1], datetime(2026, 3, 5, 8, tzinfo=UTC))]
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


def test_p_says_not_this_person(hand: Hand) -> None:
    hand.press(Key.Key_P, Key.Key_N)
    assert hand.asked == [("Just to check in",)]


def test_p_parks_whom_something_was_promised_too(hand: Hand) -> None:
    hand.window.set_rows([*rows("Call back"), check_in()])
    hand.press(Key.Key_Home, Key.Key_P)
    assert "Not this person" not in hand.offered()
    hand.press(Key.Key_Return)
    assert hand.asked == [("Call back", date(2026, 6, 2), ParkReason.HIRING_FREEZE)]
    hand.press(Key.Key_Down, Key.Key_P)
    assert "Not this person" in hand.offered()
    hand.press(Key.Key_Escape)


def test_the_menu_fills_anew_each_time(hand: Hand) -> None:
    for _ in range(2):
        hand.press(Key.Key_P)
        assert len(hand.offered()) == len(PARKED_DAYS) + 2
        hand.press(Key.Key_Escape)


def test_a_birthday_is_not_parked_nor_put_off_to_tomorrow(hand: Hand) -> None:
    hand.press(Key.Key_Down, Key.Key_P)
    assert hand.menu() is None
    hand.press(Key.Key_S)
    assert hand.offered() == ["In 10 minutes", "In an hour", "This afternoon"]
    hand.press(Key.Key_Escape)


def test_a_menu_from_an_icon_is_for_its_row(hand: Hand) -> None:
    hand.press(Key.Key_Down)
    assert hand.open_title() == "Turns 50 today"
    hand.click(0, from_right=54)
    hand.press(Key.Key_S)
    assert (hand.done, hand.open_title()) == (["Just to check in"], "Turns 50 today")


def test_keys_are_hinted_as_the_open_row_has_them(hand: Hand, qtbot: QtBot) -> None:
    def caps() -> list[str]:
        return [each.accessibleName() for each in hand.key_caps()]

    assert caps() == ["Enter", "D", "S", "P", "C"]
    hand.press(Key.Key_Down)
    assert caps() == ["Enter", "D", "S", "C"]
    hand.window.set_rows(rows("first"))
    assert caps() == ["Enter", "D", "S", "C"]


def test_snooze_all_takes_all(hand: Hand, clock: FrozenClock) -> None:
    hand.press(Key.Key_S, modifier=Qt.KeyboardModifier.ShiftModifier)
    hand.press(Key.Key_T)
    assert hand.snoozed == [([7, 8], clock.now() + timedelta(hours=23))]


def test_a_time_is_picked_to_the_minute(window: ReminderWindow, hand: Hand, qtbot: QtBot) -> None:
    window.set_rows(rows("first"))
    hand.press(Key.Key_S, Key.Key_P)
    chooser = picker(qtbot)
    assert (chooser.on, chooser.at.hour) == (date(2026, 3, 4), 9)
    chooser.edit.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(chooser.edit, "1635")
    QTest.mouseClick(chooser.button, Qt.MouseButton.LeftButton)
    ((_ids, until),) = hand.snoozed
    assert f"{until:%d %H:%M}" == "04 15:35"


def test_what_is_past_cant_be_picked(window: ReminderWindow, hand: Hand, qtbot: QtBot) -> None:
    window.set_rows(rows("first"))
    hand.press(Key.Key_S, Key.Key_P)
    chooser = picker(qtbot)
    view = chooser.calendar.focusWidget()
    QTest.keyClick(view, Key.Key_Left)
    assert chooser.on == date(2026, 3, 3)
    assert not chooser.button.isEnabled()
    QTest.keyClick(view, Key.Key_Return)
    assert hand.snoozed == []
    QTest.keyClick(view, Key.Key_Left)
    assert chooser.on == date(2026, 3, 3)
    QTest.keyClick(view, Key.Key_Escape)
    assert "Snooze" in visible_buttons(window)

"""The undo bar offers to take back, for a while and once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.theme import Theme
from ui.widgets.undo_bar import SHOWN_MS, Offer, UndoBar
from ui.widgets.wrapped_label import WrappedLabel


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> QWidget:
    page = QWidget()
    page.resize(800, 600)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def timer_of(bar: UndoBar) -> QTimer:
    timer = bar.findChild(QTimer)
    assert timer is not None
    return timer


def test_it_is_shown_for_ten_seconds(theme: Theme, page: QWidget) -> None:
    bar = UndoBar(theme, page)
    assert not bar.isVisible()
    bar.offer("Note deleted", lambda: None)
    assert bar.isVisible()
    assert timer_of(bar).interval() == SHOWN_MS == 10_000


def test_time_ends_the_offer(qtbot: QtBot, theme: Theme, page: QWidget) -> None:
    bar = UndoBar(theme, page, shown_ms=1)
    taken: list[str] = []
    with qtbot.waitSignal(bar.expired):
        bar.offer("Note deleted", lambda: taken.append("undo"))
    assert not bar.isVisible()
    assert not bar.action.isEnabled()
    assert not timer_of(bar).isActive()
    bar.action.trigger()
    assert not taken


def test_button_takes_it_back_once(qtbot: QtBot, theme: Theme, page: QWidget) -> None:
    bar = UndoBar(theme, page)
    taken: list[str] = []
    bar.offer("Note deleted", lambda: taken.append("undo"))
    button = bar.findChild(QPushButton)
    assert button is not None
    with qtbot.assertNotEmitted(bar.expired):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    bar.action.trigger()
    assert taken == ["undo"]
    assert not bar.isVisible()
    assert not timer_of(bar).isActive()


def test_it_may_lead_on_instead(theme: Theme, page: QWidget) -> None:
    bar = UndoBar(theme, page)
    taken: list[str] = []
    offer = Offer(lambda: taken.append("undo"), "Change…", lambda: taken.append("go on"))
    bar.offer("Declined", offer)
    assert bar.more.text() == "Change…"
    QTest.mouseClick(bar.more, Qt.MouseButton.LeftButton)
    assert (taken, bar.isVisible()) == (["go on"], False)
    bar.offer("Declined", offer)
    bar.action.trigger()
    assert taken == ["go on", "undo"]
    bar.offer("Note deleted", lambda: None)
    assert not bar.more.isVisible()


def test_tab_leads_to_an_offer_and_back_to_where_the_keyboard_was(
    theme: Theme, page: QWidget
) -> None:
    first, second = QLineEdit(page), QLineEdit(page)
    bar = UndoBar(theme, page)
    taken: list[str] = []
    for each in (first, second):
        each.show()
    first.setFocus()
    bar.offer("Saved", Offer(lambda: taken.append("undo"), "Again…", lambda: taken.append("on")))
    assert timer_of(bar).isActive()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert bar.more.hasFocus()
    assert not timer_of(bar).isActive()
    QTest.keyClick(bar.more, Qt.Key.Key_Tab)
    undo = QApplication.focusWidget()
    assert isinstance(undo, QPushButton)
    assert undo.text() == "Undo"
    assert not timer_of(bar).isActive()
    QTest.keyClick(undo, Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert timer_of(bar).isActive()
    bar.more.setFocus()
    QTest.keyClick(bar.more, Qt.Key.Key_Space)
    assert (taken, bar.isVisible()) == (["on"], False)
    assert second.hasFocus()
    assert not timer_of(bar).isActive()


def test_shortcut_takes_it_back(theme: Theme, page: QWidget) -> None:
    bar = UndoBar(theme, page)
    taken: list[str] = []
    bar.offer("Note deleted", lambda: taken.append("undo"))
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert taken == ["undo"]


def test_a_newer_offer_replaces_the_older(theme: Theme, page: QWidget) -> None:
    bar = UndoBar(theme, page)
    taken: list[str] = []
    bar.offer("Note deleted", lambda: taken.append("first"))
    bar.offer("Contact archived", lambda: taken.append("second"))
    bar.action.trigger()
    assert taken == ["second"]


def test_an_undo_may_offer_something_itself(theme: Theme, page: QWidget) -> None:
    bar = UndoBar(theme, page)
    bar.offer("Note deleted", lambda: bar.offer("Note is back"))
    bar.action.trigger()
    assert bar.isVisible()
    assert bar.accessibleName() == "Note is back"
    assert not bar.action.isEnabled()


def test_time_stands_still_under_the_mouse(theme: Theme, page: QWidget) -> None:
    bar = UndoBar(theme, page)
    bar.offer("Note deleted", lambda: None)
    inside = QPointF(5, 5)
    QApplication.sendEvent(bar, QEnterEvent(inside, inside, inside))
    assert not timer_of(bar).isActive()
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))
    assert timer_of(bar).isActive()


def move_mouse(bar: UndoBar, *, on: bool) -> None:
    inside = QPointF(5, 5)
    come = QEnterEvent(inside, inside, inside)
    QApplication.sendEvent(bar, come if on else QEvent(QEvent.Type.Leave))


@pytest.fixture
def field(page: QWidget) -> QLineEdit:
    """Be where the keyboard is before anything is offered."""
    field = QLineEdit(page)
    field.show()
    field.setFocus()
    return field


def go_on() -> Offer:
    return Offer(lambda: None, "Again…", lambda: None)


def test_time_stands_still_until_both_mouse_and_keyboard_have_left(
    theme: Theme, page: QWidget, field: QLineEdit
) -> None:
    bar = UndoBar(theme, page)
    bar.offer("Saved", go_on())
    QTest.keyClick(field, Qt.Key.Key_Tab)
    move_mouse(bar, on=True)
    move_mouse(bar, on=False)
    assert not timer_of(bar).isActive()
    move_mouse(bar, on=True)
    field.setFocus()
    assert not timer_of(bar).isActive()
    move_mouse(bar, on=False)
    assert timer_of(bar).isActive()


def test_a_second_offer_waits_too_while_the_keyboard_is_here(
    theme: Theme, page: QWidget, field: QLineEdit
) -> None:
    bar = UndoBar(theme, page)
    bar.offer("Saved", go_on())
    QTest.keyClick(field, Qt.Key.Key_Tab)
    bar.offer("Saved again", go_on())
    assert not timer_of(bar).isActive()
    bar.offer("Note deleted", lambda: None)  # without the button that has the keyboard
    assert not timer_of(bar).isActive()
    field.setFocus()
    assert timer_of(bar).isActive()


@pytest.mark.parametrize("goes", [QWidget.hide, lambda place: place.setEnabled(False)])
def test_time_goes_on_where_the_keyboard_came_only_because_its_place_went(
    theme: Theme, page: QWidget, field: QLineEdit, goes: Callable[[QWidget], None]
) -> None:
    bar = UndoBar(theme, page)
    bar.offer("Note deleted", lambda: None)
    goes(field)
    assert isinstance(QApplication.focusWidget(), QPushButton)
    assert timer_of(bar).isActive()


def test_enter_elsewhere_in_a_dialog_takes_nothing_back(
    qtbot: QtBot, theme: Theme, page: QWidget
) -> None:
    dialog, taken = QDialog(page), list[str]()
    bar = UndoBar(theme, dialog)
    dialog.show()
    bar.offer("Note deleted", lambda: taken.append("undo"))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert taken == []


def test_it_stays_at_the_bottom_of_the_page(theme: Theme, page: QWidget) -> None:
    bar = UndoBar(theme, page)
    bar.offer("Note deleted", lambda: None)
    page.resize(500, 400)
    assert page.rect().contains(bar.geometry())
    assert 400 - bar.geometry().bottom() <= 20


def test_it_is_as_wide_as_its_words_and_higher_where_the_page_is_narrow(
    theme: Theme, page: QWidget
) -> None:
    page.resize(1000, 600)
    bar = UndoBar(theme, page)
    (words,) = bar.findChildren(WrappedLabel)
    bar.offer("Note deleted", lambda: None)
    usual = bar.width()
    bar.offer("Follow-up “Ask how the first week at the new office went” moved to the bin", print)
    QApplication.processEvents()
    line_px, usual_px = words.height(), bar.height()
    assert usual < bar.width() < 1000
    page.resize(500, 600)
    QApplication.processEvents()
    assert words.height() == 2 * line_px == words.heightForWidth(words.width())
    assert bar.height() > usual_px
    assert page.rect().contains(bar.geometry())


def test_undone_by_a_click_the_keyboard_is_back_where_it_was(
    qtbot: QtBot, theme: Theme, page: QWidget
) -> None:
    _first, field, _last = fields = [QLineEdit(page) for _ in range(3)]
    for each in fields:
        each.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    bar = UndoBar(theme, page)
    bar.offer("Note deleted", lambda: None)
    QTest.mouseClick(bar.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert bar.isHidden()
    assert field.hasFocus()


def test_buttons_that_leave_no_room_for_words_stand_below_them(theme: Theme, page: QWidget) -> None:
    bar = UndoBar(theme, page)
    (words,) = bar.findChildren(WrappedLabel)
    offer = Offer(lambda: None, "Try again tomorrow, or the day after that", lambda: None)
    bar.offer("Saved with Hanneke Zeilstra", offer)
    QApplication.processEvents()
    assert words.geometry().bottom() > bar.more.geometry().top()  # beside each other
    page.resize(480, 600)
    QApplication.processEvents()
    assert words.geometry().bottom() < bar.more.geometry().top()
    assert words.height() == words.heightForWidth(10_000)  # on one line
    assert page.rect().contains(bar.geometry())
    assert bar.height() < 120
    bar.offer("Saved", lambda: None)
    QApplication.processEvents()
    assert bar.height() == 40

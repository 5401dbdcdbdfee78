"""Several follow-ups of the page are selected and changed at once."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.terms import FollowUpStatus
from services.use_cases import UseCases
from tests.ui.follow_ups.conftest import (
    selected,
    titles,
    views,
)
from ui.follow_ups.follow_ups_page import FollowUpsPage
from ui.follow_ups.hand_over_dialog import HandOverDialog

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_several_are_selected_and_changed_as_one_step(
    qtbot: QtBot, page: FollowUpsPage, use_cases: UseCases
) -> None:
    for _ in range(2):
        QTest.keyClick(page.list, Key.Key_Down, SHIFT)
    assert selected(page) == ["late", "now", "soon"]
    assert page.bar.isVisible()
    assert page.bar.accessibleName() == "3 selected"
    with qtbot.waitSignal(page.undo_offered) as offered, qtbot.waitSignal(page.items_read):
        QTest.mouseClick(page.bar.done, Qt.MouseButton.LeftButton)
    assert offered.args[0] == "3 follow-ups done"
    done = {t for t, v in views(use_cases).items() if v.status is FollowUpStatus.DONE}
    assert done == {"late", "now", "soon"}
    with qtbot.waitSignal(page.items_read):
        offered.args[1]()
    assert all(v.status is FollowUpStatus.OPEN for v in views(use_cases).values())


def test_several_that_were_moved_are_selected_no_more(
    qtbot: QtBot, page: FollowUpsPage, use_cases: UseCases
) -> None:
    QTest.keyClick(page.list, Key.Key_Down, SHIFT)
    moved = page.selected()
    assert [view.title for view in moved] == ["late", "now"]
    with qtbot.waitSignal(page.items_read):
        page.deeds.move(moved, date(2027, 12, 1))
    assert titles(page)[0] == "This week, 1"
    assert selected(page) == ["soon"]  # the first in the place of those
    assert not page.bar.isVisible()


def test_all_are_selected_at_once_and_some_by_clicks(page: FollowUpsPage) -> None:
    QTest.keyClick(page.list, Key.Key_A, CONTROL)
    assert len(selected(page)) == 5
    QTest.keyClick(page.list, Key.Key_Down)
    assert selected(page) == ["now"]
    place = page.list.visualRect(page.model.index(titles(page).index("soon"))).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, CONTROL, place)
    assert selected(page) == ["now", "soon"]


def test_the_keyboard_is_in_the_list_after_several_went_to_another_contact(
    qtbot: QtBot, page: FollowUpsPage
) -> None:
    for _ in range(2):
        QTest.keyClick(page.list, Key.Key_Down, SHIFT)
    page.bar.hand_over.setFocus()
    QTest.mouseClick(page.bar.hand_over, Qt.MouseButton.LeftButton)
    (dialog,) = page.findChildren(HandOverDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClicks(dialog.line, "Silke")
    with qtbot.waitSignal(page.items_read):
        QTest.keyClick(dialog.line, Key.Key_Return)
    assert not page.bar.isVisible()
    page.activateWindow()  # as a desktop does where one closes
    qtbot.waitUntil(page.isActiveWindow)
    assert page.list.hasFocus()


def test_the_keyboard_is_in_the_list_after_several_were_done_in_the_bar(
    qtbot: QtBot, page: FollowUpsPage
) -> None:
    QTest.keyClick(page.list, Key.Key_Down, SHIFT)
    page.bar.done.setFocus()
    with qtbot.waitSignal(page.items_read):
        QTest.keyClick(page.bar.done, Key.Key_Space)
    assert not page.bar.isVisible()
    assert page.list.hasFocus()

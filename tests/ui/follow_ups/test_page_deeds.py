"""What is done with one follow-up from the page, by keys, clicks and menus."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.contacts.editing_values import MethodDraft
from services.follow_ups.due import Due
from services.follow_ups.recurrence import Recurrence
from services.follow_ups.values import NewFollowUp
from services.terms import FollowUpStatus, MethodKind
from services.use_cases import UseCases
from tests.ui.follow_ups.conftest import (
    TODAY,
    OpenPage,
    choose,
    press,
    select,
    selected,
    titles,
    views,
)
from ui.follow_ups.follow_ups_page import FollowUpsPage
from ui.follow_ups.hand_over_dialog import HandOverDialog

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_done_and_open_again_with_undo(
    qtbot: QtBot, page: FollowUpsPage, use_cases: UseCases
) -> None:
    with qtbot.waitSignal(page.undo_offered) as offered:
        press(qtbot, page, Key.Key_D)
    assert views(use_cases)["late"].status is FollowUpStatus.DONE
    assert titles(page)[-2:] == ["Done, 1", "late"]
    assert selected(page) == ["now"]  # work goes on where it was

    select(page, "late")
    press(qtbot, page, Key.Key_U)
    assert views(use_cases)["late"].status is FollowUpStatus.OPEN
    with qtbot.waitSignal(page.items_read):
        use_cases.undo.undo()
    with qtbot.waitSignal(page.items_read):
        offered.args[1]()
    assert titles(page)[:2] == ["Overdue, 1", "late"]


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Delete])
def test_a_box_by_space_and_drop_by_delete(
    qtbot: QtBot, page: FollowUpsPage, use_cases: UseCases, key: Key
) -> None:
    press(qtbot, page, key)
    wanted = FollowUpStatus.DONE if key is Key.Key_Space else FollowUpStatus.DROPPED
    assert views(use_cases)["late"].status is wanted


def test_a_click_on_the_box_does_only_that_row(
    qtbot: QtBot, page: FollowUpsPage, use_cases: UseCases
) -> None:
    rect = page.list.visualRect(page.model.index(titles(page).index("soon")))
    box = QPoint(rect.left() + 20, rect.center().y())
    with qtbot.waitSignal(page.items_read):
        QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=box)
    done = [t for t, v in views(use_cases).items() if v.status is FollowUpStatus.DONE]
    assert done == ["soon"]


def test_moving_by_the_menu(qtbot: QtBot, page: FollowUpsPage, use_cases: UseCases) -> None:
    QTest.keyClick(page.list, Key.Key_Down, SHIFT)
    QTest.keyClick(page.list, Key.Key_M)
    with qtbot.waitSignal(page.items_read):
        choose(page, "&Tomorrow\tWed 4 Mar")
    assert {views(use_cases)[each].due for each in ("late", "now")} == {Due(date(2026, 3, 4))}
    QTest.keyClick(page.list, Key.Key_M)
    with qtbot.waitSignal(page.items_read):
        choose(page, "A week &later")
    assert views(use_cases)["late"].due == Due(date(2026, 3, 11))
    QTest.keyClick(page.list, Key.Key_M)
    with qtbot.waitSignal(page.items_read):
        choose(page, "With&out a date")
    assert views(use_cases)["late"].due is None


def test_what_is_late_is_moved_to_today(
    qtbot: QtBot, page: FollowUpsPage, use_cases: UseCases
) -> None:
    QTest.keyClick(page.list, Key.Key_M)
    with qtbot.waitSignal(page.items_read):
        choose(page, "To&day\tTue 3 Mar")
    assert views(use_cases)["late"].due == Due(date(2026, 3, 3))


def test_snoozing_keeps_the_due_date(
    qtbot: QtBot, page: FollowUpsPage, use_cases: UseCases
) -> None:
    QTest.keyClick(page.list, Key.Key_S)
    with qtbot.waitSignal(page.items_read):
        choose(page, "&Tomorrow\tWed 4 Mar 09:00")
    late = views(use_cases)["late"]
    assert late.snoozed_until == datetime(2026, 3, 4, 8, 0, tzinfo=UTC)
    assert late.due == Due(date(2026, 2, 27))
    assert titles(page)[2:5] == ["This week, 2", "late", "soon"]
    said = page.model.data(
        page.model.index(titles(page).index("late")), Qt.ItemDataRole.AccessibleTextRole
    )
    assert said.endswith("Fri 27 Feb, 4 days ago, snoozed until Wed 4 Mar 09:00, tomorrow")


def test_handing_over_to_who_is_typed(
    qtbot: QtBot, page: FollowUpsPage, use_cases: UseCases, people: dict[str, int]
) -> None:
    QTest.keyClick(page.list, Key.Key_H)
    (dialog,) = page.findChildren(HandOverDialog)
    QTest.keyClicks(dialog.line, "Silke")
    with qtbot.waitSignal(page.undo_offered) as offered, qtbot.waitSignal(page.items_read):
        QTest.keyClick(dialog.line, Key.Key_Return)
    assert offered.args[0] == "1 follow-ups handed over to Silke Vinkenoog"
    assert views(use_cases)["late"].contact_id == people["Silke Vinkenoog"]


def test_a_name_that_nobody_has_is_said(qtbot: QtBot, page: FollowUpsPage) -> None:
    QTest.keyClick(page.list, Key.Key_H)
    (dialog,) = page.findChildren(HandOverDialog)
    QTest.keyClicks(dialog.line, "Nobody")
    with qtbot.waitSignal(dialog.line.unknown):
        QTest.keyClick(dialog.line, Key.Key_Return)
    assert dialog.line.text() == "Nobody"
    assert "Nobody" in dialog._remark.text()


def test_a_series_goes_on_or_ends(
    qtbot: QtBot, open_page: OpenPage, use_cases: UseCases, people: dict[str, int]
) -> None:
    weekly = Recurrence("FREQ=WEEKLY;BYDAY=TU")
    new = NewFollowUp("weekly", Due(TODAY), weekly)
    use_cases.follow_ups.add(people["Silke Vinkenoog"], new)
    page = open_page()
    press(qtbot, page, Key.Key_D)
    assert titles(page) == ["Later, 1", "weekly", "Done, 1", "weekly"]
    page.list.setCurrentIndex(page.model.index(1))
    press(qtbot, page, Key.Key_Delete, SHIFT)
    assert titles(page) == ["Done, 2", "weekly", "weekly"]


def test_open_call_and_park_are_of_the_contact(
    qtbot: QtBot, page: FollowUpsPage, use_cases: UseCases, people: dict[str, int]
) -> None:
    first = people["Hanneke Zeilstra"]
    with qtbot.waitSignal(page.contact_wished) as wished:
        QTest.keyClick(page.list, Key.Key_Return)
    assert wished.args == [first]
    with qtbot.waitSignal(page.undo_offered) as said:
        QTest.keyClick(page.list, Key.Key_C)
    assert said.args == ["There is no phone number yet", None]
    QTest.keyClick(page.list, Key.Key_P)
    with qtbot.waitSignal(page.undo_offered) as offered:
        choose(page, "Hiring freeze")
    assert offered.args[0] == "Hanneke Zeilstra parked until Tue 2 Jun"
    assert use_cases.contact_page.read(first).parked_until == date(2026, 6, 2)


def test_a_number_is_called(
    qtbot: QtBot,
    page: FollowUpsPage,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    first = people["Hanneke Zeilstra"]
    number = MethodDraft(MethodKind.PHONE, "+44 7700 900142")
    use_cases.parts.add_method(first, number)
    with qtbot.waitSignal(page.reached_out) as reached:
        QTest.keyClick(page.list, Key.Key_C)
    assert reached.args[0] == first

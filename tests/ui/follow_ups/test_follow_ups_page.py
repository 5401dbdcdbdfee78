"""The page of follow-ups on a real journal, by keys and clicks."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from services.contacts.editing_values import MethodDraft
from services.follow_ups.due import Due
from services.follow_ups.page_values import Section
from services.follow_ups.recurrence import Recurrence
from services.follow_ups.values import FollowUpView, NewFollowUp
from services.terms import FollowUpStatus, MethodKind
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.ui.follow_ups.conftest import TODAY, OpenPage, press, titles
from ui.follow_ups.follow_ups_page import FollowUpsPage
from ui.follow_ups.hand_over_dialog import HandOverDialog

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def views(use_cases: UseCases) -> dict[str, FollowUpView]:
    page = use_cases.follow_up_list.first()
    rows = [row.follow_up for section in page.sections for row in section.rows]
    return {view.title: view for view in rows}


def selected(page: FollowUpsPage) -> list[str]:
    return [view.title for view in page.selected()]


def select(page: FollowUpsPage, title: str) -> None:
    page.list.setCurrentIndex(page.model.index(titles(page).index(title)))


def choose(page: FollowUpsPage, letters: str) -> None:
    """Press a choice in the menu that is open."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (action,) = (each for each in menu.actions() if each.text().startswith(letters))
    menu.setActiveAction(action)
    QTest.keyClick(menu, Key.Key_Return)


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


def test_snoozing_keeps_the_due_date(
    qtbot: QtBot, page: FollowUpsPage, use_cases: UseCases
) -> None:
    QTest.keyClick(page.list, Key.Key_S)
    with qtbot.waitSignal(page.items_read):
        choose(page, "&Tomorrow\tWed 09:00")
    late = views(use_cases)["late"]
    assert late.snoozed_until == datetime(2026, 3, 4, 8, 0, tzinfo=UTC)
    assert late.due == Due(date(2026, 2, 27))
    said = page.model.data(page.model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("snoozed until Wed 4 Mar 09:00, tomorrow")


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
    top = page.list.place()
    assert top.follow_up_id is not None
    press(qtbot, page, Key.Key_D)
    assert page.model.rowCount() == 322  # as far as it was read, and where it was
    assert page.list.place() == top


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

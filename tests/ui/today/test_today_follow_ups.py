"""Follow-ups of today dealt with by keys: gone at once, and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.terms import FollowUpStatus
from services.today.values import Today
from services.use_cases import UseCases
from tests.support.links import NotedLinks
from tests.ui.today.conftest import ON, TOMORROW, ZONE, CasesDouble, current_key, go_to, keys
from tests.ui.today.hand import await_read, choose, click, open_menu_of, real_day, said
from ui.context import UiContext
from ui.today.today_page import TodayPage


def test_done_is_gone_at_once_and_the_next_is_chosen(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, use_cases: UseCases, anna: int
) -> None:
    use_cases.follow_ups.add(anna, NewFollowUp("Call back", use_cases.reminders.due()[0].due))
    page.show_today(real_day(cases, use_cases))
    first, second = keys(page.main)[1:]
    go_to(page.main, first)
    with qtbot.waitSignal(page.undo_offered) as offered:
        QTest.keyClick(page.main, Qt.Key.Key_D)
        assert keys(page.main)[1:] == [second]
        assert current_key(page.main) == second
    assert offered.args is not None
    assert offered.args[0] == "Done: Send the offer"
    assert not use_cases.reminders.due()[1:]
    offered.args[1]()
    qtbot.waitUntil(lambda: len(use_cases.reminders.due()) == 2)
    real_day(cases, use_cases)
    await_read(qtbot, page)
    qtbot.waitUntil(lambda: keys(page.main)[1:] == [first, second])


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Delete])
def test_a_follow_up_is_closed_by_key(
    qtbot: QtBot,
    page: TodayPage,
    cases: CasesDouble,
    use_cases: UseCases,
    anna: int,
    key: Qt.Key,
) -> None:
    page.show_today(real_day(cases, use_cases))
    with qtbot.waitSignal(page.undo_offered):
        QTest.keyClick(page.main, Qt.Key.Key_Home)
        QTest.keyClick(page.main, key)
    assert not use_cases.reminders.due()


def test_a_box_is_ticked_by_a_click(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, use_cases: UseCases, anna: int
) -> None:
    page.show_today(real_day(cases, use_cases))
    with qtbot.waitSignal(page.undo_offered):
        click(page.main, keys(page.main)[1], lambda layout: layout.check)
    assert not use_cases.reminders.due()


def test_what_was_read_before_it_was_stored_brings_nothing_back(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, use_cases: UseCases, anna: int
) -> None:
    stale = real_day(cases, use_cases)
    page.show_today(stale)
    cases.value = Today(ON, done_today=1)
    with qtbot.waitSignal(page.undo_offered):
        QTest.keyClick(page.main, Qt.Key.Key_Home)
        QTest.keyClick(page.main, Qt.Key.Key_D)
        page.show_today(stale)
        assert keys(page.main) == []
    await_read(qtbot, page)
    assert said(page, "All done")


def test_what_could_not_be_done_comes_back(
    qtbot: QtBot, page: TodayPage, context: UiContext, full: Today
) -> None:
    errors: list[object] = []
    context.tasks.known_error_raised.connect(errors.append)
    go_to(page.main, "follow_up:1")
    QTest.keyClick(page.main, Qt.Key.Key_D)  # it is in no journal
    assert "follow_up:1" not in keys(page.main)
    qtbot.waitUntil(lambda: "follow_up:1" in keys(page.main))
    assert len(errors) == 1


def test_snoozing_asks_until_when_and_goes_on(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, use_cases: UseCases, anna: int
) -> None:
    use_cases.follow_ups.add(anna, NewFollowUp("Call back", use_cases.reminders.due()[0].due))
    page.show_today(real_day(cases, use_cases))
    QTest.keyClick(page.main, Qt.Key.Key_Home)
    QTest.keyClick(page.main, Qt.Key.Key_S)
    with qtbot.waitSignal(page.undo_offered) as offered:
        choose(page, "In an &hour")
        assert current_key(page.main) == keys(page.main)[2]
    assert offered.args is not None
    assert offered.args[0] == "Snoozed until 11:00: Send the offer"
    assert use_cases.reminders.due()[0].follow_up.snoozed_until is not None


def test_what_is_snoozed_until_another_day_is_gone_at_once(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, use_cases: UseCases, anna: int
) -> None:
    use_cases.follow_ups.add(anna, NewFollowUp("Call back", use_cases.reminders.due()[0].due))
    page.show_today(real_day(cases, use_cases))
    first, second = keys(page.main)[1:]
    QTest.keyClick(page.main, Qt.Key.Key_Home)
    QTest.keyClick(page.main, Qt.Key.Key_S)
    with qtbot.waitSignal(page.undo_offered):
        choose(page, "&Tomorrow")
        assert keys(page.main)[1:] == [second]
        assert current_key(page.main) == second
    assert [f"follow_up:{each.follow_up.id}" for each in use_cases.reminders.due()] == [second]
    listed = [row for each in use_cases.follow_up_list.first().sections for row in each.rows]
    (put_off,) = (row.follow_up for row in listed if row.follow_up.snoozed_until)
    assert (first, put_off.due) == (f"follow_up:{put_off.id}", Due(ON))


def test_moving_keeps_the_time_of_day(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, use_cases: UseCases, anna: int
) -> None:
    at_nine = Due(ON, time(9), ZONE)
    (item,) = use_cases.reminders.due()
    use_cases.follow_ups.move(item.follow_up.id, at_nine)
    page.show_today(real_day(cases, use_cases))
    QTest.keyClick(page.main, Qt.Key.Key_Home)
    QTest.keyClick(page.main, Qt.Key.Key_M)
    with qtbot.waitSignal(page.undo_offered) as offered:
        choose(page, "&Tomorrow")
    assert offered.args is not None
    assert offered.args[0] == "Moved to Wed 4 Mar: Send the offer"
    (moved,) = use_cases.contact_page.read(anna).follow_ups
    assert (moved.due, moved.status) == (replace(at_nine, on=TOMORROW), FollowUpStatus.OPEN)


def test_what_is_of_a_past_day_is_moved_to_today_first(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, use_cases: UseCases, anna: int
) -> None:
    page.show_today(real_day(cases, use_cases))
    QTest.keyClick(page.main, Qt.Key.Key_Home)
    QTest.keyClick(page.main, Qt.Key.Key_M)
    assert open_menu_of(page).actions()[0].text() == "&Tomorrow\tWed 4 Mar"
    open_menu_of(page).close()
    (item,) = use_cases.reminders.due()
    use_cases.follow_ups.move(item.follow_up.id, Due(ON - timedelta(days=4)))
    (item,) = use_cases.reminders.due()
    page.show_today(Today(ON, overdue=(item,)))
    QTest.keyClick(page.main, Qt.Key.Key_Home)
    QTest.keyClick(page.main, Qt.Key.Key_M)
    assert open_menu_of(page).actions()[0].text() == "To&day\tTue 3 Mar"
    with qtbot.waitSignal(page.undo_offered):
        choose(page, "To&day")
    (moved,) = use_cases.contact_page.read(anna).follow_ups
    assert moved.due == Due(ON)


def test_a_call_for_a_follow_up_leaves_it(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, links: NotedLinks
) -> None:
    go_to(page.main, "follow_up:1")
    with qtbot.waitSignal(page.call_started):
        QTest.keyClick(page.main, Qt.Key.Key_C)
    assert cases.prompts.asked == []
    assert "follow_up:1" in keys(page.main)

"""The page of today: everything dealt with by keys, gone at once, and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from services.changes import ChangeBus, ChangeSet
from services.today.values import Today
from tests.support.clock import FrozenClock
from tests.ui.main_window.conftest import focused
from tests.ui.test_accessibility import faults
from tests.ui.today.conftest import ON, TOMORROW, CasesDouble, check_in, current_key, go_to, keys
from tests.ui.today.hand import choose, click, open_menu_of, said
from ui.today.today_page import TodayPage


def test_the_keys_lead_over_all_rows_and_tab_to_the_side(page: TodayPage) -> None:
    reached = []
    QTest.keyClick(page.main, Qt.Key.Key_Home)
    for _ in range(7):
        reached.append(current_key(page.main))
        QTest.keyClick(page.main, Qt.Key.Key_Down)
    assert reached == [key for key in keys(page.main) if not key.startswith("heading")]
    QTest.keyClick(page.main, Qt.Key.Key_Home)
    QTest.keyClick(page.main, Qt.Key.Key_Tab)  # no check-in is chosen: past the card's buttons
    assert page.side.hasFocus()
    assert current_key(page.side) == "birthday:21"
    QTest.keyClick(page.side, Qt.Key.Key_Backtab)
    assert page.main.hasFocus()


def test_tab_leads_to_the_buttons_of_the_chosen_check_in(page: TodayPage) -> None:
    go_to(page.main, "prompt:11")
    for button in (page.main.card.call, page.main.card.later, page.main.card.park):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        assert button.hasFocus()


def test_enter_opens_and_n_notes(qtbot: QtBot, page: TodayPage, cases: CasesDouble) -> None:
    go_to(page.main, "follow_up:2")
    with qtbot.waitSignal(page.contact_wished) as wished:
        QTest.keyClick(page.main, Qt.Key.Key_Return)
    assert wished.args == [2]
    with qtbot.waitSignal(page.note_wanted) as noted:
        QTest.keyClick(page.main, Qt.Key.Key_N)
    assert noted.args == [2]
    place = page.main.visualRect(page.main.currentIndex()).center()
    with qtbot.waitSignal(page.contact_wished):
        QTest.mouseDClick(page.main.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_side_opens_what_is_clicked(qtbot: QtBot, page: TodayPage, full: Today) -> None:
    with qtbot.waitSignal(page.draft_opened) as opened:
        click(page.side, "draft:one", lambda layout: layout.text)
    assert opened.args == [full.drafts[0]]
    with qtbot.waitSignal(page.contact_wished) as wished:
        click(page.side, "birthday:22", lambda layout: layout.text)
    assert wished.args == [22]
    with qtbot.waitSignal(page.organisation_wished) as firm:
        click(page.side, "fading:0:4", lambda layout: layout.text)
    assert firm.args == [4]


def test_a_menu_has_every_deed_with_its_key(qtbot: QtBot, page: TodayPage) -> None:
    go_to(page.main, "prompt:12")
    place = page.main.visualRect(page.main.currentIndex()).center()
    on_screen = page.main.viewport().mapToGlobal(place)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, on_screen)
    QApplication.sendEvent(page.main.viewport(), event)
    words = [each.text().split("\t") for each in open_menu_of(page).actions()]
    assert words == [
        ["Open", "Enter"],
        ["I spoke to Femke Duinkerken", "D"],
        ["Later…", "S"],
        ["Message Femke Duinkerken", "C"],
        ["Another time…", "M"],
        ["Park Femke Duinkerken…", "P"],
        ["Write a note", "N"],
        ["Not this person", "Del"],
    ]
    with qtbot.waitSignal(page.note_wanted):
        choose(page, "Write a note")


def test_the_card_opens_where_the_keyboard_goes(page: TodayPage) -> None:
    assert page.main.card.accessibleName().startswith("Gijs")
    go_to(page.main, "prompt:12")
    assert page.main.card.accessibleName().startswith("Femke")
    index = page.main.currentIndex()
    assert page.main.card.geometry() == page.main.visualRect(index)
    go_to(page.main, "follow_up:1")  # it stays open
    assert page.main.card.accessibleName().startswith("Femke")


def test_it_is_read_again_when_something_changes(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, bus: ChangeBus
) -> None:
    cases.value = Today(ON, done_today=2)
    for changes in (
        ChangeSet(follow_ups=frozenset({1})),
        ChangeSet(prompts=frozenset({1})),
        ChangeSet(drafts=frozenset({1})),
        ChangeSet(settings=frozenset({"check_ins"})),
    ):
        with qtbot.waitSignal(page.today_read):
            bus.publish(changes)
    assert said(page, "Two things are done. The rest of the day is yours.")
    page.hide()
    reads = cases.reads
    bus.publish(ChangeSet(contacts=frozenset({1})))
    QApplication.processEvents()
    assert cases.reads == reads
    with qtbot.waitSignal(page.today_read):
        page.show()


def test_the_clock_makes_it_read_again(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, clock: FrozenClock
) -> None:
    reads = cases.reads
    page.refresh_day()
    clock.advance(hours=4)  # the intake is at two
    with qtbot.waitSignal(page.today_read):
        page.refresh_day()
    assert cases.reads == reads + 1
    cases.value = Today(TOMORROW)
    clock.advance(days=1)
    with qtbot.waitSignal(page.today_read):
        page.refresh_day()
    assert said(page, "Wednesday 4 March")


def test_the_end_of_a_snooze_makes_it_read_again_once(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, clock: FrozenClock, full: Today
) -> None:
    late = full.overdue[0]
    until = clock.now() + timedelta(minutes=10)
    asleep = replace(late, follow_up=replace(late.follow_up, snoozed_until=until))
    cases.value = replace(full, overdue=(), due=(asleep,))
    with qtbot.waitSignal(page.today_read):
        page.read()
    reads = cases.reads
    page.refresh_day()
    clock.advance(minutes=10)
    with qtbot.waitSignal(page.today_read):
        page.refresh_day()
    page.refresh_day()
    QApplication.processEvents()
    assert cases.reads == reads + 1


def test_the_week_is_gone_through_by_arrows(qtbot: QtBot, page: TodayPage) -> None:
    days = page.heading.week.days
    days[1].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(days[1], Qt.Key.Key_Right)
    assert days[2].hasFocus()
    assert days[2].accessibleName() == "Wednesday 4 March: 2 things to do"
    with qtbot.waitSignal(page.day_chosen) as chosen:
        QTest.keyClick(days[2], Qt.Key.Key_Return)
    assert chosen.args == [TOMORROW]
    QTest.keyClick(days[2], Qt.Key.Key_Left)
    QTest.keyClick(days[1], Qt.Key.Key_Left)
    QTest.keyClick(days[0], Qt.Key.Key_Left)
    assert days[0].hasFocus()


@pytest.mark.parametrize("width", [968, 700, 480])
def test_the_side_goes_below_where_there_is_little_room(
    qtbot: QtBot, page: TodayPage, width: int
) -> None:
    assert page.side.x() > page.main.x()
    page.resize(width, 700)
    qtbot.waitUntil(lambda: page.side.y() > page.main.y())
    for rows in (page.main, page.side):
        right = rows.mapTo(page, QPoint(rows.width(), 0)).x()
        assert right <= width


def test_everything_has_a_name(page: TodayPage) -> None:
    go_to(page.main, "prompt:11")
    page.strip.question.ask(check_in(11, "Gijs Molendijk"))
    assert faults(page) == []

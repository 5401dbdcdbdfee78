"""The check-in that is open as a card: what it says, and where the keyboard goes from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.today.values import Today
from tests.support.clock import FrozenClock
from tests.ui.today.conftest import ON, CasesDouble, current_key, go_to
from tests.ui.today.hand import await_asked, choose, said
from ui.today.today_page import TodayPage


def test_who_was_put_off_does_not_stay_open(
    page: TodayPage, clock: FrozenClock, full: Today
) -> None:
    go_to(page.main, "follow_up:1")
    assert page.main.card.accessibleName().startswith("Gijs")
    until = clock.now() + timedelta(hours=4)
    put_off = replace(full.check_ins[0], snoozed_until=until)
    page.show_today(replace(full, check_ins=(put_off, full.check_ins[1])))
    assert page.main.card.accessibleName().startswith("Femke")
    go_to(page.main, "prompt:11")
    assert page.main.card.accessibleName().startswith("Gijs")


def test_who_was_put_off_says_so_on_the_card_and_is_not_counted(
    page: TodayPage, clock: FrozenClock, full: Today
) -> None:
    put_off = replace(full.check_ins[0], snoozed_until=clock.now() + timedelta(hours=4))
    page.show_today(replace(full, check_ins=(put_off, full.check_ins[1])))
    assert page.heading.people.accessibleName() == "one people to call just because"
    assert not said(page, "later: 14:00")
    go_to(page.main, "prompt:11")
    assert said(page, "later: 14:00")
    assert page.main.card.call.property("variant") == "tonal"
    page.show_today(Today(ON, check_ins=(put_off,)))
    assert page.heading.people.isHidden()
    assert not said(page, "Nothing waits for you today.")
    assert not said(page, "A day without promises")


def test_the_keyboard_begins_on_who_was_not_put_off(
    page: TodayPage, clock: FrozenClock, full: Today
) -> None:
    page.show_today(Today(ON))
    put_off = replace(full.check_ins[0], snoozed_until=clock.now() + timedelta(hours=4))
    page.show_today(Today(ON, check_ins=(put_off, full.check_ins[1])))
    assert current_key(page.main) == "prompt:12"
    assert page.main.card.accessibleName().startswith("Femke")


@pytest.mark.parametrize("name", ["tomorrow", "decline"])
def test_after_a_click_on_the_card_the_keyboard_is_on_the_next_row_of_its_column(
    page: TodayPage, full: Today, name: str
) -> None:
    unanswered = replace(full.check_ins[0], unanswered=True)
    page.show_today(replace(full, check_ins=(unanswered, full.check_ins[1])))
    QTest.mouseClick(getattr(page.main.card, name), Qt.MouseButton.LeftButton)
    assert page.main.hasFocus()
    assert current_key(page.main) == "prompt:12"
    QTest.mouseClick(page.main.card.decline, Qt.MouseButton.LeftButton)
    assert page.main.hasFocus()
    assert current_key(page.main) == "waiting"


def test_after_later_today_from_the_card_the_keyboard_is_on_the_next_row(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, clock: FrozenClock
) -> None:
    QTest.mouseClick(page.main.card.later, Qt.MouseButton.LeftButton)
    choose(page, "&Later today")
    await_asked(qtbot, cases, "put_off", 11, clock.now() + timedelta(hours=4))
    assert page.main.hasFocus()
    assert current_key(page.main) == "prompt:12"

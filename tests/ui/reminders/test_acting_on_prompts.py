"""What is asked for at a check-in or a birthday happens in the journal, and can be taken back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from services.contacts.reach import Way
from services.terms import ParkReason, PromptAction, PromptKind
from tests.support.clock import FrozenClock
from tests.support.reminding import RemindingApp
from tests.ui.reminders.conftest import titles, undo_action
from ui.reminders.reminder_row import ReminderRow
from ui.widgets.question_strip import QuestionStrip
from ui.widgets.undo_bar import UndoBar

NUMBER = "+44 7700 900142"


@pytest.fixture
def check_in(app: RemindingApp, hanneke: int, qtbot: QtBot) -> int:
    """Show a check-in with Hanneke, and return its id."""
    app.add_number(hanneke, NUMBER)
    prompt_id = app.bring_to_mind(hanneke, PromptKind.CHECK_IN)
    app.settle(qtbot)
    return prompt_id


@pytest.fixture
def row(app: RemindingApp, check_in: int) -> ReminderRow:
    (row,) = app.window.rows()
    return row


def undo(app: RemindingApp, qtbot: QtBot) -> None:
    undo_action(app).trigger()
    app.settle(qtbot)


def said(app: RemindingApp) -> str:
    bar = app.window.findChild(UndoBar)
    assert bar is not None
    return bar.accessibleName()


def test_stand_in_the_window_with_follow_ups(
    app: RemindingApp, hanneke: int, check_in: int, clock: FrozenClock, qtbot: QtBot
) -> None:
    other = app.add_contact("Pim Roodnat")  # a promise to her would do as well as a check-in
    app.promise(other, "Send references", clock.now() - timedelta(days=2))
    roos = app.add_contact("Roos Bakelaar")
    app.bring_to_mind(roos, PromptKind.BIRTHDAY)
    app.settle(qtbot)
    assert titles(app)[0] == "Send references"
    assert sorted(titles(app)[1:]) == ["Birthday today", "Just to check in"]


def test_done_wants_a_note_and_stays_until_it_is_written(
    app: RemindingApp, row: ReminderRow, check_in: int, hanneke: int, qtbot: QtBot
) -> None:
    both = [app.controller.check_in_begun, app.controller.note_wanted]
    with qtbot.waitSignals(both, order="strict"):
        app.window.done_requested.emit(row)
    app.settle(qtbot)
    assert app.prompt(check_in).action is None
    assert titles(app) == ["Just to check in"]
    assert app.links.opened == []


def test_later_today_comes_back_and_opens_the_window(
    app: RemindingApp, row: ReminderRow, clock: FrozenClock, qtbot: QtBot
) -> None:
    app.window.snooze_requested.emit((row,), clock.now() + timedelta(hours=4))
    app.settle(qtbot)
    assert titles(app) == []
    app.window.close()
    clock.advance(hours=4)
    app.scheduler.look()
    app.settle(qtbot)
    assert titles(app) == ["Just to check in"]
    assert app.is_showing()


def test_another_day_is_another_day(
    app: RemindingApp, row: ReminderRow, check_in: int, qtbot: QtBot
) -> None:
    app.window.another_day_requested.emit(row, date(2026, 3, 11))
    app.settle(qtbot)
    stored = app.prompt(check_in)
    assert (stored.action, stored.until_on) == (PromptAction.ANOTHER_DAY, date(2026, 3, 11))
    assert said(app) == "Hanneke Zeilstra comes back on Wed 11 Mar"
    undo(app, qtbot)
    assert titles(app) == ["Just to check in"]


def test_parking_parks_the_contact(
    app: RemindingApp, row: ReminderRow, hanneke: int, qtbot: QtBot
) -> None:
    app.window.park_requested.emit(row, date(2026, 6, 2), ParkReason.HIRING_FREEZE)
    app.settle(qtbot)
    details = app.use_cases.contact_page.read(hanneke)
    assert (details.parked_until, details.park_reason) == (
        date(2026, 6, 2),
        ParkReason.HIRING_FREEZE,
    )
    assert titles(app) == []
    undo(app, qtbot)
    assert app.use_cases.contact_page.read(hanneke).parked_until is None
    assert titles(app) == ["Just to check in"]


def test_a_call_is_noted_and_ends_it(
    app: RemindingApp, row: ReminderRow, check_in: int, hanneke: int, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(app.controller.call_started) as called:
        app.window.call_requested.emit(row)
    assert called.args == [hanneke, Way.CALL]
    app.settle(qtbot)
    assert app.links.opened == ["tel:+447700900142"]
    assert app.prompt(check_in).action is PromptAction.CALLED
    assert titles(app) == []


def test_a_number_that_cant_be_dialled_leaves_it_open(
    app: RemindingApp, row: ReminderRow, check_in: int, qtbot: QtBot
) -> None:
    app.links.known = False
    with qtbot.waitSignal(app.controller.call_started):
        app.window.call_requested.emit(row)
    app.settle(qtbot)
    assert app.prompt(check_in).action is None
    assert titles(app) == ["Just to check in"]


def test_declining_can_be_taken_back(
    app: RemindingApp, row: ReminderRow, check_in: int, qtbot: QtBot
) -> None:
    app.window.decline_requested.emit(row)
    app.settle(qtbot)
    assert app.prompt(check_in).action is PromptAction.DECLINED
    assert said(app) == "Not Hanneke Zeilstra this time"
    assert not question(app).isVisible()
    undo(app, qtbot)
    assert app.prompt(check_in).action is None
    assert titles(app) == ["Just to check in"]


def question(app: RemindingApp) -> QuestionStrip:
    (found,) = app.window.findChildren(QuestionStrip)
    return found


@pytest.fixture
def declined_twice(
    app: RemindingApp, hanneke: int, row: ReminderRow, qtbot: QtBot
) -> QuestionStrip:
    before = app.bring_to_mind(hanneke, PromptKind.CHECK_IN, days_ago=30)
    app.use_cases.prompts.decline(before)
    app.window.decline_requested.emit(row)
    app.settle(qtbot)
    qtbot.waitUntil(question(app).isVisible)
    return question(app)


def press(app: RemindingApp, words: str) -> None:
    (button,) = (each for each in app.window.findChildren(QPushButton) if each.text() == words)
    button.click()


def test_declining_twice_asks_about_the_rhythm(
    app: RemindingApp, declined_twice: QuestionStrip, hanneke: int, qtbot: QtBot
) -> None:
    assert declined_twice.text == (
        "Twice it was not Hanneke Zeilstra. How often would you like to be reminded of them?"
    )
    cadence = app.use_cases.contact_page.read(hanneke).cadence_days
    press(app, "Once a year")
    app.settle(qtbot)
    assert said(app) == "Hanneke Zeilstra: every 52 weeks from now on"
    assert app.use_cases.contact_page.read(hanneke).cadence_days == 364
    undo(app, qtbot)
    assert app.use_cases.contact_page.read(hanneke).cadence_days == cadence


def test_declining_once_offers_to_change_the_rhythm(
    app: RemindingApp, row: ReminderRow, hanneke: int, qtbot: QtBot
) -> None:
    app.window.decline_requested.emit(row)
    app.settle(qtbot)
    assert not question(app).isVisible()
    press(app, "Change the rhythm…")
    qtbot.waitUntil(question(app).isVisible)
    assert question(app).text == "How often would you like to be reminded of Hanneke Zeilstra?"
    press(app, "&Keep it as it is")
    assert not question(app).isVisible()


def test_the_question_comes_even_if_the_window_was_closed_meanwhile(
    app: RemindingApp, row: ReminderRow, hanneke: int, qtbot: QtBot
) -> None:
    before = app.bring_to_mind(hanneke, PromptKind.CHECK_IN, days_ago=30)
    app.use_cases.prompts.decline(before)
    app.window.decline_requested.emit(row)
    app.window.close()
    qtbot.waitUntil(question(app).isVisible)
    assert app.window.isVisible()


def test_who_is_not_wanted_is_archived(
    app: RemindingApp, declined_twice: QuestionStrip, hanneke: int, qtbot: QtBot
) -> None:
    press(app, "&Archive")
    app.settle(qtbot)
    assert app.use_cases.contact_page.read(hanneke).archived_at is not None
    undo(app, qtbot)
    assert app.use_cases.contact_page.read(hanneke).archived_at is None


def test_who_is_not_wanted_is_brought_to_mind_no_more(
    app: RemindingApp, declined_twice: QuestionStrip, hanneke: int, qtbot: QtBot
) -> None:
    assert declined_twice.isVisible()
    press(app, "Never")
    app.settle(qtbot)
    assert said(app) == "Hanneke Zeilstra: no check-ins from now on"
    assert app.use_cases.contact_page.read(hanneke).cadence_days is None
    undo(app, qtbot)
    assert app.use_cases.contact_page.read(hanneke).cadence_days == 28


def test_the_rhythm_may_stay(
    app: RemindingApp, declined_twice: QuestionStrip, hanneke: int, qtbot: QtBot
) -> None:
    press(app, "&Keep it as it is")
    app.settle(qtbot)
    assert not declined_twice.isVisible()
    assert app.use_cases.contact_page.read(hanneke).archived_at is None


def test_a_birthday_is_done(app: RemindingApp, hanneke: int, qtbot: QtBot) -> None:
    prompt_id = app.bring_to_mind(hanneke, PromptKind.BIRTHDAY)
    app.settle(qtbot)
    app.window.done_requested.emit(app.window.rows()[0])
    app.settle(qtbot)
    assert app.prompt(prompt_id).action is PromptAction.DISMISSED
    assert titles(app) == []


def test_snoozing_all_until_tomorrow_can_be_undone(
    app: RemindingApp, hanneke: int, check_in: int, clock: FrozenClock, qtbot: QtBot
) -> None:
    other = app.add_contact("Pim Roodnat")  # a promise to her would do as well as a check-in
    app.promise(other, "Send references", clock.now() - timedelta(days=1))
    app.bring_to_mind(app.add_contact("Roos Bakelaar"), PromptKind.BIRTHDAY)
    app.settle(qtbot)
    before = titles(app)
    assert len(before) == 3
    app.window.snooze_requested.emit(app.window.rows(), clock.now() + timedelta(hours=23))
    app.settle(qtbot)
    assert titles(app) == []
    assert app.prompt(check_in).action is PromptAction.ANOTHER_DAY
    undo(app, qtbot)
    assert titles(app) == before


def test_a_contact_that_was_deleted_takes_its_check_in_along(
    app: RemindingApp, row: ReminderRow, hanneke: int, qtbot: QtBot
) -> None:
    app.use_cases.contacts.delete(hanneke)
    app.settle(qtbot)
    assert titles(app) == []
    app.window.park_requested.emit(row, date(2026, 6, 2), ParkReason.LOST)
    app.window.decline_requested.emit(row)
    app.settle(qtbot)
    assert said(app) == "It is no longer in the journal."
    assert app.bugs == []

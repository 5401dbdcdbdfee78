"""Whom today brings to mind: called, put off, parked, or left out this time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.contacts.editing_values import MethodDraft
from services.contacts.reach import Way
from services.contacts.values import NewContact
from services.terms import MethodKind, ParkReason, PromptKind
from services.today.values import Today
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.links import NotedLinks
from tests.ui.main_window.conftest import focused
from tests.ui.today.conftest import ON, TOMORROW, CasesDouble, check_in, current_key, go_to, keys
from tests.ui.today.hand import await_asked, choose, click, real_day, said
from ui.contact_page.choice_combo import ChoiceCombo
from ui.later.moment_picker import MomentPicker
from ui.today.today_page import TodayPage
from ui.widgets.buttons import IconButton


def test_calling_tells_and_takes_down_that_somebody_was_reached(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, links: NotedLinks
) -> None:
    go_to(page.main, "prompt:11")
    both = [page.check_in_begun, page.call_started]
    with (
        qtbot.waitSignals(both, order="strict"),
        qtbot.waitSignal(page.call_started) as started,
    ):
        QTest.keyClick(page.main, Qt.Key.Key_C)
    assert started.args == [11, Way.CALL]
    assert links.opened == ["tel:+31612345678"]
    await_asked(qtbot, cases, "reached", 11, Way.CALL)
    assert "prompt:11" not in keys(page.main)


def test_who_has_no_number_is_written_to(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, use_cases: UseCases, links: NotedLinks
) -> None:
    (id_,) = use_cases.contacts.add(NewContact("Femke Duinkerken")).contacts
    use_cases.parts.add_method(id_, MethodDraft(MethodKind.EMAIL, "femke@example.org"))
    prompt = check_in(id_, "Femke Duinkerken", number=None)
    page.show_today(Today(ON, check_ins=(prompt,)))
    assert page.main.card.call.text() == "Message Femke"
    with qtbot.waitSignal(page.call_started) as started:
        page.main.card.call.click()
    assert started.args is not None
    assert started.args[1] in (Way.TEAMS, Way.MAIL)
    await_asked(qtbot, cases, "reached", id_, started.args[1])


def test_where_no_program_calls_the_page_says_so_and_a_note_follows(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, links: NotedLinks
) -> None:
    links.known = False
    go_to(page.main, "prompt:11")
    with qtbot.waitSignal(page.call_started) as started:  # by another phone, perhaps
        QTest.keyClick(page.main, Qt.Key.Key_C)
    assert started.args == [11, Way.CALL]
    qtbot.waitUntil(page.strip.notice.isVisible)
    assert cases.prompts.asked == []
    page.heading.people.setFocus()
    close = page.strip.notice.findChildren(IconButton)[0]
    close.setFocus()
    assert close.hasFocus()
    QTest.keyClick(close, Qt.Key.Key_Space)
    assert page.strip.notice.isHidden()
    assert page.heading.people.hasFocus()


def test_a_check_in_comes_back_later_today(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, clock: FrozenClock
) -> None:
    go_to(page.main, "prompt:11")
    QTest.keyClick(page.main, Qt.Key.Key_S)
    choose(page, "&Later today")
    until = clock.now() + timedelta(hours=4)
    await_asked(qtbot, cases, "put_off", 11, until)
    assert current_key(page.main) == "prompt:12"


def test_a_check_in_comes_back_on_another_day(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble
) -> None:
    go_to(page.main, "prompt:11")
    QTest.keyClick(page.main, Qt.Key.Key_S)
    choose(page, "&Tomorrow")
    await_asked(qtbot, cases, "another_day", 11, TOMORROW)
    assert current_key(page.main) == "prompt:12"
    QTest.keyClick(page.main, Qt.Key.Key_S)
    choose(page, "&Another day…")
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    await_asked(qtbot, cases, "another_day", 12, ON + timedelta(days=8))


def test_who_did_not_answer_is_tried_again_tomorrow(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, full: Today
) -> None:
    unanswered = replace(full.check_ins[0], unanswered=True)
    page.show_today(replace(full, check_ins=(full.check_ins[1], unanswered)))
    assert page.heading.people.accessibleName() == "one people to call just because"
    row = next(each for each in page.main.rows if each.key == "prompt:11")
    assert (row.when, row.detail) == ("No answer today", "No answer today · his son moved out.")
    assert row.spoken.startswith("Gijs Molendijk, No answer today, 8 weeks silent")
    go_to(page.main, "prompt:12")
    assert not page.main.card.tomorrow.isVisible()
    go_to(page.main, "prompt:11")
    card = page.main.card
    assert said(page, "No answer today")
    for button in (card.tomorrow, card.call):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        assert button.hasFocus()
    with qtbot.waitSignal(page.undo_offered) as offered:
        QTest.mouseClick(card.tomorrow, Qt.MouseButton.LeftButton)
    await_asked(qtbot, cases, "another_day", 11, TOMORROW)
    assert offered.args is not None
    assert offered.args[0] == "Gijs Molendijk comes back on Wed 4 Mar"
    assert "prompt:11" not in keys(page.main)


def test_a_row_of_who_did_not_answer_has_a_button_and_a_key(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, full: Today
) -> None:
    other = replace(full.check_ins[1], unanswered=True)
    page.show_today(replace(full, check_ins=(full.check_ins[0], other)))
    click(page.main, "prompt:12", lambda layout: layout.buttons[0][1])
    await_asked(qtbot, cases, "another_day", 12, TOMORROW)
    first = replace(full.check_ins[0], unanswered=True)
    page.show_today(replace(full, check_ins=(first,)))
    go_to(page.main, "prompt:11")
    QTest.keyClick(page.main, Qt.Key.Key_T)
    await_asked(qtbot, cases, "another_day", 11, TOMORROW)


def test_parking_takes_a_reason_and_a_usual_day(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble
) -> None:
    go_to(page.main, "prompt:11")
    QTest.keyClick(page.main, Qt.Key.Key_P)
    with qtbot.waitSignal(page.undo_offered) as offered:
        choose(page, "Hiring freeze")
    await_asked(qtbot, cases, "park", 11, date(2026, 6, 2), ParkReason.HIRING_FREEZE)
    assert offered.args is not None
    assert offered.args[0] == "Gijs Molendijk parked until Tue 2 Jun"


def test_parking_until_another_day_is_picked(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, use_cases: UseCases, anna: int
) -> None:
    page.show_today(real_day(cases, use_cases))
    QTest.keyClick(page.main, Qt.Key.Key_Home)
    QTest.keyClick(page.main, Qt.Key.Key_P)
    choose(page, "&Until another day…")
    (picker,) = page.findChildren(MomentPicker)
    (reason,) = picker.findChildren(ChoiceCombo)
    reason.set_value(ParkReason.LEAVE)
    with qtbot.waitSignal(page.undo_offered):
        picker.button.click()
    details = use_cases.contact_page.read(anna)
    assert (details.parked_until, details.park_reason) == (date(2026, 6, 2), ParkReason.LEAVE)
    assert page.main.hasFocus()


def test_declining_twice_asks_about_the_rhythm(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, use_cases: UseCases, anna: int
) -> None:
    page.show_today(Today(ON, check_ins=(check_in(anna, "Anna Vos"),)))
    QTest.keyClick(page.main, Qt.Key.Key_Home)
    QTest.keyClick(page.main, Qt.Key.Key_Delete)
    await_asked(qtbot, cases, "decline", anna)
    assert keys(page.main) == []
    assert not page.strip.question.isVisible()
    cases.prompts.declined_before = True
    page.show_today(Today(ON, check_ins=(replace(check_in(99, "Anna Vos"), contact_id=anna),)))
    page.main.card.decline.click()
    qtbot.waitUntil(page.strip.question.isVisible)
    assert page.strip.question.slower.text() == "Half as often: every 8 weeks"
    with qtbot.waitSignal(page.undo_offered) as offered:
        page.strip.question.slower.click()
    assert offered.args is not None
    assert offered.args[0] == "Anna Vos: every 8 weeks from now on"
    assert use_cases.contact_page.read(anna).cadence_days == 56
    assert not page.strip.question.isVisible()


def test_a_declined_contact_can_go_to_the_archive(
    qtbot: QtBot, page: TodayPage, use_cases: UseCases, anna: int
) -> None:
    page.strip.question.ask(check_in(anna, "Anna Vos"))
    with qtbot.waitSignal(page.undo_offered):
        page.strip.question.archive.click()
    assert use_cases.contact_page.read(anna).archived_at is not None


def test_a_declined_contact_can_be_brought_to_mind_no_more(
    qtbot: QtBot, page: TodayPage, use_cases: UseCases, anna: int
) -> None:
    use_cases.editing.set_group(anna, 1)
    page.strip.question.ask(check_in(anna, "Anna Vos"))
    with qtbot.waitSignal(page.undo_offered) as offered:
        page.strip.question.never.click()
    assert offered.args is not None
    assert offered.args[0] == "Anna Vos: no check-ins from now on"
    details = use_cases.contact_page.read(anna)
    assert (details.cadence_days, details.archived_at) == (None, None)


def test_who_fades_gets_a_reason(qtbot: QtBot, page: TodayPage, cases: CasesDouble) -> None:
    page.side.setFocus(Qt.FocusReason.TabFocusReason)
    go_to(page.side, "fading:31:0")
    QTest.keyClick(page.side, Qt.Key.Key_P)
    choose(page, "Reason unknown")
    who = {"contact_id": 31, "organisation_id": None}
    await_asked(qtbot, cases, "give_reason", ParkReason.UNKNOWN, None, who)
    assert current_key(page.side) == "fading:0:4"
    QTest.keyClick(page.side, Qt.Key.Key_P)
    choose(page, "Project paused")
    firm = {"contact_id": None, "organisation_id": 4}
    await_asked(qtbot, cases, "give_reason", ParkReason.PROJECT_PAUSED, date(2026, 6, 2), firm)


def test_a_birthday_is_called_and_put_away(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, links: NotedLinks, full: Today
) -> None:
    prompt = replace(check_in(7, "Roos Bakker"), kind=PromptKind.BIRTHDAY, contact_id=21)
    page.show_today(replace(full, check_ins=(prompt,)))
    with qtbot.waitSignal(page.call_started) as started:
        click(page.side, "birthday:21", lambda layout: layout.icons[0][1])
    assert started.args == [21, Way.CALL]
    await_asked(qtbot, cases, "reached", 7, Way.CALL)
    assert "birthday:21" not in keys(page.side)

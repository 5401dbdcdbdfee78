"""The page of today: everything dealt with by keys, gone at once, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from services.capture.draft_fields import draft_of
from services.capture.note import QuickNote
from services.changes import ChangeBus, ChangeSet
from services.check_ins.values import FadingView
from services.contacts.editing_values import MethodDraft
from services.contacts.reach import Way
from services.contacts.values import NewContact
from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.terms import FollowUpStatus, MethodKind, ParkReason, PromptKind
from services.today.values import Today
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.links import NotedLinks
from tests.ui.main_window.conftest import focused
from tests.ui.test_accessibility import faults
from tests.ui.today.conftest import ON, ZONE, CasesDouble, check_in, current_key, go_to, keys
from ui.contact_page.choice_combo import ChoiceCombo
from ui.context import UiContext
from ui.later.moment_picker import MomentPicker
from ui.today.row_layout import RowLayout
from ui.today.row_list import TodayRowList
from ui.today.today_page import TodayPage
from ui.widgets.labels import Label
from ui.widgets.undo_bar import Offer

TOMORROW = ON + timedelta(days=1)


def open_menu_of(page: TodayPage) -> QMenu:
    (menu,) = (each for each in page.findChildren(QMenu) if each.isVisible())
    return menu


def choose(page: TodayPage, words: str) -> None:
    """Choose from the open menu by its words."""
    menu = open_menu_of(page)
    (action,) = (each for each in menu.actions() if each.text().split("\t")[0] == words)
    menu.close()
    action.trigger()


def click(rows: TodayRowList, key: str, part: Callable[[RowLayout], QRect]) -> None:
    index = next(rows.model().index(at, 0) for at, each in enumerate(rows.rows) if each.key == key)
    layout = rows.rows_delegate.layout_of(index, rows.visualRect(index), rows.layoutDirection())
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=part(layout).center())


def await_asked(qtbot: QtBot, cases: CasesDouble, *asked: object) -> None:
    qtbot.waitUntil(lambda: asked in cases.prompts.asked)


def await_read(qtbot: QtBot, page: TodayPage) -> None:
    """Wait for what was asked for to be read."""
    with qtbot.waitSignal(page.today_read):
        page.read()


def real_day(cases: CasesDouble, use_cases: UseCases) -> Today:
    """Show the follow-ups of the real journal."""
    cases.value = Today(ON, due=use_cases.reminders.due())
    return cases.value


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


def test_a_call_for_a_follow_up_leaves_it(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, links: NotedLinks
) -> None:
    go_to(page.main, "follow_up:1")
    with qtbot.waitSignal(page.call_started):
        QTest.keyClick(page.main, Qt.Key.Key_C)
    assert cases.prompts.asked == []
    assert "follow_up:1" in keys(page.main)


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


def test_where_no_program_calls_the_page_says_so(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, links: NotedLinks
) -> None:
    links.known = False
    go_to(page.main, "prompt:11")
    QTest.keyClick(page.main, Qt.Key.Key_C)
    qtbot.waitUntil(page.strip.notice.isVisible)
    assert cases.prompts.asked == []


def test_a_check_in_comes_back_later_today(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, clock: FrozenClock
) -> None:
    go_to(page.main, "prompt:11")
    QTest.keyClick(page.main, Qt.Key.Key_S)
    choose(page, "&Later today")
    until = clock.now() + timedelta(hours=4)
    await_asked(qtbot, cases, "put_off", 11, until)
    assert current_key(page.main) == "prompt:12"


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
    assert page.heading._sentence.text().startswith("Two things to do, one ")
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


def test_declining_once_offers_to_change_the_rhythm(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble
) -> None:
    go_to(page.main, "prompt:12")
    with qtbot.waitSignal(page.undo_offered) as offered:
        QTest.keyClick(page.main, Qt.Key.Key_Delete)
    assert offered.args is not None
    offer = offered.args[1]
    assert isinstance(offer, Offer)
    assert offer.words == "Change the rhythm…"
    offer.go_on()
    assert page.strip.question.isVisible()
    assert said(page, "How often would you like to be reminded of Femke?")
    assert focused() is page.strip.question.slower


def test_a_declined_contact_can_go_to_the_archive(
    qtbot: QtBot, page: TodayPage, use_cases: UseCases, anna: int
) -> None:
    page.strip.question.ask(check_in(anna, "Anna Vos"))
    with qtbot.waitSignal(page.undo_offered):
        page.strip.question.archive.click()
    assert use_cases.contact_page.read(anna).archived_at is not None


def test_who_fades_gets_a_reason(qtbot: QtBot, page: TodayPage, cases: CasesDouble) -> None:
    page.side.setFocus(Qt.FocusReason.TabFocusReason)
    go_to(page.side, "fading:31:0")
    QTest.keyClick(page.side, Qt.Key.Key_P)
    choose(page, "Unknown")
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


def test_a_check_in_is_done_for_today(qtbot: QtBot, page: TodayPage, cases: CasesDouble) -> None:
    go_to(page.main, "prompt:12")
    with qtbot.waitSignal(page.undo_offered) as offered:
        QTest.keyClick(page.main, Qt.Key.Key_D)
    await_asked(qtbot, cases, "dismiss", 12)
    assert "prompt:12" not in keys(page.main)
    assert offered.args is not None
    assert offered.args[0] == "Done: Femke Duinkerken"


def test_a_birthday_of_today_is_put_away_by_key(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, full: Today
) -> None:
    prompt = replace(check_in(7, "Roos Bakker"), kind=PromptKind.BIRTHDAY, contact_id=21)
    cases.value = replace(full, check_ins=(prompt,))
    page.show_today(cases.value)
    go_to(page.side, "birthday:21")
    QTest.keyClick(page.side, Qt.Key.Key_D)
    assert "birthday:21" not in keys(page.side)
    await_asked(qtbot, cases, "dismiss", 7)


def test_a_draft_is_discarded_and_comes_back(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, use_cases: UseCases
) -> None:
    use_cases.drafts.keep(draft_of(QuickNote("called Teun", uid="kept")), None)
    cases.value = Today(ON, drafts=use_cases.draft_list.read())
    page.show_today(cases.value)
    go_to(page.side, "draft:kept")
    with qtbot.waitSignal(page.undo_offered) as offered:
        QTest.keyClick(page.side, Qt.Key.Key_Delete)
    assert keys(page.side) == []
    assert use_cases.draft_list.read() == ()
    assert offered.args is not None
    assert offered.args[0] == "Draft discarded"
    offered.args[1]()
    qtbot.waitUntil(lambda: [each.uid for each in use_cases.draft_list.read()] == ["kept"])


def test_everybody_who_fades_shows_when_asked_for(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble, full: Today
) -> None:
    more = tuple(FadingView(id_, None, f"Anna {id_}", None, 65, 20) for id_ in (41, 42, 43))
    cases.all_fading = (*full.fading, *more)
    go_to(page.side, "more:fading")
    with qtbot.waitSignal(page.today_read):
        QTest.keyClick(page.side, Qt.Key.Key_Return)
    assert current_key(page.side) == "fading:41:0"
    assert "more:fading" not in keys(page.side)
    await_read(qtbot, page)
    assert "fading:43:0" in keys(page.side)


def test_more_of_tomorrow_leads_to_the_follow_ups(
    qtbot: QtBot, page: TodayPage, full: Today
) -> None:
    page.show_today(replace(full, more_tomorrow=4))
    with qtbot.waitSignal(page.day_chosen) as chosen:
        click(page.main, "more:tomorrow", lambda layout: layout.text)
    assert chosen.args == [TOMORROW]


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
        ["Open", "Return"],
        ["Done for today", "D"],
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


def test_trying_again_tomorrow_makes_a_follow_up(
    qtbot: QtBot, page: TodayPage, use_cases: UseCases, anna: int
) -> None:
    with qtbot.waitSignal(page.undo_offered):
        page.try_again_tomorrow(anna, "Anna Vos")
    titles = {
        each.title: each.due and each.due.on
        for each in use_cases.contact_page.read(anna).follow_ups
    }
    assert titles["Call Anna Vos again"] == TOMORROW


def test_everything_has_a_name(page: TodayPage) -> None:
    go_to(page.main, "prompt:11")
    page.strip.question.ask(check_in(11, "Gijs Molendijk"))
    assert faults(page) == []


def said(page: QWidget, words: str) -> bool:
    return any(each.text() == words and each.isVisible() for each in page.findChildren(Label))

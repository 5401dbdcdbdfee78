"""Every row of Today can be dealt with from where it stands."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.capture.draft_fields import draft_of
from services.capture.note import QuickNote
from services.check_ins.values import FadingView
from services.terms import PromptKind
from services.today.values import Today
from services.use_cases import UseCases
from tests.ui.main_window.conftest import focused
from tests.ui.today.conftest import ON, TOMORROW, CasesDouble, check_in, current_key, go_to, keys
from tests.ui.today.hand import await_asked, await_read, click, said
from ui.today.today_page import TodayPage
from ui.widgets.undo_bar import Offer


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
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert page.strip.question.isHidden()
    assert page.main.hasFocus()


def test_who_was_spoken_to_is_written_about_and_stays_until_then(
    qtbot: QtBot, page: TodayPage, cases: CasesDouble
) -> None:
    go_to(page.main, "prompt:12")
    both = [page.check_in_begun, page.note_wanted]
    with qtbot.waitSignals(both, order="strict"), qtbot.waitSignal(page.note_wanted) as wanted:
        QTest.keyClick(page.main, Qt.Key.Key_D)
    assert wanted.args == [12]
    assert cases.prompts.asked == []
    assert "prompt:12" in keys(page.main)


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

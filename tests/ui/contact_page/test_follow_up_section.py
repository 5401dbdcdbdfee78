"""The open follow-ups beside the timeline: what can be done with one besides ticking it off."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from services.follow_ups.due import Due
from services.follow_ups.recurrence import Recurrence
from services.follow_ups.values import FollowUpView, NewFollowUp
from services.terms import FollowUpStatus
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact
from tests.ui.contact_page.conftest import OpenPage, follow_up_titles
from ui.contact_page.contact_page import ContactPage
from ui.contact_page.follow_up_section import FollowUpCheck
from ui.follow_ups.follow_up_editor import FollowUpEditor
from ui.follow_ups.hand_over_dialog import HandOverDialog
from ui.theme.text import Ink, draw_elided
from ui.theme.theme import Theme
from ui.widgets import check_box

Key = Qt.Key
DUE = Due(date(2026, 3, 6), time(14), "Europe/Amsterdam")


@pytest.fixture
def shown(open_page: OpenPage, use_cases: UseCases, contact_id: int) -> ContactPage:
    """Show a contact with a follow-up that repeats, the focus on its box."""
    weekly = Recurrence("FREQ=WEEKLY;BYDAY=FR")
    use_cases.follow_ups.add(contact_id, NewFollowUp("Call", DUE, weekly, 30))
    page = open_page(contact_id)
    box(page).check.setFocus(Qt.FocusReason.TabFocusReason)
    return page


def box(page: ContactPage) -> FollowUpCheck:
    (row,) = (each for each in page.findChildren(FollowUpCheck) if each.isVisible())
    return row


def only(use_cases: UseCases, contact_id: int) -> FollowUpView:
    (view,) = use_cases.contact_page.read(contact_id).follow_ups
    return view


def test_it_says_how_it_repeats_and_reminds(shown: ContactPage) -> None:
    said = box(shown).check.accessibleDescription()
    assert said == "Fri 6 Mar 14:00, in 3 days, weekly on Friday, 30 min before"


def test_a_tick_that_is_being_saved_stays_when_it_is_planned_anew(shown: ContactPage) -> None:
    box(shown).check.setChecked(True)
    shown.refresh_day()
    assert box(shown).check.isChecked()


def test_what_is_snoozed_is_calm_and_says_until_when(
    qtbot: QtBot,
    open_page: OpenPage,
    use_cases: UseCases,
    contact_id: int,
    clock: FrozenClock,
    theme: Theme,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn: list[tuple[str, QColor]] = []

    def spied(painter: QPainter, rect: QRect, text: str, ink: Ink) -> int:
        drawn.append((text, ink.colour))
        return draw_elided(painter, rect, text, ink)

    monkeypatch.setattr(check_box, "draw_elided", spied)
    use_cases.follow_ups.add(contact_id, NewFollowUp("Call", Due(date(2026, 2, 27))))
    use_cases.follow_ups.snooze(only(use_cases, contact_id).id, clock.now() + timedelta(hours=5))
    page = open_page(contact_id)
    qtbot.waitUntil(lambda: ("snoozed until 15:00", theme.palette.text3) in drawn)
    said = box(page).check.accessibleDescription()
    assert said == "Fri 27 Feb, 4 days ago, snoozed until 15:00"

    clock.advance(hours=5)
    page.refresh_day()
    qtbot.waitUntil(lambda: ("Fri 27 Feb · 4 days late", theme.palette.overdue) in drawn)

    clock.advance(days=1)
    page.refresh_day()
    qtbot.waitUntil(lambda: ("Fri 27 Feb · 5 days late", theme.palette.overdue) in drawn)


def test_the_menu_offers_what_is_not_of_the_contact(qtbot: QtBot, shown: ContactPage) -> None:
    box(shown).more.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [each.text().split("\t")[0] for each in menu.actions() if each.text()]
    menu.close()
    assert words == [
        "&Done",
        "&Snooze",
        "&Move",
        "&Hand over…",
        "&Change…",
        "D&rop",
        "&End the series",
    ]


def test_it_is_changed_by_a_key(
    qtbot: QtBot, shown: ContactPage, use_cases: UseCases, contact_id: int
) -> None:
    QTest.keyClick(box(shown).check, Key.Key_E)
    (editor,) = shown.findChildren(FollowUpEditor)
    QTest.keyClicks(editor.title, "Call back")
    with qtbot.waitSignal(shown.undo_offered):
        QTest.keyClick(editor.title, Key.Key_Return)
    qtbot.waitUntil(lambda: follow_up_titles(shown) == ["Call back"])
    assert only(use_cases, contact_id).repeat == Recurrence("FREQ=WEEKLY;BYDAY=FR")


def test_it_is_moved_handed_over_and_dropped(
    qtbot: QtBot,
    shown: ContactPage,
    use_cases: UseCases,
    contact_id: int,
    add_contact: AddContact,
) -> None:
    other = add_contact("Silke Vinkenoog")
    QTest.keyClick(box(shown).check, Key.Key_M)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    with qtbot.waitSignal(shown.undo_offered):
        QTest.keyClick(menu, Key.Key_Return)
    assert only(use_cases, contact_id).due == Due(date(2026, 3, 4), DUE.at, DUE.zone)

    QTest.keyClick(box(shown).check, Key.Key_H)
    (dialog,) = shown.findChildren(HandOverDialog)
    QTest.keyClicks(dialog.line, "Silke")
    with qtbot.waitSignal(shown.undo_offered) as offered:
        QTest.keyClick(dialog.line, Key.Key_Return)
    qtbot.waitUntil(lambda: follow_up_titles(shown) == [])
    assert only(use_cases, other).title == "Call"
    offered.args[1]()
    qtbot.waitUntil(lambda: follow_up_titles(shown) == ["Call"])

    QTest.keyClick(box(shown).check, Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: follow_up_titles(shown) == [])
    page = use_cases.follow_up_list.first()
    (closed,) = (row for each in page.sections for row in each.rows)
    assert closed.follow_up.status is FollowUpStatus.DROPPED

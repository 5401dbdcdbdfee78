"""The timeline by mouse and keys: ticking, folding, deleting, copying, scrolling."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.follow_ups.due import Due
from services.follow_ups.values import FollowUpView, NewFollowUp
from services.journal.values import NewEntry
from services.terms import EntryKind, FollowUpStatus, Outcome
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.ui.contact_page.conftest import AddEntry, OpenPage
from ui.contact_page.contact_page import ContactPage
from ui.theme.theme import Theme
from ui.timeline.timeline_layout import FOLD_LINES
from ui.timeline.timeline_model import ROW_ROLE
from ui.timeline.timeline_view import TimelineView

LONG = "\n".join(f"line {number}" for number in range(40))


def click_chip(view: TimelineView, row: int, title: str) -> None:
    """Click on the chip with that title, found as a user finds it: by where it is."""
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=chip_place(view, row, title))


def chip_place(view: TimelineView, row: int, title: str) -> QPoint:
    rect = view.visualRect(view.model().index(row, 0))
    for y in range(rect.top(), rect.bottom(), 4):
        for x in range(rect.left(), rect.right(), 8):
            hit = view.hit_at(QPoint(x, y))
            if hit and hit.follow_up and hit.follow_up.title == title:
                return QPoint(x + 4, y + 4)
    pytest.fail(f"no chip {title!r}")


def follow_ups(use_cases: UseCases, contact_id: int) -> list[FollowUpView]:
    return [
        each for entry in use_cases.timeline.page(contact_id).entries for each in entry.follow_ups
    ]


def test_a_click_on_a_chip_keeps_the_promise_and_another_takes_it_back(
    qtbot: QtBot, open_page: OpenPage, add_entry: AddEntry, use_cases: UseCases, contact_id: int
) -> None:
    promise = NewFollowUp("Call back", Due(date(2026, 3, 10)))
    add_entry(NewEntry((contact_id,), text="Said.", follow_ups=(promise, NewFollowUp("Other"))))
    page = open_page(contact_id)
    with qtbot.waitSignal(page.undo_offered):
        click_chip(page.timeline, 0, "Call back")
    assert [each.status for each in follow_ups(use_cases, contact_id)] == ["done", "open"]
    qtbot.waitUntil(lambda: shown_status(page) is FollowUpStatus.DONE)
    with qtbot.waitSignal(page.undo_offered):
        click_chip(page.timeline, 0, "Call back")
    assert [each.status for each in follow_ups(use_cases, contact_id)] == ["open", "open"]


def shown_status(page: ContactPage) -> FollowUpStatus:
    row = page.timeline.model().index(0, 0).data(ROW_ROLE)
    status: FollowUpStatus = row.entry.follow_ups[0].status
    return status


def test_a_long_text_unfolds_by_click_and_by_key(
    qtbot: QtBot, open_page: OpenPage, add_entry: AddEntry, contact_id: int, theme: Theme
) -> None:
    add_entry(NewEntry((contact_id,), text=LONG))
    view = open_page(contact_id).timeline
    index = view.model().index(0, 0)
    line = theme.line_height("note")
    folded = view.visualRect(index).height()
    assert FOLD_LINES * line < folded < (FOLD_LINES + 8) * line
    bottom = view.visualRect(index).bottom()
    link = next(y for y in range(bottom, 0, -4) if view.hit_at(QPoint(60, y)))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, link))
    qtbot.waitUntil(lambda: view.visualRect(index).height() > 40 * line)
    QTest.keyClick(view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: view.visualRect(index).height() == folded)


def test_delete_moves_an_entry_to_the_bin_and_undo_brings_it_back(
    qtbot: QtBot, open_page: OpenPage, add_entry: AddEntry, contact_id: int, clock: FrozenClock
) -> None:
    for days, text in enumerate(("newest", "middle", "oldest")):
        happened_at = clock.now() - timedelta(days=days)
        add_entry(NewEntry((contact_id,), text=text, happened_at=happened_at))
    page = open_page(contact_id)
    view = page.timeline
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.undo_offered) as offered:
        QTest.keyClick(view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: view.model().rowCount() == 2)
    assert view.currentIndex().data() in {"newest", "oldest"}
    offered.args[1]()
    qtbot.waitUntil(lambda: view.model().rowCount() == 3)
    assert view.model().index(1, 0).data() == "middle"


def test_the_text_of_an_entry_is_copied(
    open_page: OpenPage, add_entry: AddEntry, contact_id: int
) -> None:
    add_entry(NewEntry((contact_id,), text="Coffee **black**"))
    view = open_page(contact_id).timeline
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keySequence(view, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "Coffee **black**"


def test_the_menu_has_all_that_the_mouse_can_do(
    qtbot: QtBot, open_page: OpenPage, add_entry: AddEntry, use_cases: UseCases, contact_id: int
) -> None:
    add_entry(NewEntry((contact_id,), text=LONG, follow_ups=(NewFollowUp("Tea & cake"),)))
    page = open_page(contact_id)
    view = page.timeline
    menu = view.menu_of(view.model().index(0, 0).data(ROW_ROLE))
    actions = {action.text(): action for action in menu.actions()}
    assert list(actions) == ["Open", "Done: Tea && cake", "Show more", "Copy text", "Delete"]
    actions["Open"].trigger()
    assert page.opening.panel is not None
    with qtbot.waitSignal(page.undo_offered):
        actions["Done: Tea && cake"].trigger()
    assert follow_ups(use_cases, contact_id)[0].status is FollowUpStatus.DONE


def test_scrolling_down_reads_to_the_very_first(
    qtbot: QtBot, open_page: OpenPage, add_entry: AddEntry, contact_id: int, clock: FrozenClock
) -> None:
    for days in range(65):
        happened_at = clock.now() - timedelta(days=days)
        add_entry(NewEntry((contact_id,), text=f"note {days}", happened_at=happened_at))
    view = open_page(contact_id).timeline
    assert view.model().rowCount() < 65
    bar = view.verticalScrollBar()

    def at_the_end() -> bool:
        bar.setValue(bar.maximum())
        return view.model().rowCount() == 65

    qtbot.waitUntil(at_the_end)


def test_what_is_read_stays_in_sight_when_entries_come_above_it(
    qtbot: QtBot, open_page: OpenPage, add_entry: AddEntry, contact_id: int, clock: FrozenClock
) -> None:
    for days in range(30):
        happened_at = clock.now() - timedelta(days=days)
        add_entry(NewEntry((contact_id,), text=f"note {days}", happened_at=happened_at))
    view = open_page(contact_id).timeline
    view.verticalScrollBar().setValue(400)
    top = view.indexAt(QPoint(20, 0))
    before = (top.data(), view.visualRect(top).top())
    add_entry(NewEntry((contact_id,), text="new", happened_at=clock.now()))
    qtbot.waitUntil(lambda: view.model().index(0, 0).data() == "new")
    top = view.indexAt(QPoint(20, 0))
    assert (top.data(), view.visualRect(top).top()) == before


def test_every_kind_paints_at_every_width(
    open_page: OpenPage, add_entry: AddEntry, contact_id: int, theme: Theme
) -> None:
    late = NewFollowUp("word " * 40, Due(date(2026, 3, 1)))
    text = f"https://example.example/{'a' * 300} مرحبا 🎂 #topic-{'long' * 30}"
    for number, kind in enumerate(EntryKind):
        outcome = (None, *Outcome)[number % 4]
        new = NewEntry((contact_id,), kind, text, "x" * 200, outcome=outcome, mood=3, wow=True)
        add_entry(replace(new, follow_ups=(late,)))
    page = open_page(contact_id)
    theme.set_mode("dark")
    for width in (420, 712, 1400):
        page.resize(width, 3000)
        assert not page.grab().isNull()
        assert page.timeline.horizontalScrollBar().maximum() == 0

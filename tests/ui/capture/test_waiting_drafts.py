"""The notes that wait are known at any time, newest first, and offered in a menu."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from services.capture.draft_fields import draft_of
from services.capture.note import QuickNote, Step
from services.journal.values import DraftView, Participant
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact
from tests.ui.capture.note_window import offered
from ui.capture.waiting_drafts import WaitingDrafts
from ui.context import UiContext
from ui.widgets.menu import Menu


@pytest.fixture
def drafts(ui_context: UiContext, owner: QObject) -> WaitingDrafts:
    return WaitingDrafts(ui_context, owner)


@pytest.fixture
def menu(qtbot: QtBot) -> Menu:
    menu = Menu()
    qtbot.addWidget(menu)
    return menu


@pytest.fixture
def two(qtbot: QtBot, drafts: WaitingDrafts, use_cases: UseCases, clock: FrozenClock) -> list[str]:
    """Keep two notes, and return their uids, newest first."""
    older = keep(use_cases, QuickNote("Called Anna & co\nand more"))
    clock.advance(hours=1)
    newer = keep(use_cases, QuickNote(next_step=Step("Mail Bram")))
    qtbot.waitUntil(lambda: len(drafts.drafts) == 2)
    return [newer, older]


def keep(use_cases: UseCases, note: QuickNote) -> str:
    return use_cases.drafts.keep(draft_of(note), None).uid


def test_they_are_read_when_asked_for(
    qtbot: QtBot, drafts: WaitingDrafts, use_cases: UseCases
) -> None:
    with qtbot.waitSignal(drafts.changed):
        drafts.read()
    assert drafts.drafts == ()


def test_every_change_of_a_draft_is_followed(
    qtbot: QtBot, drafts: WaitingDrafts, two: list[str], use_cases: UseCases
) -> None:
    assert [each.uid for each in drafts.drafts] == two
    use_cases.drafts.discard(two[0])
    qtbot.waitUntil(lambda: [each.uid for each in drafts.drafts] == two[1:])


def test_a_draft_of_somebody_does_not_wait(
    qtbot: QtBot, drafts: WaitingDrafts, use_cases: UseCases, add_contact: AddContact
) -> None:
    contact_id = add_contact("Anna")
    with qtbot.waitSignal(drafts.changed):
        use_cases.drafts.keep(DraftView("a", contact_id, None, "typed on her page", {}), None)
    assert drafts.drafts == ()


def test_they_are_offered_by_their_first_words_but_for_the_one_being_written(
    drafts: WaitingDrafts, two: list[str], menu: Menu
) -> None:
    drafts.fill(menu, "")
    assert offered(menu) == ["Mail Bram\tToday, 17:00", "Called Anna && co\tToday, 16:00"]
    menu.clear()
    drafts.fill(menu, two[0])
    assert offered(menu) == ["Called Anna && co\tToday, 16:00"]


def test_the_one_chosen_is_handed_on(
    qtbot: QtBot, drafts: WaitingDrafts, two: list[str], menu: Menu
) -> None:
    drafts.fill(menu, "")
    with qtbot.waitSignal(drafts.chosen) as told:
        menu.actions()[1].trigger()
    assert told.args is not None
    (uid,) = told.args
    assert uid == two[1]


@pytest.mark.parametrize(
    ("note", "words"),
    [
        (QuickNote(people=(Participant(1, "Anna"), Participant(2, "Bram"))), "Anna, Bram"),
        (QuickNote(next_step=Step(due_on=date(2026, 12, 1))), "Note"),
    ],
)
def test_a_draft_without_a_word_has_one_in_the_menu(
    qtbot: QtBot,
    drafts: WaitingDrafts,
    use_cases: UseCases,
    menu: Menu,
    note: QuickNote,
    words: str,
) -> None:
    keep(use_cases, note)
    qtbot.waitUntil(lambda: len(drafts.drafts) == 1)
    drafts.fill(menu, "")
    assert offered(menu) == [f"{words}\tToday, 16:00"]

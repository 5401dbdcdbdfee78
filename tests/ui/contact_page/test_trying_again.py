"""A call that nobody answered offers to try again tomorrow, once its entry is saved."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.journal.values import NewEntry, Participant
from services.terms import EntryKind, Outcome
from services.use_cases import UseCases
from tests.ui.contact_page.conftest import AddEntry, follow_up_titles
from ui.contact_page.composer import Composer
from ui.contact_page.contact_page import ContactPage
from ui.contact_page.note_form import NoteForm, called_in_vain
from ui.context import UiContext
from ui.widgets.undo_bar import UndoBar

TOMORROW = date(2026, 3, 4)
AGAIN = "Call Hanneke Zeilstra again"


@pytest.fixture
def bar(written: ContactPage, ui_context: UiContext) -> UndoBar:
    """Offer what the page offers, as the window does."""
    bar = UndoBar(ui_context.theme, written)
    written.undo_offered.connect(bar.offer)
    return bar


def save(qtbot: QtBot, composer: Composer, outcome: Outcome, text: str = "") -> None:
    composer.entry.outcome.set_value(outcome)
    QTest.keyClicks(composer.text, text)
    with qtbot.waitSignal(composer.saved):
        QTest.keySequence(composer.text, "Ctrl+Return")


def settle(qtbot: QtBot, context: UiContext) -> None:
    """Wait for a read, so that all that were asked for before it are over."""
    done: list[bool] = []
    context.tasks.read(context.changes, lambda _cases: True, done.append)
    qtbot.waitUntil(lambda: bool(done))


def test_tab_and_space_make_a_follow_up_that_is_taken_back(
    qtbot: QtBot, written: ContactPage, bar: UndoBar, use_cases: UseCases, contact_id: int
) -> None:
    save(qtbot, written.composer, Outcome.NO_ANSWER)
    qtbot.waitUntil(bar.isVisible)
    assert bar.accessibleName() == "Saved with Hanneke Zeilstra"
    assert bar.more.text() == "Try again tomorrow"
    assert written.composer.text.hasFocus()
    QTest.keyClick(written.composer.text, Qt.Key.Key_Tab)
    assert bar.more.hasFocus()
    QTest.keyClick(bar.more, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bar.accessibleName() == f"Tomorrow: {AGAIN}")
    assert written.composer.text.hasFocus()
    (made,) = use_cases.contact_page.read(contact_id).follow_ups
    assert (made.title, made.due) == (AGAIN, Due(TOMORROW))
    qtbot.waitUntil(lambda: follow_up_titles(written) == [AGAIN])
    bar.action.trigger()
    qtbot.waitUntil(lambda: use_cases.contact_page.read(contact_id).follow_ups == ())
    assert len(use_cases.timeline.page(contact_id).entries) == 1  # the call stays


def test_undo_lays_what_was_written_in_the_composer_again(
    qtbot: QtBot, written: ContactPage, bar: UndoBar, use_cases: UseCases, contact_id: int
) -> None:
    save(qtbot, written.composer, Outcome.VOICEMAIL, "Spoke it in")
    qtbot.waitUntil(bar.isVisible)
    bar.action.trigger()
    qtbot.waitUntil(lambda: written.composer.text.toPlainText() == "Spoke it in")
    assert written.composer.entry.outcome.value is Outcome.VOICEMAIL
    assert use_cases.timeline.page(contact_id).entries == ()


def test_undo_of_a_call_without_words_leaves_no_draft(
    qtbot: QtBot,
    written: ContactPage,
    bar: UndoBar,
    ui_context: UiContext,
    use_cases: UseCases,
    contact_id: int,
) -> None:
    save(qtbot, written.composer, Outcome.NO_ANSWER)
    qtbot.waitUntil(bar.isVisible)
    bar.action.trigger()
    ui_context.tasks.finish_writes()
    assert use_cases.timeline.page(contact_id).entries == ()
    assert use_cases.draft_list.read() == ()


def test_a_call_that_was_answered_offers_nothing(
    qtbot: QtBot, written: ContactPage, bar: UndoBar, ui_context: UiContext
) -> None:
    save(qtbot, written.composer, Outcome.HELD, "The board signs")
    settle(qtbot, ui_context)
    assert not bar.isVisible()


@pytest.mark.parametrize("near", [Due(date(2026, 3, 3)), Due(date(2026, 3, 6))])
def test_a_follow_up_that_is_near_is_enough(
    qtbot: QtBot,
    written: ContactPage,
    bar: UndoBar,
    ui_context: UiContext,
    use_cases: UseCases,
    contact_id: int,
    near: Due,
) -> None:
    use_cases.follow_ups.add(contact_id, NewFollowUp("Call back", near))
    save(qtbot, written.composer, Outcome.NO_ANSWER)
    settle(qtbot, ui_context)
    assert not bar.isVisible()


def test_an_entry_that_is_changed_to_no_answer_offers_nothing(
    qtbot: QtBot,
    written: ContactPage,
    bar: UndoBar,
    ui_context: UiContext,
    add_entry: AddEntry,
    use_cases: UseCases,
    contact_id: int,
) -> None:
    entry = add_entry(NewEntry((contact_id,), EntryKind.CALL, "Hello", outcome=Outcome.HELD))
    written.open_entry(contact_id, entry.id)
    qtbot.waitUntil(lambda: written.opening.panel is not None)
    panel = written.opening.panel
    assert panel is not None
    panel.edit()
    qtbot.waitUntil(lambda: panel.editor is not None)
    assert panel.editor is not None
    panel.editor.entry.outcome.set_value(Outcome.NO_ANSWER)
    with qtbot.waitSignal(panel.editor.saved):
        panel.editor.save()
    settle(qtbot, ui_context)
    (changed,) = use_cases.timeline.page(contact_id).entries
    assert changed.outcome is Outcome.NO_ANSWER
    assert not bar.isVisible()


@pytest.mark.parametrize(
    ("form", "in_vain"),
    [
        (NoteForm(outcome=Outcome.NO_ANSWER), True),
        (NoteForm(outcome=Outcome.VOICEMAIL), True),
        (NoteForm(outcome=Outcome.HELD), False),
        (NoteForm(outcome=None, kind=EntryKind.EMAIL), False),
        (NoteForm(outcome=Outcome.NO_ANSWER, next_step="Mail her"), False),
        (NoteForm(outcome=Outcome.NO_ANSWER, due_on=TOMORROW), False),
        (NoteForm(outcome=Outcome.NO_ANSWER, people=(Participant(2, "Bram"),)), False),
    ],
)
def test_what_was_in_vain(form: NoteForm, in_vain: bool) -> None:
    assert called_in_vain(form) is in_vain

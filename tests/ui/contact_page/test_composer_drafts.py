"""What is typed is stored as it is typed, comes back, and is never lost to another window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from services.journal.limits import MOST_TEXT_CHARS, MOST_WORD_CHARS
from services.journal.values import DraftView, Participant
from services.terms import EntryKind
from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.ui.contact_page.conftest import offers
from ui.contact_page.composer import Composer
from ui.contact_page.contact_page import ContactPage
from ui.contact_page.draft_fields import form_of
from ui.contact_page.note_form import NoteForm
from ui.context import UiContext


@pytest.fixture
def stored(qtbot: QtBot, use_cases: UseCases, contact_id: int) -> Callable[[str], DraftView]:
    """Wait until a draft with this text is stored, and return it."""

    def wait(text: str) -> DraftView:
        def is_there() -> bool:
            draft = use_cases.kept_drafts.read(contact_id)
            return draft is not None and draft.text == text

        qtbot.waitUntil(is_there)
        draft = use_cases.kept_drafts.read(contact_id)
        assert draft is not None
        return draft

    return wait


def gone(use_cases: UseCases, contact_id: int) -> Callable[[], bool]:
    return lambda: use_cases.kept_drafts.read(contact_id) is None


def test_what_is_typed_is_stored_by_itself_with_its_fields(
    composer: Composer, stored: Callable[[str], DraftView]
) -> None:
    composer.entry.kind.set_value(EntryKind.MEETING)
    composer.next_step.choose_day(date(2026, 3, 6))
    QTest.keyClicks(composer.next_step.title, "Call")
    QTest.keyClicks(composer.text, "half a")
    form = form_of(stored("half a"), NoteForm())
    assert (form.kind, form.next_step, form.due_on) == (
        EntryKind.MEETING,
        "Call",
        date(2026, 3, 6),
    )


def test_it_comes_back_in_a_new_window(
    qtbot: QtBot,
    composer: Composer,
    stored: Callable[[str], DraftView],
    ui_context: UiContext,
    contact_id: int,
    add_contact: AddContact,
) -> None:
    pim = add_contact("Pim Rozendaal")
    composer.panel.people.line.chosen.emit(Participant(pim, "Pim Rozendaal"))
    QTest.keyClicks(composer.text, "half a")
    stored("half a")
    other = Composer(ui_context)
    qtbot.addWidget(other)
    other.show_contact(contact_id)
    qtbot.waitUntil(lambda: other.text.toPlainText() == "half a")
    assert [person.name for person in other.panel.people.people] == ["Pim Rozendaal"]
    assert not other.is_open


@pytest.mark.parametrize("leave", ["fold", "hide"])
def test_it_is_stored_at_once_when_it_is_left(
    composer: Composer, stored: Callable[[str], DraftView], leave: str
) -> None:
    composer.text.setPlainText("left")
    getattr(composer, leave)()
    stored("left")


def test_saving_drops_the_draft(
    qtbot: QtBot,
    composer: Composer,
    stored: Callable[[str], DraftView],
    use_cases: UseCases,
    contact_id: int,
) -> None:
    QTest.keyClicks(composer.text, "whole")
    stored("whole")
    with qtbot.waitSignal(composer.saved):
        composer.save()
    assert gone(use_cases, contact_id)()
    assert [each.text for each in use_cases.timeline.page(contact_id).entries] == ["whole"]


def test_emptied_it_is_no_draft_any_more(
    qtbot: QtBot,
    composer: Composer,
    stored: Callable[[str], DraftView],
    use_cases: UseCases,
    contact_id: int,
) -> None:
    QTest.keyClicks(composer.text, "x")
    stored("x")
    QTest.keyClick(composer.text, Qt.Key.Key_Backspace)
    qtbot.waitUntil(gone(use_cases, contact_id))


def test_discarded_it_can_be_taken_back(
    qtbot: QtBot,
    composer: Composer,
    stored: Callable[[str], DraftView],
    use_cases: UseCases,
    contact_id: int,
) -> None:
    QTest.keyClicks(composer.text, "thrown away")
    stored("thrown away")
    with qtbot.waitSignal(composer.undo_offered) as told:
        composer.panel.discard_button.click()
    assert composer.text.toPlainText() == ""
    qtbot.waitUntil(gone(use_cases, contact_id))
    words, take_back = told.args or ("", None)
    assert words == "Draft discarded"
    assert take_back is not None
    take_back()
    qtbot.waitUntil(lambda: composer.text.toPlainText() == "thrown away")


def test_two_windows_lose_nothing_of_each_other(
    qtbot: QtBot,
    composer: Composer,
    stored: Callable[[str], DraftView],
    ui_context: UiContext,
    use_cases: UseCases,
    contact_id: int,
) -> None:
    QTest.keyClicks(composer.text, "both")
    stored("both")
    other = Composer(ui_context)
    qtbot.addWidget(other)
    other.show_contact(contact_id)
    qtbot.waitUntil(lambda: other.text.toPlainText() == "both")
    composer.text.setPlainText("here")
    other.text.setPlainText("there")
    composer.fold()
    other.fold()
    for each in (composer, other):
        with qtbot.waitSignal(each.saved):
            each.save()
    texts = {each.text for each in use_cases.timeline.page(contact_id).entries}
    assert texts == {"here", "there"}
    assert gone(use_cases, contact_id)()


def test_what_another_window_saved_goes_from_this_one(
    qtbot: QtBot,
    composer: Composer,
    stored: Callable[[str], DraftView],
    ui_context: UiContext,
    contact_id: int,
) -> None:
    QTest.keyClicks(composer.text, "both")
    stored("both")
    other = Composer(ui_context)
    qtbot.addWidget(other)
    other.show_contact(contact_id)
    qtbot.waitUntil(lambda: other.text.toPlainText() == "both")
    other.save()
    qtbot.waitUntil(lambda: composer.text.toPlainText() == "")


@pytest.mark.parametrize("text", ["long words " * 500_000, "x" * (MOST_WORD_CHARS + 1)])
def test_a_paste_of_megabytes_is_refused_with_a_sentence(composer: Composer, text: str) -> None:
    QTest.keyClicks(composer.text, "kept")
    paste(composer, text)
    assert composer.text.toPlainText() == "kept"
    label = composer.panel.errors.label(composer.text)
    assert label.isVisible()
    assert label.text().startswith("A note holds at most 100,000 characters")


def test_a_note_can_be_as_long_as_is_said_and_no_longer(composer: Composer) -> None:
    line = "nine more\n"
    paste(composer, line * (MOST_TEXT_CHARS // len(line) - 1))
    paste(composer, line)
    assert len(composer.text.toPlainText()) == MOST_TEXT_CHARS
    paste(composer, "x")
    assert len(composer.text.toPlainText()) == MOST_TEXT_CHARS


def test_a_word_does_not_get_too_long_by_several_pastes(composer: Composer) -> None:
    part = "x" * (MOST_WORD_CHARS - 1)
    for pasted in (part, part, "x", "x", " ", part):
        paste(composer, pasted)
    assert composer.text.toPlainText() == f"{part}x {part}"
    composer.text.selectAll()
    paste(composer, part)
    assert composer.text.toPlainText() == part


def paste(composer: Composer, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    composer.text.insertFromMimeData(mime)


def test_emoji_and_right_to_left_text_come_back_as_typed(
    composer: Composer, stored: Callable[[str], DraftView]
) -> None:
    text = "👩‍👩‍👧 שלום مرحبا"
    composer.text.setPlainText(text)
    composer.fold()
    assert form_of(stored(text), NoteForm()).text == text


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        (Qt.Key.Key_N, "Next step"),
        (Qt.Key.Key_P, "Who else took part?"),
        (Qt.Key.Key_D, "Due date"),
    ],
)
def test_keys_lead_to_the_fields_below(
    qtbot: QtBot, composer: Composer, page: ContactPage, keys: Qt.Key, name: str
) -> None:
    QTest.keyClick(composer.text, keys, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: page.focusWidget().accessibleName() == name)


def test_people_are_added_and_taken_off_by_keys(
    qtbot: QtBot,
    composer: Composer,
    use_cases: UseCases,
    contact_id: int,
    add_contact: AddContact,
) -> None:
    for name in ("Pim Rozendaal", "Roos Bakelaar", "Hanneke Bos"):
        add_contact(name)
    line = composer.panel.people.line
    line.setFocus()
    for letters, name in (("pim", "Pim"), ("bak", "Roos"), ("han", "Hanneke Bos")):
        QTest.keyClicks(line, letters)
        qtbot.waitUntil(partial(offers, line, name))
        QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    names = [person.name for person in composer.panel.people.people]
    assert names == ["Pim Rozendaal", "Roos Bakelaar"]
    composer.text.setPlainText("all three")
    with qtbot.waitSignal(composer.saved):
        composer.save()
    (entry,) = use_cases.timeline.page(contact_id).entries
    assert [other.name for other in entry.others] == ["Roos Bakelaar", "Pim Rozendaal"][::-1]
    assert composer.panel.people.people == ()


def test_somebody_who_is_gone_by_then_is_told_of_at_the_people(
    qtbot: QtBot, composer: Composer
) -> None:
    composer.panel.people.line.chosen.emit(Participant(99, "Nobody"))
    composer.text.setPlainText("x")
    composer.save()
    label: QLabel = composer.panel.errors.label(composer.panel.people)
    qtbot.waitUntil(label.isVisible)
    assert label.text().startswith("This is no longer in the journal")

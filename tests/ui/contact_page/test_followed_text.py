"""Kind and outcome of a note follow its words, until they are chosen by hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from services.terms import Channel, EntryKind, Outcome
from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.ui.contact_page.conftest import OpenPage
from ui.contact_page.composer import Composer
from ui.contact_page.contact_page import ContactPage
from ui.context import UiContext
from ui.widgets.undo_bar import UndoBar

LONG = "The board signs on the 30th. " * 40


def outcome(composer: Composer) -> Outcome | None:
    assert composer.entry.outcome.isVisible()
    return composer.entry.outcome.value


def write(qtbot: QtBot, composer: Composer, text: str, expected: Outcome) -> None:
    QTest.keyClicks(composer.text, text)
    qtbot.waitUntil(lambda: composer.entry.outcome.value is expected)


def empty(composer: Composer) -> None:
    composer.text.selectAll()
    QTest.keyClick(composer.text, Qt.Key.Key_Delete)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gebeld, geen gehoor", Outcome.NO_ANSWER),
        ("called, no answer", Outcome.NO_ANSWER),
        ("voicemail", Outcome.VOICEMAIL),
    ],
)
def test_the_words_choose_the_outcome_and_let_it_go_again(
    qtbot: QtBot, composer: Composer, text: str, expected: Outcome
) -> None:
    write(qtbot, composer, text, expected)
    assert outcome(composer) is expected
    empty(composer)
    qtbot.waitUntil(lambda: outcome(composer) is Outcome.HELD)


def test_a_choice_by_hand_stays_whatever_is_typed(qtbot: QtBot, composer: Composer) -> None:
    write(qtbot, composer, "geen gehoor", Outcome.NO_ANSWER)
    choice = composer.entry.outcome
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Home)
    assert outcome(composer) is Outcome.HELD
    composer.text.setFocus()
    QTest.keyClicks(composer.text, ", voicemail")
    assert outcome(composer) is Outcome.HELD


def test_what_was_not_answered_is_saved_so_and_offers_to_try_again(
    qtbot: QtBot,
    ui_context: UiContext,
    written: ContactPage,
    use_cases: UseCases,
    contact_id: int,
) -> None:
    bar = UndoBar(ui_context.theme, written)
    written.undo_offered.connect(bar.offer)
    write(qtbot, written.composer, "gebeld, geen gehoor", Outcome.NO_ANSWER)
    with qtbot.waitSignal(written.composer.saved):
        QTest.keySequence(written.composer.text, "Ctrl+Return")
    qtbot.waitUntil(bar.isVisible)
    assert bar.more.text() == "Try again tomorrow"
    (entry,) = use_cases.timeline.page(contact_id).entries
    assert (entry.kind, entry.outcome) == (EntryKind.CALL, Outcome.NO_ANSWER)
    assert written.composer.entry.outcome.value is Outcome.HELD


def test_the_kind_follows_verbs_and_not_things(qtbot: QtBot, composer: Composer) -> None:
    kind, channel = composer.entry.kind, composer.entry.channel
    QTest.keyClicks(composer.text, "gesproken op kantoor")
    qtbot.waitUntil(lambda: kind.value is EntryKind.MEETING)
    assert channel.value == Channel.IN_PERSON
    empty(composer)
    assert (kind.value, channel.value) == (EntryKind.CALL, Channel.PHONE)
    QTest.keyClicks(composer.text, "wil een e-mail met de tarieven; gebeld")
    assert kind.value is EntryKind.CALL
    empty(composer)
    QTest.keyClicks(composer.text, "gemaild")
    assert (kind.value, channel.value) == (EntryKind.EMAIL, Channel.EMAIL)


def test_a_kind_or_channel_chosen_by_hand_stays_and_the_outcome_follows(
    qtbot: QtBot, composer: Composer
) -> None:
    write(qtbot, composer, "geen gehoor", Outcome.NO_ANSWER)
    kind = composer.entry.kind
    kind.setFocus()
    QTest.keyClick(kind, Qt.Key.Key_Down)
    assert kind.value is EntryKind.VIDEO_CALL
    assert outcome(composer) is Outcome.NO_ANSWER
    composer.text.setFocus()
    QTest.keyClicks(composer.text, ", gemaild")
    assert kind.value is EntryKind.VIDEO_CALL


def test_a_call_that_was_begun_stays_one(qtbot: QtBot, composer: Composer) -> None:
    composer.begin(EntryKind.EMAIL, Channel.EMAIL)
    QTest.keyClicks(composer.text, "gebeld, geen gehoor")
    qtbot.waitUntil(lambda: composer.entry.outcome.value is Outcome.NO_ANSWER)
    assert composer.entry.kind.value is EntryKind.EMAIL


def test_a_long_text_leaves_all_as_it_is(qtbot: QtBot, composer: Composer) -> None:
    write(qtbot, composer, "no answer. ", Outcome.NO_ANSWER)
    composer.text.insertPlainText(LONG)
    QTest.keyClicks(composer.text, "voicemail")
    assert outcome(composer) is Outcome.NO_ANSWER


@pytest.mark.parametrize("by_hand", [False, True])
def test_a_draft_comes_back_as_it_was_and_follows_its_words_unless_chosen(
    qtbot: QtBot, open_page: OpenPage, add_contact: AddContact, written: ContactPage, by_hand: bool
) -> None:
    composer, contact_id = written.composer, written.contact_id
    assert contact_id is not None
    write(qtbot, composer, "voicemail", Outcome.VOICEMAIL)
    if by_hand:
        composer.entry.outcome.setFocus()
        QTest.keyClick(composer.entry.outcome, Qt.Key.Key_Home)
    before = composer.entry.outcome.value
    open_page(add_contact("Somebody Else"))
    open_page(contact_id)
    assert composer.text.toPlainText() == "voicemail"
    assert composer.entry.outcome.value is before
    composer.write()
    composer.text.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(composer.text, "x")
    assert QApplication.focusWidget() is composer.text
    assert composer.entry.outcome.value is Outcome.HELD

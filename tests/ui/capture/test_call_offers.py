"""The note offers itself after calls once that is wanted, and asks whether it is, never twice."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from services.calls.call_settings import SETTING, CallSettings, ProgramName
from services.calls.microphone import Hearing
from services.calls.values import CallOffer, EndedCall, Guess, GuessReason, Program
from services.terms import EntryKind
from services.use_cases import UseCases
from tests.support.microphone import DrivenMicrophone
from tests.ui.capture.conftest import shown
from ui.calls.call_watch import CallWatch
from ui.capture.call_offers import CallOffers
from ui.capture.quick_notes import QuickNotes
from ui.capture.saved_note import SavedNote
from ui.context import UiContext

TEAMS = Program("teams", "Teams", EntryKind.VIDEO_CALL, "teams")
ZOOM = Program("zoom", "Zoom", EntryKind.VIDEO_CALL, "zoom")


class Desk:
    """Be calls and notes brought together; calls end when the test says so."""

    def __init__(
        self, qtbot: QtBot, context: UiContext, microphone: DrivenMicrophone, owner: QObject
    ) -> None:
        self.microphone = microphone
        self._clock = context.clock
        self._closed = False
        self.calls = CallWatch(context, microphone, owner)
        self.notes = QuickNotes(context, lambda _window, _press: None, owner)
        self.offers = CallOffers(context, self.calls, self.notes, owner)
        with qtbot.waitSignal(self.calls.changed):
            self.calls.start()
        window = self.notes.prepare().window
        qtbot.waitUntil(lambda: bool(shown(window)))

    def close(self) -> None:
        """End all of it as the app does, once."""
        if not self._closed:
            self._closed = True
            self.calls.close()
            self.offers.close()
            self.notes.close()

    def end_call(self, program: Program = TEAMS, guess: Guess | None = None) -> None:
        """Let a call of ten minutes end now."""
        call = EndedCall(program, self._clock.now(), 600)
        self.calls.call_ended.emit(CallOffer(call, guess))

    def ignore(self, program: Program = TEAMS) -> None:
        """Let a call end, and its offer go with nothing written."""
        self.end_call(program)
        self.notes.prepare().window.hide()

    def save(self, kind: EntryKind = EntryKind.CALL) -> None:
        """Tell that a note was saved."""
        self.notes.note_saved.emit(SavedNote(("Anna de Vries",), kind, lambda: None))

    @property
    def asked(self) -> str:
        """Return what is asked, "" for nothing."""
        question = self.offers.question
        return question.text if question is not None and question.isVisible() else ""

    def answer(self, *, yes: bool) -> None:
        question = self.offers.question
        assert question is not None
        button: QPushButton = question.yes if yes else question.no
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert not question.isVisible()


@pytest.fixture
def microphone() -> DrivenMicrophone:
    return DrivenMicrophone()


@pytest.fixture
def desk(
    qtbot: QtBot,
    ui_context: UiContext,
    people: dict[str, int],
    microphone: DrivenMicrophone,
    owner: QObject,
) -> Iterator[Desk]:
    """Bring calls and notes together, as at the first start."""
    desk = Desk(qtbot, ui_context, microphone, owner)
    yield desk
    desk.close()


def test_after_the_first_call_it_asks_and_begins_with_a_yes(
    desk: Desk, microphone: DrivenMicrophone
) -> None:
    desk.save()
    assert desk.asked.startswith("Offer this window when a call ends?")
    assert not microphone.is_running
    desk.answer(yes=True)
    assert desk.calls.settings.on
    assert microphone.is_running


@pytest.mark.parametrize("unanswered", [False, True])
def test_who_says_no_or_nothing_is_never_asked_again(
    desk: Desk, microphone: DrivenMicrophone, unanswered: bool
) -> None:
    desk.save()
    question = desk.offers.question
    assert question is not None
    if unanswered:
        question.expired.emit()
    else:
        desk.answer(yes=False)
    desk.save()
    assert desk.asked == ""
    assert not microphone.is_running
    assert desk.calls.settings == CallSettings(asked=True)


@pytest.mark.parametrize("kind", [EntryKind.NOTE, EntryKind.EMAIL, EntryKind.MEETING])
def test_what_was_no_call_asks_nothing(desk: Desk, kind: EntryKind) -> None:
    desk.save(kind)
    assert desk.asked == ""
    assert not desk.calls.settings.asked


def test_where_nothing_can_be_heard_it_asks_nothing(
    desk: Desk, microphone: DrivenMicrophone
) -> None:
    microphone.hearing = Hearing.NOTHING
    desk.save()
    assert desk.asked == ""


def test_a_call_is_filled_in_with_whom_it_may_have_been_with(
    desk: Desk, people: dict[str, int]
) -> None:
    anna = people["Anna de Vries"]
    desk.end_call(guess=Guess(anna, "Anna de Vries", GuessReason.CALLED))
    window = desk.notes.prepare().window
    assert window.isVisible()
    assert shown(window)[:3] == ["Anna de Vries", "Video call", "Teams"]
    assert window.fields.details.duration.is_on


def test_two_offers_ignored_in_a_row_ask_whether_to_stop_for_that_program(desk: Desk) -> None:
    desk.ignore()
    desk.ignore(ZOOM)
    assert desk.asked == ""
    desk.ignore()
    assert desk.asked == "Offer no more notes after calls with Teams?"
    desk.answer(yes=True)
    assert desk.calls.settings.excluded == (ProgramName("teams", "Teams"),)


def test_who_keeps_the_offers_is_not_asked_at_the_next_one(desk: Desk) -> None:
    for _ in range(2):
        desk.ignore()
    desk.answer(yes=False)
    desk.ignore()
    assert desk.asked == ""
    assert desk.calls.settings.excluded == ()


def test_where_no_program_is_known_there_is_none_to_stop_for(desk: Desk) -> None:
    for _ in range(3):
        desk.ignore(Program("", ""))
    assert desk.asked == ""


def test_an_offer_that_is_taken_begins_the_count_anew(desk: Desk) -> None:
    desk.ignore()
    desk.end_call()
    window = desk.notes.prepare().window
    QTest.keyClicks(window.fields.text, "Called Anna")
    window.hide()
    desk.ignore()
    assert desk.asked == ""


def test_an_offer_that_shows_at_the_end_was_not_ignored(
    desk: Desk, use_cases: UseCases, ui_context: UiContext
) -> None:
    desk.ignore()
    desk.end_call()
    desk.close()
    ui_context.tasks.finish_writes()
    stored = CallSettings.from_json(use_cases.kept_settings.read(SETTING))
    assert stored.ignored.counts == {"teams": 1}

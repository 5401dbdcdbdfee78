"""Offer the quick note when a call ends, and ask what the user wants of that."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from services.calls.values import CallOffer, EndedCall, Program
from services.capture.note import Begun
from services.journal.defaults import CALLS
from services.journal.values import Participant
from ui.calls.call_watch import CallWatch
from ui.capture.question import Question
from ui.capture.quick_notes import QuickNotes
from ui.context import UiContext

if TYPE_CHECKING:
    from ui.capture.saved_note import SavedNote

Answer = Callable[[bool], None]

_BELOW_NOTICE = QPoint(0, 64)


class CallOffers(QObject):
    """Bring calls and quick notes together.

    Once, at the end of the first call that is written down, it asks whether the window may offer
    itself from then on; and, where offers after calls of a program are ignored again and again,
    whether to stop for that one.
    """

    def __init__(
        self, context: UiContext, calls: CallWatch, notes: QuickNotes, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._calls, self._notes = context, calls, notes
        self._offered: EndedCall | None = None
        self._question: Question | None = None
        calls.call_ended.connect(self._on_call_ended)
        calls.ask_wanted.connect(self._on_ask_wanted)
        notes.offer_ended.connect(self._on_offer_ended)
        notes.note_saved.connect(self._on_note_saved)

    @property
    def question(self) -> Question | None:
        """Return what asks, if anything was asked yet."""
        return self._question

    def close(self) -> None:
        """Ask nothing any more; an offer that still shows was neither taken nor ignored."""
        self._calls.call_ended.disconnect(self._on_call_ended)
        self._notes.offer_ended.disconnect(self._on_offer_ended)
        self._notes.note_saved.disconnect(self._on_note_saved)
        if self._question is not None:
            self._question.blockSignals(True)
            self._question.take_away()
            self._question.deleteLater()
            self._question = None

    def _on_call_ended(self, offer: CallOffer) -> None:
        if self._notes.offer(begun_of(offer)):
            self._offered = offer.call

    def _on_offer_ended(self, taken: bool) -> None:
        call, self._offered = self._offered, None
        if call is None:
            return
        if taken:
            self._calls.note_accepted(call)
        else:
            self._calls.note_ignored(call)

    def _on_note_saved(self, saved: SavedNote) -> None:
        """Ask once whether calls are to be noticed, now that it is plain what for."""
        if saved.kind not in CALLS or not self._calls.should_ask_to_begin:
            return
        self._calls.decline()  # until there is a yes, so that nobody is asked again
        self._ask(
            self.tr(
                "Offer the quick note when a call ends? Attent then notices that a program uses "
                "the microphone, never what is said."
            ),
            self.tr("Offer it"),
            self.tr("No"),
            lambda yes: self._calls.switch(True) if yes else None,
            self._notes.place + _BELOW_NOTICE,
        )

    def _on_ask_wanted(self, program: Program) -> None:
        self._ask(
            self.tr("Offer no more notes after calls with {program}?").format(program=program.name),
            self.tr("No more"),
            self.tr("Keep offering"),
            lambda yes: self._calls.exclude(program) if yes else None,
            self._notes.place,
        )

    def _ask(self, text: str, yes: str, no: str, answer: Answer, place: QPoint) -> None:
        if self._question is None:
            self._question = Question(self._context.theme)
        self._question.ask(text, yes, no, answer, place)


def begun_of(offer: CallOffer) -> Begun:
    """Return what is known of a note about a call."""
    call, guess = offer.call, offer.guess
    return Begun(
        contact=None if guess is None else Participant(guess.contact_id, guess.name),
        is_guess=True,
        kind=call.kind,
        channel=call.channel,
        started_at=call.started_at,
        duration_s=call.duration_s,
    )

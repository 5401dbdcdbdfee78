"""Say that a note was saved, in one line that goes by itself, and offer to take it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint, Signal
from PySide6.QtWidgets import QPushButton

from services.journal.values import Participant
from ui.capture.saved_note import SavedNote
from ui.capture.strip import Strip
from ui.theme.theme import Theme
from ui.wording.saved import again_words, saved_words

SHOWN_MS = 5_000
_OFFER_MS = 10_000  # for who still has the telephone in their hand


class SavedNotice(Strip):
    """Stand where the note was written; after a call in vain it offers to try again tomorrow."""

    again_wanted = Signal(object)
    """A Participant who did not answer is to be called again tomorrow."""

    def __init__(self, theme: Theme, shown_ms: int = SHOWN_MS) -> None:
        self.again = QPushButton(again_words())
        self.undo = QPushButton(QCoreApplication.translate("SavedNotice", "Undo"))
        super().__init__(theme, shown_ms, self.again, self.undo)
        self._shown_ms = shown_ms
        self._undo: Callable[[], None] | None = None
        self._unanswered: Participant | None = None
        self.setWindowTitle(self.tr("Saved"))
        self.again.clicked.connect(self._on_again_clicked)
        self.undo.clicked.connect(self._on_undo_clicked)

    def present(self, saved: SavedNote, place: QPoint) -> None:
        """Say what was saved, at a place on the screen."""
        self._show(saved_words(saved.names), saved.undo, saved.unanswered, place)

    def present_planned(self, words: str, undo: Callable[[], None] | None) -> None:
        """Say what was planned instead, where it stands."""
        self._show(words, undo, None, self.pos())

    def _show(
        self,
        words: str,
        undo: Callable[[], None] | None,
        unanswered: Participant | None,
        place: QPoint,
    ) -> None:
        self._undo, self._unanswered = undo, unanswered
        self.again.setVisible(unanswered is not None)
        self.undo.setVisible(undo is not None)
        longer = max(self._shown_ms, _OFFER_MS) if unanswered is not None else self._shown_ms
        self.set_shown_ms(longer)
        self.say(words, place)

    def _on_again_clicked(self) -> None:
        unanswered, self._unanswered = self._unanswered, None
        self.take_away()
        if unanswered is not None:
            self.again_wanted.emit(unanswered)

    def _on_undo_clicked(self) -> None:
        undo, self._undo = self._undo, None
        self.take_away()
        if undo is not None:
            undo()

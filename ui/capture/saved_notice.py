"""Say that a note was saved, in one line that goes by itself, and offer to take it back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QPushButton

from ui.capture.saved_note import SavedNote
from ui.capture.strip import Strip
from ui.theme.theme import Theme

SHOWN_MS = 5_000


def saved_words(names: tuple[str, ...]) -> str:
    """Return "Saved with Anna de Vries, Bram Jansen"."""
    words = QCoreApplication.translate("SavedNotice", "Saved with {names}")
    return words.format(names=", ".join(names))


class SavedNotice(Strip):
    """Stand where the note was written."""

    def __init__(self, theme: Theme, shown_ms: int = SHOWN_MS) -> None:
        self.undo = QPushButton(QCoreApplication.translate("SavedNotice", "Undo"))
        super().__init__(theme, shown_ms, self.undo)
        self._saved: SavedNote | None = None
        self.setWindowTitle(self.tr("Saved"))
        self.undo.clicked.connect(self._on_undo_clicked)

    def present(self, saved: SavedNote, place: QPoint) -> None:
        """Say what was saved, at a place on the screen."""
        self._saved = saved
        self.say(saved_words(saved.names), place)

    def _on_undo_clicked(self) -> None:
        saved, self._saved = self._saved, None
        self.take_away()
        if saved is not None:
            saved.undo()

"""Read the note that is being written no more often than typing allows."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from services.capture.note import QuickNote
from services.capture.reading import NoteReading
from ui.capture.line_reader import LineReader

_LINE_CHARS = 1_000  # read in 20 ms; a page that was pasted takes longer than a key may
_PAUSE_MS = 300


class PacedReading(QObject):
    """Hold what a note comes to: of a line at once, of a page once typing pauses."""

    changed = Signal()
    """It may be another, though the note is not: typing paused, or names have changed."""

    def __init__(self, reader: LineReader, parent: QObject) -> None:
        super().__init__(parent)
        self._reader = reader
        self._note = QuickNote()
        self._value: NoteReading | None = None
        self._unread = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._unread.timeout.connect(self._on_due)
        reader.changed.connect(self._on_due)

    @property
    def value(self) -> NoteReading | None:
        """Return what the note comes to, or None as long as nothing can be read."""
        if self._unread.isActive():
            self.read(self._note)
        return self._value

    def read(self, note: QuickNote) -> None:
        """Read a note now."""
        self._unread.stop()
        self._note = note
        self._value = self._reader.read(note)

    def read_typed(self, note: QuickNote) -> bool:
        """Read a note that is being typed; return False for a page, which is read later.

        That is when typing pauses, or as soon as somebody asks what it comes to.
        """
        if len(note.text) <= _LINE_CHARS:
            self.read(note)
            return True
        self._note = note
        self._unread.start()
        return False

    def _on_due(self) -> None:
        self.read(self._note)
        self.changed.emit()

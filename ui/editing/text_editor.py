"""A text that wraps while it is edited, and is as high as it needs."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from services.journal.limits import what_fits
from ui.editing.editors import Editor
from ui.theme.theme import Theme

_MOST_LINES = 14


class _GrowingText(QPlainTextEdit):
    """Be as high as its text."""

    overflowed = Signal()

    def __init__(self, theme: Theme, limit: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = limit
        self.setProperty("variant", "inline")
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self._around_px = 2 * (2 + 2) + 3  # document, padding and border of the style sheet
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme.changed.connect(self._fit)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what fits: megabytes, or a word of many pages, would stop the window."""
        cursor = self.textCursor()
        selected = cursor.selectionEnd() - cursor.selectionStart()
        room = self._limit - (self.document().characterCount() - 1 - selected)
        pasted = source.text()
        text = what_fits(text_before(cursor), pasted[: max(0, room)], text_after(cursor))
        if len(text) < len(pasted):
            self.overflowed.emit()
        self.insertPlainText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew, and be higher or lower for it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = min(max(1, round(self.document().size().height())), _MOST_LINES)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + self._around_px)


def text_before(cursor: QTextCursor) -> str:
    """Return the text of a document up to what is selected."""
    whole = QTextCursor(cursor.document())
    whole.setPosition(cursor.selectionStart(), QTextCursor.MoveMode.KeepAnchor)
    return whole.selectedText()


def text_after(cursor: QTextCursor) -> str:
    """Return the text of a document behind what is selected."""
    whole = QTextCursor(cursor.document())
    whole.setPosition(cursor.selectionEnd())
    whole.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    return whole.selectedText()


class TextEditor(Editor[str]):
    """Take a text that wraps. Enter saves and Shift+Enter breaks the line, or the other way."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        limit: int,
        *,
        long: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._long = long
        self.text = _GrowingText(theme, limit)
        self.text.setPlaceholderText(name)
        self.text.overflowed.connect(self.overflowed)
        self.add_input(self.text, name)

    def value(self) -> str:
        """Return what is typed."""
        return self.text.toPlainText()

    def set_value(self, value: str) -> None:
        """Show a text."""
        self.text.setPlainText(value)

    def begin(self) -> None:
        """Put the caret at the end."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.text.moveCursor(QTextCursor.MoveOperation.End)

    def _enter_saves(self, event: QKeyEvent) -> bool:
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        modified = bool(event.modifiers() & held)
        return modified if self._long else not event.modifiers() & held

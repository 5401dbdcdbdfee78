"""Where what was said is typed: one line at rest, growing with its text while open."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from services.journal.limits import is_too_long
from ui.contact_page.facts_rows import LineIcon
from ui.editing.text_editor import text_after, text_before
from ui.theme.metrics import M, S
from ui.theme.text import Ink, draw_elided
from ui.theme.theme import Theme

_Keys = QKeySequence.StandardKey
_LEAST_LINES = 3
_MOST_LINES = 12
_AROUND_TEXT_PX = 22  # padding, document margin and border of the style sheet, above and below


class NoteEdit(QPlainTextEdit):
    """Take plain text; Tab leaves it. `wanted` says that somebody is going to write.

    What makes the text too long is not taken in, so that a paste of megabytes stops nothing.
    """

    wanted = Signal()
    refused = Signal(object)
    """Something pasted or dropped was too long, for the KnownError that comes along."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._open = False
        self._draft: str | None = None
        self.setTabChangesFocus(True)
        self.setPlaceholderText(self.tr("What was said?"))
        self.setAccessibleName(self.tr("What was said?"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._icon = LineIcon(theme, "note", self)
        self._icon.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme.changed.connect(self._fit)
        self._fit()

    def set_open(self, open_: bool, *, draft: str | None = None) -> None:
        """Give room for several lines, or show one: the words of a draft, if there is one."""
        if open_ and not self._open:
            self.moveCursor(QTextCursor.MoveOperation.End)
        self._open, self._draft = open_, draft
        is_draft = draft is not None
        words = self.tr("Draft, not saved yet")
        self._icon.set_icon_name("draft" if is_draft else "note")
        self.setToolTip(words if is_draft and not open_ else "")
        self.setAccessibleDescription(words if is_draft else "")
        if not open_:
            self.moveCursor(QTextCursor.MoveOperation.Start)
        self._icon.setVisible(not open_)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Leave Undo and Redo to the window while it is one line, in which nobody types."""
        if event.type() == QEvent.Type.ShortcutOverride and not self._open:
            assert isinstance(event, QKeyEvent)
            if event.matches(_Keys.Undo) or event.matches(_Keys.Redo):
                event.ignore()
                return False
        return super().event(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what is pasted or dropped, unless it is too long for a note."""
        pasted, cursor = source.text(), self.textCursor()
        if not is_too_long(text_before(cursor) + pasted + text_after(cursor)):
            super().insertFromMimeData(source)
            return
        from services.journal.entry_rows import TooLongTextError

        self.refused.emit(TooLongTextError())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Open, unless it is only the window that came back."""
        super().focusInEvent(event)
        if event.reason() in _WANTING:
            self.wanted.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open again where the focus has been here all along."""
        super().mousePressEvent(event)
        self.wanted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say in one line what a folded draft begins with, clear of the icon."""
        if self._open or self._draft is None:
            super().paintEvent(event)
            return
        start = self.cursorRect(QTextCursor(self.document()))
        room = QRect(start.topLeft(), self.viewport().rect().bottomRight())
        room.setHeight(start.height())
        room.setRight(self._icon.x() - S)
        ink = Ink(self.font(), self._theme.palette.text)
        draw_elided(QPainter(self.viewport()), room, self._draft or self.toolTip(), ink)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the icon at the end of the line."""
        super().resizeEvent(event)
        size = self._icon.size()
        top = (self._theme.sizes.composer - size.height()) // 2
        self._icon.move(self.width() - size.width() - M, top)

    def _fit(self) -> None:
        policy = Qt.ScrollBarPolicy
        if not self._open:
            self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff)
            self.setFixedHeight(self._theme.sizes.composer)
            return
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded)
        lines = min(max(round(self.document().size().height()), _LEAST_LINES), _MOST_LINES)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + _AROUND_TEXT_PX)


_WANTING = {
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}

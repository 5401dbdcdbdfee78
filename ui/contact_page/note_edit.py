"""Where what was said is typed: one line at rest, growing with its text while open."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from services.journal.limits import MOST_TEXT_CHARS, is_too_long
from ui.contact_page.facts_rows import LineIcon
from ui.theme.metrics import M
from ui.theme.theme import Theme

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
        self.setTabChangesFocus(True)
        self.setPlaceholderText(self.tr("What was said?"))
        self.setAccessibleName(self.tr("What was said?"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._icon = LineIcon(theme, "note", self)
        self._icon.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme.changed.connect(self._fit)
        self._fit()

    def set_open(self, open_: bool, *, is_draft: bool = False) -> None:
        """Give room for several lines, or show the first one only, with a mark for a draft."""
        self._open = open_
        self._icon.set_icon_name("draft" if is_draft else "note")
        self.setToolTip(self.tr("Draft, not saved yet") if is_draft and not open_ else "")
        if not open_:
            self.moveCursor(QTextCursor.MoveOperation.Start)
        self._icon.setVisible(not open_)
        self._fit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what is pasted or dropped, unless it is too long for a note."""
        room = MOST_TEXT_CHARS - self.document().characterCount()
        room += len(self.textCursor().selectedText())
        pasted = source.text()
        if len(pasted) <= room and not is_too_long(pasted):
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

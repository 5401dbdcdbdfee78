"""Show a note as it reads, as tall as it is; its links open by a click or Enter alone."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from ui.contact_page.note_document import NoteDocument, may_follow
from ui.theme.focus_ring import RING_PROPERTY
from ui.theme.theme import Theme
from ui.widgets.styling import set_styled, tip


class NoteView(QTextBrowser):
    """Show a text as a NoteDocument; Tab leads through its links and then on."""

    link_activated = Signal(QUrl)
    """Somebody wants a link opened: to the web, a mail address or a phone number."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._heights: dict[int, int] = {}
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        set_styled(self, "variant", "reading")
        self.setProperty(RING_PROPERTY, 4)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.viewport().setAutoFillBackground(False)
        self.anchorClicked.connect(self._on_anchor_clicked)
        self.highlighted.connect(self._on_highlighted)
        self._note = NoteDocument(theme, "")
        self.setDocument(self._note)
        theme.changed.connect(self._render)

    def show_note(self, text: str) -> None:
        """Show another text."""
        if text != self._text:
            self._text = text
            self._render()

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that the text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the whole text at a width."""
        if width not in self._heights:
            self._heights[width] = max(self._measure(width), self._theme.line_height("note"))
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return the size of the text as it shows."""
        return QSize(super().sizeHint().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Ask for one line: the width brings the others."""
        return QSize(1, self._theme.line_height("note"))

    def loadResource(self, _type: int, _name: QUrl | str) -> Any:
        """Load nothing, whatever it is."""
        return None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll what is around."""
        event.ignore()

    def _render(self) -> None:
        former, self._note = self._note, NoteDocument(self._theme, self._text)
        self.setDocument(self._note)
        former.deleteLater()
        self._heights.clear()
        self.updateGeometry()

    def _measure(self, width: int) -> int:
        """Lay the text out at a width, unseen, with a scroll bar where a line cannot break."""
        shown = self._note.textWidth()
        with QSignalBlocker(self._note.documentLayout()):
            self._note.setTextWidth(width)
            size = self._note.size()
            self._note.setTextWidth(shown)
        bar = self.horizontalScrollBar().sizeHint().height() if size.width() > width else 0
        return math.ceil(size.height()) + bar

    def _on_anchor_clicked(self, link: QUrl) -> None:
        if may_follow(link):
            self.link_activated.emit(link)

    def _on_highlighted(self, link: QUrl) -> None:
        self.viewport().setToolTip(tip(link.toDisplayString()) if link.isValid() else "")

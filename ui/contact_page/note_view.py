"""Show a note as it reads, as tall as it is; its links open by a click or Enter alone."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QResizeEvent, QTextDocument, QWheelEvent
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
        self._document: QTextDocument | None = None
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        set_styled(self, "variant", "reading")
        self.setProperty(RING_PROPERTY, 4)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.anchorClicked.connect(self._on_anchor_clicked)
        self.highlighted.connect(self._on_highlighted)
        theme.changed.connect(self._render)
        self._render()

    def show_note(self, text: str) -> None:
        """Show another text."""
        if text != self._text:
            self._text = text
            self._render()

    def sizeHint(self) -> QSize:
        """Return the height of the whole text."""
        return QSize(super().sizeHint().width(), self.height())

    def loadResource(self, _type: int, _name: QUrl | str) -> Any:
        """Load nothing, whatever it is."""
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as tall as the lines are at the new width."""
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll what is around."""
        event.ignore()

    def _render(self) -> None:
        former, self._document = self._document, NoteDocument(self._theme, self._text)
        self.setDocument(self._document)
        if former is not None:
            former.deleteLater()
        self._fit()

    def _fit(self) -> None:
        height = round(self.document().size().height())
        self.setFixedHeight(max(height, self._theme.line_height("note")))

    def _on_anchor_clicked(self, link: QUrl) -> None:
        if may_follow(link):
            self.link_activated.emit(link)

    def _on_highlighted(self, link: QUrl) -> None:
        self.viewport().setToolTip(tip(link.toDisplayString()) if link.isValid() else "")

"""A part of the sentence on top of Today that leads to the rows it speaks of."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme.text import Ink, draw_elided
from ui.theme.theme import Theme

_PUNCTUATION = ".,"


class SectionLink(QAbstractButton):
    """Be words in a line, in the accent colour and darker under the mouse; Enter goes as well."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self.hide()

    def show_words(self, words: str) -> None:
        """Show other words, or nothing; the punctuation after them is not read out."""
        self.setText(words)
        self.setAccessibleName(words.rstrip(_PUNCTUATION))
        self.setVisible(bool(words))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size of the words."""
        metrics = self._theme.font_metrics("base")
        return QSize(metrics.horizontalAdvance(self.text()) + 1, self._theme.line_height("base"))

    def minimumSizeHint(self) -> QSize:
        """Give way where there is no room: the words elide."""
        return QSize(self._theme.px(1), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Light up under the mouse."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words."""
        painter, palette = QPainter(self), self._theme.palette
        painter.setLayoutDirection(self.layoutDirection())
        ink = Ink(self._theme.font("base"), palette.text if self.underMouse() else palette.accent)
        draw_elided(painter, self.rect(), self.text(), ink)

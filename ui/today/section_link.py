"""A part of the sentence on top of Today that leads to the rows it speaks of."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.text import Ink, draw_elided
from ui.theme.theme import Theme
from ui.widgets.painted_button import PaintedButton

_PUNCTUATION = ".,"


class SectionLink(PaintedButton):
    """Be words in a line, in the accent colour and darker under the mouse."""

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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words."""
        painter, palette = QPainter(self), self._theme.palette
        painter.setLayoutDirection(self.layoutDirection())
        ink = Ink(self._theme.font("base"), palette.text if self.underMouse() else palette.accent)
        draw_elided(painter, self.rect(), self.text(), ink)

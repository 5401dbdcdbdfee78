"""One of two values to choose between: a dot, and a text that wraps."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from ui.theme.theme import Theme
from ui.widgets.marked_text import MarkedText


class ChoiceCell(QRadioButton):
    """Show a value that can be chosen; a click anywhere on it, or an arrow key, does."""

    def __init__(
        self, theme: Theme, text: str, accessible_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        auto = Qt.LayoutDirection.LayoutDirectionAuto
        self._content = MarkedText(self, theme, text, direction=auto)
        self._content.follow_width(QSizePolicy.Policy.Ignored)
        self.setAccessibleName(accessible_name)

    @property
    def value(self) -> str:
        """Return the text beside the dot."""
        return self._content.text

    def ringed_rect(self) -> QRect:
        """Return the dot."""
        return self._content.mark_rect()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere on it."""
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that the text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        return self._content.height(width)

    def sizeHint(self) -> QSize:
        """Return the size with the text on one line."""
        return self._content.one_line()

    def minimumSizeHint(self) -> QSize:
        """Ask for the dot and a few letters."""
        return QSize(self._content.indent + self._theme.px(48), self._theme.line_height("small"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dot and the lines."""
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_dot(painter)
        lit = self.isChecked() or self.underMouse()
        self._content.paint(painter, palette.text if lit else palette.text2)

    def _paint_dot(self, painter: QPainter) -> None:
        palette, place = self._theme.palette, self.ringed_rect()
        middle, radius = place.toRectF().center(), place.width() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(palette.accent_hover if self.underMouse() else palette.accent_fill)
            painter.drawEllipse(middle, radius, radius)
            painter.setBrush(palette.on_accent)
            painter.drawEllipse(middle, radius * 0.4, radius * 0.4)
            return
        painter.setBrush(palette.raised)
        painter.setPen(QPen(palette.text2 if self.underMouse() else palette.edge, 1.2))
        painter.drawEllipse(middle, radius - 0.6, radius - 0.6)

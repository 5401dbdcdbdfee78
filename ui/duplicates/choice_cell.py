"""One of two values to choose between: a dot, and a text that wraps."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from ui.theme.metrics import S
from ui.theme.text import WrappedText
from ui.theme.theme import Theme


class ChoiceCell(QRadioButton):
    """Show a value that can be chosen; a click anywhere on it, or an arrow key, does."""

    def __init__(
        self, theme: Theme, text: str, accessible_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        # QAbstractButton.text reads "&" as a mnemonic; what somebody is called is no menu.
        self._value = text
        self.setAccessibleName(accessible_name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    @property
    def value(self) -> str:
        """Return the text beside the dot."""
        return self._value

    def ringed_rect(self) -> QRect:
        """Return the dot, in the middle of the first line."""
        side = self._theme.sizes.check_box
        top = max(0, (self._theme.line_height("small") - side + 1) // 2)
        left = self.width() - side if self._mirrored else 0
        return QRect(left, top, side, side)

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere on it."""
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that the text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        return max(self._wrapped(width).height, self._theme.sizes.check_box)

    def sizeHint(self) -> QSize:
        """Return the size with the text on one line."""
        width = self._indent + self._theme.font_metrics("small").horizontalAdvance(self._value) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Ask for the dot and a few letters."""
        return QSize(self._indent + self._theme.px(48), self._theme.line_height("small"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dot and the lines."""
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_dot(painter)
        lit = self.isChecked() or self.underMouse()
        left = 0 if self._mirrored else self._indent
        self._wrapped(self.width()).draw(
            painter, QPointF(left, 0), palette.text if lit else palette.text2
        )

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

    def _wrapped(self, width: int) -> WrappedText:
        auto = Qt.LayoutDirection.LayoutDirectionAuto
        font, line = self._theme.font("small"), self._theme.line_height("small")
        return WrappedText(self._value, font, max(1, width - self._indent), line, auto)

    @property
    def _indent(self) -> int:
        return self._theme.sizes.check_box + S

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

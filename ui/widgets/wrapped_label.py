"""Text that wraps."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.metrics import TypeRole
from ui.theme.text import WrappedText
from ui.theme.theme import Theme
from ui.widgets.labels import Label


class WrappedLabel(Label):
    """Show text on as many lines as it needs; a long word breaks rather than spills."""

    def __init__(
        self, theme: Theme, text: str, kind: TypeRole = "small", parent: QWidget | None = None
    ) -> None:
        self._wrapped: dict[int, WrappedText] = {}
        super().__init__(text, kind, parent=parent)
        self._kind: TypeRole = kind
        self._theme = theme
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._forget)

    def setText(self, text: str) -> None:
        """Show another text, on other lines."""
        super().setText(text)
        self._forget()

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that the text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        return self._lines(width).height

    def sizeHint(self) -> QSize:
        """Return the size of the text on one line."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()), self._line_px)

    def minimumSizeHint(self) -> QSize:
        """Ask for a few letters."""
        return QSize(1, self._line_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all lines."""
        colour = self.palette().color(self.foregroundRole())
        self._lines(self.width()).draw(QPainter(self), QPointF(0, 0), colour)

    def _lines(self, width: int) -> WrappedText:
        """Return the lines at a width; layouts ask for the same few again and again."""
        lines = self._wrapped.get(width)
        if lines is None:
            auto = Qt.LayoutDirection.LayoutDirectionAuto
            font = self._theme.font(self._kind)
            lines = WrappedText(self.text(), font, width, self._line_px, auto)
            self._wrapped[width] = lines
        return lines

    def _forget(self) -> None:
        self._wrapped.clear()
        self.updateGeometry()

    @property
    def _line_px(self) -> int:
        return self._theme.line_height(self._kind)

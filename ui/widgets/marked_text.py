"""Lay out a mark to tick, such as a box or a dot, and a text beside it that wraps."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.metrics import S, TypeRole
from ui.theme.text import WrappedText
from ui.theme.theme import Theme


class MarkedText:
    """Say where mark and lines stand in a widget that is theirs alone.

    QAbstractButton.text reads "&" as a mnemonic; a title or a name of the user's is no menu.
    """

    def __init__(
        self,
        widget: QWidget,
        theme: Theme,
        text: str,
        kind: TypeRole = "small",
        direction: Qt.LayoutDirection | None = None,
    ) -> None:
        self._widget = widget
        self._theme = theme
        self.text = text
        self._kind: TypeRole = kind
        self._direction = direction
        widget.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(widget.updateGeometry)

    def follow_width(self, horizontal: QSizePolicy.Policy) -> None:
        """Let layouts give the widget the height that the lines need."""
        policy = QSizePolicy(horizontal, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._widget.setSizePolicy(policy)

    @property
    def indent(self) -> int:
        """Return how far the lines stand from the mark's outer edge."""
        return self._theme.sizes.check_box + S

    @property
    def left(self) -> int:
        """Return where the lines begin."""
        return 0 if self._mirrored else self.indent

    def mark_rect(self) -> QRect:
        """Return the mark, in the middle of the first line."""
        side = self._theme.sizes.check_box
        top = max(0, (self._theme.line_height(self._kind) - side + 1) // 2)
        left = self._widget.width() - side if self._mirrored else 0
        return QRect(left, top, side, side)

    def lines(self, width: int) -> WrappedText:
        """Return the text wrapped into a widget's width."""
        direction = self._direction
        return WrappedText(
            self.text,
            self._theme.font(self._kind),
            max(1, width - self.indent),
            self._theme.line_height(self._kind),
            self._widget.layoutDirection() if direction is None else direction,
        )

    def height(self, width: int) -> int:
        """Return the height of all lines in a widget's width."""
        return max(self.lines(width).height, self._theme.sizes.check_box)

    def one_line(self) -> QSize:
        """Return the size with the text on one line."""
        metrics = self._theme.font_metrics(self._kind)
        width = self.indent + metrics.horizontalAdvance(self.text) + 2
        return QSize(width, self.height(width))

    def paint(self, painter: QPainter, colour: QColor) -> None:
        """Draw the lines."""
        self.lines(self._widget.width()).draw(painter, QPointF(self.left, 0), colour)

    @property
    def _mirrored(self) -> bool:
        return self._widget.layoutDirection() == Qt.LayoutDirection.RightToLeft

"""Lines of text for delegates and widgets: elided, beside a time, or wrapped and spaced."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
# Widths are rounded to whole px: the last letter must not lose its edge to that.
_ONE_LINE = Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
_TRAILING = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


# Compared by identity: generated methods cost start-up time.
@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Ink:
    """Say with what a text is drawn."""

    font: QFont
    colour: QColor


def draw_elided(
    painter: QPainter, rect: QRect, text: str, ink: Ink, alignment: Qt.AlignmentFlag = _LEADING
) -> int:
    """Draw one line, with an ellipsis where it does not fit; return the width it took.

    Leading and trailing follow the painter's layout direction.
    """
    metrics = QFontMetrics(ink.font)
    shown = text
    if metrics.horizontalAdvance(text) > rect.width():
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(ink.font)
    painter.setPen(ink.colour)
    painter.drawText(rect, int(alignment | _ONE_LINE), shown)
    return min(metrics.horizontalAdvance(shown), rect.width())


def draw_beside(
    painter: QPainter, rect: QRect, text: str, ink: Ink, aside: str, aside_ink: Ink, gap: int = 8
) -> None:
    """Draw a line with a time or count at its trailing end: text elides, the aside never does."""
    aside_width = QFontMetrics(aside_ink.font).horizontalAdvance(aside) if aside else 0
    room = rect.width() - (aside_width + gap if aside else 0)
    beginning = QRect(rect)
    if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        beginning.setLeft(rect.right() + 1 - max(0, room))
    else:
        beginning.setWidth(max(0, room))
    draw_elided(painter, beginning, text, ink)
    if aside:
        painter.setFont(aside_ink.font)
        painter.setPen(aside_ink.colour)
        painter.drawText(rect, int(_TRAILING | _ONE_LINE), aside)


class WrappedText:
    """Text broken into lines of a given width, a fixed distance apart.

    `direction` is the widget's: it says on which side lines begin, not how letters run.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        width: int,
        line_height: int,
        direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
    ) -> None:
        begins_right = direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if begins_right else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._layout.beginLayout()
        count = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, count * line_height + (line_height - line.height()) / 2))
            count += 1
        self._layout.endLayout()
        self.height = max(1, count) * line_height

    def lines(self) -> Iterator[str]:
        """Yield the text of each line, as broken."""
        for index in range(self._layout.lineCount()):
            line = self._layout.lineAt(index)
            yield self._layout.text()[line.textStart() : line.textStart() + line.textLength()]

    def draw(self, painter: QPainter, top_left: QPointF, colour: QColor) -> None:
        """Draw all lines from their common top left corner."""
        painter.setPen(colour)
        self._layout.draw(painter, top_left)

"""The cap of a key, for delegates and inputs that show a shortcut."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from ui.theme.paint import rounded
from ui.theme.palette import Palette

_SIDE_PX = 6
_ABOVE_PX = 2


def key_cap_size(font: QFont, keys: str) -> QSize:
    """Return the room a cap needs in the type role meta, never narrower than high."""
    metrics = QFontMetrics(font)
    height = metrics.height() + 2 * _ABOVE_PX
    return QSize(max(height, metrics.horizontalAdvance(keys) + 2 * _SIDE_PX), height)


def draw_key_cap(painter: QPainter, rect: QRect, keys: str, font: QFont, palette: Palette) -> None:
    """Draw the cap filling rect."""
    rounded(painter, rect, palette.tonal, 4)
    painter.setFont(font)
    painter.setPen(palette.text2)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, keys)

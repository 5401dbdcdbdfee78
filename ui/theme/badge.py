"""The app's icon with the number of what is due, for the tray."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap

from ui.theme.icons import app_icon
from ui.theme.palette import LIGHT

_SIZES = (16, 20, 22, 24, 32, 48, 64, 128)
_MOST = 9
_PART = 0.62  # of the icon, or the number can't be read at 16 px
_GAP = 0.05


@cache
def badged_app_icon(count: int) -> QIcon:
    """Return the app's icon with a number on it, "9+" for more than nine, none for nothing due.

    The badge is cut out of the icon, so that it stands apart from it on light and dark trays.
    """
    if count > _MOST + 1:
        return badged_app_icon(_MOST + 1)
    plain = app_icon()
    if count < 1:
        return plain
    words = str(count) if count <= _MOST else f"{_MOST}+"
    icon = QIcon()
    for size in _SIZES:
        icon.addPixmap(_badged(plain.pixmap(size, size), words))
    return icon


def _badged(plain: QPixmap, words: str) -> QPixmap:
    pixmap = QPixmap(plain)
    side = plain.width()
    badge = QRectF(side * (1 - _PART), side * (1 - _PART), side * _PART, side * _PART)
    gap = max(1.0, side * _GAP)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.setBrush(QColor("black"))
    painter.drawEllipse(badge.adjusted(-gap, -gap, gap, gap))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.setBrush(LIGHT.overdue)
    painter.drawEllipse(badge)
    painter.setPen(LIGHT.page)
    painter.setFont(_font(badge.height(), words))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    return pixmap


def _font(height: float, words: str) -> QFont:
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold)
    font.setPixelSize(max(1, round(height * (0.8 if len(words) == 1 else 0.6))))
    return font

"""Painting helpers for delegates and widgets: pure functions of painter, place and palette."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from ui.theme.palette import Palette, Role

Mark = Literal["overdue", "due", "fading", "parked"]

_MARK_ROLES: dict[Mark, Role] = {
    "overdue": "overdue",
    "due": "accent",
    "fading": "fading",
    "parked": "text2",
}


def rounded(painter: QPainter, rect: QRectF | QRect, colour: QColor, radius: float) -> None:
    """Fill a rectangle with round corners, without an outline."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(rect), radius, radius)
    painter.restore()


def outlined(
    painter: QPainter, rect: QRectF | QRect, colour: QColor, radius: float, width: float = 1.0
) -> None:
    """Draw a line of `width` px just inside a rectangle with round corners."""
    half = width / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = QRectF(rect).adjusted(half, half, -half, -half)
    painter.drawRoundedRect(inner, radius - half, radius - half)
    painter.restore()


def focus_ring(
    painter: QPainter, rect: QRectF | QRect, palette: Palette, radius: float = 6
) -> None:
    """Draw the ring of the keyboard focus just inside rect, as rows have it."""
    outlined(painter, rect, palette.accent, radius, float(palette.ring_px))


def avatar(
    painter: QPainter,
    rect: QRect,
    letters: str,
    font: QFont,
    palette: Palette,
    *,
    on_selected: bool = False,
) -> None:
    """Draw the grey disc with initials, as large as rect; lighter on a selected row."""
    painter.save()
    fill = palette.page if on_selected else palette.tonal
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawEllipse(rect)
    painter.setFont(avatar_font(font, rect.height()))
    painter.setPen(palette.text2)
    # Initials stand apart: Arabic letters would join and make a word.
    shown = letters if letters.isascii() else "\u200c".join(letters)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, shown)
    painter.restore()


def avatar_font(font: QFont, diameter: int) -> QFont:
    """Return font, semi-bold, at the size that initials have in an avatar of that diameter."""
    result = QFont(font)
    result.setPixelSize(max(8, round(diameter * 0.36)))
    result.setWeight(QFont.Weight.DemiBold)
    return result


def mark(
    painter: QPainter, centre: QPointF, kind: Mark, palette: Palette, scale: float = 1.0
) -> None:
    """Draw a mark about 9 px wide round centre: diamond, dot, ring or pause sign."""
    colour = palette.colour(_MARK_ROLES[kind])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(centre)
    painter.scale(scale, scale)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if kind == "overdue":
        painter.rotate(45)
        painter.drawRoundedRect(QRectF(-3.25, -3.25, 6.5, 6.5), 1, 1)
    elif kind == "due":
        painter.drawEllipse(QPointF(0, 0), 4, 4)
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 2.0 if kind == "fading" else 1.3, c=Qt.PenCapStyle.RoundCap))
        painter.drawEllipse(QPointF(0, 0), *((3, 3) if kind == "fading" else (5.4, 5.4)))
    if kind == "parked":
        painter.drawLine(QPointF(-1.5, -2), QPointF(-1.5, 2))
        painter.drawLine(QPointF(1.5, -2), QPointF(1.5, 2))
    painter.restore()


def check_box(
    painter: QPainter,
    rect: QRectF | QRect,
    palette: Palette,
    *,
    checked: bool,
    hovered: bool = False,
    enabled: bool = True,
    on_selected: bool = False,
) -> None:
    """Draw a check box filling rect; hovered darkens its edge."""
    box = QRectF(rect)
    radius = box.height() / 4
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if not enabled:
        painter.setOpacity(painter.opacity() * 0.45)
    lit = hovered and enabled
    if checked:
        rounded(painter, box, palette.accent_hover if lit else palette.accent_fill, radius)
        _tick(painter, box, palette.on_accent)
    else:
        rounded(painter, box, palette.raised, radius)
        if lit:
            rounded(painter, box, palette.hover, radius)
        edge = palette.text2 if on_selected or lit else palette.edge
        outlined(painter, box, edge, radius, 1.2)
    painter.restore()


def _tick(painter: QPainter, box: QRectF, colour: QColor) -> None:
    unit = box.width() / 16
    path = QPainterPath(box.topLeft() + QPointF(4.2, 8.4) * unit)
    path.lineTo(box.topLeft() + QPointF(6.9, 11.1) * unit)
    path.lineTo(box.topLeft() + QPointF(11.9, 5.3) * unit)
    pen = QPen(colour, 1.7 * unit)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPath(path)

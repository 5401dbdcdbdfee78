"""The colours a group can have: roles of the palette, so that they follow light and dark."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from ui.theme.paint import rounded
from ui.theme.palette import Palette, Role

# The codes of GroupColour, each role readable on every surface. In high contrast all are the
# colour of text: the name beside the dot says which group it is.
_ROLES: dict[str, Role] = {
    "teal": "accent",
    "plum": "wow",
    "amber": "fading",
    "red": "overdue",
    "grey": "text2",
}

DOT_PX = 8


def group_role(colour: str | None) -> Role | None:
    """Return the role of a group's colour; None without one, or of another version's."""
    return _ROLES.get(colour or "")


def draw_dot(painter: QPainter, rect: QRect, colour: str, palette: Palette) -> None:
    """Draw a group's colour as a dot in the middle of a rectangle; nothing if it is unknown."""
    role = group_role(colour)
    if role is None:
        return
    dot = QRectF(0, 0, DOT_PX, DOT_PX)
    dot.moveCenter(QRectF(rect).center())
    rounded(painter, dot, palette.colour(role), DOT_PX / 2)

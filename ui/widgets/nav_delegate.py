"""How a row of the navigation looks, in full and as a rail of icons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.theme.group_colours import DOT_PX, draw_dot
from ui.theme.metrics import S
from ui.theme.paint import focus_ring, rounded
from ui.theme.palette import Role
from ui.theme.text import Ink, draw_beside
from ui.theme.theme import Theme

NAV_ROW = Qt.ItemDataRole.UserRole

_HEADING_ABOVE_PX = 12
_BAR_PX = (3, 16)
_RAIL_GAP_PX = 4
_ICON_GAP_PX = 10


@dataclass(frozen=True, slots=True)
class NavRow:
    """Hold what a row shows; a heading has no key of its own. `colour` is a group's.

    A row that stands `apart` from what is above it belongs to no section. One that is `hidden`
    waits until there is a reason to show it.
    """

    text: str
    icon: str | None = None
    count: str = ""
    key: str = ""
    colour: str = ""
    apart: bool = False
    hidden: bool = False

    @property
    def is_heading(self) -> bool:
        """Tell whether this heads a section."""
        return not self.key


class NavState(Protocol):
    """Know how the rows stand at the moment; the list does.

    The delegate asks here and not in the option's state: that needs QStyle, whose enums take
    10 ms of the start of the app.
    """

    def is_rail(self) -> bool:
        """Tell whether only icons show."""
        ...

    def is_chosen(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        """Tell whether the row, or in the rail one under its heading, is the current page."""
        ...

    def is_hovered(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        """Tell whether the mouse is over the row."""
        ...

    def is_focused(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        """Tell whether the keyboard is on the row."""
        ...


class NavDelegate(QStyledItemDelegate):
    """Draw rows with a wash of 6 px round, and an accent bar on the chosen one."""

    def __init__(self, theme: Theme, state: NavState, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = state

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the row's height; the list decides the width."""
        row: NavRow = index.data(NAV_ROW)
        theme = self._theme
        if self._state.is_rail():
            return QSize(0, self._rail_side + _RAIL_GAP_PX)
        if row.is_heading:
            return QSize(0, _HEADING_ABOVE_PX + max(S * 3, theme.line_height("label") + S))
        above = _HEADING_ABOVE_PX if row.apart else 0
        return QSize(0, above + max(theme.sizes.nav_row, theme.line_height("base") + S))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row in its state."""
        row: NavRow = index.data(NAV_ROW)
        painter.save()
        painter.setLayoutDirection(option.direction)
        if self._state.is_rail():
            self._paint_rail(painter, option.rect, row, index)
        elif row.is_heading:
            self._paint_heading(painter, option.rect, row)
        else:
            above = _HEADING_ABOVE_PX if row.apart else 0
            self._paint_row(painter, option.rect.adjusted(0, above, 0, 0), row, index)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, row: NavRow) -> None:
        theme = self._theme
        place = rect.adjusted(S, _HEADING_ABOVE_PX, -S, 0)
        ink = Ink(theme.font("label"), theme.palette.text3)
        draw_beside(painter, place, row.text, ink, "", ink)

    def _paint_row(
        self,
        painter: QPainter,
        rect: QRect,
        row: NavRow,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self._theme
        chosen = self._state.is_chosen(index)
        self._paint_wash(painter, rect, index)
        if chosen:
            self._paint_bar(painter, rect)
        room = rect.adjusted(S, 0, -S, 0)
        if row.icon:
            side = theme.sizes.icon
            place = QRect(room.left(), room.center().y() - side // 2 + 1, side, side)
            icon_role: Role = "accent" if chosen else "text2"
            theme.icons.paint(painter, _mirrored(painter, place, rect), row.icon, icon_role)
            room.setLeft(place.right() + 1 + _ICON_GAP_PX)
        palette = theme.palette
        ink = Ink(
            theme.font("strong" if chosen else "base"), palette.text if chosen else palette.text2
        )
        aside = Ink(theme.font("meta"), palette.text2 if chosen else palette.text3)
        text, count = row.text, row.count
        if row.colour:
            text = self._paint_colour(painter, room, rect, row, ink)
        draw_beside(painter, _mirrored(painter, room, rect), text, ink, count, aside)

    def _paint_colour(
        self, painter: QPainter, room: QRect, rect: QRect, row: NavRow, ink: Ink
    ) -> str:
        """Draw a group's dot behind its name; return the name as it fits beside that."""
        metrics = QFontMetrics(ink.font)
        taken = DOT_PX + S + self._theme.font_metrics("meta").horizontalAdvance(row.count)
        text = metrics.elidedText(
            row.text, Qt.TextElideMode.ElideRight, room.width() - taken - 2 * S
        )
        left = room.left() + metrics.horizontalAdvance(text) + S
        dot = QRect(left, rect.top(), DOT_PX, rect.height())
        draw_dot(painter, _mirrored(painter, dot, rect), row.colour, self._theme.palette)
        return text

    def _paint_rail(
        self,
        painter: QPainter,
        rect: QRect,
        row: NavRow,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self._theme
        side = self._rail_side
        tile = QRect(rect.left() + (rect.width() - side) // 2, rect.top(), side, side)
        self._paint_wash(painter, tile, index)
        icon = QRect(0, 0, theme.sizes.icon, theme.sizes.icon)
        icon.moveCenter(tile.center())
        role: Role = "accent" if self._state.is_chosen(index) else "text2"
        theme.icons.paint(painter, icon, row.icon or "more", role)

    def _paint_wash(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        palette, radius = self._theme.palette, self._theme.sizes.radius
        if self._state.is_chosen(index):
            rounded(painter, rect, palette.pressed, radius)
        elif self._state.is_hovered(index):
            rounded(painter, rect, palette.hover, radius)
        if self._state.is_focused(index):
            focus_ring(painter, rect, palette, radius)

    def _paint_bar(self, painter: QPainter, rect: QRect) -> None:
        width, height = _BAR_PX
        bar = QRect(rect.left(), rect.top() + (rect.height() - height) // 2, width, height)
        rounded(painter, _mirrored(painter, bar, rect), self._theme.palette.accent, width / 2)

    @property
    def _rail_side(self) -> int:
        return self._theme.sizes.icon * 2


def _mirrored(painter: QPainter, part: QRect, whole: QRect) -> QRect:
    """Return where a part lies, seen from the side reading begins."""
    if painter.layoutDirection() == Qt.LayoutDirection.LeftToRight:
        return part
    mirrored = QRect(part)
    mirrored.moveLeft(whole.left() + whole.right() - part.right())
    return mirrored

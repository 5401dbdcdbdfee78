"""Draw the rows of the page of follow-ups: a box, what to do and for whom, and when."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from services.follow_ups.page_values import FollowUpRow
from services.terms import FollowUpStatus
from ui.follow_ups.follow_up_item_model import FollowUpRole, Heading, Index, More
from ui.follow_ups.follow_up_layout import FollowUpLayout, Part, lay_out, row_height
from ui.follow_ups.words import RowWords
from ui.theme import paint
from ui.theme.metrics import M, S
from ui.theme.text import Ink, draw_elided
from ui.theme.theme import Theme

_HEADING_PX = 40
_TRAILING = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_ICONS: dict[Part, str] = {"snooze": "clock", "move": "calendar", "call": "phone"}
OFFERED: tuple[Part, ...] = ("snooze", "move", "call")
OFFERED_CLOSED: tuple[Part, ...] = ("call",)


class RowStates(Protocol):
    """Say what the list knows of a row and its items do not."""

    def is_selected(self, index: Index) -> bool:
        """Tell whether the row is selected."""
        ...

    def is_focused(self, index: Index) -> bool:
        """Tell whether the row is to show that it has the keyboard."""
        ...

    def is_hovered(self, index: Index) -> bool:
        """Tell whether the mouse is on the row."""
        ...

    def part_hovered(self, index: Index) -> Part | None:
        """Return the part of the row that the mouse is on."""
        ...


class FollowUpDelegate(QStyledItemDelegate):
    """Draw follow-ups, headings, and what stands for more rows."""

    def __init__(self, theme: Theme, states: RowStates, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._states = states

    @property
    def heights(self) -> tuple[int, int]:
        """Return the height of a row and of a heading."""
        heading = max(self._theme.px(_HEADING_PX), self._theme.line_height("label") + S)
        return row_height(self._theme), heading

    def layout_of(
        self, index: Index, rect: QRect, direction: Qt.LayoutDirection
    ) -> FollowUpLayout | None:
        """Return where the parts of a follow-up's row lie; None for any other row."""
        item = index.data(FollowUpRole.ITEM)
        if not isinstance(item, FollowUpRow):
            return None
        parts: tuple[Part, ...] = ()
        if self._states.is_hovered(index) or self._states.is_focused(index):
            is_open = item.follow_up.status is FollowUpStatus.OPEN
            parts = OFFERED if is_open else OFFERED_CLOSED
        return lay_out(self._theme, rect, index.data(FollowUpRole.WORDS), parts, direction)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's height."""
        row, heading = self.heights
        return QSize(0, heading if isinstance(index.data(FollowUpRole.ITEM), Heading) else row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row in its state."""
        item, rect = index.data(FollowUpRole.ITEM), QRect(option.rect)
        painter.save()
        painter.setLayoutDirection(option.direction)
        if isinstance(item, Heading):
            self._paint_heading(painter, rect, item)
        elif isinstance(item, More):
            self._paint_wash(painter, rect, index)
            ink = Ink(self._theme.font("small"), self._theme.palette.text3)
            side = self._theme.sizes.check_box + 2 * M
            draw_elided(painter, rect.adjusted(side, 0, -M, 0), index.data(), ink)
        elif (layout := self.layout_of(index, rect, option.direction)) is not None:
            self._paint_wash(painter, rect, index)
            self._paint_row(painter, layout, item, index)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, heading: Heading) -> None:
        theme, palette = self._theme, self._theme.palette
        line = theme.line_height("label")
        room = QRect(rect.left() + M, rect.bottom() + 1 - line - S, rect.width() - 2 * M, line)
        ink = Ink(theme.font("label"), palette.overdue if heading.is_late else palette.text)
        taken = draw_elided(painter, room, heading.title, ink)
        rest = room.adjusted(taken + S, 0, 0, 0)
        if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rest = room.adjusted(0, 0, -taken - S, 0)
        draw_elided(painter, rest, heading.aside, Ink(theme.font("meta"), palette.text3))

    def _paint_wash(self, painter: QPainter, rect: QRect, index: Index) -> None:
        palette, radius = self._theme.palette, self._theme.sizes.radius
        if self._states.is_selected(index):
            paint.rounded(painter, rect, palette.selected, radius)
        elif self._states.is_hovered(index):
            paint.rounded(painter, rect, palette.hover, radius)
        if self._states.is_focused(index):
            paint.focus_ring(painter, rect, palette, radius)

    def _paint_row(
        self, painter: QPainter, layout: FollowUpLayout, row: FollowUpRow, index: Index
    ) -> None:
        theme, palette = self._theme, self._theme.palette
        words: RowWords = index.data(FollowUpRole.WORDS)
        selected, lit = self._states.is_selected(index), self._states.part_hovered(index)
        is_open = row.follow_up.status is FollowUpStatus.OPEN
        paint.check_box(
            painter,
            layout.box,
            palette,
            checked=row.follow_up.status is FollowUpStatus.DONE,
            hovered=lit == "done",
            on_selected=selected,
        )
        title = Ink(theme.font("base"), palette.text if is_open else palette.text2)
        draw_elided(painter, layout.title, words.title, title)
        draw_elided(painter, layout.who, words.who, Ink(theme.font("small"), palette.text2))
        when = Ink(theme.font("small"), palette.overdue if words.overdue else palette.text2)
        draw_elided(painter, layout.when, words.when, when, _TRAILING)
        quiet = palette.text2 if selected else palette.text3
        if words.note:
            draw_elided(painter, layout.note, words.note, Ink(theme.font("meta"), quiet), _TRAILING)
        if words.repeat:
            theme.icons.paint(painter, layout.repeat, "repeat")
        for part, place in layout.icons:
            self._paint_icon(painter, place, part, lit=part == lit)

    def _paint_icon(self, painter: QPainter, place: QRect, part: Part, *, lit: bool) -> None:
        theme = self._theme
        if lit:
            paint.rounded(painter, place, theme.palette.pressed, theme.sizes.radius_small)
        spare = (place.width() - theme.sizes.icon) // 2
        drawn = place.adjusted(spare, spare, -spare, -spare)
        theme.icons.paint(painter, drawn, _ICONS[part], "text" if lit else "text2")

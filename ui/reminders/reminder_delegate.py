"""Draw a reminder's row: the open one with room for its buttons, the others with icons."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from services.reminding.values import ReminderKind
from ui.reminders.reminder_item_model import REMINDER_ROW
from ui.reminders.reminder_layout import Part, ReminderLayout, lay_out
from ui.reminders.reminder_row import ReminderRow
from ui.theme.paint import focus_ring, rounded
from ui.theme.text import Ink, draw_elided
from ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_TRAILING = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_MARKS = {
    ReminderKind.TIMED: "followup",
    ReminderKind.ALL_DAY: "followup",
    ReminderKind.CHECK_IN: "checkin",
    ReminderKind.BIRTHDAY: "birthday",
}
_PART_ICONS: dict[Part, str] = {"done": "check", "snooze": "clock", "call": "phone"}


class ReminderListState(Protocol):
    """Say what the list knows of a row and its items do not."""

    def is_open(self, index: Index) -> bool:
        """Tell whether the row is the one that shows its buttons."""
        ...

    def is_focused(self, index: Index) -> bool:
        """Tell whether the row is to show that it has the keyboard."""
        ...

    def part_hovered(self, index: Index) -> Part | None:
        """Return the icon of the row that the mouse is on."""
        ...

    def is_hovered(self, index: Index) -> bool:
        """Tell whether the mouse is on the row."""
        ...

    def row_width(self) -> int:
        """Return how wide rows are."""
        ...


class ReminderDelegate(QStyledItemDelegate):
    """Draw rows as the list says they are; the buttons of the open row are real widgets."""

    def __init__(self, theme: Theme, state: ReminderListState, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = state

    def layout_of(self, index: Index, rect: QRect) -> ReminderLayout:
        """Return where the parts of a row lie."""
        row: ReminderRow = index.data(REMINDER_ROW)
        return lay_out(self._theme, rect, row, is_open=self._state.is_open(index))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the row's height at the width the list gives it."""
        width = self._state.row_width()
        return QSize(width, self.layout_of(index, QRect(0, 0, width, 0)).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row in its state."""
        row: ReminderRow = index.data(REMINDER_ROW)
        rect: QRect = option.rect
        layout = self.layout_of(index, rect)
        painter.save()
        self._paint_wash(painter, rect, index)
        self._theme.icons.paint(painter, layout.mark, _MARKS[row.kind])
        self._paint_words(painter, layout, row, is_open=self._state.is_open(index))
        for part, place in layout.icons:
            self._paint_icon(painter, place, part, lit=part == self._state.part_hovered(index))
        painter.restore()

    def _paint_wash(self, painter: QPainter, rect: QRect, index: Index) -> None:
        palette, radius = self._theme.palette, self._theme.sizes.radius
        if self._state.is_open(index):
            rounded(painter, rect, palette.selected, radius)
        elif self._state.is_hovered(index):
            rounded(painter, rect, palette.hover, radius)
        if self._state.is_focused(index):
            focus_ring(painter, rect, palette, radius)

    def _paint_words(
        self, painter: QPainter, layout: ReminderLayout, row: ReminderRow, *, is_open: bool
    ) -> None:
        theme, palette = self._theme, self._theme.palette
        title = Ink(theme.font("strong"), palette.text)
        line = QRect(layout.title.topLeft(), QSize(layout.title.width(), layout.when.height()))
        for words in layout.title_lines:
            draw_elided(painter, line, words, title)
            line.translate(0, line.height())
        self._paint_who(painter, layout.who, row)
        when = Ink(theme.font("meta"), palette.text2 if is_open else palette.text3)
        if row.late:
            when = Ink(theme.font("label"), palette.overdue)
        draw_elided(painter, layout.when, row.when, when, _TRAILING)
        if is_open:
            day = Ink(theme.font("small"), palette.text2)
            draw_elided(painter, layout.day, row.day, day, _TRAILING)

    def _paint_who(self, painter: QPainter, place: QRect, row: ReminderRow) -> None:
        """Draw a name that gives way, and after it how long it has been, which does not."""
        ink = Ink(self._theme.font("small"), self._theme.palette.text2)
        end_px = self._theme.font_metrics("small").horizontalAdvance(row.silence)
        names = row.who.removesuffix(row.silence)
        taken_px = draw_elided(painter, place.adjusted(0, 0, -end_px, 0), names, ink)
        if row.silence:
            draw_elided(painter, place.adjusted(taken_px, 0, 0, 0), row.silence, ink)

    def _paint_icon(self, painter: QPainter, place: QRect, part: Part, *, lit: bool) -> None:
        theme = self._theme
        if lit:
            rounded(painter, place, theme.palette.hover, theme.sizes.radius)
        side = theme.sizes.icon
        room = (place.width() - side) // 2
        drawn = place.adjusted(room, room, -room, -room)
        theme.icons.paint(painter, drawn, _PART_ICONS[part], "text" if lit else "text2")

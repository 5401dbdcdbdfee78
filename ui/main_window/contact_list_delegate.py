"""Paint a row of the contact list."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import (
    QCoreApplication,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from services.clock import Clock, today
from services.contacts.contact_list import ContactListRow, DueMark
from services.contacts.names import initials, same_name
from ui.main_window.contact_list_model import ContactRole
from ui.theme import paint, text
from ui.theme.paint import Mark
from ui.theme.text import Ink
from ui.theme.theme import Theme
from ui.widgets.row_list import Index, RowList
from ui.widgets.styling import tip
from ui.wording.dates import days_silent

_MARGIN_PX = 8
_MARKS: dict[DueMark, Mark] = {
    DueMark.OVERDUE: "overdue",
    DueMark.DUE_TODAY: "due",
    DueMark.FADING: "fading",
    DueMark.PARKED: "parked",
}


class ContactListDelegate(QStyledItemDelegate):
    """Paint avatar, name, organisation, days of silence and the mark of what is due.

    The date is read once for every paint of the whole list, see begin_day().
    """

    def __init__(self, theme: Theme, clock: Clock, rows: RowList) -> None:
        super().__init__(rows)
        self._rows = rows
        self._theme = theme
        self._clock = clock
        self._today: date
        self._zone: ZoneInfo
        self.begin_day()

    def begin_day(self) -> None:
        """Read anew which day it is and in which zone."""
        self._today, self._zone = today(self._clock), self._clock.zone()

    @property
    def row_px(self) -> int:
        """Return the height of a contact."""
        lines = self._theme.line_height("base") + self._theme.line_height("small")
        return max(self._theme.sizes.list_row, lines + 18)

    @property
    def heading_px(self) -> int:
        """Return the height of a heading."""
        return self._theme.line_height("label") + self._theme.px(16)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a contact or of a heading."""
        is_heading = index.data(ContactRole.COUNT) is not None
        return QSize(0, self.heading_px if is_heading else self.row_px)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one contact, or a heading."""
        row: ContactListRow | None = index.data(ContactRole.ROW)
        area = _row_area(option)
        if row is None:
            self._paint_heading(painter, option, area, index)
            return
        selected = self._rows.selectionModel().isSelected(index)
        painter.save()
        self._paint_background(painter, area, index, selected=selected)
        inner = area.adjusted(8, 0, -8, 0)
        letters = initials(row.name)
        avatar = _avatar_rect(inner, self._theme.sizes.avatar_row, option.direction)
        font = self._theme.font("base")
        paint.avatar(painter, avatar, letters, font, self._theme.palette, on_selected=selected)
        self._paint_lines(painter, option, index, inner, row, selected=selected)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Show the whole row in words, for names that are elided and marks that need a word."""
        if not index.isValid():
            return super().helpEvent(event, view, option, index)
        said = index.data(Qt.ItemDataRole.AccessibleTextRole)
        if index.data(ContactRole.ORGANISATION) is not None:
            said = QCoreApplication.translate("ContactList", "Open {name}").format(name=said)
        words = tip(said)
        QToolTip.showText(event.globalPos(), words, view, option.rect)
        return True

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, index: Index
    ) -> None:
        opens = index.data(ContactRole.ORGANISATION) is not None
        lit = opens and self._rows.is_hovered(index)
        palette = self._theme.palette
        ink = Ink(self._theme.font("label"), palette.text if lit else palette.text3)
        aside = Ink(self._theme.font("meta"), self._theme.palette.text3)
        room = area.adjusted(8, self._theme.px(10), -8, -self._theme.px(2))
        count = option.widget.locale().toString(index.data(ContactRole.COUNT))
        text.draw_beside(painter, room, index.data(), ink, count, aside)

    def _paint_background(
        self, painter: QPainter, area: QRect, index: Index, *, selected: bool
    ) -> None:
        palette, radius = self._theme.palette, self._theme.sizes.radius
        if selected:
            paint.rounded(painter, area, palette.selected, radius)
        elif self._rows.is_hovered(index):
            paint.rounded(painter, area, palette.hover, radius)
        if self._rows.is_focused(index):
            paint.focus_ring(painter, area, palette, radius)

    def _paint_lines(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        inner: QRect,
        row: ContactListRow,
        *,
        selected: bool,
    ) -> None:
        theme, palette = self._theme, self._theme.palette
        first, second = _text_rects(inner, theme, option.direction)
        mark = index.data(ContactRole.MARK)
        organisation = "" if same_name(row.organisation, row.name) else row.organisation or ""
        if not organisation and mark is None:
            first.moveCenter(QPoint(first.center().x(), inner.center().y()))
        time_ink = Ink(theme.font("meta"), palette.text2 if selected else palette.text3)
        name_colour = palette.text2 if row.archived else palette.text
        name_ink = Ink(theme.font("strong" if selected else "base"), name_colour)
        text.draw_beside(painter, first, row.name, name_ink, self._silence(row), time_ink)
        if mark is not None:
            at_right = option.direction == Qt.LayoutDirection.LeftToRight
            x = second.right() - 4 if at_right else second.left() + 4
            paint.mark(painter, QPointF(x, second.center().y()), _MARKS[mark], palette)
            second.adjust(*((0, 0, -18, 0) if at_right else (18, 0, 0, 0)))
        text.draw_elided(painter, second, organisation, Ink(theme.font("small"), palette.text2))

    def _silence(self, row: ContactListRow) -> str:
        if row.last_contact_at is None:
            return ""
        return days_silent((self._today - row.last_contact_at.astimezone(self._zone).date()).days)


def _row_area(option: QStyleOptionViewItem) -> QRect:
    """Return the row without its margins; the scroll bar lies in the one at the end."""
    end = max(0, _MARGIN_PX - (option.widget.width() - option.rect.width()))
    if option.direction == Qt.LayoutDirection.LeftToRight:
        return option.rect.adjusted(_MARGIN_PX, 0, -end, 0)
    return option.rect.adjusted(end, 0, -_MARGIN_PX, 0)


def _avatar_rect(inner: QRect, diameter: int, direction: Qt.LayoutDirection) -> QRect:
    rect = QRect(0, 0, diameter, diameter)
    rect.moveCenter(inner.center())
    if direction == Qt.LayoutDirection.LeftToRight:
        rect.moveLeft(inner.left())
    else:
        rect.moveRight(inner.right())
    return rect


def _text_rects(inner: QRect, theme: Theme, direction: Qt.LayoutDirection) -> tuple[QRect, QRect]:
    offset = theme.sizes.avatar_row + 12
    left = offset if direction == Qt.LayoutDirection.LeftToRight else 0
    room = inner.adjusted(left, 0, left - offset, 0)
    name_height, small_height = theme.line_height("base"), theme.line_height("small")
    top = room.center().y() - (name_height + small_height) // 2 + 1
    first = QRect(room.left(), top, room.width(), name_height)
    return first, QRect(room.left(), top + name_height, room.width(), small_height)

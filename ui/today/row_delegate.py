"""Draw the rows of both columns."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from services.contacts.names import initials
from ui.theme.metrics import S
from ui.theme.paint import avatar, check_box, focus_ring, mark, rounded
from ui.theme.text import Ink, draw_elided
from ui.theme.theme import Theme
from ui.today.deeds import Deed
from ui.today.row_layout import RowLayout, lay_out, row_height
from ui.today.rows import RowKind, TodayRow
from ui.today.today_item_model import TODAY_ROW
from ui.today.words import (
    give_group_words,
    later_word,
    not_now_word,
    reach_word,
    tomorrow_words,
)

Index = QModelIndex | QPersistentModelIndex

_TRAILING = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_ICONS = {Deed.LATER: "clock", Deed.CALL: "phone", Deed.PARK: "more"}
_DISCS = {RowKind.BIRTHDAY: "birthday", RowKind.DRAFT: "draft", RowKind.FADING: "organisation"}
_WORDS = {
    Deed.LATER: later_word,
    Deed.TOMORROW: tomorrow_words,
    Deed.OPEN: give_group_words,
    Deed.DONE: not_now_word,
}
_SHARES = (0.0, 0.4, 0.7, 1.0)  # of the height: for none, one, two and more in a step
_BAR_PX, _STEP_PX, _PICTURE_PX = 2, 3, 14


class RowState(Protocol):
    """Say what a list knows of a row and its items do not."""

    def is_open(self, index: Index) -> bool:
        """Tell whether a card lies over the row."""
        ...

    def card_height(self) -> int:
        """Return how high that card is."""
        ...

    def is_hovered(self, index: Index) -> bool:
        """Tell whether the mouse is on the row."""
        ...

    def is_lit(self, index: Index) -> bool:
        """Tell whether the row shows what can be done with it."""
        ...

    def is_focused(self, index: Index) -> bool:
        """Tell whether the row is to show that it has the keyboard."""
        ...

    def deed_hovered(self, index: Index) -> Deed | None:
        """Return the part of the row that the mouse is on."""
        ...

    def row_width(self) -> int:
        """Return how wide rows are."""
        ...


class RowDelegate(QStyledItemDelegate):
    """Draw a row as its list says it is."""

    def __init__(self, theme: Theme, state: RowState, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = state

    def layout_of(self, index: Index, rect: QRect, direction: Qt.LayoutDirection) -> RowLayout:
        """Return where the parts of a row lie."""
        row: TodayRow = index.data(TODAY_ROW)
        layout = lay_out(self._theme, rect, row, lit=self._state.is_lit(index))
        return layout.mirrored(rect) if direction == Qt.LayoutDirection.RightToLeft else layout

    def height(self, index: Index) -> int:
        """Return how high a row is."""
        if self._state.is_open(index):
            return self._state.card_height()
        return row_height(self._theme, index.data(TODAY_ROW))

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the row's size at the width the list gives it."""
        return QSize(self._state.row_width(), self.height(index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row in its state."""
        if self._state.is_open(index):
            return  # the card does
        row: TodayRow = index.data(TODAY_ROW)
        rect: QRect = option.rect
        layout = self.layout_of(index, rect, option.direction)
        painter.save()
        painter.setLayoutDirection(option.direction)
        if row.kind is RowKind.HEADING:
            self._paint_heading(painter, layout, row)
        else:
            self._paint_wash(painter, rect, index)
            self._paint_begin(painter, layout, row, hovered=self._state.deed_hovered(index))
            self._paint_words(painter, layout, row)
            self._paint_end(painter, layout, row)
            self._paint_deeds(painter, layout, row, self._state.deed_hovered(index))
        painter.restore()

    def _paint_wash(self, painter: QPainter, rect: QRect, index: Index) -> None:
        palette, radius = self._theme.palette, self._theme.sizes.radius
        if self._state.is_lit(index):
            rounded(painter, rect, palette.hover, radius)
        if self._state.is_focused(index):
            focus_ring(painter, rect, palette, radius)

    def _paint_heading(self, painter: QPainter, layout: RowLayout, row: TodayRow) -> None:
        theme = self._theme
        title = Ink(theme.font("label"), theme.palette.colour(row.tone))
        used = draw_elided(painter, layout.text, row.text, title) + S
        rest = QRect(layout.text)
        if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rest.setRight(rest.right() - used)
        else:
            rest.setLeft(rest.left() + used)
        draw_elided(painter, rest, row.when, Ink(theme.font("meta"), theme.palette.text3))

    def _paint_begin(
        self, painter: QPainter, layout: RowLayout, row: TodayRow, *, hovered: Deed | None
    ) -> None:
        theme = self._theme
        if not layout.check.isEmpty():
            lit = hovered is Deed.DONE
            check_box(painter, layout.check, theme.palette, checked=False, hovered=lit)
        if layout.disc.isEmpty():
            return
        has_letters = row.kind is RowKind.CHECK_IN or (
            row.kind is RowKind.FADING and row.contact_id is not None
        )
        letters = initials(row.text) if has_letters else ""
        avatar(painter, layout.disc, letters, theme.font("base"), theme.palette)
        if not has_letters:
            icon = QRect(0, 0, theme.sizes.icon, theme.sizes.icon)
            icon.moveCenter(layout.disc.center())
            theme.icons.paint(painter, icon, _DISCS[row.kind])

    def _paint_words(self, painter: QPainter, layout: RowLayout, row: TodayRow) -> None:
        theme, palette = self._theme, self._theme.palette
        quiet = row.muted or row.put_off
        font = theme.font("strong" if row.kind is RowKind.CHECK_IN and not quiet else "base")
        ink = Ink(font, palette.text2 if quiet or row.kind is RowKind.WAITING else palette.text)
        if row.kind is RowKind.MORE:
            ink = Ink(theme.font("small"), palette.colour(row.tone))
        draw_elided(painter, layout.text, row.text, ink)
        role = row.tone if row.kind in (RowKind.FADING, RowKind.WAITING) else "text2"
        below = Ink(theme.font("small"), palette.colour("text3" if quiet else role))
        draw_elided(painter, layout.detail, row.detail, below)

    def _paint_end(self, painter: QPainter, layout: RowLayout, row: TodayRow) -> None:
        theme, palette = self._theme, self._theme.palette
        if not layout.when.isEmpty():
            ink = Ink(theme.font("small"), palette.colour("text3" if row.muted else row.tone))
            draw_elided(painter, layout.when, row.when, ink, _TRAILING)
        if not layout.mark.isEmpty():
            centre = QPointF(layout.mark.center()) + QPointF(0.5, 0.5)
            mark(painter, centre, "overdue", palette, theme.px(100) / 100)
        if not layout.picture.isEmpty():
            self._paint_picture(painter, layout.picture, row.picture)

    def _paint_picture(self, painter: QPainter, place: QRect, talks: tuple[int, ...]) -> None:
        theme, palette = self._theme, self._theme.palette
        height = theme.px(_PICTURE_PX)
        foot = place.top() + (place.height() + height) // 2
        bar, step = theme.px(_BAR_PX), theme.px(_STEP_PX)
        turned = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for at, count in enumerate(talks):
            high = round(height * _SHARES[min(count, 3)]) or 1
            x = place.right() + 1 - bar - at * step if turned else place.left() + at * step
            colour = palette.accent if count else palette.line
            painter.fillRect(QRect(x, foot - high, bar, high), colour)

    def _paint_deeds(
        self, painter: QPainter, layout: RowLayout, row: TodayRow, hovered: Deed | None
    ) -> None:
        theme, palette = self._theme, self._theme.palette
        for deed, place in layout.icons:
            if deed is hovered:
                rounded(painter, place, palette.hover, theme.sizes.radius_small)
            icon = QRect(0, 0, theme.sizes.icon, theme.sizes.icon)
            icon.moveCenter(place.center())
            theme.icons.paint(painter, icon, _ICONS[deed], "text" if deed is hovered else "text2")
        for deed, place in layout.buttons:
            self._paint_button(painter, place, row, deed, lit=deed is hovered)

    def _paint_button(
        self, painter: QPainter, place: QRect, row: TodayRow, deed: Deed, *, lit: bool
    ) -> None:
        theme, palette = self._theme, self._theme.palette
        if deed not in (Deed.LATER, Deed.DONE):
            rounded(painter, place, palette.tonal, theme.sizes.radius)
        if lit:
            rounded(painter, place, palette.hover, theme.sizes.radius)
        font = theme.font("small")
        if deed in _WORDS:
            quiet = deed in (Deed.LATER, Deed.DONE) and not lit
            ink = Ink(font, palette.text2 if quiet else palette.text)
            draw_elided(painter, place, _WORDS[deed](), ink, Qt.AlignmentFlag.AlignCenter)
            return
        side = theme.sizes.icon_small
        pad = theme.px(10)
        icon = QRect(place.left() + pad, place.top() + (place.height() - side) // 2, side, side)
        words = place.adjusted(pad + side + S, 0, -pad + 1, 0)
        if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            icon.moveRight(place.right() - pad)
            words = place.adjusted(pad - 1, 0, -pad - side - S, 0)
        theme.icons.paint(painter, icon, "phone" if row.number else "message", "text")
        draw_elided(painter, words, reach_word(row.number), Ink(font, palette.text))

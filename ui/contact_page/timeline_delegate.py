"""Draw the rows of the timeline, and know what lies under the mouse."""

from __future__ import annotations

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import (
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from services.clock import Clock
from services.follow_ups.values import FollowUpView
from services.terms import FollowUpStatus
from ui.contact_page import entry_words
from ui.contact_page.timeline_layout import PlacedChip, RowLayout, RowLayoutMaker
from ui.contact_page.timeline_model import ROW_ROLE, TimelineRow
from ui.theme.metrics import TypeRole
from ui.theme.paint import check_box, focus_ring, rounded
from ui.theme.palette import Role
from ui.theme.text import Ink, draw_elided
from ui.theme.theme import Theme

_KEPT_LAYOUTS = 200  # a few screens full; heights are kept for all rows

Index = QModelIndex | QPersistentModelIndex


class Hit(NamedTuple):
    """Say what a point lies on: a follow-up's chip, or else the link that folds a long text."""

    entry_id: int
    follow_up: FollowUpView | None = None


class TimelineDelegate(QStyledItemDelegate):
    """Paint entries of every kind; layouts are cached by row, width, day and fold."""

    def __init__(self, theme: Theme, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self._width = 0
        self._maker: RowLayoutMaker | None = None
        self._heights: dict[int, tuple[TimelineRow, int]] = {}
        self._layouts: OrderedDict[int, tuple[TimelineRow, RowLayout]] = OrderedDict()
        self._unfolded: set[int] = set()
        self.shows_focus = False
        theme.changed.connect(self.forget)

    def set_width(self, width: int) -> None:
        """Lay out for another width, from the row's start to where its stamp ends."""
        if width != self._width:
            self._width = width
            self.forget()

    def forget(self) -> None:
        """Lay everything out anew: the width, the look or the day is another one."""
        self._maker = None
        self._heights.clear()
        self._layouts.clear()

    def fold_all(self) -> None:
        """Fold every long text again."""
        self._unfolded.clear()
        self.forget()

    def toggle_fold(self, entry_id: int) -> None:
        """Show a long text whole, or its beginning again."""
        self._unfolded ^= {entry_id}
        self._heights.pop(entry_id, None)
        self._layouts.pop(entry_id, None)

    def can_fold(self, row: TimelineRow) -> bool:
        """Return whether a row has more to show, or shows it."""
        return self._layout(row).fold is not None

    def is_unfolded(self, entry_id: int) -> bool:
        """Return whether a long text shows whole."""
        return entry_id in self._unfolded

    def hit(self, row: TimelineRow, point: QPoint) -> Hit | None:
        """Return what can be clicked at a point given from the row's corner."""
        layout = self._layout(row)
        for chip in layout.chips:
            if chip.rect.contains(point):
                return Hit(row.entry.id, chip.follow_up)
        if layout.fold is not None and layout.fold.contains(point):
            return Hit(row.entry.id)
        return None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the row's height for the width that was set."""
        row: TimelineRow = index.data(ROW_ROLE)
        kept = self._heights.get(row.entry.id)
        if kept is None or kept[0] is not row:
            kept = self._heights[row.entry.id] = (row, self._layout(row).height)
        return QSize(self._width, kept[1])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw month, entry and the mark of the oldest."""
        row: TimelineRow = index.data(ROW_ROLE)
        layout = self._layout(row)
        painter.save()
        painter.translate(option.rect.topLeft())
        self._paint_state(painter, layout, option)
        if layout.month:
            self._write(painter, *layout.month, "label", "text3")
        self._paint_head(painter, layout, row)
        self._paint_body(painter, layout, row)
        for chip in layout.chips:
            self._paint_chip(painter, chip)
        for place, text in layout.topics:
            self._write(painter, place, text, "small", "text2")
        if layout.oldest:
            words = QCoreApplication.translate("TimelineDelegate", "First contact")
            self._write(painter, layout.oldest, words, "meta", "text3")
        painter.restore()

    def _paint_state(
        self, painter: QPainter, layout: RowLayout, option: QStyleOptionViewItem
    ) -> None:
        state: QStyle.StateFlag = option.state
        if not state & QStyle.StateFlag.State_Selected:
            return
        palette, radius = self._theme.palette, self._theme.sizes.radius
        rounded(painter, layout.entry, palette.hover, radius)
        if self.shows_focus and state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, layout.entry, palette.accent, radius)

    def _paint_head(self, painter: QPainter, layout: RowLayout, row: TimelineRow) -> None:
        missed = entry_words.was_missed(row.entry)
        icons = self._theme.icons
        icons.paint(painter, layout.icon, entry_words.entry_icon(row.entry), "text2")
        if missed:
            self._write(painter, *layout.heading, "base", "text2")
        else:
            self._write(painter, *layout.heading, "strong", "text")
        self._write(painter, *layout.details, "small", "text2")
        self._write(painter, *layout.stamp, "meta", "text3")
        if layout.mood:
            icons.paint(painter, layout.mood, f"mood{row.entry.mood}", "text2")
        if layout.wow:
            star, word = layout.wow
            icons.paint(painter, star, "wow_f", "wow")
            self._write(painter, word, "WOW", "label", "wow")

    def _paint_body(self, painter: QPainter, layout: RowLayout, row: TimelineRow) -> None:
        if layout.body is None:
            return
        place, text = layout.body
        role: Role = "text2" if entry_words.was_missed(row.entry) else "text"
        painter.save()
        painter.setClipRect(place.adjusted(-2, 0, 2, 0))
        text.draw(painter, QPointF(place.topLeft()), self._theme.palette.colour(role))
        painter.restore()
        if layout.fold:
            if row.entry.id in self._unfolded:
                words = QCoreApplication.translate("TimelineDelegate", "Show less")
            else:
                words = QCoreApplication.translate("TimelineDelegate", "Show more")
            self._write(painter, layout.fold, words, "small", "accent")

    def _paint_chip(self, painter: QPainter, chip: PlacedChip) -> None:
        palette = self._theme.palette
        status = chip.follow_up.status
        role: Role = "text2"
        if status is FollowUpStatus.OPEN:
            rounded(painter, chip.rect, palette.tonal, chip.rect.height() / 2)
            role = "text"
        check_box(painter, chip.box, palette, checked=status is FollowUpStatus.DONE)
        self._write(painter, chip.title, chip.follow_up.title, "small", role)
        if chip.day:
            self._write(painter, *chip.day, "small", "overdue" if chip.overdue else role)
        if status is FollowUpStatus.DROPPED:
            painter.setPen(palette.text2)
            middle = chip.title.center().y() + 1
            painter.drawLine(chip.title.left(), middle, chip.title.right(), middle)

    def _write(
        self, painter: QPainter, place: QRect, text: str, kind: TypeRole, role: Role
    ) -> None:
        if text:
            ink = Ink(self._theme.font(kind), self._theme.palette.colour(role))
            draw_elided(painter, place, text, ink)

    def _layout(self, row: TimelineRow) -> RowLayout:
        entry_id = row.entry.id
        kept = self._layouts.get(entry_id)
        if kept is not None and kept[0] is row:
            self._layouts.move_to_end(entry_id)
            return kept[1]
        if self._maker is None:
            self._maker = RowLayoutMaker(self._theme, self._clock, self._width, QLocale())
        layout = self._maker.make(row, unfolded=entry_id in self._unfolded)
        self._layouts[entry_id] = (row, layout)
        if len(self._layouts) > _KEPT_LAYOUTS:
            self._layouts.popitem(last=False)
        return layout

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
from services.journal.timeline_values import StreamKey
from services.terms import FollowUpStatus
from ui.theme.metrics import XS, TypeRole
from ui.theme.paint import check_box, focus_ring, rounded
from ui.theme.palette import Role
from ui.theme.text import Ink, draw_elided
from ui.theme.theme import Theme
from ui.timeline import entry_words
from ui.timeline.timeline_layout import INSET_PX, PlacedChip, RowLayout, RowLayoutMaker
from ui.timeline.timeline_model import ROW_ROLE, TimelineRow

_KEPT_LAYOUTS = 200  # a few screens full; heights are kept for all rows

Index = QModelIndex | QPersistentModelIndex


class Hit(NamedTuple):
    """Say what a point lies on: a follow-up's chip, or else the link that folds a long text."""

    key: StreamKey
    follow_up: FollowUpView | None = None


class TimelineDelegate(QStyledItemDelegate):
    """Paint what stands on a timeline; layouts are cached by row, width, day and fold."""

    def __init__(self, theme: Theme, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self._width = 0
        self._maker: RowLayoutMaker | None = None
        self._heights: dict[StreamKey, tuple[TimelineRow, int]] = {}
        self._layouts: OrderedDict[StreamKey, tuple[TimelineRow, RowLayout]] = OrderedDict()
        self._unfolded: set[StreamKey] = set()
        self._in_place: tuple[int, int] | None = None
        self.shows_focus = False
        self.lit: StreamKey | None = None
        theme.changed.connect(self.forget)

    @property
    def month_height(self) -> int:
        """Return the height of a month's header."""
        return self._layouts_of_now().month_height

    def paint_month(self, painter: QPainter, row: TimelineRow, top: int, *, hovered: bool) -> None:
        """Draw the header of a row's month, opaque, at a height of the viewport."""
        palette, sizes = self._theme.palette, self._theme.sizes
        painter.fillRect(QRect(0, top, self._width + INSET_PX, self.month_height), palette.page)
        place, words = self._layouts_of_now().month(row)
        place = place.translated(0, top)
        self._write(painter, place, words, "label", "text" if hovered else "text3")
        if hovered:
            width = self._theme.font_metrics("label").horizontalAdvance(words)
            side = sizes.icon_small
            middle = place.center().y() - side // 2 + 1
            arrow = QRect(place.left() + width + XS, middle, side, side)
            self._theme.icons.paint(painter, arrow, "down", "text2")

    def set_in_place(self, entry_id: int | None, height: int = 0) -> bool:
        """Leave an entry's row the room for a widget instead of painting it, or paint it again.

        Return whether that changes anything.
        """
        wanted = None if entry_id is None else (entry_id, height)
        if wanted == self._in_place:
            return False
        self._in_place = wanted
        self._heights.clear()
        self._layouts.clear()
        return True

    def entry_rect(self, row: TimelineRow) -> QRect:
        """Return where the row's entry stands, below the month's header, from its corner."""
        return self._layout(row).entry

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

    def toggle_fold(self, key: StreamKey) -> None:
        """Show a long text whole, or its beginning again."""
        self._unfolded ^= {key}
        self._heights.pop(key, None)
        self._layouts.pop(key, None)

    def can_fold(self, row: TimelineRow) -> bool:
        """Return whether a row has more to show, or shows it."""
        return self._layout(row).fold is not None

    def is_unfolded(self, key: StreamKey) -> bool:
        """Return whether a long text shows whole."""
        return key in self._unfolded

    def hit(self, row: TimelineRow, point: QPoint) -> Hit | None:
        """Return what can be clicked at a point given from the row's corner."""
        layout = self._layout(row)
        for chip in layout.chips:
            if chip.rect.contains(point):
                return Hit(row.key, chip.follow_up)
        if layout.fold is not None and layout.fold.contains(point):
            return Hit(row.key)
        return None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the row's height for the width that was set."""
        row: TimelineRow = index.data(ROW_ROLE)
        kept = self._heights.get(row.key)
        if kept is None or kept[0] is not row:
            kept = self._heights[row.key] = (row, self._layout(row).height)
        return QSize(self._width, kept[1])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw month, entry and the mark of the oldest."""
        row: TimelineRow = index.data(ROW_ROLE)
        layout = self._layout(row)
        painter.save()
        painter.translate(option.rect.topLeft())
        if not self._holds_widget(row):
            self._paint_state(painter, layout, row, option)
            self._paint_head(painter, layout, row)
            self._paint_body(painter, layout, row)
            self._paint_below(painter, layout)
        if layout.month:
            self._write(painter, *layout.month, "label", "text3")
        if layout.oldest:
            words = QCoreApplication.translate("TimelineDelegate", "First contact")
            self._write(painter, layout.oldest, words, "meta", "text3")
        painter.restore()

    def _paint_state(
        self,
        painter: QPainter,
        layout: RowLayout,
        row: TimelineRow,
        option: QStyleOptionViewItem,
    ) -> None:
        palette, radius = self._theme.palette, self._theme.sizes.radius
        if self.lit == row.key:
            rounded(painter, layout.entry, palette.selected, radius)
        state: QStyle.StateFlag = option.state
        if not state & QStyle.StateFlag.State_Selected:
            return
        if self.lit != row.key:
            rounded(painter, layout.entry, palette.hover, radius)
        if self.shows_focus and state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, layout.entry, palette, radius)

    def _paint_head(self, painter: QPainter, layout: RowLayout, row: TimelineRow) -> None:
        icons = self._theme.icons
        icons.paint(painter, layout.icon, entry_words.icon(row.item), "text2")
        if entry_words.is_muted(row.item):
            self._write(painter, *layout.heading, "base", "text2")
        else:
            self._write(painter, *layout.heading, "strong", "text")
        self._write(painter, *layout.details, "small", "text2")
        self._write(painter, *layout.stamp, "meta", "text2" if self.lit == row.key else "text3")
        if layout.mood:
            place, mood = layout.mood
            icons.paint(painter, place, f"mood{mood}", "text2")
        if layout.wow:
            star, word = layout.wow
            icons.paint(painter, star, "wow_f", "wow")
            self._write(painter, word, "WOW", "label", "wow")

    def _paint_body(self, painter: QPainter, layout: RowLayout, row: TimelineRow) -> None:
        if layout.body is None:
            return
        place, text = layout.body
        role: Role = "text2" if entry_words.is_muted(row.item) else "text"
        painter.save()
        painter.setClipRect(place.adjusted(-2, 0, 2, 0))
        text.draw(painter, QPointF(place.topLeft()), self._theme.palette.colour(role))
        painter.restore()
        if layout.fold:
            if row.key in self._unfolded:
                words = QCoreApplication.translate("TimelineDelegate", "Show less")
            else:
                words = QCoreApplication.translate("TimelineDelegate", "… more")
            self._write(painter, layout.fold, words, "small", "accent")

    def _paint_below(self, painter: QPainter, layout: RowLayout) -> None:
        for mark, place, words in layout.next_times:
            self._theme.icons.paint(painter, mark, "next", "text2")
            self._write(painter, place, words, "small", "text2")
        for chip in layout.chips:
            self._paint_chip(painter, chip)
        for place, text in layout.topics:
            self._write(painter, place, text, "small", "text2")

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

    def _holds_widget(self, row: TimelineRow) -> bool:
        entry = row.entry
        return entry is not None and self._in_place is not None and entry.id == self._in_place[0]

    def _layouts_of_now(self) -> RowLayoutMaker:
        if self._maker is None:
            self._maker = RowLayoutMaker(self._theme, self._clock, self._width, QLocale())
        return self._maker

    def _layout(self, row: TimelineRow) -> RowLayout:
        key = row.key
        kept = self._layouts.get(key)
        if kept is not None and kept[0] is row:
            self._layouts.move_to_end(key)
            return kept[1]
        in_place = self._in_place if self._holds_widget(row) else None
        layout = self._layouts_of_now().make(
            row,
            unfolded=key in self._unfolded,
            widget_height=in_place[1] if in_place else None,
        )
        self._layouts[key] = (row, layout)
        if len(self._layouts) > _KEPT_LAYOUTS:
            self._layouts.popitem(last=False)
        return layout

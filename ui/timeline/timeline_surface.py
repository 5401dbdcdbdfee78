"""Lay a window on a timeline out: keep its place, read on both ways, write the month on top."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QToolTip, QWidget

from services.journal.timeline_values import StreamKey
from ui.timeline.timeline_delegate import TimelineDelegate
from ui.timeline.timeline_in_place import InPlaceWidget
from ui.timeline.timeline_layout import INSET_PX
from ui.timeline.timeline_model import ROW_ROLE, TimelineItemModel, TimelineRow
from ui.timeline.timeline_reading import Landing, TimelineReading
from ui.widgets.styling import tip

SCROLL_LANE_PX = 16
"""What the list has beside its rows, so that a scroll bar does not move them."""

JUMP_KEYS = "Ctrl+G"

Index = QModelIndex | QPersistentModelIndex


class TimelineSurface(QListView):
    """Show rows and nothing else: what keys and clicks do is the TimelineView's."""

    def __init__(
        self,
        model: TimelineItemModel,
        reading: TimelineReading,
        delegate: TimelineDelegate,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._reading = reading
        self._delegate = delegate
        self._in_place: InPlaceWidget | None = None
        self._anchors: list[tuple[StreamKey, int]] = []
        self._current_key: StreamKey | None = None
        self._hovered_month: StreamKey | None = None
        self._takes_current = False
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)
        self.verticalScrollBar().valueChanged.connect(self._read_on)
        self.verticalScrollBar().rangeChanged.connect(self._read_on)
        model.window_changing.connect(self._on_window_changing)
        model.window_changed.connect(self._on_window_changed)
        reading.landed.connect(self._on_landed)

    def show_in_place(self, entry_id: int, widget: QWidget) -> None:
        """Show a widget instead of an entry's row, as high as it wants to be.

        It becomes the view's, and stays until another one comes or close_in_place() is called.
        """
        self.close_in_place()
        self._in_place = InPlaceWidget(entry_id, widget, self.viewport())
        self._fit_in_place()
        self._in_place.show()
        index = self._model.index_of_entry(entry_id)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def close_in_place(self) -> None:
        """Show the row again, and delete the widget; the focus goes back to the rows."""
        if self._in_place is None:
            return
        closed, self._in_place = self._in_place, None
        if closed.has_focus():
            self.setFocus()
        closed.close()
        self._delegate.set_in_place(None)
        self.doItemsLayout()

    def relayout(self) -> None:
        """Lay all rows out anew: look, language or day changed."""
        self._delegate.forget()
        self._fit_in_place()
        self.scheduleDelayedItemsLayout()

    def month_at(self, point: QPoint) -> StreamKey | None:
        """Return the row whose month's header is at a point of the viewport."""
        for row, top in self.headers():
            if top <= point.y() < top + self._delegate.month_height:
                return row.key
        return None

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Scroll so that the header on top does not cover the row."""
        super().scrollTo(index, hint)
        row: TimelineRow | None = index.data(ROW_ROLE)
        covered = 0 if row is None or row.begins_month else self._delegate.month_height
        top = self.visualRect(index).top()
        if top < covered:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - (covered - top))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the room beside the lane of the scroll bar."""
        self._delegate.set_width(self.width() - SCROLL_LANE_PX)
        self._fit_in_place()
        super().resizeEvent(event)

    def updateGeometries(self) -> None:
        """Let the widget in place follow its row."""
        super().updateGeometries()
        self._place_in_place()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint all anew, as the header on top does not scroll."""
        super().scrollContentsBy(dx, dy)
        self._place_in_place()
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Follow the size of the widget in place; explain the header."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_in_place()
        elif event.type() == QEvent.Type.Leave:
            self._hover_month(None)
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = tip(self.tr("Jump to a month"), JUMP_KEYS)
            shown = words if self.month_at(event.pos()) is not None else ""
            QToolTip.showText(event.globalPos(), shown, self)
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and over them the month of the topmost."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for place, (row, top) in enumerate(self.headers()):
            hovered = row.key == self._hovered_month
            if place == 0 or hovered:
                self._delegate.paint_month(painter, row, top, hovered=hovered)
        painter.end()

    def headers(self) -> list[tuple[TimelineRow, int]]:
        """Return the rows whose month is written in sight, and where: first the one on top.

        The header on top is pushed away by the next one.
        """
        index = self.indexAt(QPoint(INSET_PX, 0))
        if not index.isValid():
            return []
        first: TimelineRow = index.data(ROW_ROLE)
        found: list[tuple[TimelineRow, int]] = []
        for place in range(index.row() + 1, self._model.rowCount()):
            top = self.visualRect(self._model.index(place)).top()
            if top >= self.viewport().height():
                break
            row: TimelineRow = self._model.index(place).data(ROW_ROLE)
            if row.begins_month:
                found.append((row, top))
        pushed = found[0][1] - self._delegate.month_height if found else 0
        return [(first, min(0, pushed)), *found]

    def _hover_month(self, key: StreamKey | None) -> None:
        if key != self._hovered_month:
            self._hovered_month = key
            self.viewport().update()

    def _ensure_current(self) -> None:
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.indexAt(QPoint(INSET_PX, 0)))

    def _on_landed(self, landing: Landing) -> None:
        """Put what was sought into sight, or the top."""
        self._delegate.fold_all()
        self._delegate.lit = landing.key if landing.lit else None
        takes_current, self._takes_current = self._takes_current, False
        self.doItemsLayout()
        if landing.key is None:
            self.scrollToTop()
            if takes_current:
                self.setCurrentIndex(self._model.index(0))
            return
        index = self._model.index_of(landing.key)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def _on_window_changing(self) -> None:
        """Remember what is in sight and where, unless the list is at its very top."""
        self._anchors = []
        self._current_key = None
        current: TimelineRow | None = self.currentIndex().data(ROW_ROLE)
        if current is not None:
            self._current_key = current.key
        if self.verticalScrollBar().value() == 0 and not self._model.has_newer:
            return
        first = self.indexAt(QPoint(INSET_PX, 0))
        for place in range(max(0, first.row()), self._model.rowCount()):
            rect = self.visualRect(self._model.index(place))
            if rect.top() >= self.viewport().height():
                break
            row: TimelineRow = self._model.index(place).data(ROW_ROLE)
            self._anchors.append((row.key, rect.bottom()))

    def _on_window_changed(self) -> None:
        """Put what stayed back to where it was seen; its header may have gone, so by its end."""
        self._drop_current_of_elsewhere()
        for key, bottom in self._anchors:
            index = self._model.index_of(key)
            row: TimelineRow | None = index.data(ROW_ROLE)
            if row is not None and row.key == key:
                self.doItemsLayout()
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + self.visualRect(index).bottom() - bottom)
                break
        self._anchors = []

    def _drop_current_of_elsewhere(self) -> None:
        """Select nothing where the selected row was let go; Qt takes any other one."""
        key, newest, oldest = self._current_key, self._model.newest_key, self._model.oldest_key
        if key is None or newest is None or oldest is None:
            return
        if (key > newest and self._model.has_newer) or (key < oldest and self._model.has_older):
            self.setCurrentIndex(QModelIndex())

    def _read_on(self) -> None:
        """Read the next page before the reader gets there."""
        bar = self.verticalScrollBar()
        ahead = self.viewport().height() // 2
        if bar.maximum() - bar.value() < ahead:
            self._reading.read_older()
        if bar.value() < ahead:
            self._reading.read_newer()

    def _fit_in_place(self) -> None:
        """Give the row of the widget in place the height that it wants."""
        if self._in_place is None:
            return
        height = self._in_place.height(self._room_in_place)
        if self._delegate.set_in_place(self._in_place.entry_id, height):
            self.doItemsLayout()

    def _place_in_place(self) -> None:
        if self._in_place is None:
            return
        index = self._model.index_of_entry(self._in_place.entry_id)
        if not index.isValid():
            self._in_place.place(None)
            return
        row_rect = self.visualRect(index)
        rect = self._delegate.entry_rect(index.data(ROW_ROLE)).translated(row_rect.topLeft())
        headers = self.headers()
        header_bottom = headers[0][1] + self._delegate.month_height if headers else 0
        place = QRect(rect.left(), rect.top(), self._room_in_place, rect.height())
        self._in_place.place(place, header_bottom - rect.top())

    @property
    def _room_in_place(self) -> int:
        return self.width() - SCROLL_LANE_PX

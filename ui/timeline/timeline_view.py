"""The timeline by mouse and keys: open, tick, fold, copy, delete, go to a month or an end."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget

from services.follow_ups.values import FollowUpView
from services.journal.timeline_values import FollowUpMoment, StreamKey
from services.terms import FollowUpStatus
from ui.theme.focus_ring import RING_PROPERTY
from ui.timeline.timeline_delegate import Hit, TimelineDelegate
from ui.timeline.timeline_layout import INSET_PX
from ui.timeline.timeline_menus import row_menu
from ui.timeline.timeline_model import ROW_ROLE, TimelineItemModel, TimelineRow
from ui.timeline.timeline_reading import TimelineReading
from ui.timeline.timeline_surface import TimelineSurface
from ui.widgets.menu import Menu

_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class TimelineView(TimelineSurface):
    """Show the timeline; the mouse ticks follow-ups off, Delete moves an entry to the bin.

    Enter opens an entry: whoever hears `entry_opened` may `show_in_place` a widget for it.
    """

    entry_opened = Signal(int)
    entry_deletion_wished = Signal(int)
    follow_up_ticked = Signal(object, bool)
    """A follow-up is to be done (True), or open again."""

    months_wished = Signal(QPoint)
    """The months are to be offered, below that point of the screen."""

    escaped = Signal()
    """Esc was pressed: whatever narrows the view is to end."""

    def __init__(
        self,
        model: TimelineItemModel,
        reading: TimelineReading,
        delegate: TimelineDelegate,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, reading, delegate, parent)
        self.setAccessibleName(self.tr("Timeline"))
        self.setProperty(RING_PROPERTY, -1)

    def hit_at(self, point: QPoint) -> Hit | None:
        """Return what can be clicked at a point of the viewport, months aside."""
        index = self.indexAt(point)
        if not index.isValid() or self.month_at(point) is not None:
            return None
        return self._delegate.hit(index.data(ROW_ROLE), point - self.visualRect(index).topLeft())

    def wish_months(self) -> None:
        """Ask for the months to jump to, below the header that is on top."""
        below = QPoint(INSET_PX, self._delegate.month_height)
        self.months_wished.emit(self.viewport().mapToGlobal(below))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be clicked."""
        at = event.position().toPoint()
        month = self.month_at(at)
        self._hover_month(month)
        clickable = month is not None or self.hit_at(at) is not None
        shape = Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select a row without a ring: the mouse shows where it is itself."""
        self._delegate.shows_focus = False
        if self.month_at(event.position().toPoint()) is None:
            self._put_out()
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick a follow-up, fold a text, or offer the months."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.month_at(at) is not None:
            below = next(top for row, top in self.headers() if row.key == self.month_at(at))
            place = QPoint(INSET_PX, below + self._delegate.month_height)
            self.months_wished.emit(self.viewport().mapToGlobal(place))
        else:
            self._carry_out(self.hit_at(at))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the entry, unless something on it was clicked."""
        super().mouseDoubleClickEvent(event)
        at = event.position().toPoint()
        if self.month_at(at) is None and self.hit_at(at) is None:
            self._open(self.indexAt(at).data(ROW_ROLE))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the topmost row in sight, and ring it if the keyboard came here."""
        self._delegate.shows_focus = event.reason() in _KEYBOARD
        super().focusInEvent(event)
        if self._delegate.shows_focus:
            self._ensure_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, delete, copy, fold or tick; move with the arrows, Home and End."""
        if self._in_place is not None and self._in_place.has_focus():
            event.ignore()  # the widget left it over: it is not meant for the row
            return
        self._delegate.shows_focus = True
        self._put_out()
        row: TimelineRow | None = self.currentIndex().data(ROW_ROLE)
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to_end(event)
        elif row is None:
            self._ensure_current()
        elif not self._act(row, event):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer all that can be done with a row, also by the menu key."""
        row: TimelineRow | None = self.currentIndex().data(ROW_ROLE)
        if row is None:
            return
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        menu = self.menu_of(row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def menu_of(self, row: TimelineRow) -> Menu:
        """Return a menu with what can be done with a row."""
        return row_menu(self, self._delegate, row)

    def toggle_fold(self, key: StreamKey) -> None:
        """Show a long text whole, or its beginning again."""
        self._delegate.toggle_fold(key)
        self.scheduleDelayedItemsLayout()

    def _act(self, row: TimelineRow, event: QKeyEvent) -> bool:
        """Do to a row what a key says; return whether it says anything."""
        entry = row.entry
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(row)
        elif event.key() == Qt.Key.Key_Space:
            self._press(row)
        elif entry is not None and event.matches(QKeySequence.StandardKey.Delete):
            self.entry_deletion_wished.emit(entry.id)
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.currentIndex().data())
        else:
            return False
        return True

    def _open(self, row: TimelineRow | None) -> None:
        if row is not None and row.entry is not None:
            self.entry_opened.emit(row.entry.id)

    def _press(self, row: TimelineRow) -> None:
        if isinstance(row.item, FollowUpMoment):
            self._tick(row.item.follow_up)
        elif self._delegate.can_fold(row):
            self.toggle_fold(row.key)

    def _carry_out(self, hit: Hit | None) -> None:
        if hit is None:
            return
        if hit.follow_up is None:
            self.toggle_fold(hit.key)
        else:
            self._tick(hit.follow_up)

    def _tick(self, follow_up: FollowUpView) -> None:
        self.follow_up_ticked.emit(follow_up, follow_up.status is FollowUpStatus.OPEN)

    def _go_to_end(self, event: QKeyEvent) -> None:
        """Go to the very first or last row, reading it where it is not in the window."""
        home = event.key() == Qt.Key.Key_Home
        beyond = self._model.has_newer if home else self._model.has_older
        if not beyond:
            super().keyPressEvent(event)
            return
        self._takes_current = True
        if home:
            self._reading.go_newest()
        else:
            self._reading.go_oldest()

    def _put_out(self) -> None:
        """End the light on what was sought."""
        if self._delegate.lit is not None:
            self._delegate.lit = None
            self.viewport().update()

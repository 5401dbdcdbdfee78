"""The list of a contact's entries: reads on while scrolling, keeps its place when refreshed."""

from __future__ import annotations

from PySide6.QtCore import QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from services.follow_ups.values import FollowUpView
from services.journal.values import TimelinePage
from services.terms import FollowUpStatus
from ui.contact_page.timeline_delegate import Hit, TimelineDelegate
from ui.contact_page.timeline_layout import INSET_PX
from ui.contact_page.timeline_model import ROW_ROLE, TimelineItemModel, TimelineRow
from ui.theme.focus_ring import RING_PROPERTY
from ui.widgets.menu import Menu

SCROLL_LANE_PX = 16
"""What the list has beside its rows, so that a scroll bar does not move them."""

_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class TimelineView(QListView):
    """Show entries; the mouse ticks follow-ups off, Delete moves an entry to the bin."""

    entry_deletion_wished = Signal(int)
    follow_up_ticked = Signal(object, bool)
    """A follow-up is to be done (True), or open again."""

    def __init__(
        self,
        model: TimelineItemModel,
        delegate: TimelineDelegate,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._delegate = delegate
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(self.tr("Timeline"))
        self.setProperty(RING_PROPERTY, -1)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)
        self.verticalScrollBar().valueChanged.connect(self._read_on)
        self.verticalScrollBar().rangeChanged.connect(self._read_on)

    def show_contact(self, contact_id: int, page: TimelinePage) -> None:
        """Show a contact's timeline from the top."""
        self._delegate.fold_all()
        self._model.show(contact_id, page)
        self.scrollToTop()

    def refresh(self, page: TimelinePage) -> None:
        """Show a new reading; what stood under the reader's eyes stays there."""
        anchor = self._anchor()
        self._model.refresh(page)
        if anchor is not None and anchor[0].isValid():
            index, above = anchor
            self.doItemsLayout()
            bar = self.verticalScrollBar()
            bar.setValue(
                bar.value() + self.visualRect(self._model.index(index.row())).top() - above
            )

    def relayout(self) -> None:
        """Lay all rows out anew: look, language or day changed."""
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the room beside the lane of the scroll bar."""
        self._delegate.set_width(self.width() - SCROLL_LANE_PX)
        super().resizeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be clicked."""
        hit = self.hit_at(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if hit else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select a row without a ring: the mouse shows where it is itself."""
        self._delegate.shows_focus = False
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick a follow-up, or fold a text."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._carry_out(self.hit_at(event.position().toPoint()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the top row, and ring it if the keyboard came here."""
        self._delegate.shows_focus = event.reason() in _KEYBOARD
        super().focusInEvent(event)
        if self._delegate.shows_focus and not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete an entry, copy its text, fold it; move with the arrows."""
        self._delegate.shows_focus = True
        row = self._current()
        if row is not None and event.matches(QKeySequence.StandardKey.Delete):
            self.entry_deletion_wished.emit(row.entry.id)
        elif row is not None and event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(row.entry.text)
        elif row is not None and event.key() == Qt.Key.Key_Space:
            if self._delegate.can_fold(row):
                self._toggle_fold(row.entry.id)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer all that can be done with an entry, also by the menu key."""
        row = self._current()
        if row is None:
            return
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        menu = self.menu_of(row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def menu_of(self, row: TimelineRow) -> Menu:
        """Return a menu with what can be done with an entry."""
        menu = Menu(parent=self)
        entry_id = row.entry.id
        for follow_up in row.entry.follow_ups:
            menu.addAction(self._tick_action(follow_up, menu))
        if self._delegate.can_fold(row):
            unfolded = self._delegate.is_unfolded(entry_id)
            words = self.tr("Show less") if unfolded else self.tr("Show more")
            menu.addAction(words, lambda: self._toggle_fold(entry_id))
        copy = menu.addAction(self.tr("Copy text"))
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(row.entry.text))
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setEnabled(bool(row.entry.text))
        delete = menu.addAction(self.tr("Delete"))
        delete.triggered.connect(lambda: self.entry_deletion_wished.emit(entry_id))
        delete.setShortcut(QKeySequence.StandardKey.Delete)
        return menu

    def _tick_action(self, follow_up: FollowUpView, menu: Menu) -> QAction:
        title = follow_up.title.replace("&", "&&")
        action = QAction(self.tr("Done: {title}").format(title=title), menu)
        action.setCheckable(True)
        action.setChecked(follow_up.status is FollowUpStatus.DONE)
        action.triggered.connect(lambda done: self.follow_up_ticked.emit(follow_up, done))
        return action

    def _carry_out(self, hit: Hit | None) -> None:
        if hit is None:
            return
        if hit.follow_up is None:
            self._toggle_fold(hit.entry_id)
        else:
            done = hit.follow_up.status is FollowUpStatus.OPEN
            self.follow_up_ticked.emit(hit.follow_up, done)

    def _toggle_fold(self, entry_id: int) -> None:
        self._delegate.toggle_fold(entry_id)
        self.scheduleDelayedItemsLayout()

    def hit_at(self, point: QPoint) -> Hit | None:
        """Return what can be clicked at a point of the viewport."""
        index = self.indexAt(point)
        if not index.isValid():
            return None
        return self._delegate.hit(index.data(ROW_ROLE), point - self.visualRect(index).topLeft())

    def _current(self) -> TimelineRow | None:
        row: TimelineRow | None = self.currentIndex().data(ROW_ROLE)
        return row

    def _anchor(self) -> tuple[QPersistentModelIndex, int] | None:
        """Return the topmost row in sight and where it begins, unless the list is at its top."""
        if self.verticalScrollBar().value() == 0:
            return None
        index = self.indexAt(QPoint(INSET_PX, 0))
        return QPersistentModelIndex(index), self.visualRect(index).top()

    def _read_on(self) -> None:
        """Read the next page before the reader gets there."""
        bar = self.verticalScrollBar()
        ahead = bar.maximum() - bar.value()
        if ahead < self.viewport().height() // 2 and self._model.canFetchMore():
            self._model.fetchMore()

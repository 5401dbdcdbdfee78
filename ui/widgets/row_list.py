"""A list that knows where mouse and keyboard are, so that its delegate can ask."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QWidget

Index = QModelIndex | QPersistentModelIndex


class RowList(QListView):
    """Tell how a row stands. The state in a delegate's option tells as much, but needs QStyle.

    The enums of QStyle take 10 ms of the start of the app.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_mouse = False
        self._widest_px: int | None = None
        # One that Python made: to find the type of Qt's own, PySide makes that of every widget
        # there is, which takes 12 ms of the start.
        self.setViewport(QWidget(self))
        self.setMouseTracking(True)

    def set_widest(self, widest_px: int) -> None:
        """Let rows be no wider, and leave beside them the lane of the scroll bar, there or not."""
        self._widest_px = widest_px
        self._leave_room()

    def choose_alone(self, index: Index) -> None:
        """Make a row the current and the only selected one.

        With Ctrl held, as in the shortcut that led here, setCurrentIndex would select one more.
        """
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def is_hovered(self, index: Index) -> bool:
        """Tell whether the mouse is over the row."""
        if not self.viewport().underMouse():
            return False
        place = self.viewport().mapFromGlobal(QCursor.pos())
        return self.indexAt(place) == index

    def is_focused(self, index: Index) -> bool:
        """Tell whether the keyboard, not the mouse, is on the row."""
        return self.hasFocus() and not self._by_mouse and index == self.currentIndex()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note that the mouse leads."""
        self._by_mouse = True
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Note that the keyboard leads."""
        self._by_mouse = False
        super().keyPressEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave empty what is wider than rows are to be; the scroll bar stands at the edge."""
        super().resizeEvent(event)
        self._leave_room()

    def event(self, event: QEvent) -> bool:
        """Scroll by the wheel beside the rows, too."""
        if isinstance(event, QWheelEvent):
            self.wheelEvent(event)
            return event.isAccepted()
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Repaint as the mouse passes: the rows ask where it is."""
        if event.type() in (QEvent.Type.HoverMove, QEvent.Type.HoverLeave, QEvent.Type.Leave):
            self.viewport().update()
        return super().viewportEvent(event)

    def _leave_room(self) -> None:
        if self._widest_px is None:
            return
        bar = self.verticalScrollBar()
        lane_px = bar.sizeHint().width()
        beside_px = self.width() - min(self.width() - lane_px, self._widest_px)
        beside_px -= lane_px if bar.isVisible() else 0
        to_the_right = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        self.setViewportMargins(*((0, 0, beside_px, 0) if to_the_right else (beside_px, 0, 0, 0)))


def above_rows(rows: RowList, widget: QWidget, widest_px: int) -> QHBoxLayout:
    """Return a line in which something ends where the rows do, which are to be no wider."""
    rows.set_widest(widest_px)
    widget.setMaximumWidth(widest_px)
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, rows.verticalScrollBar().sizeHint().width(), 0)
    line.addWidget(widget, 1)
    line.addStretch()
    return line

"""A list that knows where mouse and keyboard are, so that its delegate can ask."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QWidget

Index = QModelIndex | QPersistentModelIndex


class RowList(QListView):
    """Tell how a row stands. The state in a delegate's option tells as much, but needs QStyle.

    The enums of QStyle take 10 ms of the start of the app.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_mouse = False
        # One that Python made: to find the type of Qt's own, PySide makes that of every widget
        # there is, which takes 12 ms of the start.
        self.setViewport(QWidget(self))
        self.setMouseTracking(True)

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

    def viewportEvent(self, event: QEvent) -> bool:
        """Repaint as the mouse passes: the rows ask where it is."""
        if event.type() in (QEvent.Type.HoverMove, QEvent.Type.HoverLeave, QEvent.Type.Leave):
            self.viewport().update()
        return super().viewportEvent(event)

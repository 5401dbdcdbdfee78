"""Let a widget stand in the place of a row of the timeline."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QApplication, QWidget

_FAR_AWAY_PX = -100_000


class InPlaceWidget:
    """Hold the widget and give it the row's place.

    It is no index widget of Qt's: those are deleted with their row, and a row that was scrolled
    far away is let go. Out of the window the widget keeps its focus and what was typed in it.
    """

    def __init__(self, entry_id: int, widget: QWidget, viewport: QWidget) -> None:
        self.entry_id = entry_id
        self._widget = widget
        widget.setParent(viewport)

    def show(self) -> None:
        """Show the widget, once it has its place."""
        self._widget.show()

    def has_focus(self) -> bool:
        """Return whether the keyboard is in it."""
        focused = QApplication.focusWidget()
        if focused is None:
            return False
        return focused is self._widget or self._widget.isAncestorOf(focused)

    def height(self, width: int) -> int:
        """Return the height it wants at a width."""
        if self._widget.hasHeightForWidth():
            return self._widget.heightForWidth(width)
        return self._widget.sizeHint().height()

    def place(self, rect: QRect | None, covered_px: int = 0) -> None:
        """Put it there, or far away where its row is not in the window.

        So much of its top lies below the month that is written on top of the list.
        """
        if rect is None:
            self._widget.move(0, _FAR_AWAY_PX)
        else:
            self._widget.setGeometry(rect)
        if rect is not None and covered_px > 0:
            self._widget.setMask(QRegion(0, covered_px, rect.width(), rect.height()))
        else:
            self._widget.clearMask()

    def close(self) -> None:
        """Take it away for good."""
        self._widget.hide()
        self._widget.deleteLater()

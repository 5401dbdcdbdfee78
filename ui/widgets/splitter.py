"""Columns the user can resize, with a hairline between them where the design has one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from ui.theme.theme import Theme


class HairlineSplitter(QSplitter):
    """Split side by side; a handle looks 1 px wide and can be grabbed on 5."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        # At a width of 1 Qt itself widens the area that takes the mouse to 5 px.
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """Make a handle that draws one line."""
        return _Hairline(self, self._theme)


class _Hairline(QSplitterHandle):
    """Draw the line between two columns."""

    def __init__(self, splitter: HairlineSplitter, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal, splitter)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw 1 px in the middle of what takes the mouse."""
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.palette.colour("line"))
        # Not fillRect: PySide makes all that this might take, and gradients take 3 ms of the start.
        painter.drawRect(self.width() // 2, 0, 1, self.height())

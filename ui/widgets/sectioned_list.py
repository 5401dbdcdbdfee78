"""A list of rows of one height under headings of another, however many there are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from ui.widgets.row_list import Index, RowList

Action = QAbstractItemView.CursorAction


class SectionedList(RowList):
    """Place rows by counting the headings above them.

    QListView would ask each row for its height and lay all of them out again at every change,
    which takes 60 ms for 10,000. Headings are rows of the model that can't be chosen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headings: Sequence[int] = ()
        self._row_px = self._heading_px = 1
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_heights(self, row_px: int, heading_px: int) -> None:
        """Give the heights of a row and of a heading."""
        self._row_px, self._heading_px = row_px, heading_px
        self.doItemsLayout()

    def set_headings(self, rows: Sequence[int]) -> None:
        """Say which rows are headings, in order; called when the model has changed."""
        self._headings = rows
        self.doItemsLayout()

    def top_of(self, row: int) -> int:
        """Return where a row begins, in px from the top of all of them."""
        above = bisect_left(self._headings, row)
        return row * self._row_px - above * (self._row_px - self._heading_px)

    def row_at(self, y: int) -> int:
        """Return the row at a distance from the top of all of them; it may lie past the last."""
        above = bisect_right(self._headings, y, key=self.top_of)
        if above == 0:
            return y // self._row_px
        heading = self._headings[above - 1]
        below_px = y - self.top_of(heading) - self._heading_px
        return heading if below_px < 0 else heading + 1 + below_px // self._row_px

    def visualRect(self, index: Index) -> QRect:
        """Return where a row shows in the viewport."""
        if not index.isValid():
            return QRect()
        top = self.top_of(index.row()) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._height_of(index.row()))

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the row at a point of the viewport."""
        y = point.y() + self.verticalOffset()
        row = self.row_at(y) if y >= 0 else -1
        return self.model().index(row, 0) if row < self._count() else QModelIndex()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into view, and with the first of a section its heading."""
        if not index.isValid():
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        headed = self._is_heading(index.row() - 1)
        top = self.top_of(index.row() - 1 if headed else index.row())
        bottom = self.top_of(index.row()) + self._height_of(index.row())
        if hint is QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(top)
        elif hint is QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue((top + bottom - height) // 2)
        elif top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + height:
            bar.setValue(bottom - height)

    def doItemsLayout(self) -> None:
        """Measure anew, without asking any row."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """Fit the scroll bar to the rows."""
        height = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setSingleStep(self._row_px)
        bar.setPageStep(height)
        bar.setRange(0, max(0, self.top_of(self._count()) - height))
        self.horizontalScrollBar().setRange(0, 0)

    def verticalOffset(self) -> int:
        """Return how far the list is scrolled, in px."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Return 0: rows are no wider than the view."""
        return 0

    def isIndexHidden(self, _index: Index) -> bool:
        """Return False: what does not show is not in the model."""
        return False

    def sizeHintForRow(self, row: int) -> int:
        """Return a row's height."""
        return self._height_of(row)

    def moveCursor(self, action: Action, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return the row that a key leads to, past the headings."""
        row, last = self.currentIndex().row(), self._count() - 1
        page = max(1, self.viewport().height() // self._row_px - 1)
        wanted, step = {
            Action.MoveHome: (0, 1),
            Action.MoveEnd: (last, -1),
            Action.MovePageUp: (max(0, row - page), 1),
            Action.MovePageDown: (min(last, row + page), -1),
            Action.MoveUp: (row - 1, -1),
            Action.MovePrevious: (row - 1, -1),
            Action.MoveLeft: (row - 1, -1),
        }.get(action, (row + 1, 1))
        return self._nearest(0, 1) if row < 0 else self._nearest(wanted, step)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the rows from one corner of a rectangle to the other."""
        ends = sorted(self.row_at(max(0, y + self.verticalOffset())) for y in _ends(rect))
        first, last = (min(row, self._count() - 1) for row in ends)
        model = self.model()
        rows = QItemSelection(model.index(first, 0), model.index(last, 0))
        self.selectionModel().select(rows, command)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that show."""
        painter = QPainter(self.viewport())
        painter.setLayoutDirection(self.layoutDirection())
        option = QStyleOptionViewItem()
        option.direction = self.layoutDirection()
        option.widget = self
        delegate, model = self.itemDelegate(), self.model()
        top, bottom = event.rect().top(), event.rect().bottom()
        first = self.row_at(max(0, top + self.verticalOffset()))
        for row in range(first, self._count()):
            index = model.index(row, 0)
            option.rect = self.visualRect(index)
            if option.rect.top() > bottom:
                break
            delegate.paint(painter, option, index)

    def _nearest(self, row: int, step: int) -> QModelIndex:
        """Return the first row from there on that is no heading, else the current one."""
        while self._is_heading(row):
            row += step
        return self.model().index(row, 0) if 0 <= row < self._count() else self.currentIndex()

    def _height_of(self, row: int) -> int:
        return self._heading_px if self._is_heading(row) else self._row_px

    def _is_heading(self, row: int) -> bool:
        place = bisect_left(self._headings, row)
        return place < len(self._headings) and self._headings[place] == row

    def _count(self) -> int:
        model: QAbstractItemModel | None = self.model()  # none while the view is being made
        return 0 if model is None else model.rowCount()


def _ends(rect: QRect) -> tuple[int, int]:
    return rect.top(), rect.bottom()

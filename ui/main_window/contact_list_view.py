"""The rows of the contact list, and the keys that lead out of them."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from ui.main_window.contact_list_model import ContactListItemModel
from ui.widgets.row_list import RowList


class Position(NamedTuple):
    """Hold who stands at the top of the view, and how far above the edge they begin, in px."""

    contact_id: int | None
    hidden_px: int


class ContactListView(RowList):
    """Show contacts one below the other. What is typed here belongs into the search line."""

    typed = Signal(str)
    left_upwards = Signal()
    """Up was pressed in the first row."""
    escaped = Signal()

    def __init__(self, model: ContactListItemModel, name: str) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)

    def make_current(self, row: int) -> None:
        """Select a row, or none if it is -1, and stay where the list is scrolled to."""
        self.setAutoScroll(False)
        self.setCurrentIndex(self._model.index(row) if row >= 0 else QModelIndex())
        if row < 0:
            self.clearSelection()
        self.setAutoScroll(True)

    def position(self) -> Position:
        """Return where the list is scrolled to, by contact."""
        row_px = self.sizeHintForRow(0)
        if row_px <= 0:
            return Position(None, 0)
        row, hidden_px = divmod(self.verticalScrollBar().value(), row_px)
        return Position(self._model.contact_id(row), hidden_px)

    def return_to(self, position: Position) -> None:
        """Scroll to where a contact was, whatever came or went above."""
        row = -1 if position.contact_id is None else self._model.row_of(position.contact_id)
        if row < 0:
            return
        self.doItemsLayout()  # the range of the scroll bar is still that of the former rows
        self.verticalScrollBar().setValue(row * self.sizeHintForRow(0) + position.hidden_px)

    def keyboardSearch(self, search: str) -> None:
        """Filter instead of going to the next row that begins so."""
        if search.isprintable():
            self.typed.emit(search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the list upwards from its first row, and by Esc."""
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

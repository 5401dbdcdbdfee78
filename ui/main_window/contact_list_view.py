"""The rows of the contact list, who of them is chosen, and the keys that lead out of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from ui.main_window.contact_list_model import ContactListItemModel
from ui.widgets.row_list import Index
from ui.widgets.sectioned_list import SectionedList

_NO_UPDATE = QItemSelectionModel.SelectionFlag.NoUpdate


class Position(NamedTuple):
    """Hold who stands at the top of the view, and how far above the edge they begin, in px."""

    contact_id: int | None
    hidden_px: int


class ContactListView(SectionedList):
    """Show contacts one below the other. What is typed here belongs into the search line."""

    chosen = Signal(list)
    """The ids of those selected, after the user changed who they are; never empty."""

    typed = Signal(str)
    left_upwards = Signal()
    """Up was pressed in the first row."""
    escaped = Signal()

    organisation_wished = Signal(int)
    """The heading of an organisation was clicked."""

    def __init__(self, model: ContactListItemModel, name: str) -> None:
        super().__init__()
        self._model = model
        self._quiet = False
        self._pressed_row = -1
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(name)
        model.modelReset.connect(lambda: self.set_headings(model.headings))
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

    def select_contacts(self, contact_ids: Sequence[int]) -> None:
        """Select who of them shows, quietly, and stay where the list is scrolled to."""
        self.setAutoScroll(False)
        self._quiet = True
        rows = self._model.rows_of(contact_ids)
        selection = self.selectionModel()
        if rows:
            current = self.currentIndex().row()
            kept = current if current in rows else rows[0]
            selection.setCurrentIndex(self._model.index(kept), _NO_UPDATE)
        else:
            selection.clearCurrentIndex()
        selection.select(self._ranges(rows), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._quiet = False
        self.setAutoScroll(True)

    def chosen_ids(self) -> list[int]:
        """Return who is selected, without asking for every one of their rows."""
        selection = self.selectionModel().selection()
        found = (selection.at(place) for place in range(selection.count()))
        ranges = sorted((each.top(), each.bottom()) for each in found)
        return [id_ for top, bottom in ranges for id_ in self._model.contact_ids(top, bottom)]

    def position(self) -> Position:
        """Return where the list is scrolled to, by contact."""
        offset = self.verticalOffset()
        row = self.row_at(offset)
        if self._model.contact_id(row) is None:  # a heading: its first row stands for it
            row += 1
        return Position(self._model.contact_id(row), offset - self.top_of(row))

    def return_to(self, position: Position) -> None:
        """Scroll to where a contact was, whatever came or went above."""
        row = -1 if position.contact_id is None else self._model.row_of(position.contact_id)
        if row >= 0:
            self.doItemsLayout()  # the range of the scroll bar is still that of the former rows
            self.verticalScrollBar().setValue(self.top_of(row) + position.hidden_px)

    def ids_around(self, count: int) -> list[int]:
        """Return so many contacts that follow the top, or at the end precede it."""
        top = self.row_at(self.verticalOffset())
        last = self._model.rowCount() - 1
        ids = self._model.contact_ids(top, top + 2 * count)
        if len(ids) < count:
            ids = self._model.contact_ids(last - 2 * count, last)[-count:]
        return ids[:count]

    def choose_first(self) -> None:
        """Select the first contact, past a heading."""
        self.choose_alone(self._model.index(1 if self._model.headings else 0))

    def scroll_to_current(self) -> None:
        """Bring who is selected into sight, if they show."""
        if (current := self.currentIndex()).isValid():
            self.scrollTo(current)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a click begins."""
        super().mousePressEvent(event)
        self._pressed_row = self.indexAt(event.position().toPoint()).row()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over the heading of an organisation."""
        super().mouseMoveEvent(event)
        row = self.indexAt(event.position().toPoint()).row()
        opens = self._model.organisation_id(row) is not None
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the organisation whose heading was clicked."""
        super().mouseReleaseEvent(event)
        row = self.indexAt(event.position().toPoint()).row()
        organisation_id = self._model.organisation_id(row)
        clicked = event.button() == Qt.MouseButton.LeftButton and row == self._pressed_row
        if clicked and organisation_id is not None:
            self.organisation_wished.emit(organisation_id)

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Keep the selection when a heading or empty room is clicked."""
        if isinstance(event, QMouseEvent) and self._model.contact_id(index.row()) is None:
            return _NO_UPDATE
        return super().selectionCommand(index, event)

    def keyboardSearch(self, search: str) -> None:
        """Filter instead of going to the next row that begins so."""
        if search.isprintable():
            self.typed.emit(search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the list upwards from its first row, and by Esc."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        first = self._nearest(0, 1).row()
        if event.key() == Qt.Key.Key_Up and plain and self.currentIndex().row() <= first:
            self.left_upwards.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _ranges(self, rows: Sequence[int]) -> QItemSelection:
        """Return rows in order as a selection of as few ranges as there can be."""
        selection = QItemSelection()
        begin = 0
        for place, row in enumerate(rows):
            if place + 1 == len(rows) or rows[place + 1] != row + 1:
                first, last = self._model.index(rows[begin]), self._model.index(row)
                selection.select(first, last)
                begin = place + 1
        return selection

    def _on_selection_changed(self) -> None:
        if self._quiet or not (ids := self.chosen_ids()):
            return
        if (
            len(ids) == 1 and not self.hasFocus()
        ):  # selected by assistive software: keys go on there
            self.selectionModel().setCurrentIndex(
                self._model.index(self._model.row_of(ids[0])), _NO_UPDATE
            )
        self.chosen.emit(ids)

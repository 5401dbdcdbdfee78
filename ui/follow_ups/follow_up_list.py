"""The list of follow-ups: several can be selected, and keys and icons say what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView

from services.follow_ups.page_values import FollowUpRow
from services.follow_ups.values import FollowUpView
from services.terms import FollowUpStatus
from ui.follow_ups.follow_up_delegate import FollowUpDelegate
from ui.follow_ups.follow_up_item_model import FollowUpItemModel, FollowUpRole, More
from ui.follow_ups.follow_up_layout import Part
from ui.follow_ups.keys import Deed, pressed
from ui.follow_ups.list_place import Place, offset_of, place_of
from ui.theme.theme import Theme
from ui.widgets.row_list import Index
from ui.widgets.sectioned_list import SectionedList

_Select = QItemSelectionModel.SelectionFlag
_DEEDS: dict[Part, Deed] = {"snooze": Deed.SNOOZE, "move": Deed.MOVE, "call": Deed.CALL}


class FollowUpList(SectionedList):
    """Show the rows of a FollowUpItemModel; those that are not read yet are asked for in time."""

    wanted = Signal(object, QPoint)
    """Something is to be done with what is selected: a Deed, and where a menu would open."""

    menu_wanted = Signal(QPoint)
    """The menu is to open at a place on the screen."""

    contact_wished = Signal(int)
    """The page of this contact is to be opened."""

    left_upwards = Signal()
    """Up was pressed in the first row."""

    def __init__(self, theme: Theme, model: FollowUpItemModel) -> None:
        super().__init__()
        self._model = model
        self._pressed_on: tuple[int, Part] | None = None
        self._delegate = FollowUpDelegate(theme, self, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Follow-ups"))
        self._fit()
        theme.changed.connect(self._fit)
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._on_rows_changed)
        self.verticalScrollBar().valueChanged.connect(self._look_for_more)

    def selected(self) -> list[FollowUpRow]:
        """Return what is selected, from top to bottom, without asking for every row."""
        ranges = sorted((each.top(), each.bottom()) for each in self._ranges())
        return [row for top, bottom in ranges for row in self._model.follow_ups(top, bottom)]

    def first_selected(self) -> int:
        """Return the top row of what is selected, or -1."""
        return min((each.top() for each in self._ranges()), default=-1)

    def select_again(self, views: Sequence[FollowUpView], row: int) -> None:
        """Select what was, after the rows were read anew, or else what took its place.

        What was closed meanwhile went to the end of the page; work goes on where it was. So it
        does where several were moved: they would stay selected out of sight.
        """
        self.setAutoScroll(False)
        found = (self._model.follow_ups(at, at)[0] for at in self._model.rows_of(_ids(views)))
        before = {view.id: view for view in views}
        is_same = _stays if len(views) > 1 else _is_same
        same = [each.follow_up.id for each in found if is_same(each.follow_up, before)]
        rows = self._model.rows_of(same)
        if not rows and views and (heir := self._model.nearest(row)) >= 0:
            rows = [heir]
        selection, current = self.selectionModel(), self.currentIndex().row()
        if rows:
            kept = current if current in rows else rows[0]
            selection.setCurrentIndex(self._model.index(kept), _Select.NoUpdate)
        chosen = QItemSelection()
        for each in rows:
            index = self._model.index(each)
            chosen.select(index, index)
        selection.select(chosen, _Select.ClearAndSelect)
        self.setAutoScroll(True)

    def choose_first(self) -> None:
        """Select the first follow-up if none is."""
        first = self._model.nearest(0)
        if not self.selectionModel().hasSelection() and first >= 0:
            self.choose_alone(self._model.index(first))

    def choose_day(self, day: date) -> None:
        """Select the first that is due on a day, else after it, with what heads it in sight."""
        row = self._model.row_of_day(day)
        if row < 0:
            return
        self.choose_alone(self._model.index(row))
        self.doItemsLayout()
        heads = row - 1 in self._model.headings
        self.verticalScrollBar().setValue(self.top_of(row - 1 if heads else row))

    def show_alone(self, row: int) -> None:
        """Select a follow-up, and bring it into sight."""
        index = self._model.index(row)
        self.choose_alone(index)
        self.doItemsLayout()
        self.scrollTo(index)

    def place(self) -> Place:
        """Return where the list is scrolled to, by what stands there."""
        return place_of(self, self._model.items)

    def return_to(self, place: Place) -> None:
        """Scroll to where the list was, whatever came or went above, or at its top."""
        self.doItemsLayout()
        self.verticalScrollBar().setValue(offset_of(place, self, self._model.items))

    def corner_of_current(self) -> QPoint:
        """Return where on the screen the menu of the current row opens."""
        rect = self.visualRect(self.currentIndex())
        spot = QPoint(rect.center().x(), min(rect.bottom(), self.viewport().height()))
        return self.viewport().mapToGlobal(spot)

    def is_selected(self, index: Index) -> bool:
        """Tell whether the row is selected."""
        return self.selectionModel().isSelected(index)

    def part_hovered(self, index: Index) -> Part | None:
        """Return the part of the row that the mouse is on."""
        if not self.is_hovered(index):
            return None
        return self._part_at(self.viewport().mapFromGlobal(self.cursor().pos()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key says with what is selected."""
        deed = pressed(event.key(), event.modifiers())
        more = self.currentIndex().data(FollowUpRole.ITEM)
        if deed is Deed.OPEN and isinstance(more, More) and more.contact_id is not None:
            self.contact_wished.emit(more.contact_id)
        elif deed is not None:
            if not event.isAutoRepeat():
                self.wanted.emit(deed, self.corner_of_current())
        elif event.key() == Qt.Key.Key_Up and self._is_at_top() and not event.modifiers():
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Do nothing: letters are keys here."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a press on a part from changing what else is selected, if the row is among it."""
        place = event.position().toPoint()
        part, index = self._part_at(place), self.indexAt(place)
        by_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed_on = (index.row(), part) if part is not None and by_left else None
        if self._pressed_on is None:
            super().mousePressEvent(event)
        elif not self.is_selected(index):
            self.choose_alone(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what the part says, if the mouse is still on it."""
        place = event.position().toPoint()
        begun, self._pressed_on = self._pressed_on, None
        if begun is None:
            super().mouseReleaseEvent(event)
            more = self.indexAt(place).data(FollowUpRole.ITEM)
            if isinstance(more, More) and more.contact_id is not None:
                self.contact_wished.emit(more.contact_id)
        elif (self.indexAt(place).row(), self._part_at(place)) == begun:
            self.wanted.emit(self._deed_of(begun), event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select no range while a part is pressed."""
        if self._pressed_on is None:
            super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the contact."""
        place = event.position().toPoint()
        if self._part_at(place) is None and self.indexAt(place).isValid():
            self.wanted.emit(Deed.OPEN, event.globalPosition().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu where the mouse is, or at the current row."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        self.menu_wanted.emit(event.globalPos() if by_mouse else self.corner_of_current())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether there is room for more."""
        super().resizeEvent(event)
        self._look_for_more()

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(place) for place in range(selection.count())]

    def _part_at(self, place: QPoint) -> Part | None:
        index = self.indexAt(place)
        if not index.isValid():
            return None
        rect = QRect(self.visualRect(index))
        layout = self._delegate.layout_of(index, rect, self.layoutDirection())
        return None if layout is None else layout.part_at(place)

    def _deed_of(self, spot: tuple[int, Part]) -> Deed:
        row, part = spot
        if part != "done":
            return _DEEDS[part]
        (item,) = self._model.follow_ups(row, row)
        return Deed.DONE if item.follow_up.status is FollowUpStatus.OPEN else Deed.REOPEN

    def _is_at_top(self) -> bool:
        return self.currentIndex().row() <= self._model.nearest(0)

    def _fit(self) -> None:
        self.set_heights(*self._delegate.heights)

    def _on_rows_changed(self) -> None:
        self.set_headings(self._model.headings)
        self._look_for_more()

    def _look_for_more(self) -> None:
        """Ask for what the rows in sight stand for."""
        top = self.verticalOffset()
        self._model.ask(self.row_at(top), self.row_at(top + self.viewport().height()))


def _ids(views: Sequence[FollowUpView]) -> list[int]:
    return [view.id for view in views]


def _is_same(view: FollowUpView, before: Mapping[int, FollowUpView]) -> bool:
    return before[view.id].status is view.status


def _stays(view: FollowUpView, before: Mapping[int, FollowUpView]) -> bool:
    """Tell whether a follow-up is listed where it was."""
    was = before[view.id]
    return (was.status, was.due, was.contact_id) == (view.status, view.due, view.contact_id)

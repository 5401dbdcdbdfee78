"""A list of rows with parts of their own: what the mouse is on, and what a click does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from ui.theme.theme import Theme
from ui.today.deed_words import deed_words
from ui.today.deeds import KEYS, Deed
from ui.today.row_delegate import Index, RowDelegate
from ui.today.rows import UNCHOSEN, TodayRow
from ui.today.today_item_model import TODAY_ROW, TodayItemModel
from ui.widgets.pointing import Pointing
from ui.widgets.row_list import RowList
from ui.widgets.styling import tip


class PointedRowList(RowList):
    """Light the part of a row that the mouse is on, and do what it says when clicked."""

    deed_wanted = Signal(object, object, QPoint)
    """A Deed is to be done with a TodayRow, and where on the screen its menu opens."""

    def __init__(self, theme: Theme, model: TodayItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items = model
        self._pointing: Pointing[Deed] = Pointing(self, self._deed_at)
        self._opens_by_click = False
        self.rows_delegate = RowDelegate(theme, self, self)
        self.setItemDelegate(self.rows_delegate)

    def open_by_click(self) -> None:
        """Open what is clicked, rather than choose it."""
        self._opens_by_click = True
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def is_open(self, _index: Index) -> bool:
        """Tell whether a card lies over the row."""
        return False

    def card_height(self) -> int:
        """Return how high that card is."""
        return 0

    def is_lit(self, index: Index) -> bool:
        """Tell whether the row shows what can be done with it."""
        row = row_at(index)
        if row is None or row.kind in UNCHOSEN:
            return False
        by_key = self.hasFocus() and index == self.currentIndex()
        return by_key or self._pointing.is_on(index)

    def deed_hovered(self, index: Index) -> Deed | None:
        """Return the part of the row that the mouse is on."""
        return self._pointing.part_on(index)

    def row_width(self) -> int:
        """Return how wide rows are."""
        return self.viewport().width()

    def place_of(self, index: Index) -> QPoint:
        """Return where on the screen the menu of a row opens."""
        rect = self.visualRect(index)
        corner = rect.bottomLeft() + QPoint(self._theme.sizes.avatar_row, 0)
        return self.viewport().mapToGlobal(corner)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a press on a part of a row from choosing the row."""
        self._by_mouse = True
        if self._pointing.press(event).part is None:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what the part says that was pressed, if the mouse is still on it."""
        index, deed = self._pointing.release(event)
        row = row_at(index)
        if deed is None:
            super().mouseReleaseEvent(event)
        if row is not None and (self._opens_by_click or row.tone == "accent"):
            deed = deed or Deed.OPEN
        if row is not None and deed is not None:
            self.deed_wanted.emit(deed, row, event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the row."""
        index, deed = self._pointing.spot(event.position().toPoint())
        row = row_at(index)
        if row is not None and deed is None and not self._opens_by_click:
            self.deed_wanted.emit(Deed.OPEN, row, event.globalPosition().toPoint())
        else:
            self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light what the mouse is on."""
        super().mouseMoveEvent(event)
        self._pointing.move(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the mouse, or of the current one by the key."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        row = row_at(index)
        if row is not None and row.kind not in UNCHOSEN:
            self.setCurrentIndex(index)
            place = event.globalPos() if by_mouse else self.place_of(index)
            self.deed_wanted.emit(Deed.MENU, row, place)

    def viewportEvent(self, event: QEvent) -> bool:
        """Put the light out when the mouse leaves; say what icons do and what does not fit."""
        if event.type() == QEvent.Type.Leave:
            self._pointing.leave()
        elif isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip_at(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def _deed_at(self, index: QModelIndex, place: QPoint) -> Deed | None:
        rect = self.visualRect(index)
        return self.rows_delegate.layout_of(index, rect, self.layoutDirection()).deed_at(place)

    def _tip_at(self, place: QPoint) -> str:
        index, deed = self._pointing.spot(place)
        row = row_at(index)
        if row is None:
            return ""
        return tip(deed_words(deed, row), KEYS[deed]) if deed is not None else tip(row.spoken)


def row_at(index: Index) -> TodayRow | None:
    """Return what an index of the list shows; None for one that is not valid."""
    return index.data(TODAY_ROW) if index.isValid() else None

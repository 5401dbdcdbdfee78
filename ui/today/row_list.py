"""A column of Today: rows under headings, as high as all of them, and done with by keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QToolTip, QWidget

from ui.theme.theme import Theme
from ui.today.deed_words import deed_words
from ui.today.deeds import KEYS, Deed, pressed
from ui.today.row_delegate import Index, RowDelegate
from ui.today.rows import UNCHOSEN, RowKind, TodayRow
from ui.today.today_item_model import TODAY_ROW, TodayItemModel
from ui.widgets.row_list import RowList
from ui.widgets.styling import tip

Action = QAbstractItemView.CursorAction
_Spot = tuple[QPersistentModelIndex, Deed | None]
_NOWHERE: _Spot = (QPersistentModelIndex(), None)
_PAGE_ROWS = 8
_BACK = (Action.MoveUp, Action.MovePrevious, Action.MoveLeft, Action.MovePageUp, Action.MoveEnd)


class TodayRowList(RowList):
    """Show the rows of a model; the page it stands in scrolls, not the list."""

    deed_wanted = Signal(object, object, QPoint)
    """A Deed is to be done with a TodayRow, and where on the screen its menu opens."""

    row_reached = Signal(QRect)
    """The keyboard came to a row, which lies here in the list."""

    def __init__(self, theme: Theme, model: TodayItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items = model
        self._mouse_on = self._pressed_on = _NOWHERE
        self._opens_by_click = False
        self.rows_delegate = RowDelegate(theme, self, self)
        self._set_up()
        self.setItemDelegate(self.rows_delegate)
        self.setModel(model)
        theme.changed.connect(self.fit)

    @property
    def rows(self) -> tuple[TodayRow, ...]:
        """Return what shows."""
        return self._items.rows

    def open_by_click(self) -> None:
        """Open what is clicked, rather than choose it."""
        self._opens_by_click = True
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def show_rows(self, rows: Sequence[TodayRow]) -> None:
        """Show other rows; the keyboard stays on its row, or comes to the one that followed."""
        current = self.current_row()
        before = self._items.rows
        self._items.set_rows(rows)
        if current is not None:
            self._go_on(before, current)
        elif self.hasFocus():
            self.setCurrentIndex(self._nearest(0, 1))
        self.fit()

    def current_row(self) -> TodayRow | None:
        """Return the row that the keyboard is on."""
        return _row(self.currentIndex())

    def step_on(self, key: str) -> None:
        """Go on from the row with this key, if the keyboard is on it."""
        index = self._items.row_of(key)
        if index.isValid() and index == self.currentIndex():
            following = self._nearest(index.row() + 1, 1)
            if following.isValid():
                self.setCurrentIndex(following)

    def fit(self) -> None:
        """Be as high as all rows."""
        indexes = (self._items.index(row) for row in range(self._items.rowCount()))
        self.setFixedHeight(max(1, sum(map(self.rows_delegate.height, indexes))))
        self.scheduleDelayedItemsLayout()

    def is_open(self, _index: Index) -> bool:
        """Tell whether a card lies over the row."""
        return False

    def card_height(self) -> int:
        """Return how high that card is."""
        return 0

    def is_lit(self, index: Index) -> bool:
        """Tell whether the row shows what can be done with it."""
        row = _row(index)
        if row is None or row.kind in UNCHOSEN:
            return False
        return self._mouse_on[0] == index or (self.hasFocus() and index == self.currentIndex())

    def deed_hovered(self, index: Index) -> Deed | None:
        """Return the part of the row that the mouse is on."""
        return self._mouse_on[1] if self._mouse_on[0] == index else None

    def row_width(self) -> int:
        """Return how wide rows are."""
        return self.viewport().width()

    def place_of(self, index: Index) -> QPoint:
        """Return where on the screen the menu of a row opens."""
        rect = self.visualRect(index)
        corner = rect.bottomLeft() + QPoint(self._theme.sizes.avatar_row, 0)
        return self.viewport().mapToGlobal(corner)

    def moveCursor(self, action: Action, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return the row that a key leads to, past the headings."""
        at, last = self.currentIndex().row(), self._items.rowCount() - 1
        wanted = {
            Action.MoveHome: 0,
            Action.MoveEnd: last,
            Action.MovePageUp: max(0, at - _PAGE_ROWS),
            Action.MovePageDown: min(last, at + _PAGE_ROWS),
        }.get(action, at - 1 if action in _BACK else at + 1)
        step = -1 if action in _BACK else 1
        found = self._nearest(wanted, step)
        return found if found.isValid() else self.currentIndex()

    def keyboardSearch(self, _search: str) -> None:
        """Do nothing: letters are deeds here."""

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Bring the row into sight, with the heading above it."""
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self._tell_reached(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do with the row what a key says, or move on."""
        row, deed = self.current_row(), None
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if row is not None and plain:
            deed = pressed(row, event.key())
        if deed is None or row is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():  # a key held down must not do one after the other
            self._by_mouse = False
            self.deed_wanted.emit(deed, row, self.place_of(self.currentIndex()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin on the first row."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self._by_mouse = False
            if not self.currentIndex().isValid():
                self.setCurrentIndex(self._nearest(0, 1))
            elif self.currentIndex().isValid():
                self._tell_reached(self.currentIndex())
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave no row lit."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a press on a part of a row from choosing the row."""
        self._by_mouse = True
        spot = self._spot_at(event.position().toPoint())
        self._pressed_on = spot if event.button() == Qt.MouseButton.LeftButton else _NOWHERE
        if spot[1] is None:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what the part says that was pressed, if the mouse is still on it."""
        spot, self._pressed_on = self._pressed_on, _NOWHERE
        row = _row(spot[0])
        if row is None or self._spot_at(event.position().toPoint()) != spot:
            super().mouseReleaseEvent(event)
            return
        deed = spot[1]
        if deed is None:
            super().mouseReleaseEvent(event)
            deed = Deed.OPEN if self._opens_by_click or row.tone == "accent" else None
        if deed is not None:
            self.deed_wanted.emit(deed, row, event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the row."""
        index, deed = self._spot_at(event.position().toPoint())
        row = _row(index)
        if row is not None and deed is None and not self._opens_by_click:
            self.deed_wanted.emit(Deed.OPEN, row, event.globalPosition().toPoint())
        else:
            self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light what the mouse is on."""
        super().mouseMoveEvent(event)
        self._light(self._spot_at(event.position().toPoint()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the mouse, or of the current one by the key."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        row = _row(index)
        if row is not None and row.kind not in UNCHOSEN:
            self.setCurrentIndex(index)
            place = event.globalPos() if by_mouse else self.place_of(index)
            self.deed_wanted.emit(Deed.MENU, row, place)

    def viewportEvent(self, event: QEvent) -> bool:
        """Put the light out when the mouse leaves; say what icons do and what does not fit."""
        if event.type() == QEvent.Type.Leave:
            self._light(_NOWHERE)
        elif isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip_at(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _go_on(self, before: Sequence[TodayRow], current: TodayRow) -> None:
        """Choose the row that was chosen, else the next of those that are still there."""
        keys = [row.key for row in before]
        at = keys.index(current.key)
        if current.kind is RowKind.MORE and not self._items.row_of(current.key).isValid():
            self.setCurrentIndex(self._nearest(self._items.row_of(keys[at - 1]).row() + 1, 1))
            return  # on the first of those that it stood for
        for key in (*keys[at:], *reversed(keys[:at])):
            index = self._items.row_of(key)
            row = _row(index)
            if row is not None and row.kind not in UNCHOSEN:
                self.setCurrentIndex(index)
                return
        self.setCurrentIndex(self._nearest(0, 1))

    def _nearest(self, row: int, step: int) -> QModelIndex:
        """Return the first row from there on that can be chosen."""
        rows = self._items.rows
        while 0 <= row < len(rows) and rows[row].kind in UNCHOSEN:
            row += step
        return self._items.index(row) if 0 <= row < len(rows) else QModelIndex()

    def _tell_reached(self, index: Index) -> None:
        rect = self.visualRect(index)
        above = self._items.index(index.row() - 1)
        heading = _row(above)
        if heading is not None and heading.kind in UNCHOSEN:
            rect = rect.united(self.visualRect(above))
        self.row_reached.emit(rect)

    def _spot_at(self, place: QPoint) -> _Spot:
        index = self.indexAt(place)
        if not index.isValid():
            return _NOWHERE
        rect = self.visualRect(index)
        layout = self.rows_delegate.layout_of(index, rect, self.layoutDirection())
        return QPersistentModelIndex(index), layout.deed_at(place)

    def _light(self, spot: _Spot) -> None:
        if spot != self._mouse_on:
            self._mouse_on = spot
            self.viewport().update()

    def _tip_at(self, place: QPoint) -> str:
        index, deed = self._spot_at(place)
        row = _row(index)
        if row is None:
            return ""
        return tip(deed_words(deed, row), KEYS[deed]) if deed is not None else tip(row.spoken)


def _row(index: Index) -> TodayRow | None:
    return index.data(TODAY_ROW) if index.isValid() else None

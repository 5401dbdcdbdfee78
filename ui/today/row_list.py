"""A column of Today: rows under headings, as high as all of them, and done with by keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from ui.theme.theme import Theme
from ui.today.deeds import pressed, section_step
from ui.today.pointed_list import PointedRowList, row_at
from ui.today.row_delegate import Index
from ui.today.rows import UNCHOSEN, RowKind, TodayRow
from ui.today.today_item_model import TodayItemModel

Action = QAbstractItemView.CursorAction
_PAGE_ROWS = 8
_BACK = (Action.MoveUp, Action.MovePrevious, Action.MoveLeft, Action.MovePageUp, Action.MoveEnd)


class TodayRowList(PointedRowList):
    """Show the rows of a model; the page it stands in scrolls, not the list."""

    row_reached = Signal(QRect)
    """The keyboard came to a row, which lies here in the list."""

    section_reached = Signal(QRect)
    """The keyboard was brought to the first row of a section; here it begins in the list."""

    sections_ended = Signal(int)
    """It goes on beyond the last section (1), or before the first (-1)."""

    def __init__(self, theme: Theme, model: TodayItemModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, model, parent)
        self._set_up()
        self.setModel(model)
        theme.changed.connect(self.fit)

    @property
    def rows(self) -> tuple[TodayRow, ...]:
        """Return what shows."""
        return self._items.rows

    def show_rows(self, rows: Sequence[TodayRow]) -> None:
        """Show other rows; the keyboard stays on its row, or comes to the one that followed."""
        current = self.current_row()
        before = self._items.rows
        self._items.set_rows(rows)
        if current is not None:
            self._go_on(before, current)
        elif self.hasFocus():
            self.setCurrentIndex(self._topmost())
        self.fit()

    def current_row(self) -> TodayRow | None:
        """Return the row that the keyboard is on."""
        return row_at(self.currentIndex())

    def choose(self, key: str) -> None:
        """Put the keyboard on the row with this key, if it is here."""
        index = self._items.row_of(key)
        if index.isValid():
            self._by_mouse = False
            self.setCurrentIndex(index)
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_on(self, key: str) -> None:
        """Go on from the row with this key, if the keyboard is on it."""
        index = self._items.row_of(key)
        if index.isValid() and index == self.currentIndex():
            following = self._nearest(index.row() + 1, 1)
            if following.isValid():
                self.setCurrentIndex(following)

    def go_to(self, kind: RowKind) -> None:
        """Go to the first section of rows of a kind, if there is one."""
        first = next((at for at in self._firsts() if self.rows[at].kind is kind), None)
        if first is not None:
            self._begin_section(first)

    def go_to_end(self, step: int) -> None:
        """Go to the first section with 1, to the last with -1."""
        if firsts := self._firsts():
            self._begin_section(firsts[0 if step > 0 else -1])

    def fit(self) -> None:
        """Be as high as all rows."""
        indexes = (self._items.index(row) for row in range(self._items.rowCount()))
        self.setFixedHeight(max(1, sum(map(self.rows_delegate.height, indexes))))
        self.scheduleDelayedItemsLayout()

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
        if step := section_step(event):
            self._step_section(step)
            return
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
                self.setCurrentIndex(self._topmost())
            elif self.currentIndex().isValid():
                self._tell_reached(self.currentIndex())
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave no row lit."""
        super().focusOutEvent(event)
        self.viewport().update()

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
            row = row_at(index)
            if row is not None and row.kind not in UNCHOSEN:
                self.setCurrentIndex(index)
                return
        self.setCurrentIndex(self._nearest(0, 1))

    def _topmost(self) -> QModelIndex:
        """Return the row that the keyboard begins on."""
        return self._nearest(0, 1)

    def _nearest(self, row: int, step: int) -> QModelIndex:
        """Return the first row from there on that can be chosen."""
        rows = self._items.rows
        while 0 <= row < len(rows) and rows[row].kind in UNCHOSEN:
            row += step
        return self._items.index(row) if 0 <= row < len(rows) else QModelIndex()

    def _firsts(self) -> list[int]:
        """Return which rows come first under their heading."""
        kinds = [row.kind for row in self.rows]
        return [at for at in range(1, len(kinds)) if kinds[at - 1] in UNCHOSEN]

    def _step_section(self, step: int) -> None:
        """Go to the next section, or back to the beginning of this one and then to the one before.

        The list beside goes on where there is none.
        """
        at = self.currentIndex().row()
        ahead = [each for each in self._firsts() if (each - at) * step > 0]
        if ahead:
            self._begin_section(ahead[0 if step > 0 else -1])
        else:
            self.sections_ended.emit(step)

    def _begin_section(self, first: int) -> None:
        self._by_mouse = False
        self.setCurrentIndex(self._items.index(first))
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.section_reached.emit(self.visualRect(self._items.index(first - 1)))

    def _tell_reached(self, index: Index) -> None:
        rect = self.visualRect(index)
        above = self._items.index(index.row() - 1)
        heading = row_at(above)
        if heading is not None and heading.kind in UNCHOSEN:
            rect = rect.united(self.visualRect(above))
        self.row_reached.emit(rect)

"""The main column: what is due and whom to call, with one check-in open as a card."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme.theme import Theme
from ui.today.deeds import Deed
from ui.today.pointed_list import row_at
from ui.today.row_delegate import Index
from ui.today.row_list import TodayRowList
from ui.today.rows import RowKind, TodayRow
from ui.today.today_item_model import TodayItemModel

if TYPE_CHECKING:
    from ui.today.check_in_card import CheckInCard


class MainList(TodayRowList):
    """Keep the check-in open that was chosen last, at first the topmost."""

    def __init__(self, theme: Theme, model: TodayItemModel, parent: QWidget | None = None) -> None:
        self._open_key = ""
        self._card: CheckInCard | None = None
        self._carded_key = ""
        super().__init__(theme, model, parent)

    def show_rows(self, rows: Sequence[TodayRow]) -> None:
        """Show other rows; the first check-in that is not put off opens, if none is."""
        check_ins = [row for row in rows if row.kind is RowKind.CHECK_IN]
        current = self.current_row()
        at = current.key if current is not None else ""
        stay = {row.key for row in check_ins if not row.put_off or row.key == at}
        if self._open_key not in stay:
            self._open_key = next((row.key for row in check_ins if not row.put_off), "")
        self._show_card(rows)
        super().show_rows(rows)

    @property
    def card(self) -> CheckInCard:
        """Return the card, which is made when the first check-in shows."""
        if self._card is None:
            from ui.today.check_in_card import CheckInCard

            self._card = CheckInCard(self._theme, self.viewport())
            self._card.hide()
            self._card.come_after(self)
            self._card.deed_wanted.connect(self._on_card_pressed)
            self._card.layout_changed.connect(self._on_card_changed)
        return self._card

    def is_open(self, index: Index) -> bool:
        """Tell whether the card lies over the row."""
        rows, row = self._items.rows, index.row()
        return 0 <= row < len(rows) and rows[row].key == self._open_key

    def card_height(self) -> int:
        """Return the height of the card at the width of a row."""
        return self.card.heightForWidth(self.row_width())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Open the check-in that the keyboard comes to."""
        row = self.current_row()
        if row is not None and row.kind is RowKind.CHECK_IN and row.key != self._open_key:
            self._open_key = row.key
            self._show_card(self._items.rows)
            self.fit()
        super().currentChanged(current, previous)
        self._fit_card_focus()

    def updateGeometries(self) -> None:
        """Put the card on its row, wherever that is now."""
        super().updateGeometries()
        index = self._items.row_of(self._open_key)
        if index.isValid():
            place = self.visualRect(index)
            self.card.setGeometry(QRect(place.topLeft(), QSize(place.width(), place.height())))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show on the card, too, where the keyboard is."""
        super().focusInEvent(event)
        self._fit_card_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show on the card, too, that the keyboard left."""
        super().focusOutEvent(event)
        self._fit_card_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the ring once the keyboard leads."""
        super().keyPressEvent(event)
        self._fit_card_focus()

    def _topmost(self) -> QModelIndex:
        """Pass over who was put off, as that would open: there is somebody else to call."""
        top = super()._topmost()
        row, opened = row_at(top), self._items.row_of(self._open_key)
        asleep = row is not None and row.kind is RowKind.CHECK_IN and row.put_off
        return opened if asleep and opened.isValid() else top

    def _set_up(self) -> None:
        super()._set_up()
        self.setAccessibleName(self.tr("Today"))

    def _show_card(self, rows: Sequence[TodayRow]) -> None:
        shown = next((row for row in rows if row.key == self._open_key), None)
        if shown is None or shown.key != self._carded_key:
            self._take_keyboard_of_card()
        if shown is not None:
            self._carded_key = shown.key
            self.card.show_row(shown)
            self.card.show()
        elif self._card is not None:
            self._card.hide()

    def _take_keyboard_of_card(self) -> None:
        """Have the keyboard go on from row to row: Qt would give it to the list beside."""
        focused = QApplication.focusWidget()
        if self._card is not None and focused is not None and self._card.isAncestorOf(focused):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit_card_focus(self) -> None:
        index = QPersistentModelIndex(self._items.row_of(self._open_key))
        is_current = index.isValid() and index == self.currentIndex()
        if self._card is not None:
            self._card.set_active(is_current)
            self._card.set_focused(is_current and self.is_focused(index))

    def _on_card_changed(self) -> None:
        if self.card.isVisible() and self.card.height() != self.card_height():
            self.fit()

    def _on_card_pressed(self, deed: Deed, place: QPoint) -> None:
        index = self._items.row_of(self._open_key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.deed_wanted.emit(deed, self._items.rows[index.row()], place)

"""What lies in the bin as rows, as far as it was read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from services.bin.values import BinItem, BinKey, BinRows
from services.clock import Clock
from ui.bin.words import item_name, sentence
from ui.widgets.styling import tip

Index = QModelIndex | QPersistentModelIndex
BIN_ITEM = Qt.ItemDataRole.UserRole

_ROOT = QModelIndex()


class BinItemModel(QAbstractListModel):
    """Hold the newest first; a view that comes to the end asks for more."""

    more_wanted = Signal()
    """What comes after the last row is wanted: to be given to append()."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._items: list[BinItem] = []
        self._more = False
        self._asked = False

    @property
    def items(self) -> tuple[BinItem, ...]:
        """Return what was read."""
        return tuple(self._items)

    def show_page(self, page: BinRows) -> None:
        """Show what was read anew."""
        self.beginResetModel()
        self._items, self._more, self._asked = list(page.items), page.more, False
        self.endResetModel()

    def append(self, page: BinRows) -> None:
        """Show what comes after the last row."""
        self._more, self._asked = page.more, False
        if page.items:
            first = len(self._items)
            self.beginInsertRows(_ROOT, first, first + len(page.items) - 1)
            self._items.extend(page.items)
            self.endInsertRows()

    def rows_of(self, keys: Iterable[BinKey]) -> list[int]:
        """Return where things stand that are still there."""
        wanted = set(keys)
        return [row for row, item in enumerate(self._items) if item.key in wanted]

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether there is more than was read."""
        return not parent.isValid() and self._more and not self._asked

    def fetchMore(self, parent: Index) -> None:
        """Ask for more; it comes later."""
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many were read."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name, a sentence for screen readers, or the item itself."""
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return item_name(item)
        if role == BIN_ITEM:
            return item
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return sentence(item, self._clock, QLocale())
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(sentence(item, self._clock, QLocale()))
        return None

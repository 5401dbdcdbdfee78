"""The rows of a column as items, changed in place so that what is chosen stays."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.today.rows import UNCHOSEN, TodayRow
from ui.widgets.styling import tip

Index = QModelIndex | QPersistentModelIndex
TODAY_ROW = Qt.ItemDataRole.UserRole

_ROOT = QModelIndex()
_SAID = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class TodayItemModel(QAbstractListModel):
    """Hold rows as they are given; headings can't be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[TodayRow] = []

    @property
    def rows(self) -> tuple[TodayRow, ...]:
        """Return all rows."""
        return tuple(self._rows)

    def set_rows(self, rows: Sequence[TodayRow]) -> None:
        """Show these rows: take out and change only what differs, else begin anew."""
        wanted = {row.key for row in rows}
        kept = [row.key for row in self._rows if row.key in wanted]
        if kept != [row.key for row in rows]:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        for at in reversed(range(len(self._rows))):
            if self._rows[at].key not in wanted:
                self.beginRemoveRows(_ROOT, at, at)
                del self._rows[at]
                self.endRemoveRows()
        for at, row in enumerate(rows):
            if self._rows[at] != row:
                self._rows[at] = row
                self.dataChanged.emit(self.index(at), self.index(at))

    def row_of(self, key: str) -> QModelIndex:
        """Return where a row stands, an invalid index for one that is not there."""
        keys = [row.key for row in self._rows]
        return self.index(keys.index(key)) if key in keys else QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many rows there are, with headings."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be chosen, but no headings."""
        if index.isValid() and self._rows[index.row()].kind in UNCHOSEN:
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the first line, the whole row, or a sentence for screen readers."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == TODAY_ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role in _SAID:
            return tip(row.spoken) if role == Qt.ItemDataRole.ToolTipRole else row.spoken
        return None

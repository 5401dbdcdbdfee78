"""The reminders as rows, changed in place so that selection and scrolling stay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from services.reminding.values import ReminderKey
from ui.reminders.reminder_row import ReminderRow

Index = QModelIndex | QPersistentModelIndex

REMINDER_ROW = Qt.ItemDataRole.UserRole

_ROOT = QModelIndex()


class ReminderItemModel(QAbstractListModel):
    """Hold the rows, oldest first, as they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ReminderRow] = []

    def set_rows(self, rows: Sequence[ReminderRow]) -> None:
        """Show these rows: take out, put in and change only what differs."""
        wanted = {row.key for row in rows}
        for at in reversed(range(len(self._rows))):
            if self._rows[at].key not in wanted:
                self.beginRemoveRows(_ROOT, at, at)
                del self._rows[at]
                self.endRemoveRows()
        kept = {row.key for row in self._rows}
        if [row.key for row in rows if row.key in kept] != self.keys():
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        for at, row in enumerate(rows):
            self._put(at, row, is_new=row.key not in kept)

    def keys(self) -> list[ReminderKey]:
        """Return what the rows are of, in order."""
        return [row.key for row in self._rows]

    def rows(self) -> Iterator[ReminderRow]:
        """Yield the rows in order."""
        yield from self._rows

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many reminders there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title, the whole row, or what a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == REMINDER_ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (row.title, row.who, row.due or row.when)))
        return None

    def _put(self, at: int, row: ReminderRow, *, is_new: bool) -> None:
        if is_new:
            self.beginInsertRows(_ROOT, at, at)
            self._rows.insert(at, row)
            self.endInsertRows()
        elif self._rows[at] != row:
            self._rows[at] = row
            self.dataChanged.emit(self.index(at), self.index(at))

"""Offer the contacts that fit the group and the words typed."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from services.clock import Clock, today
from services.contacts.contact_list import ContactListRow, DueMark, due_mark, filter_rows
from services.text_keys import fold
from ui.wording.dates import last_spoke_words

Index = QModelIndex | QPersistentModelIndex


class ContactRole(IntEnum):
    """Name what the delegate asks for beside Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole
    MARK = Qt.ItemDataRole.UserRole + 1


class ContactListItemModel(QAbstractListModel):
    """Hold all contacts by name and show those that pass the filter."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._all: tuple[ContactListRow, ...] = ()
        self._shown: tuple[ContactListRow, ...] = ()
        self._words = ""
        self._group_id: int | None = None

    def set_rows(self, rows: Sequence[ContactListRow]) -> None:
        """Show what was read anew; rows that stay are updated in place, so nothing jumps."""
        self._all = tuple(rows)
        shown = self._filtered()
        if [row.id for row in shown] == [row.id for row in self._shown]:
            self._update_in_place(shown)
        else:
            self._reset(shown)

    def set_filter(self, words: str, group_id: int | None) -> None:
        """Show the rows of a group, or all, that have each of the words."""
        self._words, self._group_id = fold(words), group_id
        self._reset(self._filtered())

    def has(self, contact_id: int) -> bool:
        """Return whether a contact was read, also if the filter hides it."""
        return any(row.id == contact_id for row in self._all)

    def row_of(self, contact_id: int) -> int:
        """Return where a contact stands, or -1 if it is not shown."""
        return next((i for i, row in enumerate(self._shown) if row.id == contact_id), -1)

    def contact_id(self, row: int) -> int | None:
        """Return the contact at a row, or None outside the list."""
        return self._shown[row].id if 0 <= row < len(self._shown) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of contacts shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name, a sentence for screen readers, or the row itself."""
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == ContactRole.ROW:
            return row
        if role == ContactRole.MARK:
            return due_mark(row, self._clock.now(), self._clock.zone())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(row)
        return None

    def _sentence(self, row: ContactListRow) -> str:
        parts = [row.name, row.organisation or ""]
        spoken = row.last_contact_at and row.last_contact_at.astimezone(self._clock.zone()).date()
        parts.append(last_spoke_words(spoken, today(self._clock)))
        mark = due_mark(row, self._clock.now(), self._clock.zone())
        if mark is DueMark.OVERDUE:
            parts.append(QCoreApplication.translate("ContactList", "follow-up overdue"))
        elif mark is DueMark.DUE_TODAY:
            parts.append(QCoreApplication.translate("ContactList", "follow-up due today"))
        elif mark is DueMark.PARKED:
            parts.append(QCoreApplication.translate("ContactList", "parked"))
        return ", ".join(filter(None, parts))

    def _filtered(self) -> tuple[ContactListRow, ...]:
        if not self._words and self._group_id is None:
            return self._all
        return filter_rows(self._all, words=self._words, group_id=self._group_id)

    def _reset(self, shown: tuple[ContactListRow, ...]) -> None:
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()

    def _update_in_place(self, shown: tuple[ContactListRow, ...]) -> None:
        changed = [
            i for i, (old, new) in enumerate(zip(self._shown, shown, strict=True)) if old != new
        ]
        self._shown = shown
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

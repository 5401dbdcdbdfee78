"""Drafts as rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from services.clock import Clock
from services.journal.values import DraftRow
from ui.drafts.words import draft_words, sentence
from ui.widgets.styling import tip

Index = QModelIndex | QPersistentModelIndex
DRAFT = Qt.ItemDataRole.UserRole

_ROOT = QModelIndex()


class DraftItemModel(QAbstractListModel):
    """Hold drafts in the order they were read in."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._drafts: tuple[DraftRow, ...] = ()

    @property
    def drafts(self) -> tuple[DraftRow, ...]:
        """Return what was read."""
        return self._drafts

    def show_drafts(self, drafts: Sequence[DraftRow]) -> None:
        """Show what was read anew."""
        self.beginResetModel()
        self._drafts = tuple(drafts)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._drafts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words, a sentence for screen readers, or the draft itself."""
        if not index.isValid():
            return None
        draft = self._drafts[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return draft_words(draft)
        if role == DRAFT:
            return draft
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return sentence(draft, self._clock, QLocale())
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(sentence(draft, self._clock, QLocale()))
        return None

"""Hold what is known of a contact's timeline, and get older pages as they are asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from services.clock import Clock, today
from services.errors import KnownError
from services.journal.values import EntryView, TimelineKey, TimelinePage
from ui.contact_page.entry_words import sentence
from ui.tasks import Tasks

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
FIRST_ROWS = 20
"""More than a window shows: what is opened must not cost more than what is seen."""

_PAGE_ROWS = 40

_NO_PARENT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """Hold an entry with what its place on the timeline adds.

    `month` is the first day of a month where it begins, from the top; `oldest` marks the very
    last row of all.
    """

    entry: EntryView
    month: date | None
    oldest: bool


class TimelineItemModel(QAbstractListModel):
    """List entries, newest first, as far as they have been read; fetchMore reads on by key."""

    def __init__(self, tasks: Tasks, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._clock = clock
        self._contact_id: int | None = None
        self._rows: list[TimelineRow] = []
        self._next_key: TimelineKey | None = None
        self._fetching: tuple[int, TimelineKey] | None = None

    def show(self, contact_id: int, page: TimelinePage) -> None:
        """Begin a contact's timeline with its first page."""
        self._reset(contact_id, page)

    def clear(self) -> None:
        """Forget the contact."""
        self._reset(None, TimelinePage((), None))

    def rows_to_refresh(self) -> int:
        """Return how many entries a page must hold to renew all that is shown."""
        return max(FIRST_ROWS, len(self._rows) + 1)

    def refresh(self, page: TimelinePage) -> None:
        """Become as a new reading of the same contact from the top, row by row.

        What stays keeps its row, so that selection and scroll position stay too.
        """
        self._next_key = page.next_key
        wanted = {_place(entry) for entry in page.entries}
        for row in range(len(self._rows) - 1, -1, -1):
            if _place(self._rows[row].entry) not in wanted:
                self.beginRemoveRows(_NO_PARENT, row, row)
                del self._rows[row]
                self.endRemoveRows()
        for row, new in enumerate(_rows(page)):
            if row < len(self._rows) and _place(self._rows[row].entry) == _place(new.entry):
                self._replace(row, new)
            else:
                self.beginInsertRows(_NO_PARENT, row, row)
                self._rows.insert(row, new)
                self.endInsertRows()

    def people(self) -> frozenset[int]:
        """Return the ids of the other participants of what has been read."""
        return frozenset(other.contact_id for row in self._rows for other in row.entry.others)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many entries have been read."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row itself, its text, or all of it as one sentence."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.entry.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return sentence(row.entry, today(self._clock), QLocale())
        return None

    def canFetchMore(self, parent: Index = _NO_PARENT) -> bool:
        """Return whether there are older entries that are not being read already."""
        return not parent.isValid() and self._next_key is not None and self._fetching is None

    def fetchMore(self, parent: Index = _NO_PARENT) -> None:
        """Ask the reading thread for the next page."""
        contact_id, key = self._contact_id, self._next_key
        if contact_id is None or key is None or not self.canFetchMore(parent):
            return
        fetching = self._fetching = (contact_id, key)
        self._tasks.read(
            self,
            lambda cases: cases.timeline.page(contact_id, key, _PAGE_ROWS),
            lambda page: self._on_page_read(fetching, page),
            lambda error: self._on_page_failed(fetching, error),
        )

    def _on_page_read(self, fetched: tuple[int, TimelineKey], page: TimelinePage) -> None:
        if fetched != self._fetching:
            return  # another contact is shown by now
        self._fetching = None
        if fetched[1] != self._next_key:
            return  # these rows came with a refresh
        self._next_key = page.next_key
        rows = _rows(page, self._rows[-1].entry if self._rows else None)
        if rows:
            first = len(self._rows)
            self.beginInsertRows(_NO_PARENT, first, first + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()
        elif self._rows:  # all that was older has been deleted meanwhile
            self._replace(len(self._rows) - 1, replace(self._rows[-1], oldest=True))

    def _on_page_failed(self, fetched: tuple[int, TimelineKey], error: KnownError) -> None:
        if fetched == self._fetching:
            self._fetching = None
        self._tasks.known_error_raised.emit(error)

    def _reset(self, contact_id: int | None, page: TimelinePage) -> None:
        self.beginResetModel()
        self._contact_id = contact_id
        self._next_key = page.next_key
        self._rows = _rows(page)
        self._fetching = None
        self.endResetModel()

    def _replace(self, row: int, new: TimelineRow) -> None:
        if self._rows[row] != new:
            self._rows[row] = new
            index = self.index(row)
            self.dataChanged.emit(index, index)


def _rows(page: TimelinePage, before: EntryView | None = None) -> list[TimelineRow]:
    """Return the rows of a page that stands below an entry, or on top."""
    rows: list[TimelineRow] = []
    month = _month(before) if before else None
    for entry in page.entries:
        begun = _month(entry)
        rows.append(TimelineRow(entry, begun if begun != month else None, oldest=False))
        month = begun
    if rows and page.next_key is None:
        rows[-1] = replace(rows[-1], oldest=True)
    return rows


def _month(entry: EntryView) -> date:
    return entry.happened_local.date().replace(day=1)


def _place(entry: EntryView) -> tuple[object, int]:
    """Return what a timeline is ordered by; an entry that moved is taken out and put in."""
    return entry.happened_at, entry.id

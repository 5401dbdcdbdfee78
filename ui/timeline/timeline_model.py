"""Hold a window on a timeline: some rows of it, and whether there are more around."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from services.clock import Clock, today
from services.journal.timeline_values import StreamItem, StreamKey, StreamPage, key_of
from services.journal.values import EntryView
from ui.timeline.entry_words import plain_text, sentence

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
FIRST_ROWS = 20
"""More than a window shows: what is opened must not cost more than what is seen."""

MOST_ROWS = 200
"""What is kept: a view lays out every row it knows, so those far away are let go."""

_NO_PARENT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """Hold an item with what its place on the timeline adds.

    `month` is the first day of the month it stands in, by the user's calendar; `begins_month`
    says that the row above, if any, stands in another one. `oldest` marks the very last of all,
    which only an unfiltered timeline has.
    """

    item: StreamItem
    month: date
    begins_month: bool
    oldest: bool

    @property
    def key(self) -> StreamKey:
        """Return where it stands."""
        return key_of(self.item)

    @property
    def entry(self) -> EntryView | None:
        """Return the entry, if it is one."""
        return self.item if isinstance(self.item, EntryView) else None


class TimelineItemModel(QAbstractListModel):
    """List neighbours of a timeline, newest first.

    Whatever comes, rows that stay keep their place, so that selection and scroll position stay.
    """

    window_changing = Signal()
    """Rows are about to come or go beside those that stay."""

    window_changed = Signal()
    """They came or went, and all has been told."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._rows: list[TimelineRow] = []
        self.has_newer = False
        self.has_older = False
        self.is_filtered = False

    @property
    def newest_key(self) -> StreamKey | None:
        """Return where the window begins."""
        return self._rows[0].key if self._rows else None

    @property
    def oldest_key(self) -> StreamKey | None:
        """Return where the window ends."""
        return self._rows[-1].key if self._rows else None

    def show(self, page: StreamPage) -> None:
        """Begin anew with a page."""
        self.beginResetModel()
        self._rows = self._made(page.items, page.has_older)
        self.has_newer, self.has_older = page.has_newer, page.has_older
        self.endResetModel()

    def clear(self) -> None:
        """Forget everything."""
        self.show(StreamPage((), has_newer=False, has_older=False))

    def refresh(self, page: StreamPage) -> None:
        """Become as a new reading of the same window."""
        self._become(page.items, has_newer=page.has_newer, has_older=page.has_older)

    def add_older(self, page: StreamPage) -> None:
        """Go on below with a page that follows the last row, and let go of what is far above."""
        items = [*(row.item for row in self._rows), *page.items]
        left_out = max(0, len(items) - MOST_ROWS)
        self._become(
            items[left_out:],
            has_newer=self.has_newer or left_out > 0,
            has_older=page.has_older,
        )

    def add_newer(self, page: StreamPage) -> None:
        """Go on above with a page that leads up to the first row; let go of what is far below."""
        items = [*page.items, *(row.item for row in self._rows)]
        self._become(
            items[:MOST_ROWS],
            has_newer=page.has_newer,
            has_older=self.has_older or len(items) > MOST_ROWS,
        )

    def people(self) -> frozenset[int]:
        """Return the ids of the other participants of what is in the window."""
        entries = (row.entry for row in self._rows)
        return frozenset(
            other.contact_id for entry in entries if entry is not None for other in entry.others
        )

    def index_of(self, key: StreamKey) -> QModelIndex:
        """Return the row at a key, else the first one below it, else the last."""
        for row, each in enumerate(self._rows):
            if each.key <= key:
                return self.index(row)
        return self.index(len(self._rows) - 1)

    def index_of_entry(self, entry_id: int) -> QModelIndex:
        """Return an entry's row; an invalid index where it is not in the window."""
        for row, each in enumerate(self._rows):
            if each.entry is not None and each.entry.id == entry_id:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many rows there are in the window."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row itself, its text, or all of it as one sentence."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return plain_text(row.item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return sentence(row.item, today(self._clock), QLocale())
        return None

    def _made(self, items: Sequence[StreamItem], has_older: bool) -> list[TimelineRow]:
        zone = self._clock.zone()
        months = [_month(item, zone) for item in items]
        above = (None, *months)
        ends = not has_older and not self.is_filtered
        return [
            TimelineRow(
                item,
                month,
                begins_month=month != above[place],
                oldest=ends and place == len(items) - 1,
            )
            for place, (item, month) in enumerate(zip(items, months, strict=True))
        ]

    def _become(self, items: Sequence[StreamItem], *, has_newer: bool, has_older: bool) -> None:
        self.window_changing.emit()
        self.has_newer, self.has_older = has_newer, has_older
        wanted = self._made(items, has_older)
        self._remove_all_but({row.key for row in wanted})
        self._insert_missing(wanted)
        for place, row in enumerate(wanted):
            if self._rows[place] != row:
                self._rows[place] = row
                self.dataChanged.emit(self.index(place), self.index(place))
        self.window_changed.emit()

    def _remove_all_but(self, wanted: set[StreamKey]) -> None:
        gone = [place for place, row in enumerate(self._rows) if row.key not in wanted]
        for first, last in reversed(list(_runs(gone))):
            self.beginRemoveRows(_NO_PARENT, first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()

    def _insert_missing(self, wanted: list[TimelineRow]) -> None:
        """Insert run by run from the top; what is there already is in the same order."""
        there = {row.key for row in self._rows}
        missing = [place for place, row in enumerate(wanted) if row.key not in there]
        for first, last in _runs(missing):
            self.beginInsertRows(_NO_PARENT, first, last)
            self._rows[first:first] = wanted[first : last + 1]
            self.endInsertRows()


def _runs(places: Iterable[int]) -> Iterable[tuple[int, int]]:
    """Yield the first and last of each run of neighbours."""
    first = last = -1
    for place in places:
        if first >= 0 and place == last + 1:
            last = place
            continue
        if first >= 0:
            yield first, last
        first = last = place
    if first >= 0:
        yield first, last


def _month(item: StreamItem, zone: ZoneInfo) -> date:
    return key_of(item).at.astimezone(zone).date().replace(day=1)

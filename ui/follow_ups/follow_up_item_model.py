"""Follow-ups as rows under headings, as far as they were read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from services.clock import Clock
from services.follow_ups.page_values import (
    ContactsPage,
    FollowUpPage,
    FollowUpRow,
    Section,
    SectionKey,
    SectionPage,
)
from services.terms import FollowUpStatus
from ui.follow_ups.words import RowWords, count_words, row_words, section_title
from ui.widgets.styling import tip

Index = QModelIndex | QPersistentModelIndex
Key = SectionKey | tuple[str, int]
_ROOT = QModelIndex()
_LIVE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class FollowUpRole(IntEnum):
    """Name what the delegate asks for beside Qt's own roles."""

    ITEM = Qt.ItemDataRole.UserRole
    WORDS = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Heading:
    """Head the rows below, up to the next one."""

    title: str
    aside: str = ""
    is_late: bool = False
    contact_id: int | None = None


@dataclass(frozen=True, slots=True)
class More:
    """Stand for rows that were not read yet: of a section, of further contacts, or of one."""

    section: Section | None = None
    key: Key | None = None
    contact_id: int | None = None


Item = Heading | FollowUpRow | More


class FollowUpItemModel(QAbstractListModel):
    """Hold what was read, section by section or contact by contact; a view asks for more."""

    more_wanted = Signal(object)
    """What a More stands for is to be read and appended."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._items: list[Item] = []
        self._headings: list[int] = []
        self._asked: set[More] = set()
        self._are_named = True
        self._words: dict[FollowUpRow, RowWords] = {}

    @property
    def headings(self) -> Sequence[int]:
        """Return which rows are headings, in order."""
        return self._headings

    @property
    def items(self) -> Sequence[Item]:
        """Return what shows."""
        return self._items

    def show_days(self, page: FollowUpPage) -> None:
        """Show the beginnings of all sections."""
        self._are_named = True
        items: list[Item] = []
        for section in page.sections:
            if section.rows:
                count = page.counts.get(section.section, len(section.rows))
                title = section_title(section.section)
                late = section.section is Section.OVERDUE
                items.append(Heading(title, count_words(count, QLocale()), late))
                items.extend(section.rows)
                items.extend(_more_of(section))
        self._show(items)

    def show_contacts(self, page: ContactsPage) -> None:
        """Show the first contacts with what is open with each."""
        self._are_named = False
        self._show(_contact_items(page))

    def append_rows(self, more: More, page: SectionPage) -> None:
        """Show more of a section in the place of what stood for it."""
        self._replace(more, [*page.rows, *_more_of(page)])

    def append_contacts(self, more: More, page: ContactsPage) -> None:
        """Show more contacts."""
        self._replace(more, _contact_items(page))

    def follow_ups(self, first: int, last: int) -> list[FollowUpRow]:
        """Return the follow-ups from one row to another, both included."""
        items = self._items[max(0, first) : last + 1] if last >= 0 else []
        return [item for item in items if isinstance(item, FollowUpRow)]

    def rows_of(self, follow_up_ids: Iterable[int]) -> list[int]:
        """Return where follow-ups stand, from top to bottom, without those that do not show."""
        wanted = frozenset(follow_up_ids)
        if not wanted:
            return []
        return [row for row, item in enumerate(self._items) if _id(item) in wanted]

    def row_of_day(self, day: date) -> int:
        """Return the row of the first open follow-up of a day or after it, else the last, or -1."""
        last = -1
        for row, item in enumerate(self._items):
            if not isinstance(item, FollowUpRow) or item.section is Section.CLOSED:
                continue
            if item.on is not None and item.on >= day:
                return row
            last = row if item.on is not None else last
        return last

    def nearest(self, row: int) -> int:
        """Return the row of the follow-up at a place or after it, else before it, else -1."""
        count = len(self._items)
        below = range(max(row, 0), count)
        above = range(min(row, count) - 1, -1, -1)
        places = (place for way in (below, above) for place in way)
        return next((at for at in places if isinstance(self._items[at], FollowUpRow)), -1)

    def ask(self, first: int, last: int) -> None:
        """Ask for what the rows from one to another stand for, once."""
        for item in self._items[first : last + 1]:
            if isinstance(item, More) and item.contact_id is None:
                self._ask(item)

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether there is more than was read at the end."""
        return not parent.isValid() and self._last_more is not None

    def fetchMore(self, parent: Index) -> None:
        """Ask for more; it comes later."""
        more = self._last_more
        if more is not None and not parent.isValid():
            self._ask(more)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many rows there are, headings among them."""
        return 0 if parent.isValid() else len(self._items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let follow-ups be chosen, and what leads to more of a contact; not headings."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        item = self._items[index.row()]
        if isinstance(item, Heading) or (isinstance(item, More) and item.contact_id is None):
            return Qt.ItemFlag.NoItemFlags
        return _LIVE

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title, a sentence for screen readers, what it says, or the item itself."""
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == FollowUpRole.ITEM:
            return item
        if not isinstance(item, FollowUpRow):
            said = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return _other_words(item) if said else None
        return self._row_data(item, role)

    def _row_data(self, row: FollowUpRow, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.follow_up.title
            case FollowUpRole.WORDS:
                return self._row_words(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._row_words(row).sentence
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self._row_words(row).sentence)
            case Qt.ItemDataRole.CheckStateRole:
                done = row.follow_up.status is FollowUpStatus.DONE
                return Qt.CheckState.Checked if done else Qt.CheckState.Unchecked
        return None

    def _row_words(self, row: FollowUpRow) -> RowWords:
        words = self._words.get(row)
        if words is None:
            clock = self._clock
            words = row_words(row, clock.now(), clock.zone(), QLocale(), named=self._are_named)
            self._words[row] = words
        return words

    @property
    def _last_more(self) -> More | None:
        last = self._items[-1] if self._items else None
        is_more = isinstance(last, More) and last.contact_id is None and last not in self._asked
        return last if is_more and isinstance(last, More) else None

    def _ask(self, more: More) -> None:
        if more not in self._asked:
            self._asked.add(more)
            self.more_wanted.emit(more)

    def _show(self, items: list[Item]) -> None:
        self._asked.clear()
        self._words.clear()
        if list(map(_identity, items)) == list(map(_identity, self._items)):
            self._items = items
            if items:
                self.dataChanged.emit(self.index(0), self.index(len(items) - 1))
            return
        self.beginResetModel()
        self._items = items
        self._count_headings()
        self.endResetModel()

    def _replace(self, more: More, items: list[Item]) -> None:
        """Put items in the place of a More; nothing, if all was read anew meanwhile."""
        if more not in self._asked or more not in self._items:
            return
        self._asked.discard(more)
        place = self._items.index(more)
        self.beginRemoveRows(_ROOT, place, place)
        del self._items[place]
        self._count_headings()
        self.endRemoveRows()
        if items:
            self.beginInsertRows(_ROOT, place, place + len(items) - 1)
            self._items[place:place] = items
            self._count_headings()
            self.endInsertRows()

    def _count_headings(self) -> None:
        self._headings = [row for row, item in enumerate(self._items) if type(item) is Heading]


def _more_of(page: SectionPage) -> list[Item]:
    return [] if page.next_key is None else [More(page.section, page.next_key)]


def _contact_items(page: ContactsPage) -> list[Item]:
    items: list[Item] = []
    for contact in page.contacts:
        aside = contact.organisation or ""
        items.append(Heading(contact.contact_name, aside, contact_id=contact.contact_id))
        items.extend(contact.rows)
        if contact.more:
            items.append(More(contact_id=contact.contact_id))
    if page.next_key is not None:
        items.append(More(key=page.next_key))
    return items


def _id(item: Item) -> int | None:
    return item.follow_up.id if isinstance(item, FollowUpRow) else None


def _identity(item: Item) -> object:
    return item.title if isinstance(item, Heading) else _id(item) or item


def _other_words(item: Heading | More) -> str:
    if isinstance(item, Heading):
        return ", ".join(filter(None, (item.title, item.aside)))
    if item.contact_id is not None:
        return QCoreApplication.translate("FollowUps", "All follow-ups of this contact")
    return QCoreApplication.translate("FollowUps", "Reading more…")

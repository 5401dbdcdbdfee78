"""Offer the contacts that fit the listing and the words typed, under their headings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
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
)

from services.clock import Clock, today
from services.contacts.arranging import Day, filter_rows, group_rows, sort_rows
from services.contacts.contact_list import ContactList, ContactListRow, DueMark, due_mark
from services.contacts.listing import GroupBy, Listing
from services.text_keys import fold
from ui.wording.dates import last_spoke_words
from ui.wording.listing import section_titles

Index = QModelIndex | QPersistentModelIndex

_LIVE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class ContactRole(IntEnum):
    """Name what the delegate asks for beside Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole
    MARK = Qt.ItemDataRole.UserRole + 1
    COUNT = Qt.ItemDataRole.UserRole + 2
    ORGANISATION = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class Heading:
    """Head the rows below, up to the next one; `organisation_id` is what they all work for."""

    title: str
    count: int
    organisation_id: int | None = None


class ContactListItemModel(QAbstractListModel):
    """Hold all contacts by name and show those that pass, in the order and groups wished."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._contacts = ContactList((), (), 0)
        self._listing = Listing()
        self._words = ""
        self._sorted: tuple[ContactListRow, ...] = ()
        self._items: tuple[ContactListRow | Heading, ...] = ()
        self._headings: tuple[int, ...] = ()

    @property
    def headings(self) -> tuple[int, ...]:
        """Return which rows are headings, in order."""
        return self._headings

    @property
    def contacts_shown(self) -> int:
        """Return how many contacts show: the rows that are no headings."""
        return len(self._items) - len(self._headings)

    def set_contacts(self, contacts: ContactList) -> None:
        """Show what was read anew; rows that stay are updated in place, so nothing jumps."""
        self._contacts = contacts
        self._sort()
        items = self._arranged()
        if list(map(_identity, items)) == list(map(_identity, self._items)):
            self._update_in_place(items)
        else:
            self._reset(items)

    def set_filter(self, words: str, listing: Listing) -> None:
        """Show the rows of a listing that have each of the words."""
        reordered = (listing.sort_by, listing.descending) != (
            self._listing.sort_by,
            self._listing.descending,
        )
        self._words, self._listing = fold(words), listing
        if reordered:
            self._sort()
        self._reset(self._arranged())

    def has(self, contact_id: int) -> bool:
        """Return whether a contact was read, also if the filter hides it."""
        return any(row.id == contact_id for row in self._contacts.rows)

    def row_of(self, contact_id: int) -> int:
        """Return where a contact stands, or -1 if it is not shown."""
        rows = enumerate(self._items)
        return next((i for i, item in rows if _identity(item) == contact_id), -1)

    def rows_of(self, contact_ids: Iterable[int]) -> list[int]:
        """Return where contacts stand, from top to bottom, without those that do not show."""
        wanted = frozenset(contact_ids)
        return [i for i, item in enumerate(self._items) if _identity(item) in wanted]

    def contact_id(self, row: int) -> int | None:
        """Return the contact at a row, or None at a heading and outside the list."""
        return next(iter(self.contact_ids(row, row)), None)

    def contact_ids(self, first: int, last: int) -> list[int]:
        """Return the contacts from one row to another, both included."""
        items = self._items[max(0, first) : last + 1] if last >= 0 else ()
        return [item.id for item in items if isinstance(item, ContactListRow)]

    def contact(self, row: int) -> ContactListRow | None:
        """Return what is shown at a row, or None at a heading."""
        item = self._items[row] if 0 <= row < len(self._items) else None
        return item if isinstance(item, ContactListRow) else None

    def organisation_id(self, row: int) -> int | None:
        """Return the organisation that a heading names, or None at any other row."""
        item = self._items[row] if 0 <= row < len(self._items) else None
        return item.organisation_id if isinstance(item, Heading) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of contacts and headings shown."""
        return 0 if parent.isValid() else len(self._items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let contacts be chosen, not headings."""
        if not index.isValid() or isinstance(self._items[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return _LIVE

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name, a sentence for screen readers, or the row itself."""
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if isinstance(item, Heading):
            return _heading_data(item, role)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                found: Any = item.name
            case ContactRole.ROW:
                found = item
            case ContactRole.MARK:
                found = due_mark(item, self._clock.now(), self._clock.zone())
            case Qt.ItemDataRole.AccessibleTextRole:
                found = self._sentence(item)
            case _:
                found = None
        return found

    def _sentence(self, row: ContactListRow) -> str:
        parts = [row.name, row.organisation or ""]
        spoken = row.last_contact_at and row.last_contact_at.astimezone(self._clock.zone()).date()
        parts.append(last_spoke_words(spoken, today(self._clock)))
        parts.append(_mark_words(due_mark(row, self._clock.now(), self._clock.zone())))
        if row.archived:
            parts.append(QCoreApplication.translate("ContactList", "archived"))
        return ", ".join(filter(None, parts))

    def _sort(self) -> None:
        """Order everybody: to filter then keeps the order."""
        listing = self._listing
        rows = self._contacts.rows
        self._sorted = sort_rows(rows, listing.sort_by, descending=listing.descending)

    def _arranged(self) -> tuple[ContactListRow | Heading, ...]:
        zone = self._clock.zone()
        day = Day(today(self._clock), zone)
        rows = filter_rows(self._sorted, self._listing.criteria, day, words=self._words)
        if self._listing.group_by is GroupBy.NONE:
            return rows
        groups = [group.id for group in self._contacts.groups]
        title = section_titles(self._listing, self._contacts, QLocale())
        by_organisation = self._listing.group_by is GroupBy.ORGANISATION
        items: list[ContactListRow | Heading] = []
        for section in group_rows(rows, self._listing, zone, groups):
            organisation_id = section.rows[0].organisation_id if by_organisation else None
            items.append(Heading(title(section), len(section.rows), organisation_id))
            items.extend(section.rows)
        return tuple(items)

    def _reset(self, items: tuple[ContactListRow | Heading, ...]) -> None:
        self.beginResetModel()
        self._items = items
        self._headings = _places_of_headings(items)
        self.endResetModel()

    def _update_in_place(self, items: tuple[ContactListRow | Heading, ...]) -> None:
        pairs = enumerate(zip(self._items, items, strict=True))
        changed = [i for i, (old, new) in pairs if old != new]
        self._items = items
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))


def _identity(item: ContactListRow | Heading) -> int | str:
    return item.title if isinstance(item, Heading) else item.id


def _places_of_headings(items: Sequence[ContactListRow | Heading]) -> tuple[int, ...]:
    """Return where the headings stand, by what each says of the rows below it."""
    places: list[int] = []
    place = 0
    while place < len(items) and isinstance(heading := items[place], Heading):
        places.append(place)
        place += heading.count + 1
    return tuple(places)


def _heading_data(heading: Heading, role: int) -> Any:
    if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        return heading.title
    if role == ContactRole.ORGANISATION:
        return heading.organisation_id
    return heading.count if role == ContactRole.COUNT else None


def _mark_words(mark: DueMark | None) -> str:
    match mark:
        case DueMark.OVERDUE:
            return QCoreApplication.translate("ContactList", "follow-up overdue")
        case DueMark.DUE_TODAY:
            return QCoreApplication.translate("ContactList", "follow-up due today")
        case DueMark.FADING:
            return QCoreApplication.translate("ContactList", "silent for unusually long")
        case DueMark.PARKED:
            return QCoreApplication.translate("ContactList", "parked")
    return ""

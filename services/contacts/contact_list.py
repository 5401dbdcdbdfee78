"""Read what the navigation and the contact list show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, auto
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from models import driver
from models.contact_list import CONTACT_COUNT, CONTACT_ROWS, GROUP_ROWS
from models.instants import from_microseconds
from services.store import Store, refusals_told

FIRST_ROWS = 50  # more than fills a tall window
_ALL = -1


class DueMark(Enum):
    """Say what the mark of a row means."""

    OVERDUE = auto()
    DUE_TODAY = auto()
    PARKED = auto()


@dataclass(frozen=True, slots=True)
class ContactListRow:
    """Show one contact in the list; the due fields are of its earliest open follow-ups."""

    id: int
    name: str
    organisation: str | None
    group_id: int | None
    search_key: str
    last_contact_at: datetime | None
    due_on: date | None
    due_at_utc: datetime | None
    parked_until: date | None


@dataclass(frozen=True, slots=True)
class GroupRow:
    """Show one group in the navigation; `code` names one that came with the app."""

    id: int
    code: str | None
    name: str | None
    cadence_days: int | None
    contacts: int


@dataclass(frozen=True, slots=True)
class ContactList:
    """Hold groups in their order and contacts by name; `total` counts contacts beyond the rows."""

    groups: tuple[GroupRow, ...]
    rows: tuple[ContactListRow, ...]
    total: int


def read_first_rows(path: Path, *, key: bytes | None = None) -> ContactList:
    """Read the top of the list through the driver alone, for the first frame."""
    with (
        refusals_told(path.parent),
        closing(driver.connect(path, key=key, read_only=True)) as connection,
    ):
        return _read(connection.execute, FIRST_ROWS)


class ContactListReader:
    """Read the whole list; called in the reading thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def read(self) -> ContactList:
        """Return all groups and contacts that are not archived or in the bin."""
        with self._store.read() as session:
            connection = session.connection()
            return _read(connection.exec_driver_sql, _ALL)


def filter_rows(
    rows: Iterable[ContactListRow], *, words: str = "", group_id: int | None = None
) -> tuple[ContactListRow, ...]:
    """Return the rows of a group whose name or organisation has every folded word."""
    wanted = words.split()
    return tuple(
        row
        for row in rows
        if (group_id is None or row.group_id == group_id)
        and all(word in row.search_key for word in wanted)
    )


def due_mark(row: ContactListRow, now: datetime, zone: ZoneInfo) -> DueMark | None:
    """Return what a row's mark says: the worst of its open follow-ups, else that it is parked."""
    day = now.astimezone(zone).date()
    if row.due_on is not None and row.due_on < day:
        return DueMark.OVERDUE
    if row.due_at_utc is not None and row.due_at_utc < now:
        return DueMark.OVERDUE
    if row.due_on == day:
        return DueMark.DUE_TODAY
    if row.parked_until is not None and row.parked_until > day:
        return DueMark.PARKED
    return None


def _read(
    query: Callable[[str, tuple[Any, ...]], Iterable[Sequence[Any]]], limit: int
) -> ContactList:
    rows = tuple(map(_contact_row, query(CONTACT_ROWS, (limit,))))
    total = len(rows) if limit == _ALL else next(iter(query(CONTACT_COUNT, ())))[0]
    groups = tuple(GroupRow(*row) for row in query(GROUP_ROWS, ()))
    return ContactList(groups, rows, total)


def _contact_row(row: Sequence[Any]) -> ContactListRow:
    id_, name, organisation, group_id, search_key, last, due_on, due_at, parked = row
    return ContactListRow(
        id_,
        name,
        organisation,
        group_id,
        search_key,
        from_microseconds(last) if last is not None else None,
        date.fromisoformat(due_on) if due_on else None,
        from_microseconds(due_at) if due_at is not None else None,
        date.fromisoformat(parked) if parked else None,
    )

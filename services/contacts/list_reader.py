"""Read the contact list: its top for the first frame, and all of it after that."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeAlias

from models import contact_list as sql
from models import driver
from models.instants import from_microseconds, to_microseconds
from services.clock import Clock, today
from services.contacts.arranging import Day, filter_rows
from services.contacts.check_in import effective_cadence, next_check_in
from services.contacts.contact_list import (
    ContactList,
    ContactListRow,
    GroupRow,
    PutOff,
    TagRow,
    ViewRow,
)
from services.contacts.listing import Listing
from services.follow_ups.due import due_of_columns
from services.store import Store, refusals_told
from services.today.due_rows import count_open, read_ahead, read_due
from services.today.values import Today
from services.window_state import SETTING, WindowState

LANGUAGE = "language"
"""The setting of the language: its code, or nothing for the system's."""

_COUNTS = (sql.CONTACT_COUNT, sql.DRAFT_COUNT)

FIRST_ROWS = 50  # more than fills a tall window

Query: TypeAlias = Callable[[str, Any], Iterable[Sequence[Any]]]


@dataclass(frozen=True, slots=True)
class FirstList:
    """Hold what the first frame shows: the rows of its list, and how the window was left.

    `language` is the one that was chosen, if it was; `drafts` is how many wait, `follow_ups` how
    many are open. `today` holds the follow-ups of the day.
    """

    contacts: ContactList
    state: WindowState
    language: str | None = None
    drafts: int = 0
    follow_ups: int = 0
    today: Today | None = None


def read_first_rows(
    path: Path, clock: Clock, *, key: bytes | None = None, begins_day: bool = False
) -> FirstList:
    """Read what the window showed last through the driver alone, for the first frame.

    The day may begin with it: then it opens at Today where it was not left this very day.
    """
    with (
        refusals_told(path.parent),
        closing(driver.connect(path, key=key, read_only=True)) as connection,
    ):
        query: Query = connection.execute
        state = WindowState.from_json(_setting(query, SETTING))
        if begins_day:
            state = state.opened_on(today(clock))
        make = _Rows(clock)
        if state.first_ids:
            rows = make.some(query, sql.CHOSEN_ROWS, ids=json.dumps(state.first_ids))
        else:
            rows = make.some(query, sql.FIRST_ROWS, most=FIRST_ROWS)
        total, drafts = (_count(query, count) for count in _COUNTS)
        contacts = ContactList(_groups(query), rows, total, views=_views(query))
        day = _today(query, clock)
        return FirstList(contacts, state, _language(query), drafts, count_open(query), day)


class ContactListReader:
    """Read the whole list; called in the reading thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def read(self) -> ContactList:
        """Return all groups, tags and contacts that are not in the bin."""
        clock = self._store.clock
        with self._store.read() as session:
            query: Query = session.connection().exec_driver_sql
            rows = _Rows(clock).all(query)
            tags = tuple(TagRow(*row) for row in query(sql.TAG_ROWS, ()))
            groups, views = _groups(query), _views(query)
        total = sum(not row.archived for row in rows)
        day = Day(today(clock), clock.zone())
        return ContactList(groups, rows, total, tags, tuple(_counted(v, rows, day) for v in views))


def _groups(query: Query) -> tuple[GroupRow, ...]:
    return tuple(GroupRow(*row) for row in query(sql.GROUP_ROWS, ()))


def _views(query: Query) -> tuple[ViewRow, ...]:
    found = query(sql.VIEW_ROWS, ())
    return tuple(ViewRow(id_, name, Listing.from_json(_json(text))) for id_, name, text in found)


def _counted(view: ViewRow, rows: Sequence[ContactListRow], day: Day) -> ViewRow:
    return replace(view, contacts=len(filter_rows(rows, view.listing.criteria, day)))


def _count(query: Query, sql_text: str) -> int:
    count: int = next(iter(query(sql_text, ())))[0]
    return count


def _today(query: Query, clock: Clock) -> Today:
    """Return the follow-ups of the day; whom to call comes with what SQLAlchemy reads."""
    now, zone = clock.now(), clock.zone()
    ahead = read_ahead(query, now, zone)
    return replace(ahead, overdue=(due := read_due(query, now, zone)).overdue, due=due.due)


def _language(query: Query) -> str | None:
    language = _setting(query, LANGUAGE)
    return language if isinstance(language, str) else None


def _setting(query: Query, name: str) -> object:
    return next((_json(text) for (text,) in query(sql.SETTING_VALUE, (name,))), None)


def _json(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return None


class _Rows:
    """Make rows of what was read, sharing the text and tags that many of them have."""

    def __init__(self, clock: Clock) -> None:
        self._today, self._zone = today(clock), clock.zone()
        self._known = {"now": to_microseconds(clock.now())}
        self._put_off: dict[int, tuple[PutOff, ...]] = {}
        self._organisations: dict[int | None, str | None] = {}
        self._tags: dict[str | None, tuple[int, ...]] = {None: ()}

    def some(self, query: Query, sql_text: str, **which: object) -> tuple[ContactListRow, ...]:
        """Read the rows that a query asks for."""
        found = list(query(sql_text, {**self._known, **which}))
        ids = json.dumps([row[0] for row in found])
        self._know_snoozed(query(sql.CHOSEN_SNOOZED_ROWS, {**self._known, "ids": ids}))
        return tuple(map(self._row, found))

    def all(self, query: Query) -> tuple[ContactListRow, ...]:
        """Read everybody's row."""
        self._know_snoozed(query(sql.SNOOZED_ROWS, self._known))
        return tuple(map(self._row, query(sql.ALL_ROWS, self._known)))

    def _know_snoozed(self, found: Iterable[Sequence[Any]]) -> None:
        for contact_id, on, at, zone, instant, until in found:
            put_off = PutOff(due_of_columns(on, at, zone, instant), from_microseconds(until))
            self._put_off[contact_id] = (*self._put_off.get(contact_id, ()), put_off)

    def _row(self, found: Sequence[Any]) -> ContactListRow:
        id_, name, organisation, group_id, search_key, last, due_on, due_at, *more = found
        parked, organisation_id, created, own_cadence, group_cadence, *filed = more
        verified, has_method, tags, archived, fades_at, by_voice, *counted = filed
        last_voice, put_off, imported = counted
        last_contact_at, created_at = _instant(last), from_microseconds(created)
        parked_until, cadence = _day(parked), effective_cadence(own_cadence, group_cadence)
        check_in_on = next_check_in(
            last_counted_at=_instant(last_voice) if by_voice else last_contact_at,
            created_at=created_at,
            imported=bool(imported),
            cadence_days=cadence,
            parked_until=parked_until,
            today=self._today,
            zone=self._zone,
            not_before=_day(put_off),
        )
        return ContactListRow(
            id_,
            name,
            self._organisations.setdefault(organisation_id, organisation),
            group_id,
            search_key,
            last_contact_at,
            _day(due_on),
            _instant(due_at),
            parked_until,
            organisation_id,
            created_at,
            cadence,
            check_in_on,
            _day(verified),
            bool(has_method),
            self._tag_ids(tags),
            bool(archived),
            _instant(fades_at),
            self._put_off.get(id_, ()),
        )

    def _tag_ids(self, text: str | None) -> tuple[int, ...]:
        found = self._tags.get(text)
        if found is None:
            assert text is not None
            found = self._tags[text] = tuple(map(int, text.split(",")))
        return found


def _instant(value: int | None) -> datetime | None:
    return None if value is None else from_microseconds(value)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None

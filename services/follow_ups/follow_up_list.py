"""Read the page of all follow-ups: in sections by day, or contact by contact.

By key, not by offset, and each section from the index that has its order, so that it matters
little how many there are. Only those that are snoozed, which are few, are all read, as they stand
where their snooze brings them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import Any, cast
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Row, Select, and_, func, literal, or_, select, text, tuple_
from sqlalchemy.orm import Session

from models.entities import Contact, FollowUp, Organisation
from services.clock import Clock
from services.follow_ups.follow_up_rows import OPEN, by_due_date, view_of
from services.follow_ups.page_values import (
    ContactFollowUps,
    ContactsPage,
    FollowUpFilter,
    FollowUpPage,
    FollowUpRow,
    Section,
    SectionKey,
    SectionPage,
)
from services.follow_ups.sections import Span, order_of, row_of, spans
from services.follow_ups.snooze import is_snoozed
from services.follow_ups.values import COUNTED_TO
from services.store import Store
from services.text_keys import fold

EVERYTHING = FollowUpFilter()
ROWS_OF_CONTACT = 200
"""Of one contact no more are shown among the others."""

_ALL_DAY = and_(OPEN, FollowUp.due_time.is_(None))
_SOME_DAY = and_(_ALL_DAY, FollowUp.due_on.is_(None))
_CLOSED = and_(FollowUp.closed_at.is_not(None), FollowUp.deleted_at.is_(None))
_WORD = re.compile(r"\w+")


class FollowUpListReader:
    """Read the follow-ups of everybody but contacts in the bin; called in the reading thread."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def first(self, wanted: FollowUpFilter = EVERYTHING, limit: int = 50) -> FollowUpPage:
        """Return the beginning of every section, with how many each has."""
        with self._store.read() as session:
            listing = _Listing(session, self._clock.now(), self._clock.zone(), wanted)
            return FollowUpPage(
                on=listing.now.astimezone(listing.zone).date(),
                sections=tuple(listing.page(each, SectionKey(), limit) for each in Section),
                counts={each: listing.count(each) for each in Section},
            )

    def more(
        self,
        section: Section,
        key: SectionKey,
        wanted: FollowUpFilter = EVERYTHING,
        limit: int = 100,
    ) -> SectionPage:
        """Return what comes after a key in a section."""
        with self._store.read() as session:
            listing = _Listing(session, self._clock.now(), self._clock.zone(), wanted)
            return listing.page(section, key, limit)

    def by_contact(
        self,
        wanted: FollowUpFilter = EVERYTHING,
        key: tuple[str, int] | None = None,
        limit: int = 50,
    ) -> ContactsPage:
        """Return contacts by name with their open follow-ups, after a key."""
        with self._store.read() as session:
            listing = _Listing(session, self._clock.now(), self._clock.zone(), wanted)
            found = listing.contacts(key, limit + 1)
            taken = found[:limit]
            last = taken[-1] if len(found) > limit else None
            return ContactsPage(
                contacts=tuple(map(listing.of_contact, taken)),
                next_key=(last.sort_key, last.id) if last else None,
            )


class _Listing:
    """Read with one session, at one instant."""

    def __init__(
        self, session: Session, now: datetime, zone: ZoneInfo, wanted: FollowUpFilter
    ) -> None:
        self.now, self.zone = now, zone
        self._session = session
        self._spans = spans(now, zone)
        self._conditions = tuple(_conditions(wanted))
        until = FollowUp.snoozed_until_utc
        self._awake = or_(until.is_(None), until <= now)

    def page(self, section: Section, key: SectionKey, limit: int) -> SectionPage:
        """Return rows of a section after a key."""
        match section:
            case Section.SOME_DAY:
                return self._some_day(key, limit)
            case Section.CLOSED:
                return self._closed(key, limit)
            case _:
                return self._dated(section, key, limit)

    def count(self, section: Section) -> int:
        """Return how many a section has, COUNTED_TO if more."""
        match section:
            case Section.SOME_DAY:
                found = [_SOME_DAY]
            case Section.CLOSED:
                found = [_CLOSED]
            case _:
                span = self._spans[section]
                found = [and_(_all_day(span), self._awake), and_(_timed(span), self._awake)]
        snoozed = sum(row.section is section for row in self._snoozed)
        return min(COUNTED_TO, snoozed + sum(map(self._count, found)))

    def contacts(self, key: tuple[str, int] | None, limit: int) -> list[Row[Any]]:
        """Return id, sort_key, name and organisation of contacts with open follow-ups."""
        has_open = select(FollowUp.id).where(
            FollowUp.contact_id == Contact.id, OPEN, *self._conditions
        )
        statement = (
            select(Contact.id, Contact.sort_key, Contact.full_name, Organisation.name)
            .outerjoin(Organisation, Organisation.id == Contact.organisation_id)
            .where(Contact.deleted_at.is_(None), has_open.correlate(Contact).exists())
            .order_by(Contact.sort_key, Contact.id)
            .limit(limit)
        )
        if key is not None:
            statement = statement.where(tuple_(Contact.sort_key, Contact.id) > key)
        return list(self._session.execute(statement))

    def of_contact(self, contact: Row[Any]) -> ContactFollowUps:
        """Return a contact's open follow-ups."""
        statement = (
            _rows(and_(OPEN, FollowUp.contact_id == contact.id))
            .where(*self._conditions)
            .order_by(*by_due_date())
        )
        found = self._read(statement, ROWS_OF_CONTACT + 1)
        rows = tuple(sorted(found[:ROWS_OF_CONTACT], key=order_of))
        more = len(found) > ROWS_OF_CONTACT
        return ContactFollowUps(contact.id, contact.full_name, contact.name, rows, more)

    def _dated(self, section: Section, key: SectionKey, limit: int) -> SectionPage:
        """Merge those for the whole day, those with a time and those that are snoozed.

        Each sort has an index of its own.
        """
        span = self._spans[section]
        all_day = _rows(_all_day(span)).order_by(FollowUp.due_on, FollowUp.id)
        timed = _rows(_timed(span)).order_by(FollowUp.due_at_utc, FollowUp.id)
        if key.all_day is not None:
            all_day = all_day.where(tuple_(FollowUp.due_on, FollowUp.id) > key.all_day)
        if key.timed is not None:
            timed = timed.where(tuple_(FollowUp.due_at_utc, FollowUp.id) > key.timed)
        found = [
            *self._read(all_day.where(self._awake, *self._conditions), limit + 1),
            *self._read(timed.where(self._awake, *self._conditions), limit + 1),
            *(
                row
                for row in self._snoozed
                if row.section is section and (not key.snoozed or order_of(row) > key.snoozed)
            ),
        ]
        rows = sorted(found, key=order_of)
        taken = tuple(rows[:limit])
        more = len(rows) > limit
        return SectionPage(section, taken, self._after(taken, key) if more else None)

    def _after(self, rows: Iterable[FollowUpRow], key: SectionKey) -> SectionKey:
        """Return the key after rows of all sorts; of one that brought none, it stays."""
        for row in rows:
            due = row.follow_up.due
            if is_snoozed(row.follow_up.snoozed_until, self.now):
                key = replace(key, snoozed=order_of(row))
            elif due is not None and due.instant is not None:
                key = replace(key, timed=(due.instant, row.follow_up.id))
            elif due is not None:
                key = replace(key, all_day=(due.on, row.follow_up.id))
        return key

    @cached_property
    def _snoozed(self) -> list[FollowUpRow]:
        """Read the snoozed ones of all sections."""
        snoozed = and_(OPEN, FollowUp.due_on.is_not(None), FollowUp.snoozed_until_utc > self.now)
        return self._read(_rows(snoozed).where(*self._conditions))

    def _some_day(self, key: SectionKey, limit: int) -> SectionPage:
        statement = _rows(_SOME_DAY).where(*self._conditions).order_by(FollowUp.id)
        if key.some_day is not None:
            statement = statement.where(FollowUp.id > key.some_day)
        rows = self._read(statement, limit + 1)
        next_key = SectionKey(some_day=rows[limit - 1].follow_up.id) if rows[limit:] else None
        return SectionPage(Section.SOME_DAY, tuple(rows[:limit]), next_key)

    def _closed(self, key: SectionKey, limit: int) -> SectionPage:
        """Return those done or dropped, the latest first."""
        order = FollowUp.closed_at.desc(), FollowUp.id.desc()
        statement = _rows(_CLOSED).where(*self._conditions).order_by(*order)
        if key.timed is not None:
            statement = statement.where(tuple_(FollowUp.closed_at, FollowUp.id) < key.timed)
        rows = self._read(statement, limit + 1)
        last = rows[limit - 1].follow_up if rows[limit:] else None
        next_key = SectionKey(timed=(last.closed_at, last.id)) if last and last.closed_at else None
        return SectionPage(Section.CLOSED, tuple(rows[:limit]), next_key)

    def _count(self, condition: ColumnElement[bool]) -> int:
        some = _joined(select(literal(1)), condition).where(*self._conditions).limit(COUNTED_TO)
        return self._session.scalar(select(func.count()).select_from(some.subquery())) or 0

    def _read(self, statement: Select[Any], limit: int | None = None) -> list[FollowUpRow]:
        return [
            row_of(view_of(row), name, organisation, self.now, self.zone)
            for row, name, organisation in self._session.execute(statement.limit(limit))
        ]


def _rows(condition: ColumnElement[bool]) -> Select[Any]:
    columns = select(FollowUp, Contact.full_name, Organisation.name)
    joined = _joined(cast(Select[Any], columns), condition)
    return joined.outerjoin(Organisation, Organisation.id == Contact.organisation_id)


def _joined(columns: Select[Any], condition: ColumnElement[bool]) -> Select[Any]:
    return (
        columns.select_from(FollowUp)
        .join(Contact, Contact.id == FollowUp.contact_id)
        .where(condition, Contact.deleted_at.is_(None))
    )


def _all_day(span: Span) -> ColumnElement[bool]:
    bounds: list[ColumnElement[bool]] = [FollowUp.due_on.is_not(None)]
    if span.from_on is not None:
        bounds.append(FollowUp.due_on >= span.from_on)
    if span.until_on is not None:
        bounds.append(FollowUp.due_on < span.until_on)
    return and_(_ALL_DAY, *bounds)


def _timed(span: Span) -> ColumnElement[bool]:
    bounds: list[ColumnElement[bool]] = [FollowUp.due_at_utc.is_not(None)]
    if span.from_at is not None:
        bounds.append(FollowUp.due_at_utc >= span.from_at)
    if span.until_at is not None:
        bounds.append(FollowUp.due_at_utc < span.until_at)
    return and_(OPEN, *bounds)


def _conditions(wanted: FollowUpFilter) -> Iterator[ColumnElement[bool]]:
    """Yield what a follow-up and its contact must fulfil."""
    if wanted.group_id is not None:
        yield Contact.group_id == wanted.group_id
    words = _WORD.findall(wanted.text)
    for number, word in enumerate(words):
        name = f"word_{number}"
        found = text(f"SELECT rowid FROM follow_up_fts WHERE follow_up_fts MATCH :{name}")
        in_title = found.bindparams(**{name: f'"{word}"*'}).columns(FollowUp.id)
        begins = (literal(" ") + Contact.search_key).contains(f" {fold(word)}", autoescape=True)
        yield or_(FollowUp.id.in_(in_title), begins)
    if wanted.text.strip() and not words:  # an emoji, which no index knows
        yield func.instr(FollowUp.title, wanted.text.strip()) > 0

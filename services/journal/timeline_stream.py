"""Read a stream, page by page, by key in both directions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import TypeAlias, TypeVar

from sqlalchemy import Select, SQLColumnExpression, func, select, tuple_
from sqlalchemy.orm import Session, selectinload

from models.entities import Contact, Entry, EntryParticipant, FollowUp, Prompt
from services.clock import Clock
from services.contacts.birthday import parse_birthday
from services.follow_ups.follow_up_rows import view_of
from services.journal.taking_part import is_among, takes_part
from services.journal.timeline import entry_views
from services.journal.timeline_birthdays import birthdays_between
from services.journal.timeline_filter import entry_conditions, follow_up_conditions
from services.journal.timeline_prompts import ACTED_AT, are_told, prompt_moment
from services.journal.timeline_values import (
    ENTRY_RANK,
    EVERYTHING,
    FOLLOW_UP_RANK,
    PROMPT_RANK,
    BirthdayMoment,
    FollowUpMoment,
    MomentKind,
    PromptMoment,
    StreamFilter,
    StreamItem,
    StreamKey,
    key_of,
)
from services.journal.whose import OfContact, Whose

T = TypeVar("T")

Row: TypeAlias = Entry | FollowUp | PromptMoment | BirthdayMoment

_MOST_ID = 2**63 - 1
MOMENT = func.coalesce(FollowUp.closed_at, FollowUp.created_at, type_=FollowUp.created_at.type)
"""When a follow-up by itself stands on the timeline: when closed, until then when made."""


class Stream:
    """Take items from a filtered stream, within one session."""

    def __init__(
        self, session: Session, clock: Clock, whose: Whose, wanted: StreamFilter = EVERYTHING
    ) -> None:
        self._session = session
        self._clock = clock
        self._whose = whose
        self._wanted = wanted

    def older(self, key: StreamKey | None, count: int) -> list[StreamItem]:
        """Return up to count items that follow a key, or the newest of all, newest first."""
        return self._take(key, count, newer=False)

    def newer(self, key: StreamKey | None, count: int) -> list[StreamItem]:
        """Return up to count items that lead up to a key, or the oldest of all, newest first."""
        return self._take(key, count, newer=True)[::-1]

    def has_any(self, key: StreamKey, *, newer: bool) -> bool:
        """Return whether there is anything beyond a key."""
        return bool(self._rows(key, 1, newer=newer))

    def entry_instants(self) -> Sequence[datetime]:
        """Return when each entry of the stream happened, in no order."""
        if self._no_entries:
            return ()
        return self._session.scalars(self._with_entries(select(EntryParticipant.happened_at))).all()

    def follow_up_instants(self) -> Sequence[datetime]:
        """Return where each follow-up of the stream stands, in no order."""
        if not self._takes(MomentKind.FOLLOW_UP):
            return ()
        return self._session.scalars(self._with_follow_ups(select(MOMENT))).all()

    def prompt_instants(self) -> Sequence[datetime]:
        """Return when something was done with each prompt of the stream, in no order."""
        return [moment.at for moment in self._prompts(None, _MOST_ID, newer=False)]

    def birthdays(self, since: datetime | None = None) -> list[BirthdayMoment]:
        """Return the birthdays of the stream since an instant, or the first contact."""
        if not self._takes(MomentKind.BIRTHDAY):
            return []
        written = self._session.scalar(_BIRTHDAY.where(is_among(Contact.id, self._whose)))
        birthday = parse_birthday(written) if written else None
        first = (since or self._first_contact()) if birthday else None
        if birthday is None or first is None:
            return []
        return birthdays_between(birthday, first, self._clock.now(), self._clock.zone())

    def _take(self, key: StreamKey | None, count: int, *, newer: bool) -> list[StreamItem]:
        rows = self._rows(key, count, newer=newer)
        entries = [row for row in rows if isinstance(row, Entry)]
        views = entry_views(self._session, self._whose, entries) if entries else []
        shown = {view.id: view for view in views}
        return [shown[row.id] if isinstance(row, Entry) else self._moment(row) for row in rows]

    def _moment(self, row: FollowUp | PromptMoment | BirthdayMoment) -> StreamItem:
        if not isinstance(row, FollowUp):
            return row
        at = row.closed_at or row.created_at
        return FollowUpMoment(view_of(row), at, at.astimezone(self._clock.zone()).date())

    def _rows(self, key: StreamKey | None, count: int, *, newer: bool) -> list[Row]:
        """Return the rows next to a key, the nearest first, as they are stored."""
        rows: list[Row] = [
            *self._entries(key, count, newer=newer),
            *self._follow_ups(key, count, newer=newer),
            *self._prompts(key, count, newer=newer),
        ]
        rows = sorted(rows, key=_key_of_row, reverse=not newer)[:count]
        # Above something that was is after the first contact, which then need not be looked for.
        bound = key if newer else (_key_of_row(rows[-1]) if len(rows) == count else None)
        rows += _beyond(self.birthdays(bound.at if bound else None), key, newer=newer)
        return sorted(rows, key=_key_of_row, reverse=not newer)[:count]

    def _entries(self, key: StreamKey | None, count: int, *, newer: bool) -> Iterable[Entry]:
        if self._no_entries:
            return ()
        place = (EntryParticipant.happened_at, EntryParticipant.entry_id)
        statement = self._with_entries(select(Entry)).options(selectinload(Entry.topics))
        return self._session.scalars(
            _bounded(statement, place, key, ENTRY_RANK, newer=newer).limit(count)
        )

    def _follow_ups(self, key: StreamKey | None, count: int, *, newer: bool) -> Iterable[FollowUp]:
        if not self._takes(MomentKind.FOLLOW_UP):
            return ()
        statement = self._with_follow_ups(select(FollowUp))
        return self._session.scalars(
            _bounded(statement, (MOMENT, FollowUp.id), key, FOLLOW_UP_RANK, newer=newer).limit(
                count
            )
        )

    def _prompts(self, key: StreamKey | None, count: int, *, newer: bool) -> Iterable[PromptMoment]:
        if not self._takes(MomentKind.PROMPT):
            return ()
        statement = select(Prompt).where(
            is_among(Prompt.contact_id, self._whose),
            are_told(self._session, self._whose, self._clock.zone()),
            Prompt.deleted_at.is_(None),
        )
        bounded = _bounded(statement, (ACTED_AT, Prompt.id), key, PROMPT_RANK, newer=newer)
        zone = self._clock.zone()
        return [prompt_moment(row, zone) for row in self._session.scalars(bounded.limit(count))]

    def _with_entries(self, statement: Select[T]) -> Select[T]:
        return (
            statement.select_from(EntryParticipant)
            .join(Entry, EntryParticipant.entry_id == Entry.id)
            .where(
                takes_part(self._whose),
                Entry.deleted_at.is_(None),
                *entry_conditions(self._session, self._whose, self._wanted),
            )
        )

    def _with_follow_ups(self, statement: Select[T]) -> Select[T]:
        return statement.where(
            is_among(FollowUp.contact_id, self._whose),
            FollowUp.entry_id.is_(None),
            FollowUp.deleted_at.is_(None),
            *follow_up_conditions(self._wanted),
        )

    def _takes(self, kind: MomentKind) -> bool:
        """Return whether moments of a kind can stand here; an organisation's are entries alone."""
        return isinstance(self._whose, OfContact) and self._wanted.takes(kind)

    @property
    def _no_entries(self) -> bool:
        return self._wanted.entry_kinds == frozenset()

    def _first_contact(self) -> datetime | None:
        """Return when the stream begins, whatever is filtered."""
        whole = Stream(self._session, self._clock, self._whose)
        entries = whole._with_entries(select(EntryParticipant.happened_at))
        first = entries.order_by(EntryParticipant.happened_at).limit(1)
        moments = whole._with_follow_ups(select(func.min(MOMENT)))
        found = (self._session.scalar(first), self._session.scalar(moments))
        return min((at for at in found if at is not None), default=None)


_BIRTHDAY = select(Contact.birthday)


def _bounded(
    statement: Select[T],
    place: tuple[SQLColumnExpression[datetime], SQLColumnExpression[int]],
    key: StreamKey | None,
    rank: int,
    *,
    newer: bool,
) -> Select[T]:
    """Order a query away from a key and begin beyond it.

    Rows of another rank have no id to compare with: at the key's instant all of them are beyond
    it, or none.
    """
    ordered = statement.order_by(*(each if newer else each.desc() for each in place))
    if key is None:
        return ordered
    id_ = key.id if key.rank == rank else (_MOST_ID if rank < key.rank else 0)
    bound = (key.at, id_)
    return ordered.where(tuple_(*place) > bound if newer else tuple_(*place) < bound)


def _beyond(
    moments: Iterable[BirthdayMoment], key: StreamKey | None, *, newer: bool
) -> Iterator[BirthdayMoment]:
    for moment in moments:
        if key is None or (key_of(moment) > key if newer else key_of(moment) < key):
            yield moment


def _key_of_row(row: Row) -> StreamKey:
    match row:
        case Entry():
            return StreamKey(row.happened_at, ENTRY_RANK, row.id)
        case FollowUp():
            return StreamKey(row.closed_at or row.created_at, FOLLOW_UP_RANK, row.id)
        case PromptMoment() | BirthdayMoment():
            return key_of(row)

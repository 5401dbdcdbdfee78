"""Read a contact's timeline page by page, by key: an old page costs what the first one costs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import func, select, tuple_
from sqlalchemy.orm import Session, selectinload

from models.entities import Contact, Entry, EntryParticipant, FollowUp, NextTime
from services.follow_ups.follow_up_rows import view_of
from services.follow_ups.values import FollowUpView
from services.gone import get_or_gone
from services.journal.taking_part import is_among
from services.journal.values import EntryView, Participant, TimelineKey, TimelinePage
from services.journal.whose import OfContact, OfOrganisation, Whose
from services.store import Store

PAGE_SIZE = 40


class TimelineReader:
    """Read timelines; called in the reading thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def page(
        self, contact_id: int, after: TimelineKey | None = None, size: int = PAGE_SIZE
    ) -> TimelinePage:
        """Return up to size entries, newest first, from the top or after a key."""
        with self._store.read() as session:
            entries = _entries(session, contact_id, after, size + 1)
            shown = entries[:size]
            views = tuple(entry_views(session, OfContact(contact_id), shown))
        more = len(entries) > size
        last = TimelineKey(shown[-1].happened_at, shown[-1].id) if more else None
        return TimelinePage(views, last)

    def entry(self, contact_id: int, entry_id: int) -> EntryView:
        """Return one entry as it stands on a contact's timeline; raise GoneError without one."""
        with self._store.read() as session:
            entry = get_or_gone(session, Entry, entry_id)
            return entry_views(session, OfContact(contact_id), [entry])[0]


def _entries(
    session: Session, contact_id: int, after: TimelineKey | None, limit: int
) -> Sequence[Entry]:
    place = tuple_(EntryParticipant.happened_at, EntryParticipant.entry_id)
    statement = (
        select(Entry)
        .join(EntryParticipant, EntryParticipant.entry_id == Entry.id)
        .where(EntryParticipant.contact_id == contact_id, Entry.deleted_at.is_(None))
        .order_by(EntryParticipant.happened_at.desc(), EntryParticipant.entry_id.desc())
        .limit(limit)
        .options(selectinload(Entry.topics))
    )
    if after is not None:
        statement = statement.where(place < (after.happened_at, after.entry_id))
    return session.scalars(statement).all()


def entry_views(session: Session, whose: Whose, entries: Sequence[Entry]) -> list[EntryView]:
    """Return stored entries as they stand on a timeline, in their order."""
    ids = [entry.id for entry in entries]
    others = _others(session, whose, ids)
    follow_ups = _follow_ups(session, whose, ids)
    next_times = _next_times(session, whose, ids)
    return [
        _view(entry, others[entry.id], follow_ups[entry.id], next_times[entry.id])
        for entry in entries
    ]


def _view(
    entry: Entry,
    others: Sequence[Participant],
    follow_ups: Sequence[FollowUpView],
    next_times: Sequence[str],
) -> EntryView:
    return EntryView(
        id=entry.id,
        uid=entry.uid,
        kind=entry.kind,
        channel=entry.channel,
        direction=entry.direction,
        outcome=entry.outcome,
        happened_at=entry.happened_at,
        zone=entry.zone,
        duration_s=entry.duration_s,
        purpose=entry.purpose,
        mood=entry.mood,
        wow=entry.wow,
        text=entry.text,
        others=tuple(others),
        topics=tuple(topic.name for topic in entry.topics),
        follow_ups=tuple(follow_ups),
        next_times=tuple(next_times),
    )


def _others(
    session: Session, whose: Whose, entry_ids: Sequence[int]
) -> defaultdict[int, list[Participant]]:
    named = (
        select(EntryParticipant.entry_id, Contact.id, Contact.full_name)
        .join(Contact, Contact.id == EntryParticipant.contact_id)
        .where(EntryParticipant.entry_id.in_(entry_ids))
        .order_by(Contact.sort_key, Contact.id)
    )
    match whose:
        case OfContact(id_):
            named = named.where(Contact.id != id_)
        case OfOrganisation():  # its own people come first: the others may be cut off
            named = named.order_by(None).order_by(
                is_among(Contact.id, whose).desc(), Contact.sort_key, Contact.id
            )
    found: defaultdict[int, list[Participant]] = defaultdict(list)
    for entry_id, other_id, name in session.execute(named):
        found[entry_id].append(Participant(other_id, name))
    return found


def _follow_ups(
    session: Session, whose: Whose, entry_ids: Sequence[int]
) -> defaultdict[int, list[FollowUpView]]:
    rows = session.scalars(
        select(FollowUp)
        .where(
            FollowUp.entry_id.in_(entry_ids),
            # Not by the index of contacts, where all that was ever promised stands.
            func.likely(is_among(FollowUp.contact_id, whose)),
            FollowUp.deleted_at.is_(None),
        )
        .order_by(FollowUp.id)
    )
    found: defaultdict[int, list[FollowUpView]] = defaultdict(list)
    for row in rows:
        if row.entry_id is not None:
            found[row.entry_id].append(view_of(row))
    return found


def _next_times(
    session: Session, whose: Whose, entry_ids: Sequence[int]
) -> defaultdict[int, list[str]]:
    rows = session.execute(
        select(NextTime.entry_id, NextTime.text)
        .where(
            NextTime.entry_id.in_(entry_ids),
            func.likely(is_among(NextTime.contact_id, whose)),  # by the entries' index, as above
            NextTime.deleted_at.is_(None),
        )
        .order_by(NextTime.id)
    )
    found: defaultdict[int, list[str]] = defaultdict(list)
    for entry_id, text in rows:
        if entry_id is not None:
            found[entry_id].append(text)
    return found

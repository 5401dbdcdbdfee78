"""Say what a timeline can be filtered by, and in which months something stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, aliased

from models.entities import Contact, Entry, EntryParticipant, Topic, entry_topic
from models.kinds import EntryKind
from services.journal.taking_part import takes_part
from services.journal.timeline_stream import Stream
from services.journal.timeline_values import FilterChoices, MomentKind, MonthCount, RowKind
from services.journal.values import Participant
from services.journal.whose import OfContact, Whose
from services.wall_time import instant_of

_MOST_OFFERED = 40  # of topics and of people: what a menu can hold, the most frequent ones


def month_start(month: date, zone: ZoneInfo) -> datetime:
    """Return the instant at which a month begins on the user's wall."""
    return instant_of(month, time.min, zone)


def next_month(month: date) -> date:
    """Return the first day of the month after."""
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def count_months(stream: Stream, zone: ZoneInfo) -> tuple[MonthCount, ...]:
    """Return the months in which something stands on a stream, newest first."""
    instants = sorted(
        (
            *stream.entry_instants(),
            *stream.follow_up_instants(),
            *stream.prompt_instants(),
            *(moment.at for moment in stream.birthdays()),
        )
    )
    return tuple(reversed(tuple(_counts(instants, zone))))


def _counts(instants: Sequence[datetime], zone: ZoneInfo) -> Iterator[MonthCount]:
    begin = 0
    while begin < len(instants):
        month = instants[begin].astimezone(zone).date().replace(day=1)
        end = bisect_left(instants, month_start(next_month(month), zone), lo=begin + 1)
        yield MonthCount(month, end - begin)
        begin = end


def find_choices(session: Session, stream: Stream, whose: Whose) -> FilterChoices:
    """Return the kinds, channels, topics and people to choose from in a stream."""
    counted = func.count().desc()
    ways = session.execute(
        select(Entry.kind, Entry.channel)
        .join(EntryParticipant, EntryParticipant.entry_id == Entry.id)
        .where(*_entries_of(whose))
        .group_by(Entry.kind, Entry.channel)
        .order_by(counted)
    ).all()
    found = {kind for kind, _channel in ways}
    kinds: list[RowKind] = [kind for kind in EntryKind if kind in found]
    if stream.follow_up_instants():
        kinds.append(MomentKind.FOLLOW_UP)
    if stream.birthdays():
        kinds.append(MomentKind.BIRTHDAY)
    if stream.prompt_instants():
        kinds.append(MomentKind.PROMPT)
    return FilterChoices(
        kinds=tuple(kinds),
        channels=tuple(dict.fromkeys(channel for _kind, channel in ways if channel)),
        topics=_topics(session, whose),
        people=_people(session, whose),
    )


def _topics(session: Session, whose: Whose) -> tuple[str, ...]:
    names = session.scalars(
        select(Topic.name)
        .join(entry_topic, entry_topic.c.topic_id == Topic.id)
        .join(Entry, Entry.id == entry_topic.c.entry_id)
        .join(EntryParticipant, EntryParticipant.entry_id == Entry.id)
        .where(*_entries_of(whose))
        .group_by(Topic.id)
        .order_by(func.count().desc(), Topic.name)
        .limit(_MOST_OFFERED)
    )
    return tuple(sorted(names))


def _people(session: Session, whose: Whose) -> tuple[Participant, ...]:
    other = aliased(EntryParticipant)
    rows = session.execute(
        select(Contact.id, Contact.full_name, Contact.sort_key)
        .join(other, other.contact_id == Contact.id)
        .join(EntryParticipant, EntryParticipant.entry_id == other.entry_id)
        .join(Entry, Entry.id == other.entry_id)
        .where(*_entries_of(whose), *_others(whose))
        .group_by(Contact.id)
        .order_by(func.count().desc(), Contact.sort_key)
        .limit(_MOST_OFFERED)
    ).all()
    by_name = sorted(rows, key=lambda row: (row.sort_key, row.id))
    return tuple(Participant(row.id, row.full_name) for row in by_name)


def _entries_of(whose: Whose) -> tuple[ColumnElement[bool], ...]:
    return (takes_part(whose), Entry.deleted_at.is_(None))


def _others(whose: Whose) -> tuple[ColumnElement[bool], ...]:
    """Leave out whom all of the stream is with."""
    return (Contact.id != whose.contact_id,) if isinstance(whose, OfContact) else ()

"""Turn a filter of the timeline into conditions of its queries."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sqlalchemy import ColumnElement, Select, func, or_, select, text
from sqlalchemy.orm import Session, aliased

from models.entities import Entry, EntryParticipant, FollowUp, NextTime, Topic, entry_topic
from models.kinds import Outcome
from services.journal.taking_part import is_among
from services.journal.timeline_values import StreamFilter
from services.journal.whose import Whose
from services.text_keys import fold

_WORD = re.compile(r"\w+")


def entry_conditions(
    session: Session, whose: Whose, wanted: StreamFilter
) -> Iterator[ColumnElement[bool]]:
    """Yield what an entry of a stream must fulfil."""
    if wanted.entry_kinds is not None:
        yield Entry.kind.in_(wanted.entry_kinds)
    if wanted.channels:
        yield Entry.channel.in_(wanted.channels)
    if wanted.topics:
        chosen = select(Topic.id).where(Topic.name.in_(wanted.topics))
        yield _has_topic(entry_topic.c.topic_id.in_(chosen))
    if wanted.people:
        # An alias: the query itself runs over the participants.
        other = aliased(EntryParticipant)
        yield Entry.id.in_(select(other.entry_id).where(other.contact_id.in_(wanted.people)))
    if wanted.held_only:
        yield Entry.outcome == Outcome.HELD
    if wanted.text:
        yield or_(
            _says(session, wanted.text),
            Entry.id.in_(_with_promise(whose, wanted)),
            Entry.id.in_(_with_next_time(session, whose, wanted.text)),
        )


def follow_up_conditions(wanted: StreamFilter) -> Iterator[ColumnElement[bool]]:
    """Yield what a follow-up must fulfil."""
    if not wanted.text:
        return
    match = match_expression(wanted.text)
    if match is None:
        yield func.instr(FollowUp.title, wanted.text.strip()) > 0
    else:
        found = text("SELECT rowid FROM follow_up_fts WHERE follow_up_fts MATCH :title_match")
        yield FollowUp.id.in_(found.bindparams(title_match=match).columns(FollowUp.id))


def match_expression(typed: str) -> str | None:
    """Return FTS5's expression for words that all begin a word; None without any letter."""
    words = _WORD.findall(typed)
    return " ".join(f'"{word}"*' for word in words) or None


def _says(session: Session, typed: str) -> ColumnElement[bool]:
    """Look in the text and in the topics, also where an entry was filed under one by hand."""
    match = match_expression(typed)
    if match is None:  # an emoji, which no index knows
        return func.instr(Entry.text, typed.strip()) > 0
    # All that match are found first and looked up after: asked entry by entry, FTS5 begins anew
    # each time, which costs seconds in a long history.
    found = text("SELECT rowid FROM entry_fts WHERE entry_fts MATCH :text_match")
    says = Entry.id.in_(found.bindparams(text_match=match).columns(Entry.id))
    begins = fold(typed).removeprefix("#")
    topics = [id_ for id_, name in session.execute(_TOPICS) if fold(name).startswith(begins)]
    return says | _has_topic(entry_topic.c.topic_id.in_(topics)) if topics else says


def _with_promise(whose: Whose, wanted: StreamFilter) -> Select[int | None]:
    """Return the query of the entries under which a follow-up stands that passes."""
    return select(FollowUp.entry_id).where(
        is_among(FollowUp.contact_id, whose),
        FollowUp.entry_id.is_not(None),
        FollowUp.deleted_at.is_(None),
        *follow_up_conditions(wanted),
    )


def _with_next_time(session: Session, whose: Whose, typed: str) -> set[int | None]:
    """Return the entries under which a point for the next time has the words: no index has them."""
    words = _WORD.findall(fold(typed))

    def has_them(text: str) -> bool:
        if not words:
            return typed.strip() in text
        there = _WORD.findall(fold(text))
        return all(any(each.startswith(word) for each in there) for word in words)

    points = session.execute(
        select(NextTime.entry_id, NextTime.text).where(
            is_among(NextTime.contact_id, whose),
            NextTime.entry_id.is_not(None),
            NextTime.deleted_at.is_(None),
        )
    )
    return {entry_id for entry_id, text in points if has_them(text)}


_TOPICS = select(Topic.id, Topic.name)


def _has_topic(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return Entry.id.in_(select(entry_topic.c.entry_id).where(condition))

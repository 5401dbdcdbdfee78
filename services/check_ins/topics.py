"""Find what to take up again with somebody."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import bindparam, select, text
from sqlalchemy.orm import Session

from models.entities import Fact, NextTime, entry_topic
from models.entities import Topic as Hashtag
from models.kinds import Channel, EntryKind
from services.check_ins.values import Topic, TopicKind
from services.journal.defaults import TALKS

_MOST_CHARS = 120
_SENTENCE = re.compile(r"(.+?[.!?…])(?=\s|$)|(.+)")
_LOOKED_AT = 200  # entries, the newest: who wrote nothing personal in them never did

_PERSONAL = text(f"""
SELECT id, text FROM (
  SELECT e.id, e.text, e.purpose, p.happened_at FROM entry_participant p
  JOIN entry e ON e.id = p.entry_id
  WHERE p.contact_id = :contact_id AND e.deleted_at IS NULL
  ORDER BY p.happened_at DESC LIMIT {_LOOKED_AT}
)
WHERE purpose = 'care' AND text <> '' ORDER BY happened_at DESC LIMIT 1
""")
_LAST_TALK = text("""
SELECT e.id, e.kind, e.channel FROM entry_participant p
JOIN entry e ON e.id = p.entry_id
WHERE p.contact_id = :contact_id AND e.outcome = 'held' AND e.deleted_at IS NULL
ORDER BY p.happened_at DESC, e.id DESC LIMIT 1
""")
_SPOKEN = TALKS | {EntryKind.EMAIL, EntryKind.MESSAGE}
_HASHTAGS = (
    select(Hashtag.name)
    .join(entry_topic, entry_topic.c.topic_id == Hashtag.id)
    .where(entry_topic.c.entry_id == bindparam("entry_id"))
    .order_by(Hashtag.id)
)


@dataclass(frozen=True, slots=True)
class LastTopics:
    """Hold what to take up again, and what was spoken of last.

    `spoken` is of the newest contact that was held if that was out of care, None if it was not;
    `hashtags` are those of that entry, without their sign. A gift says nothing of what was spoken.
    """

    first: Topic | None = None
    spoken: Topic | None = None
    hashtags: tuple[str, ...] = ()


def read_topics(session: Session, contact_id: int) -> LastTopics:
    """Return the oldest point for the next time that was not brought up, else what was personal.

    That is the first sentence of the newest entry out of care, else what is good to know.
    """
    noted = session.scalar(
        select(NextTime.text)
        .where(
            NextTime.contact_id == contact_id,
            NextTime.used_at.is_(None),
            NextTime.deleted_at.is_(None),
        )
        .order_by(NextTime.created_at, NextTime.id)
        .limit(1)
    )
    entry = session.execute(_PERSONAL, {"contact_id": contact_id}).first()
    personal = Topic(TopicKind.PERSONAL, first_sentence(entry.text)) if entry else None
    last = session.execute(_LAST_TALK, {"contact_id": contact_id}).first()
    is_spoken = bool(entry and last and entry.id == last.id and _is_spoken(last.kind, last.channel))
    hashtags = (
        session.scalars(_HASHTAGS, {"entry_id": entry.id}).all() if entry and is_spoken else ()
    )
    if noted is not None:
        first: Topic | None = Topic(TopicKind.NEXT_TIME, first_sentence(noted))
    else:
        first = personal or _fact(session, contact_id)
    return LastTopics(first, personal if is_spoken else None, tuple(hashtags))


def _is_spoken(kind: str, channel: str | None) -> bool:
    return kind in _SPOKEN and channel != Channel.POST


def first_sentence(written: str) -> str:
    """Return the first sentence of a note, shortened if it goes on."""
    line = next((each.strip() for each in written.splitlines() if each.strip()), "")
    found = _SENTENCE.match(line)
    sentence = found[0].strip() if found else line
    if len(sentence) <= _MOST_CHARS:
        return sentence
    return f"{sentence[: _MOST_CHARS - 1].rsplit(' ', 1)[0].rstrip(' ,;')}…"


def _fact(session: Session, contact_id: int) -> Topic | None:
    fact = session.scalar(
        select(Fact.text)
        .where(Fact.contact_id == contact_id, Fact.deleted_at.is_(None))
        .order_by(Fact.position, Fact.id)
        .limit(1)
    )
    return None if fact is None else Topic(TopicKind.FACT, first_sentence(fact))

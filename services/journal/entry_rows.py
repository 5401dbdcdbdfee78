"""Write the rows that make up an entry, for whoever adds or changes one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import bindparam, select

from models.entities import Contact, EntryParticipant, Topic
from models.kinds import EntryKind, Outcome
from services.contacts.field_rules import one_line
from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.gone import GoneError
from services.journal.limits import (
    MOST_TEXT_CHARS,
    MOST_WORD_CHARS,
    is_too_long,
)
from services.text_keys import unique
from services.unit_of_work import UnitOfWork

_CLOCK_SLACK = timedelta(minutes=5)  # two devices' clocks never agree to the second


# Built once: to put a statement together takes longer than to run it.
_PRESENT = select(Contact.id).where(Contact.id.in_(bindparam("ids", expanding=True)))
_TOPICS = select(Topic.name, Topic.id).where(Topic.name.in_(bindparam("names", expanding=True)))


class EmptyEntryError(KnownError):
    """Refuse a note that says nothing."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "There is nothing to save yet. Type what was said and save again."
    )


class NoContactError(KnownError):
    """Refuse an entry with nobody on it."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "An entry needs at least one contact. Choose who it was with and save again."
    )


class HeldInFutureError(KnownError):
    """Refuse a talk that has not been."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "What was held can't lie in the future. Change the date, or make it a follow-up.",
    )


class TooLongTextError(KnownError):
    """Refuse a text that is no note any more."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "A note holds at most {most} characters, of which {word} without a space. Keep what "
        "matters here, and attach the rest as a file.",
    )

    def __init__(self) -> None:
        super().__init__(most=MOST_TEXT_CHARS, word=MOST_WORD_CHARS)


def check_entry(
    kind: EntryKind, text: str, outcome: Outcome | None, happened_at: datetime, now: datetime
) -> None:
    """Raise EmptyEntryError, TooLongTextError or HeldInFutureError for what can't be saved."""
    if kind is EntryKind.NOTE and not text.strip():
        raise EmptyEntryError
    if is_too_long(text):
        raise TooLongTextError
    if outcome is Outcome.HELD and happened_at > now + _CLOCK_SLACK:
        raise HeldInFutureError


def channel_of(typed: str | None) -> str | None:
    """Return a channel, perhaps one of the user's own, as it is kept; raise TooLongError."""
    return one_line(typed or "") or None


def present(unit: UnitOfWork, contact_ids: Iterable[int]) -> tuple[int, ...]:
    """Return the ids, each once; raise NoContactError without any, GoneError if one is gone."""
    wanted = unique(contact_ids)
    if not wanted:
        raise NoContactError
    if len(unit.connection.scalars(_PRESENT, {"ids": wanted}).all()) < len(wanted):
        raise GoneError
    return wanted


def add_participants(
    unit: UnitOfWork, entry_id: int, happened_at: datetime, contact_ids: Iterable[int]
) -> None:
    """Put contacts on an entry who are not on it yet."""
    for contact_id in contact_ids:
        unit.insert(
            EntryParticipant, entry_id=entry_id, contact_id=contact_id, happened_at=happened_at
        )


def topic_ids(unit: UnitOfWork, names: Sequence[str]) -> list[int]:
    """Return the ids of topics, made where there are none yet."""
    if not names:
        return []
    found = dict(unit.connection.execute(_TOPICS, {"names": names}).all())
    return [found.get(name) or unit.insert(Topic, name=name) for name in names]

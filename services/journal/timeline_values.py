"""Carry what one stream of a contact's timeline holds between threads and layers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from models.kinds import EntryKind, ParkReason, PromptAction, PromptKind
from services.follow_ups.values import FollowUpView
from services.journal.values import EntryView, Participant


class MomentKind(StrEnum):
    """Name what stands on a timeline without being an entry."""

    FOLLOW_UP = "follow_up"
    BIRTHDAY = "birthday"
    PROMPT = "prompt"


RowKind: TypeAlias = EntryKind | MomentKind


class StreamKey(NamedTuple):
    """Mark a place in a stream; of two keys, the greater one is newer and stands above.

    `rank` puts what came at the same instant in order: entries above follow-ups
    above birthdays above prompts.
    """

    at: datetime
    rank: int
    id: int


PROMPT_RANK, BIRTHDAY_RANK, FOLLOW_UP_RANK, ENTRY_RANK = range(4)


@dataclass(frozen=True, slots=True)
class FollowUpMoment:
    """Show a follow-up that was made without an entry: when made, or when it was closed.

    `on` is that day where the user is.
    """

    follow_up: FollowUpView
    at: datetime
    on: date


@dataclass(frozen=True, slots=True)
class BirthdayMoment:
    """Show a birthday that has been; `at` is the beginning of that day where the user is."""

    on: date
    at: datetime
    age: int | None


@dataclass(frozen=True, slots=True)
class PromptMoment:
    """Show what was done with a prompt, and when; of a call or a message nothing was noted.

    `on` is that day where the user is. `until` is the day it was put off to, or the contact parked
    until.
    """

    id: int
    kind: PromptKind
    action: PromptAction
    at: datetime
    on: date
    until: date | None
    park_reason: ParkReason | None


StreamItem: TypeAlias = EntryView | FollowUpMoment | PromptMoment | BirthdayMoment


def key_of(item: StreamItem) -> StreamKey:
    """Return where an item stands, which is also what tells it from every other one."""
    match item:
        case EntryView():
            return StreamKey(item.happened_at, ENTRY_RANK, item.id)
        case FollowUpMoment():
            return StreamKey(item.at, FOLLOW_UP_RANK, item.follow_up.id)
        case PromptMoment():
            return StreamKey(item.at, PROMPT_RANK, item.id)
        case BirthdayMoment():
            return StreamKey(item.at, BIRTHDAY_RANK, item.on.year)


@dataclass(frozen=True, slots=True)
class StreamPage:
    """Hold neighbours of a stream, newest first, and whether there are more on either side."""

    items: tuple[StreamItem, ...]
    has_newer: bool
    has_older: bool


@dataclass(frozen=True, slots=True)
class StreamFilter:
    """Choose what of a stream to see; what is empty lets everything through.

    Of several values in one field one must fit, and every field must. Only entries have a
    channel, topics and other people. `text` is words that begin a word of the text.
    """

    kinds: frozenset[RowKind] = frozenset()
    channels: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    people: frozenset[int] = frozenset()
    held_only: bool = False
    text: str = ""

    def __bool__(self) -> bool:
        """Return whether it leaves anything out."""
        return self != EVERYTHING

    def takes(self, kind: MomentKind) -> bool:
        """Return whether moments of a kind can pass; what their text says comes on top."""
        if self.channels or self.topics or self.people or self.held_only:
            return False
        if kind is not MomentKind.FOLLOW_UP and self.text:
            return False
        return not self.kinds or kind in self.kinds

    @property
    def entry_kinds(self) -> frozenset[EntryKind] | None:
        """Return the kinds of entries that can pass, None for all."""
        if not self.kinds:
            return None
        return frozenset(kind for kind in self.kinds if isinstance(kind, EntryKind))


EVERYTHING = StreamFilter()


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """Hold what a contact's timeline can be filtered by, in the order to offer it."""

    kinds: tuple[RowKind, ...]
    channels: tuple[str, ...]
    topics: tuple[str, ...]
    people: tuple[Participant, ...]


@dataclass(frozen=True, slots=True)
class MonthCount:
    """Count what stands in a month, given by its first day."""

    month: date
    count: int

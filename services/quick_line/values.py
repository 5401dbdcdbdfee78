"""Say what a typed line reads as, and which of its words say so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import NamedTuple

from models.kinds import EntryKind, Outcome
from services.text_keys import unique


class Span(NamedTuple):
    """Mark a part of the text, as a slice does: `text[start:end]`."""

    start: int
    end: int

    def touches(self, other: Span) -> bool:
        """Return whether the two have a character in common."""
        return self.start < other.end and other.start < self.end


class Role(StrEnum):
    """Say what a word of the line was understood as."""

    CONTACT = "contact"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"
    KIND = "kind"
    OUTCOME = "outcome"
    WHEN = "when"
    TOPIC = "topic"
    LABEL = "label"
    ACTION = "action"
    DUE = "due"


class WarningCode(StrEnum):
    """Say what is doubtful in a line that was read all the same."""

    WEEKDAY_MISMATCH = "weekday_mismatch"
    PAST_TIME = "past_time"
    PAST_DATE = "past_date"


@dataclass(frozen=True, slots=True)
class LineWarning:
    """Doubt some words of the line."""

    code: WarningCode
    span: Span


@dataclass(frozen=True, slots=True)
class Mark:
    """Mark words that were understood; `index` is the place among those of its role.

    For DUE, LABEL and ACTION it is the follow-up's, for TOPIC, CONTACT, AMBIGUOUS and UNKNOWN the
    value's place in the line that was read; else it is 0.
    """

    span: Span
    role: Role
    index: int = 0


@dataclass(frozen=True, slots=True)
class KnownName:
    """Name a contact that a line may mean."""

    contact_id: int
    full_name: str
    nickname: str | None = None


@dataclass(frozen=True, slots=True)
class AmbiguousName:
    """Hold a name as typed that several contacts answer to, by name."""

    typed: str
    candidates: tuple[KnownName, ...]


@dataclass(frozen=True, slots=True)
class QuickFollowUp:
    """Hold a promise of the line: for a day, a wall time of it, or some day.

    `span` is the clause that it was read from.
    """

    title: str
    due_on: date | None
    due_time: time | None
    span: Span


@dataclass(frozen=True, slots=True)
class QuickLine:
    """Hold what a line reads as; `text` is the line as it was typed.

    `occurred_time` is wall time, None where the line tells none. `unknown` are names that nobody
    has. `marks` lie in the text, in order, and none touches another.
    """

    text: str
    occurred_on: date
    occurred_time: time | None = None
    kind: EntryKind = EntryKind.NOTE
    channel: str | None = None
    outcome: Outcome | None = None
    contacts: tuple[KnownName, ...] = ()
    ambiguous: tuple[AmbiguousName, ...] = ()
    unknown: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    follow_ups: tuple[QuickFollowUp, ...] = ()
    warnings: tuple[LineWarning, ...] = ()
    marks: tuple[Mark, ...] = ()


def in_order(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return marks by their place in the text; of two that touch, the one given first stays."""
    kept: list[Mark] = []
    for mark in unique(marks):
        place = bisect_left(kept, mark.span, key=lambda each: each.span)
        beside = kept[max(0, place - 1) : place + 1]
        if mark.span.start < mark.span.end and not any(
            mark.span.touches(other.span) for other in beside
        ):
            kept.insert(place, mark)
    return tuple(kept)

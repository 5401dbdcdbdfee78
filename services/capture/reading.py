"""Say what a quick note comes to: the line, what was known before it, and what was chosen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from models.kinds import EntryKind, Outcome
from services.capture.note import AS_READ, QuickNote, Step
from services.journal.defaults import default_channel, default_outcome
from services.journal.values import Participant
from services.quick_line.names import NameIndex
from services.quick_line.parser import parse_quick_line
from services.quick_line.values import (
    AmbiguousName,
    LineWarning,
    Mark,
    QuickFollowUp,
    QuickLine,
    Role,
    Span,
)
from services.text_keys import unique
from services.wall_time import instant_of

NOON = time(12)
"""The time of an entry of another day whose time nobody knows."""

_CALLS = frozenset({EntryKind.CALL, EntryKind.VIDEO_CALL})
_NAMES = frozenset({Role.CONTACT, Role.AMBIGUOUS, Role.UNKNOWN})


@dataclass(frozen=True, slots=True)
class ReadStep:
    """Hold a follow-up that the line has; `read` is its title there, `step` what it comes to."""

    read: str
    step: Step


@dataclass(frozen=True, slots=True)
class NoteReading:
    """Hold what a quick note comes to.

    `contacts` are those whose note it is, the one whose promises it holds first. `new` are names
    to add contacts for, `unknown` those nobody has. `happened_at` is an aware instant, None for
    when it is saved; `is_told` says that its day was told or chosen, `is_day_alone` that its time
    was not, and is noon.
    """

    line: QuickLine
    contacts: tuple[Participant, ...] = ()
    ambiguous: tuple[AmbiguousName, ...] = ()
    unknown: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    kind: EntryKind = EntryKind.NOTE
    channel: str | None = None
    outcome: Outcome | None = None
    happened_at: datetime | None = None
    is_told: bool = False
    is_day_alone: bool = False
    steps: tuple[ReadStep, ...] = ()

    @property
    def topics(self) -> tuple[str, ...]:
        """Return the topics of the line."""
        return self.line.topics

    def typed_for(self, contact_id: int) -> str | None:
        """Return the words of the line that name a contact, None if none do."""
        line = self.line
        for mark in line.marks:
            if mark.role is Role.CONTACT and line.contacts[mark.index].contact_id == contact_id:
                return line.text[mark.span.start : mark.span.end]
        return None

    def topic_span(self, topic: str) -> Span | None:
        """Return where a topic stands first, with its sign."""
        places = (mark for mark in self.line.marks if mark.role is Role.TOPIC)
        return next((mark.span for mark in places if self.topics[mark.index] == topic), None)

    @property
    def warnings(self) -> tuple[LineWarning, ...]:
        """Return what is doubtful in the line."""
        return self.line.warnings

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Return which words of the text were understood."""
        return self.line.marks


def read_note(note: QuickNote, now: datetime, zone: ZoneInfo, names: NameIndex) -> NoteReading:
    """Return what a note comes to at an aware instant, in the zone where it is written.

    A note that was begun before is read as at that instant and place. Of talks, a call that was
    detected goes before the word "called"; anything else that the line says goes before it.
    """
    zone = ZoneInfo(note.zone) if note.zone else zone
    read_at = note.written_at or now
    line = parse_quick_line(note.text, read_at, zone, names, note.plain)
    kind = _kind(note, line)
    people = _People(note, line)
    told_at = _told_at(note, line, read_at, zone)
    return NoteReading(
        line=line,
        contacts=people.contacts,
        ambiguous=people.ambiguous,
        unknown=people.unknown,
        new=people.new,
        kind=kind,
        channel=_channel(note, line, kind),
        outcome=_outcome(note, line, kind),
        happened_at=told_at or note.begun.started_at or note.written_at,
        is_told=told_at is not None,
        is_day_alone=told_at is not None and note.when is AS_READ and line.occurred_time is None,
        steps=tuple(_step(note, each) for each in line.follow_ups),
    )


class _People:
    """Find out who is meant: by hand before the line, and the line before a guess."""

    def __init__(self, note: QuickNote, line: QuickLine) -> None:
        named = {each.typed: each.contact for each in note.named}
        told: list[Participant] = []
        new: list[str] = []
        for mark in line.marks:
            typed = line.text[mark.span.start : mark.span.end]
            meant = named.get(typed)
            if mark.role not in _NAMES:
                continue
            if meant is not None:
                told.append(meant)
            elif typed in named:
                new.append(typed)
            elif mark.role is Role.CONTACT:
                contact = line.contacts[mark.index]
                told.append(Participant(contact.contact_id, contact.full_name))
        self.new = unique(new)
        self.ambiguous = tuple(each for each in line.ambiguous if each.typed not in named)
        self.unknown = tuple(each for each in line.unknown if each not in named)
        about = note.begun.contact
        if note.begun.is_guess and (told or new or self.ambiguous):
            about = None
        everyone = [*([] if about is None else [about]), *told, *note.people]
        self.contacts = tuple({each.contact_id: each for each in everyone}.values())


def _kind(note: QuickNote, line: QuickLine) -> EntryKind:
    if note.kind is not AS_READ:
        return note.kind
    begun = note.begun.kind
    if begun is None:
        return line.kind
    are_calls = begun in _CALLS and line.kind in _CALLS
    return begun if are_calls or line.kind is EntryKind.NOTE else line.kind


def _channel(note: QuickNote, line: QuickLine, kind: EntryKind) -> str | None:
    if note.channel is not AS_READ:
        return note.channel
    if note.kind is not AS_READ and kind is not line.kind:
        return default_channel(kind)
    begun = note.begun
    if begun.kind is not None and kind is begun.kind:
        return begun.channel
    return line.channel


def _outcome(note: QuickNote, line: QuickLine, kind: EntryKind) -> Outcome | None:
    if note.outcome is not AS_READ:
        return note.outcome
    if line.outcome is not None and (kind is line.kind or kind in _CALLS):
        return line.outcome
    return default_outcome(kind)


def _told_at(
    note: QuickNote, line: QuickLine, read_at: datetime, zone: ZoneInfo
) -> datetime | None:
    """Return when it happened if somebody chose or typed that; "today" alone tells nothing."""
    if note.when is not AS_READ:
        return instant_of(note.when.date(), note.when.time(), zone)
    if not any(mark.role is Role.WHEN for mark in line.marks):
        return None
    if line.occurred_time is None and line.occurred_on == read_at.astimezone(zone).date():
        return None
    return instant_of(line.occurred_on, line.occurred_time or NOON, zone)


def _step(note: QuickNote, read: QuickFollowUp) -> ReadStep:
    for changed in note.steps:
        if changed.read == read.title:
            return ReadStep(read.title, changed.step)
    return ReadStep(read.title, Step(read.title, read.due_on, read.due_time))

"""Say what a quick note comes to: the line, what was known before it, and what was chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from models.kinds import EntryKind, Outcome
from services.capture.note import AS_READ, QuickNote, Step
from services.journal.defaults import CALLS, default_channel, default_outcome
from services.journal.values import Participant
from services.quick_line.names import Fit, NameIndex, name_words
from services.quick_line.parser import parse_quick_line
from services.quick_line.values import (
    AmbiguousName,
    KnownName,
    LineWarning,
    Mark,
    QuickLine,
    Role,
    Span,
)
from services.text_keys import fold
from services.wall_time import instant_of

NOON = time(12)
"""The time of an entry of another day whose time nobody knows."""

_NAMES = frozenset({Role.CONTACT, Role.AMBIGUOUS, Role.UNKNOWN})


@dataclass(frozen=True, slots=True)
class ReadStep:
    """Hold a follow-up that the line has, and what it comes to.

    `read` tells it from the others: its title there, numbered if one before it has the same.
    """

    read: str
    step: Step


@dataclass(frozen=True, slots=True)
class NoteReading:
    """Hold what a quick note comes to.

    `contacts` are those whose note it is, the one whose promises it holds first. `new` are names
    to add contacts for, `unknown` those nobody has. `namesakes` are the ids of those of `contacts`
    whose full name somebody else has too. `happened_at` is an aware instant, None for
    when it is saved; `is_told` says that its day was told or chosen, `is_day_alone` that its time
    was not, and is noon.
    """

    line: QuickLine
    contacts: tuple[Participant, ...] = ()
    namesakes: frozenset[int] = frozenset()
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

    A note that was begun before is read as at that instant and place. A call that was detected
    goes before the word "called"; anything else that the line says goes before it.
    """
    zone = ZoneInfo(note.zone) if note.zone else zone
    read_at = note.written_at or now
    line = parse_quick_line(note.text, read_at, zone, names, note.plain)
    kind = _kind(note, line)
    people = _People(note, line, names)
    told_at = _told_at(note, line, read_at, zone)
    return NoteReading(
        line=line,
        contacts=people.contacts,
        namesakes=frozenset(
            each.contact_id for each in people.contacts if names.is_shared(each.name)
        ),
        ambiguous=people.ambiguous,
        unknown=people.unknown,
        new=people.new,
        kind=kind,
        channel=_channel(note, line, kind),
        outcome=_outcome(note, line, kind),
        happened_at=told_at or _noted_at(note, now),
        is_told=told_at is not None,
        is_day_alone=told_at is not None and note.when is AS_READ and line.occurred_time is None,
        steps=_steps(note, line),
    )


class _People:
    """Find out who is meant: by hand before the line, and the line before a guess.

    Somebody who was new is no longer once there is one contact of that whole name: they were added
    with another note meanwhile.
    """

    def __init__(self, note: QuickNote, line: QuickLine, names: NameIndex) -> None:
        named = {fold(each.typed): each.contact for each in note.named}
        chosen = _chosen(note)
        told: list[Participant] = []
        new: dict[str, str] = {}
        settled: set[int] = set()
        for mark in line.marks:
            if mark.role not in _NAMES:
                continue
            typed = line.text[mark.span.start : mark.span.end]
            key = fold(typed)
            known = line.contacts[mark.index] if mark.role is Role.CONTACT else None
            meant = named[key] if key in named else _chosen_one(mark, line, chosen)
            if meant is not None:
                told.append(meant)
            elif known is not None and (key not in named or fold(known.full_name) == key):
                told.append(Participant(known.contact_id, known.full_name))
            elif key in named:
                new.setdefault(key, typed)
            if mark.role is Role.AMBIGUOUS and (meant or key in named):
                settled.add(mark.index)
        added = {name: _only_one(name, names) for name in note.newcomers}
        new |= {fold(name): name for name, known in added.items() if known is None}
        told += [Participant(each.contact_id, each.full_name) for each in added.values() if each]
        self.new = tuple(new.values())
        self.ambiguous = tuple(
            each for index, each in enumerate(line.ambiguous) if index not in settled
        )
        self.unknown = tuple(each for each in line.unknown if fold(each) not in named)
        about = note.begun.contact
        if note.begun.is_guess and (told or new or self.ambiguous or self.unknown):
            about = None
        everyone = [*([] if about is None else [about]), *told, *note.people]
        self.contacts = tuple({each.contact_id: each for each in everyone}.values())


def _chosen(note: QuickNote) -> dict[int, Participant]:
    """Return whom the note is about whatever the line says, by id."""
    about = (note.begun.contact, *(each.contact for each in note.named), *note.people)
    return {each.contact_id: each for each in about if each is not None}


def _chosen_one(
    mark: Mark, line: QuickLine, chosen: Mapping[int, Participant]
) -> Participant | None:
    """Return the one of those chosen whom a name fits that several have; None if not just one."""
    if mark.role is not Role.AMBIGUOUS:
        return None
    names = line.ambiguous[mark.index].candidates
    fitting = [chosen[each.contact_id] for each in names if each.contact_id in chosen]
    return fitting[0] if len(fitting) == 1 else None


def _only_one(name: str, names: NameIndex) -> KnownName | None:
    """Return the one contact of a whole name, if there is one."""
    fitting = names.fitting(" ".join(name_words(name)))
    if fitting is None or fitting[0] is not Fit.WHOLE or len(fitting[1]) > 1:
        return None
    return fitting[1][0]


def _kind(note: QuickNote, line: QuickLine) -> EntryKind:
    if note.kind is not AS_READ:
        return note.kind
    begun = note.begun.kind
    if begun is None:
        return line.kind
    says_called = line.kind is EntryKind.CALL and begun in CALLS
    return begun if says_called or line.kind is EntryKind.NOTE else line.kind


def _channel(note: QuickNote, line: QuickLine, kind: EntryKind) -> str | None:
    if note.channel is not AS_READ:
        return note.channel
    begun = note.begun
    known = begun.channel if _goes_alike(begun.kind, kind) else None
    told = line.channel if _goes_alike(line.kind, kind) else None
    channel = known or told if line.kind is EntryKind.CALL else told or known
    return channel if channel or kind in {line.kind, begun.kind} else default_channel(kind)


def _goes_alike(one: EntryKind | None, kind: EntryKind) -> bool:
    """Return whether a channel of one kind is one of another too: what shows, sounds as well."""
    return one is kind or (one is EntryKind.VIDEO_CALL and kind is EntryKind.CALL)


def _outcome(note: QuickNote, line: QuickLine, kind: EntryKind) -> Outcome | None:
    """Return how it went; what was chosen or told of a talk is not so of an e-mail or a note."""
    usual = default_outcome(kind)
    if note.outcome is not AS_READ and usual is not None:
        return note.outcome
    return line.outcome if line.outcome and (kind is line.kind or usual) else usual


def _told_at(
    note: QuickNote, line: QuickLine, read_at: datetime, zone: ZoneInfo
) -> datetime | None:
    """Return when it happened if somebody chose or typed that; "today" alone tells nothing."""
    if note.when is not AS_READ:
        return instant_of(note.when.date(), note.when.time(), zone)
    if line.occurred_time is None and line.occurred_on == read_at.astimezone(zone).date():
        return None
    return instant_of(line.occurred_on, line.occurred_time or NOON, zone)


def _noted_at(note: QuickNote, now: datetime) -> datetime | None:
    """Return when the call began or the first word was written.

    An instant to come is of a clock that was put back since: nobody could put it right, and what
    was held then can't be saved.
    """
    known = (note.begun.started_at, note.written_at)
    return next((at for at in known if at is not None and at <= now), None)


def _steps(note: QuickNote, line: QuickLine) -> tuple[ReadStep, ...]:
    changed = {each.read: each.step for each in note.steps}
    steps: dict[str, Step] = {}
    for each in line.follow_ups:
        read, number = each.title, 1
        while read in steps:
            number += 1
            read = f"{each.title} ({number})"
        steps[read] = changed.get(read) or Step(each.title, each.due_on, each.due_time)
    return tuple(ReadStep(read, step) for read, step in steps.items())

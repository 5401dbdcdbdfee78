"""Hold a quick note: what was typed, and what was chosen beside it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import Enum
from itertools import takewhile
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, TypeVar
from uuid import uuid4
from zoneinfo import ZoneInfo

from models.kinds import Direction, EntryKind, Outcome, Purpose
from services.journal.values import Participant
from services.quick_line.values import Span
from services.text_keys import fold

if TYPE_CHECKING:
    from services.follow_ups.recurrence import Recurrence

T = TypeVar("T")
_FIRST_CHARS = 300  # more than a line shows


def _new_uid() -> str:
    """Return a uid as the models make them, without loading SQLAlchemy."""
    return str(uuid4())


class AsRead(Enum):
    """Stand for what nobody chose: it is as the line reads."""

    AS_READ = "as_read"


AS_READ: Final = AsRead.AS_READ
Chosen: TypeAlias = T | Literal[AsRead.AS_READ]


@dataclass(frozen=True, slots=True)
class Step:
    """Hold a follow-up to make; `due_at` is wall time where the note is written.

    How it comes back and how early to remind of it are of one with a day.
    """

    title: str = ""
    due_on: date | None = None
    due_at: time | None = None
    repeat: Recurrence | None = None
    lead_minutes: int = 0

    @property
    def is_blank(self) -> bool:
        """Return whether there is nothing to do."""
        return not self.title.strip() and self.due_on is None

    @property
    def is_plain(self) -> bool:
        """Return whether it does not come back, and one is reminded of it in the usual way."""
        return self.repeat is None and not self.lead_minutes


@dataclass(frozen=True, slots=True)
class Begun:
    """Hold what is known before anything is typed: of a call that was started, or that ended.

    The line goes before it. `is_guess` says that the contact is only likely. `started_at` is an
    aware instant.
    """

    contact: Participant | None = None
    is_guess: bool = False
    kind: EntryKind | None = None
    channel: str | None = None
    direction: Direction | None = None
    started_at: datetime | None = None
    duration_s: int = 0
    purpose: Purpose | None = None

    @property
    def ended_at(self) -> datetime | None:
        """Return the instant at which a call ended, if it is about one."""
        at = self.started_at
        return None if at is None else at + timedelta(seconds=self.duration_s)


@dataclass(frozen=True, slots=True)
class Named:
    """Say who is meant by words of the line, in whatever case: a contact, or somebody new."""

    typed: str
    contact: Participant | None


@dataclass(frozen=True, slots=True)
class ChangedStep:
    """Put another follow-up in the place of one that the line has; `read` is the ReadStep's."""

    read: str
    step: Step


@dataclass(frozen=True, slots=True)
class QuickNote:
    """Hold all of a quick note as it is being written; what is AS_READ comes from the line.

    `plain` are spans of the text that mean nothing, as somebody took their chip away. `when` is
    wall time. `written_at` is the aware instant of the first word, which the line is read at, in
    the IANA zone `zone`, however much later it is saved. `promise` and `next_step` are
    follow-ups beside those of the line, `newcomers` names beside it to add contacts for.
    """

    text: str = ""
    plain: tuple[Span, ...] = ()
    begun: Begun = Begun()
    named: tuple[Named, ...] = ()
    people: tuple[Participant, ...] = ()
    newcomers: tuple[str, ...] = ()
    kind: Chosen[EntryKind] = AS_READ
    channel: Chosen[str | None] = AS_READ
    outcome: Chosen[Outcome | None] = AS_READ
    when: Chosen[datetime] = AS_READ
    steps: tuple[ChangedStep, ...] = ()
    promise: Step = Step()
    next_step: Step = Step()
    next_time: str = ""
    wow: bool = False
    mood: int | None = None
    minutes: int | None = None
    purpose: Purpose | None = None
    written_at: datetime | None = None
    zone: str | None = None
    uid: str = field(default_factory=_new_uid, compare=False)

    @property
    def is_blank(self) -> bool:
        """Return whether nothing would be lost without it: nothing was typed or chosen."""
        has_steps = not (self.promise.is_blank and self.next_step.is_blank)
        said = has_steps or self.text.strip() or self.next_time.strip()
        held = self.wow or (self.mood, self.minutes, self.purpose) != (None,) * 3
        chosen = (self.kind, self.channel, self.outcome, self.when) != (AS_READ,) * 4
        return not (said or held or chosen or self.people or self.newcomers)

    @property
    def first_words(self) -> str:
        """Return the line it begins with, else what it promises, or "" of one without words."""
        said = (self.text[:_FIRST_CHARS], self.promise.title, self.next_step.title, self.next_time)
        words = next((each.strip() for each in said if each.strip()), "")
        return words.split("\n")[0]

    @property
    def why(self) -> Purpose | None:
        """Return the purpose: as chosen, else that of what was begun."""
        return self.purpose or self.begun.purpose

    def with_purpose(self, purpose: Purpose | None) -> QuickNote:
        """Return the note with a purpose, or without any."""
        return replace(self, purpose=purpose, begun=replace(self.begun, purpose=None))

    def meaning(self, typed: str, contact: Participant | None) -> QuickNote:
        """Return the note with words of the line meaning a contact, or somebody new."""
        others = tuple(each for each in self.named if fold(each.typed) != fold(typed))
        return replace(self, named=(*others, Named(typed, contact)))

    def with_step(self, read: str, step: Step) -> QuickNote:
        """Return the note with another follow-up in the place of one of the line."""
        others = tuple(each for each in self.steps if each.read != read)
        return replace(self, steps=(*others, ChangedStep(read, step)))

    def stamped(self, now: datetime, zone: ZoneInfo) -> QuickNote:
        """Return the note with the moment and the place of its first word."""
        if self.is_blank:
            return replace(self, written_at=None, zone=None)
        if self.written_at is not None:
            return self
        return replace(self, written_at=now, zone=zone.key)

    def knowing(self, call: Begun) -> QuickNote:
        """Return the note with what is known of a call that ended while it was written.

        A note of before that call, or of another, stays as it is. Whom it is about is known better
        already.
        """
        begun, written_at = self.begun, self.written_at
        if begun.started_at is not None or call.started_at is None:
            return self
        if written_at is not None and written_at < call.started_at:
            return self
        about = begun if begun.contact is not None else call
        known = replace(call, contact=about.contact, is_guess=about.is_guess)
        return replace(self, begun=replace(known, purpose=begun.purpose or call.purpose))

    def anew(self) -> QuickNote:
        """Return the note as another one, to be saved once more."""
        return replace(self, uid=_new_uid())


def shifted(spans: tuple[Span, ...], before: str, after: str) -> tuple[Span, ...]:
    """Return spans of a text as they lie in what it was changed to.

    Those that the change touches go, also where it makes a longer word of theirs.
    """
    if not spans:
        return ()
    start = _common(before, after)
    most = min(len(before), len(after)) - start
    kept = _common(before[::-1][:most], after[::-1][:most])
    end, moved = len(before) - kept, len(after) - len(before)
    places = (
        (span, span if span.end <= start else Span(span.start + moved, span.end + moved))
        for span in spans
        if span.end <= start or span.start >= end
    )
    return tuple(new for old, new in places if _cuts(new, after) <= _cuts(old, before))


def _cuts(span: Span, text: str) -> int:
    """Return at how many of its ends a span lies within a word."""
    return sum(text[end - 1 : end].isalnum() and text[end : end + 1].isalnum() for end in span)


def _common(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _pair in alike)

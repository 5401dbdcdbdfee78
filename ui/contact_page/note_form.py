"""What has been filled in to save an entry, and what it becomes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from uuid import uuid4
from zoneinfo import ZoneInfo

from services.follow_ups.due import Due
from services.follow_ups.recurrence import Recurrence
from services.follow_ups.values import NewFollowUp
from services.journal.values import NewEntry, NextTimeEdit, Participant
from services.terms import Channel, Direction, EntryKind, Outcome, Purpose
from services.wall_time import instant_of

_FIRST_CHARS = 300  # more than a line shows


@dataclass(frozen=True, slots=True)
class FollowUpForm:
    """Hold a follow-up of an entry as it was filled in; `at` is wall time in `zone`."""

    id: int
    title: str
    due_on: date | None = None
    due_at: time | None = None
    zone: str | None = None
    repeat: Recurrence | None = None
    lead_minutes: int = 0

    @property
    def due(self) -> Due | None:
        """Return when it is due."""
        if self.due_on is None:
            return None
        return Due(self.due_on, self.due_at, self.zone if self.due_at is not None else None)


@dataclass(frozen=True, slots=True)
class NoteForm:
    """Hold what was typed for one entry; saving the same form twice makes one entry.

    `when` is wall time without a zone, of where the user is or the entry was; None is the moment
    of saving. `people` are the others of a new entry, and everyone of one that is edited; what
    stands below them is filled in for an edit alone, `state` with that of the entry as it was.
    """

    text: str = ""
    kind: EntryKind = EntryKind.CALL
    channel: str | None = Channel.PHONE
    outcome: Outcome | None = Outcome.HELD
    direction: Direction | None = None
    when: datetime | None = None
    minutes: int = 0
    next_step: str = ""
    due_on: date | None = None
    due_at: time | None = None
    repeat: Recurrence | None = None
    lead_minutes: int = 0
    people: tuple[Participant, ...] = ()
    purpose: Purpose | None = None
    mood: int | None = None
    wow: bool = False
    topics: tuple[str, ...] = ()
    next_times: tuple[NextTimeEdit, ...] = ()
    follow_ups: tuple[FollowUpForm, ...] = ()
    state: str | None = field(default=None, compare=False)
    uid: str = field(default_factory=lambda: str(uuid4()), compare=False)

    @property
    def is_blank(self) -> bool:
        """Return whether nothing would be lost without it."""
        said = self.text.strip() or self.next_step.strip()
        return not (said or self.due_on or self.when or self.people)

    @property
    def first_words(self) -> str:
        """Return the line it begins with, else the next step, or "" of one without words."""
        words = f"{self.text.strip()[:_FIRST_CHARS]}\n{self.next_step}".strip()
        return words.split("\n")[0]


def new_entry(form: NoteForm, contact_id: int, zone: ZoneInfo) -> NewEntry:
    """Return the entry to save, with the next step as its follow-up."""
    happened_at = None
    if form.when is not None:
        happened_at = instant_of(form.when.date(), form.when.time(), zone)
    return NewEntry(
        contact_ids=(contact_id, *(person.contact_id for person in form.people)),
        kind=form.kind,
        text=form.text,
        channel=form.channel,
        direction=form.direction,
        outcome=form.outcome,
        happened_at=happened_at,
        zone=zone.key,
        duration_s=form.minutes * 60 or None,
        follow_ups=next_step_of(form, zone),
        uid=form.uid,
    )


def called_in_vain(form: NoteForm) -> bool:
    """Return whether a call with one contact was not answered, with nothing planned for later."""
    in_vain = form.outcome in (Outcome.NO_ANSWER, Outcome.VOICEMAIL)
    planned = form.next_step.strip() or form.due_on is not None
    return in_vain and not (planned or form.people)


def next_step_of(form: NoteForm, zone: ZoneInfo) -> tuple[NewFollowUp, ...]:
    """Return the next step as a follow-up, if there is one."""
    if not form.next_step.strip() and form.due_on is None:
        return ()
    due = None
    if form.due_on is not None:
        due = Due(form.due_on, form.due_at, zone.key if form.due_at is not None else None)
    return (NewFollowUp(form.next_step, due, form.repeat, form.lead_minutes),)

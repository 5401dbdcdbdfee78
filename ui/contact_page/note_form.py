"""What has been filled in to save an entry, and what it becomes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from uuid import uuid4
from zoneinfo import ZoneInfo

from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.journal.values import NewEntry
from services.terms import Channel, Direction, EntryKind, Outcome
from services.wall_time import instant_of


@dataclass(frozen=True, slots=True)
class NoteForm:
    """Hold what was typed for one entry; saving the same form twice makes one entry.

    `when` is wall time where the user is, without a zone; None is the moment of saving.
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
    uid: str = field(default_factory=lambda: str(uuid4()), compare=False)

    @property
    def is_blank(self) -> bool:
        """Return whether nothing would be lost without it."""
        return not (self.text.strip() or self.next_step.strip() or self.due_on or self.when)


def new_entry(form: NoteForm, contact_id: int, zone: ZoneInfo) -> NewEntry:
    """Return the entry to save, with the next step as its follow-up."""
    happened_at = None
    if form.when is not None:
        happened_at = instant_of(form.when.date(), form.when.time(), zone)
    return NewEntry(
        contact_ids=(contact_id,),
        kind=form.kind,
        text=form.text,
        channel=form.channel,
        direction=form.direction,
        outcome=form.outcome,
        happened_at=happened_at,
        zone=zone.key,
        duration_s=form.minutes * 60 or None,
        follow_ups=_follow_ups(form, zone),
        uid=form.uid,
    )


def _follow_ups(form: NoteForm, zone: ZoneInfo) -> tuple[NewFollowUp, ...]:
    if not form.next_step.strip() and form.due_on is None:
        return ()
    due = None
    if form.due_on is not None:
        due = Due(form.due_on, form.due_at, zone.key if form.due_at is not None else None)
    return (NewFollowUp(form.next_step, due),)

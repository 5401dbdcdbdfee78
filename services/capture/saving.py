"""Turn a quick note into the entry to save; refuse one that does not say whose it is."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from models.kinds import Outcome
from services.capture.note import QuickNote, Step
from services.capture.reading import NoteReading
from services.contacts.values import NewContact
from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.journal.defaults import TALKS
from services.journal.values import NewEntry, Participant


class WhoseNoteError(KnownError):
    """Refuse a note that names nobody."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "Whose note is this? Type the name here, or in the text."
    )


class WhichContactError(KnownError):
    """Refuse a note with a name that several contacts share."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "Several contacts answer to “{name}”. Choose who is meant."
    )


class NewcomerError(KnownError):
    """Refuse a note whose only name is nobody's until somebody says that it is a new contact."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "Nobody called “{name}” is in your journal. Add them as a new contact, or choose "
        "somebody else.",
    )


def new_entry(note: QuickNote, reading: NoteReading, zone: ZoneInfo) -> NewEntry:
    """Return the entry that a note comes to, with all that it promises.

    Raises WhichContactError, NewcomerError or WhoseNoteError.
    """
    _check_people(reading)
    zone = ZoneInfo(note.zone) if note.zone else zone
    begun = note.begun
    return NewEntry(
        contact_ids=tuple(each.contact_id for each in reading.contacts),
        newcomers=tuple(NewContact(name) for name in reading.new),
        kind=reading.kind,
        text=note.text,
        channel=reading.channel,
        direction=begun.direction if reading.kind is begun.kind else None,
        outcome=reading.outcome,
        happened_at=reading.happened_at,
        zone=zone.key,
        duration_s=_duration_s(note, reading),
        purpose=note.why,
        mood=note.mood,
        wow=note.wow,
        next_times=(note.next_time,),
        follow_ups=tuple(
            NewFollowUp(step.title, due_of(step, zone), step.repeat, step.lead_minutes)
            for step in all_steps(note, reading)
            if not step.is_blank
        ),
        topics=reading.topics,
        uid=note.uid,
    )


def called_in_vain(note: QuickNote, reading: NoteReading) -> Participant | None:
    """Return who did not answer the call that a note is of, if it plans nothing for later.

    None where the note is of several people, or of somebody new.
    """
    is_alone = len(reading.contacts) == 1 and not reading.new
    planned = any(not step.is_blank for step in all_steps(note, reading))
    in_vain = reading.outcome in (Outcome.NO_ANSWER, Outcome.VOICEMAIL)
    return reading.contacts[0] if in_vain and is_alone and not planned else None


def all_steps(note: QuickNote, reading: NoteReading) -> tuple[Step, ...]:
    """Return the follow-ups of the line, then those beside it."""
    return (*(each.step for each in reading.steps), note.promise, note.next_step)


def due_of(step: Step, zone: ZoneInfo) -> Due | None:
    """Return when a step is due, by the wall clock of a zone."""
    if step.due_on is None:
        return None
    return Due(step.due_on, step.due_at, zone.key if step.due_at is not None else None)


def _duration_s(note: QuickNote, reading: NoteReading) -> int | None:
    """Return how long it took: as chosen, else as long as the call if it is the note of a talk."""
    if note.minutes is not None:
        return note.minutes * 60 or None
    return note.begun.duration_s or None if reading.kind in TALKS else None


def _check_people(reading: NoteReading) -> None:
    for name in reading.ambiguous:
        raise WhichContactError(name=name.typed)
    if reading.contacts or reading.new:
        return
    for typed in reading.unknown:
        raise NewcomerError(name=typed)
    raise WhoseNoteError

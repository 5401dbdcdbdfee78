"""Take away what a quick note was understood to say; the words stay, as plain text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from services.capture.note import AS_READ, QuickNote, Step
from services.capture.reading import NoteReading
from services.quick_line.removal import spans_of
from services.quick_line.values import Role, Span
from services.text_keys import fold, unique


def without_contact(note: QuickNote, reading: NoteReading, contact_id: int) -> QuickNote:
    """Return the note without somebody, wherever they are from."""
    begun = note.begun
    if begun.contact is not None and begun.contact.contact_id == contact_id:
        note = replace(note, begun=replace(begun, contact=None))
    note = replace(note, people=tuple(p for p in note.people if p.contact_id != contact_id))
    line = reading.line
    meant = [
        each.typed for each in note.named if each.contact and each.contact.contact_id == contact_id
    ]
    spans = [span for typed in meant for span in _typed(reading, typed)]
    renamed = {fold(each.typed) for each in note.named}
    for index, contact in enumerate(line.contacts):
        if contact.contact_id == contact_id:
            marked = spans_of(line, Role.CONTACT, index)
            spans += [span for span in marked if fold(line.text[slice(*span)]) not in renamed]
    note = replace(note, named=tuple(each for each in note.named if each.typed not in meant))
    return _plain(note, spans)


def without_name(note: QuickNote, reading: NoteReading, typed: str) -> QuickNote:
    """Return the note with a name meaning nobody."""
    note = replace(
        note,
        named=tuple(each for each in note.named if fold(each.typed) != fold(typed)),
        newcomers=tuple(each for each in note.newcomers if fold(each) != fold(typed)),
    )
    return _plain(note, _typed(reading, typed))


def without_kind(note: QuickNote, reading: NoteReading) -> QuickNote:
    """Return the note with the kind that it has without what was chosen, else without that."""
    if note.kind is not AS_READ:
        return replace(note, kind=AS_READ)
    if note.begun.kind is not None and reading.kind is note.begun.kind:
        return replace(note, begun=replace(note.begun, kind=None, channel=None))
    return _plain(note, spans_of(reading.line, Role.KIND, 0))


def without_channel(note: QuickNote, _reading: NoteReading) -> QuickNote:
    """Return the note as one that went by no channel."""
    return replace(note, channel=None)


def without_outcome(note: QuickNote, reading: NoteReading) -> QuickNote:
    """Return the note with the outcome that its kind has by itself."""
    note = replace(note, outcome=AS_READ)
    return _plain(note, spans_of(reading.line, Role.OUTCOME, 0))


def without_when(note: QuickNote, reading: NoteReading) -> QuickNote:
    """Return the note as of when it was written, or of the call that it is about."""
    if note.when is not AS_READ:
        return replace(note, when=AS_READ)
    spans = spans_of(reading.line, Role.WHEN, 0)
    if spans:
        return _plain(note, spans)
    return replace(note, begun=replace(note.begun, started_at=None, duration_s=0))


def without_step(note: QuickNote, reading: NoteReading, read: str) -> QuickNote:
    """Return the note without a follow-up that its line has under a title."""
    note = replace(note, steps=tuple(each for each in note.steps if each.read != read))
    titles = [each.read for each in reading.steps]
    return _plain(note, spans_of(reading.line, Role.DUE, titles.index(read)))


def without_own_step(note: QuickNote, _reading: NoteReading, name: str) -> QuickNote:
    """Return the note without its promise or its next step."""
    return replace(note, promise=Step()) if name == "promise" else replace(note, next_step=Step())


def without_topic(note: QuickNote, reading: NoteReading, topic: str) -> QuickNote:
    """Return the note without a topic."""
    return _plain(note, spans_of(reading.line, Role.TOPIC, reading.topics.index(topic)))


def _typed(reading: NoteReading, typed: str) -> list[Span]:
    """Return where words stand that name somebody."""
    line = reading.line
    return [
        mark.span
        for mark in line.marks
        if mark.role in (Role.CONTACT, Role.AMBIGUOUS, Role.UNKNOWN)
        and fold(line.text[slice(*mark.span)]) == fold(typed)
    ]


def _plain(note: QuickNote, spans: Iterable[Span]) -> QuickNote:
    return replace(note, plain=unique([*note.plain, *spans]))

"""Turn a quick note into a draft, and back, whatever an older version or the command line wrote."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from models.kinds import Direction, EntryKind, Outcome, Purpose, RepeatFrom
from services.capture.note import AS_READ, Begun, ChangedStep, Chosen, Named, QuickNote, Step
from services.follow_ups.recurrence import Recurrence
from services.journal.values import NOBODY, DraftView, Participant
from services.json_fields import NONSENSE, JsonFields
from services.quick_line.values import Span

T = TypeVar("T")

_MOST = 1_000_000
"""Of minutes or seconds: more than any talk takes."""


def draft_of(note: QuickNote) -> DraftView:
    """Return a note as the draft to store; it is nobody's, as its line may yet name another."""
    fields = {
        "plain": [list(span) for span in note.plain],
        "begun": _begun_fields(note.begun),
        "begun_with": [] if note.begun.contact is None else [_person_fields(note.begun.contact)],
        "named": [
            [*_person_fields(each.contact), each.typed] for each in note.named if each.contact
        ],
        "newcomers": [each.typed for each in note.named if each.contact is None],
        "added": list(note.newcomers),
        "people": [_person_fields(each) for each in note.people],
        "chosen": _chosen_fields(note),
        "steps": [[each.read, _step_fields(each.step)] for each in note.steps],
        "promise": _step_fields(note.promise),
        "next_step": note.next_step.title,  # by this name every kind of draft has it
        "due": _step_fields(note.next_step)[1:],
        "next_time": note.next_time,
        "wow": note.wow,
        "mood": note.mood,
        "minutes": note.minutes,
        "purpose": note.purpose and note.purpose.value,
        "written_at": note.written_at and note.written_at.isoformat(),
        "zone": note.zone,
    }
    return DraftView(note.uid, NOBODY, None, note.text, fields)


def note_of(draft: DraftView) -> QuickNote:
    """Return a draft as a note; what it does not hold, or not rightly, is as in a new one."""
    fields = JsonFields(draft.fields)
    chosen = fields.optional("chosen", _mapping) or {}
    return QuickNote(
        text=draft.text,
        plain=tuple(each for each in fields.each("plain", _span) if _lies_in(draft.text, each)),
        begun=replace(
            _begun(JsonFields(fields.optional("begun", _mapping) or {})),
            contact=next(iter(fields.each("begun_with", _person)), None),
        ),
        named=(
            *fields.each("named", lambda row: Named(str(row[2]), _person(row))),
            *fields.each("newcomers", lambda typed: Named(str(typed), None)),
        ),
        newcomers=fields.each("added", str),
        people=fields.each("people", _person),
        kind=_chosen(chosen, "kind", EntryKind) or AS_READ,
        channel=_chosen(chosen, "channel", str),
        outcome=_chosen(chosen, "outcome", Outcome),
        when=_chosen(chosen, "when", datetime.fromisoformat) or AS_READ,
        steps=fields.each("steps", lambda row: ChangedStep(str(row[0]), _step(row[1]))),
        promise=fields.read("promise", _step, Step()),
        next_step=fields.read(
            "due",
            lambda due: _step([fields.read("next_step", str, ""), *due]),
            Step(fields.read("next_step", str, "")),
        ),
        next_time=fields.read("next_time", str, ""),
        wow=fields.read("wow", bool, False),
        mood=fields.optional("mood", lambda value: _within(1, value, 5)),
        minutes=fields.optional("minutes", lambda value: _within(0, value, _MOST)),
        purpose=fields.optional("purpose", Purpose),
        written_at=fields.optional("written_at", _instant),
        zone=fields.optional("zone", _zone),
        uid=draft.uid,
    )


def _chosen_fields(note: QuickNote) -> dict[str, Any]:
    """Return what was chosen, None being a choice too."""
    chosen = {"kind": note.kind, "channel": note.channel, "outcome": note.outcome}
    values: dict[str, Any] = {
        name: value if value is None else str(value)
        for name, value in chosen.items()
        if value is not AS_READ
    }
    if note.when is not AS_READ:
        values["when"] = note.when.isoformat()
    return values


def _chosen(fields: Mapping[str, Any], name: str, parse: Callable[[Any], T]) -> Chosen[T | None]:
    if name not in fields:
        return AS_READ
    try:
        return None if fields[name] is None else parse(fields[name])
    except NONSENSE:
        return AS_READ


def _begun_fields(begun: Begun) -> dict[str, Any]:
    return {
        "is_guess": begun.is_guess,
        "kind": begun.kind and begun.kind.value,
        "channel": begun.channel and str(begun.channel),
        "direction": begun.direction and begun.direction.value,
        "started_at": begun.started_at and begun.started_at.isoformat(),
        "duration_s": begun.duration_s,
        "purpose": begun.purpose and begun.purpose.value,
    }


def _begun(fields: JsonFields) -> Begun:
    return Begun(
        is_guess=fields.read("is_guess", bool, False),
        kind=fields.optional("kind", EntryKind),
        channel=fields.optional("channel", str),
        direction=fields.optional("direction", Direction),
        started_at=fields.optional("started_at", _instant),
        duration_s=fields.read("duration_s", lambda value: _within(0, value, _MOST), 0),
        purpose=fields.optional("purpose", Purpose),
    )


def _person_fields(person: Participant) -> list[Any]:
    return [person.contact_id, person.name]


def _person(row: Any) -> Participant:
    return Participant(int(row[0]), str(row[1]))


def _step_fields(step: Step) -> list[Any]:
    on = step.due_on and step.due_on.isoformat()
    at = step.due_at and step.due_at.isoformat()
    fields = [step.title, on, at]
    if step.is_plain:
        return fields
    repeat = step.repeat and [step.repeat.rule, step.repeat.repeat_from.value]
    return [*fields, repeat, step.lead_minutes]


def _step(row: Any) -> Step:
    title, on, at, *more = row
    repeat, lead_minutes = more if more and on else (None, 0)
    return Step(
        str(title),
        date.fromisoformat(on) if on else None,
        time.fromisoformat(at) if at else None,
        _repeat(repeat) if repeat else None,
        _within(0, lead_minutes, _MOST),
    )


def _repeat(row: Any) -> Recurrence:
    rule, repeat_from = row
    return Recurrence(str(rule), RepeatFrom(repeat_from))


def _span(row: Any) -> Span:
    return Span(int(row[0]), int(row[1]))


def _lies_in(text: str, span: Span) -> bool:
    return 0 <= span.start < span.end <= len(text)


def _within(least: int, value: Any, most: int) -> int:
    if not least <= int(value) <= most:
        raise ValueError(value)
    return int(value)


def _instant(value: Any) -> datetime:
    """Return an aware instant; without an offset it could be any."""
    instant = datetime.fromisoformat(value)
    if instant.tzinfo is None:
        raise ValueError(value)
    return instant


def _zone(key: Any) -> str:
    """Return the key of a zone that is known on this machine."""
    try:
        return ZoneInfo(key).key
    except OSError as error:  # a folder of zones, or a name too long for a file
        raise ValueError(key) from error


def _mapping(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise TypeError(value)
    return value

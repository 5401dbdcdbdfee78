"""Turn what was filled in into the JSON of a draft, and back, whatever an older version wrote."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from services.follow_ups.recurrence import Recurrence
from services.journal.values import DraftView, NextTimeEdit, Participant
from services.json_fields import JsonFields
from services.terms import Direction, EntryKind, Outcome, Purpose, RepeatFrom
from ui.contact_page.note_form import FollowUpForm, NoteForm


def draft_of(form: NoteForm, contact_id: int, entry_id: int | None = None) -> DraftView:
    """Return a form as the draft to store."""
    fields = {
        "kind": form.kind.value,
        "channel": form.channel and str(form.channel),
        "outcome": form.outcome and form.outcome.value,
        "when": form.when and form.when.isoformat(),
        "minutes": form.minutes,
        "next_step": form.next_step,
        "due_on": form.due_on and form.due_on.isoformat(),
        "due_at": form.due_at and form.due_at.isoformat(),
        "repeat": _repeat_fields(form.repeat),
        "lead_minutes": form.lead_minutes,
        "people": [[each.contact_id, each.name] for each in form.people],
        "direction": form.direction and form.direction.value,
        "purpose": form.purpose and form.purpose.value,
        "mood": form.mood,
        "wow": form.wow,
        "topics": list(form.topics),
        "next_times": [[each.id, each.text] for each in form.next_times],
        "follow_ups": [_follow_up_fields(each) for each in form.follow_ups],
        "state": form.state,
    }
    return DraftView(form.uid, contact_id, entry_id, form.text, fields)


def form_of(draft: DraftView, fresh: NoteForm) -> NoteForm:
    """Return a draft as a form; what it does not hold, or not rightly, is as in the fresh one."""
    fields = JsonFields(draft.fields)
    return replace(
        fresh,
        uid=draft.uid,
        text=draft.text,
        kind=fields.read("kind", EntryKind, fresh.kind),
        channel=fields.optional("channel", str),
        outcome=fields.optional("outcome", Outcome),
        when=fields.optional("when", datetime.fromisoformat),
        minutes=fields.read("minutes", int, fresh.minutes),
        next_step=fields.read("next_step", str, ""),
        due_on=fields.optional("due_on", date.fromisoformat),
        due_at=fields.optional("due_at", time.fromisoformat),
        repeat=fields.optional("repeat", _repeat),
        lead_minutes=fields.read("lead_minutes", int, 0),
        people=fields.each("people", lambda row: Participant(int(row[0]), str(row[1]))),
        direction=fields.optional("direction", Direction),
        purpose=fields.optional("purpose", Purpose),
        mood=fields.optional("mood", int),
        wow=fields.read("wow", bool, fresh.wow),
        topics=fields.each("topics", str),
        next_times=fields.each("next_times", lambda row: NextTimeEdit(_id(row[0]), str(row[1]))),
        follow_ups=fields.each("follow_ups", _follow_up),
        state=fields.optional("state", str) or fresh.state,
    )


def _follow_up_fields(form: FollowUpForm) -> list[object]:
    on = form.due_on and form.due_on.isoformat()
    at = form.due_at and form.due_at.isoformat()
    return [form.id, form.title, on, at, form.zone, _repeat_fields(form.repeat), form.lead_minutes]


def _follow_up(row: Any) -> FollowUpForm:
    id_, title, on, at, zone, *more = row
    repeat, lead_minutes = more or (None, 0)  # a draft of before there was either has none
    return FollowUpForm(
        int(id_),
        str(title),
        date.fromisoformat(on) if on else None,
        time.fromisoformat(at) if at else None,
        str(zone) if zone else None,
        _repeat(repeat) if repeat else None,
        int(lead_minutes),
    )


def _repeat_fields(repeat: Recurrence | None) -> list[str] | None:
    return None if repeat is None else [repeat.rule, repeat.repeat_from.value]


def _repeat(row: Any) -> Recurrence:
    rule, repeat_from = row
    return Recurrence(str(rule), RepeatFrom(repeat_from))


def _id(value: Any) -> int | None:
    return None if value is None else int(value)

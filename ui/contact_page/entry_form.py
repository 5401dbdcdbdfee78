"""Turn an entry that is there into a form to edit, and the form into what is to be saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from services.follow_ups.values import FollowUpView
from services.journal.values import EntryEdit, EntryView, FollowUpEdit, Promises
from services.text_keys import find_topics
from services.wall_time import instant_of
from ui.contact_page.note_form import FollowUpForm, NoteForm, next_step_of

if TYPE_CHECKING:
    from services.journal.entry_reader import EntryDetails


def form_of_entry(details: EntryDetails) -> NoteForm:
    """Return an entry as a form; of the topics those that its text does not name itself."""
    entry = details.entry
    named = find_topics(entry.text)
    return NoteForm(
        text=entry.text,
        kind=entry.kind,
        channel=entry.channel,
        outcome=entry.outcome,
        when=_wall(entry),
        minutes=_minutes(entry),
        people=(details.contact, *entry.others),
        direction=entry.direction,
        purpose=entry.purpose,
        mood=entry.mood,
        wow=entry.wow,
        topics=tuple(topic for topic in entry.topics if topic not in named),
        next_times=details.next_times,
        follow_ups=tuple(map(_follow_up_form, entry.follow_ups)),
        state=details.state,
    )


def entry_edit(form: NoteForm, details: EntryDetails, now: datetime, here: ZoneInfo) -> EntryEdit:
    """Return what is to be saved; what the form shows rounded and nobody changed stays exact.

    The time of the entry is in its own zone, a new next step in that of `here`.
    """
    entry = details.entry
    duration_s: int | None = form.minutes * 60 or None
    return EntryEdit(
        contact_ids=tuple(person.contact_id for person in form.people),
        kind=form.kind,
        text=form.text.strip(),
        channel=form.channel,
        direction=form.direction,
        outcome=form.outcome,
        happened_at=_instant(form, entry, now),
        zone=entry.zone,
        duration_s=entry.duration_s if form.minutes == _minutes(entry) else duration_s,
        purpose=form.purpose,
        mood=form.mood,
        wow=form.wow,
        topics=form.topics,
        promises=Promises(
            details.contact.contact_id,
            form.next_times,
            (
                *(_follow_up_edit(each) for each in form.follow_ups),
                *(
                    FollowUpEdit(None, new.title, new.due, new.repeat, new.lead_minutes)
                    for new in next_step_of(form, here)
                ),
            ),
        ),
        state=form.state,
    )


def _wall(entry: EntryView) -> datetime:
    """Return the wall time where it was, to the minute, as a field shows it."""
    return entry.happened_local.replace(tzinfo=None, second=0, microsecond=0, fold=0)


def _minutes(entry: EntryView) -> int:
    return round((entry.duration_s or 0) / 60)


def _instant(form: NoteForm, entry: EntryView, now: datetime) -> datetime:
    if form.when is None:
        return now
    if form.when == _wall(entry):
        return entry.happened_at
    return instant_of(form.when.date(), form.when.time(), entry.place)


def _follow_up_form(view: FollowUpView) -> FollowUpForm:
    due = view.due
    form = FollowUpForm(view.id, view.title, repeat=view.repeat, lead_minutes=view.lead_minutes)
    return form if due is None else replace(form, due_on=due.on, due_at=due.at, zone=due.zone)


def _follow_up_edit(form: FollowUpForm) -> FollowUpEdit:
    return FollowUpEdit(form.id, form.title, form.due, form.repeat, form.lead_minutes)

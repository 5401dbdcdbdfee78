"""A form and its draft hold the same, and nonsense in a draft loses no text."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from services.follow_ups.recurrence import Recurrence
from services.journal.values import DraftView, Participant
from services.terms import EntryKind, RepeatFrom
from ui.contact_page.draft_fields import draft_of, form_of
from ui.contact_page.note_form import FollowUpForm, NoteForm

FORM = NoteForm(
    text="t",
    kind=EntryKind.NOTE,
    channel="Webex",
    outcome=None,
    people=(Participant(3, "Pim"),),
    mood=4,
    wow=True,
    topics=("budget",),
    due_on=date(2026, 3, 5),
    repeat=Recurrence("FREQ=WEEKLY", RepeatFrom.COMPLETION),
    lead_minutes=1440,
    follow_ups=(
        FollowUpForm(7, "Call", date(2026, 3, 6)),
        FollowUpForm(8, "Mail", date(2026, 3, 6), repeat=Recurrence("FREQ=DAILY"), lead_minutes=30),
    ),
)


def test_a_draft_of_before_follow_ups_repeated_is_read() -> None:
    fields = {"follow_ups": [[7, "Call", "2026-03-06", None, None]]}
    form = form_of(DraftView("u", 1, 2, "kept", fields), NoteForm())
    assert form.follow_ups == (FollowUpForm(7, "Call", date(2026, 3, 6)),)


def test_a_form_becomes_a_draft_and_a_form_again() -> None:
    assert form_of(draft_of(FORM, 1), NoteForm()) == FORM


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"kind": "séance", "due_on": "soon", "minutes": "many", "people": [["x"]], "mood": []},
        {"follow_ups": [[1]], "next_times": 7, "when": 12, "topics": None},
    ],
)
def test_nonsense_in_a_draft_leaves_its_text(fields: dict[str, Any]) -> None:
    form = form_of(DraftView("u", 1, None, "kept", fields), NoteForm())
    assert (form.text, form.kind, form.due_on) == ("kept", EntryKind.CALL, None)

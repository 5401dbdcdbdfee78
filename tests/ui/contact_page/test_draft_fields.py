"""A form and its draft hold the same, and nonsense in a draft loses no text."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from services.journal.values import DraftView, Participant
from services.terms import EntryKind
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
    follow_ups=(FollowUpForm(7, "Call", date(2026, 3, 6)),),
)


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

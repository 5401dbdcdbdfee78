"""What is filled in becomes one entry with its follow-up, in the writer's own time zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.terms import Channel, EntryKind, Outcome
from ui.contact_page.note_form import NoteForm, new_entry

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def test_a_bare_note_is_a_call_that_was_held_just_now() -> None:
    form = NoteForm(text="She was relieved.")
    new = new_entry(form, 7, AMSTERDAM)
    assert (new.contact_ids, new.kind, new.channel) == ((7,), EntryKind.CALL, Channel.PHONE)
    assert (new.outcome, new.text) == (Outcome.HELD, "She was relieved.")
    assert (new.happened_at, new.zone) == (None, "Europe/Amsterdam")
    assert (new.duration_s, new.follow_ups, new.uid) == (None, (), form.uid)


def test_wall_time_becomes_an_instant() -> None:
    form = NoteForm(when=datetime(2026, 7, 1, 9, 30), minutes=20)  # noqa: DTZ001 - wall time
    new = new_entry(form, 7, AMSTERDAM)
    assert new.happened_at == datetime(2026, 7, 1, 7, 30, tzinfo=UTC)
    assert new.duration_s == 1200


@pytest.mark.parametrize(
    ("title", "on", "at", "follow_up"),
    [
        ("Call", None, None, NewFollowUp("Call")),
        ("Call", date(2026, 7, 2), None, NewFollowUp("Call", Due(date(2026, 7, 2)))),
        (
            "Call",
            date(2026, 7, 2),
            time(10),
            NewFollowUp("Call", Due(date(2026, 7, 2), time(10), "Europe/Amsterdam")),
        ),
        ("", date(2026, 7, 2), None, NewFollowUp("", Due(date(2026, 7, 2)))),
    ],
)
def test_the_next_step(title: str, on: date | None, at: time | None, follow_up: object) -> None:
    form = NoteForm(next_step=title, due_on=on, due_at=at)
    assert new_entry(form, 7, AMSTERDAM).follow_ups == (follow_up,)


def test_two_forms_are_two_entries() -> None:
    assert NoteForm().uid != NoteForm().uid


@pytest.mark.parametrize(
    ("form", "blank"),
    [
        (NoteForm(), True),
        (NoteForm(text=" \n"), True),
        (NoteForm(kind=EntryKind.NOTE), True),
        (NoteForm(text="x"), False),
        (NoteForm(next_step="x"), False),
        (NoteForm(due_on=date(2026, 7, 2)), False),
    ],
)
def test_what_nobody_would_miss_is_blank(form: NoteForm, blank: bool) -> None:
    assert form.is_blank is blank


@pytest.mark.parametrize(
    ("form", "words"),
    [
        (NoteForm(text="\n Asked for two\nreferences"), "Asked for two"),
        (NoteForm(text=" ", next_step="Send it"), "Send it"),
        (NoteForm(due_on=date(2026, 3, 6)), ""),
        (NoteForm(text="x" * 1_000), "x" * 300),
    ],
)
def test_it_is_known_again_by_its_first_words(form: NoteForm, words: str) -> None:
    assert form.first_words == words

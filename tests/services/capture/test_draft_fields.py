"""A note and its draft hold the same, and nonsense in a draft loses no text and raises nothing."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from services.capture.draft_fields import draft_of, note_of
from services.capture.note import AS_READ, Begun, QuickNote, Step
from services.journal.values import DraftView
from services.quick_line.values import Span
from services.terms import Channel, EntryKind, Outcome
from tests.services.capture.notes import notes, read

NAMES = tuple(draft_of(QuickNote()).fields)
CHOSEN = ("kind", "channel", "outcome", "when")
BEGUN = tuple(draft_of(QuickNote()).fields["begun"])
_DUE = "2026-12-01", None
STAMP = datetime(2026, 11, 25, 15, tzinfo=UTC)

_leaves = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(["call", "held", "Europe", "2026-11-25", "2026-11-25T15:00+00:00", "10:00"]),
)
_shapes = st.recursive(
    _leaves,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=8,
)
_drafts = st.dictionaries(st.sampled_from(NAMES), _shapes).flatmap(
    lambda fields: st.fixed_dictionaries(
        {},
        optional={
            "begun": _shapes | st.dictionaries(st.sampled_from(BEGUN), _shapes),
            "chosen": _shapes | st.dictionaries(st.sampled_from(CHOSEN), _shapes),
        },
    ).map(lambda more: fields | more)
)


def through_json(draft: DraftView) -> DraftView:
    fields = json.loads(json.dumps(draft.fields))
    return DraftView(draft.uid, draft.contact_id, draft.entry_id, draft.text, fields)


def drafted(**fields: Any) -> QuickNote:
    return note_of(DraftView("u", 0, None, "kept", fields))


@given(notes())
@example(QuickNote(channel=None, outcome=None, minutes=0))
@example(QuickNote(next_step=Step(due_on=date(2026, 12, 1)), promise=Step("x", None, time(0))))
def test_any_note_comes_back_as_it_was(note: QuickNote) -> None:
    draft = draft_of(note)
    again = note_of(through_json(draft))
    assert (again, again.uid) == (note, note.uid)
    assert (draft.text, draft.contact_id, draft.entry_id) == (note.text, 0, None)


@given(_drafts)
@example({"mood": float("inf"), "minutes": float("nan")})
@example({"begun": {"kind": []}, "begun_with": [[]], "named": [[1, "x"]]})
@example({"begun": {"duration_s": -1, "started_at": "2026-11-25T15:00"}})
@example({"zone": "Nowhere/At_All"})
@example({"zone": "Europe"})
@example({"written_at": "2026-11-25T15:00"})
@example({"plain": [[3, 1]]})
def test_whatever_a_draft_holds_its_text_is_read(fields: dict[str, Any]) -> None:
    note = note_of(DraftView("u", 0, None, "called Anna", fields))
    assert (note.text, note.uid) == ("called Anna", "u")
    if note.written_at is None or 1970 <= note.written_at.year < 2100:
        assert read(note).line.text == "called Anna"


def test_a_draft_with_only_words_is_a_new_note() -> None:
    assert drafted() == QuickNote("kept")


@pytest.mark.parametrize(
    ("fields", "note"),
    [
        ({"plain": [[0, 2], [2, 2]]}, QuickNote("kept", plain=(Span(0, 2),))),
        ({"plain": [[-1, 2], [3, 1], [0, 5]]}, QuickNote("kept")),
        ({"plain": [[0, 2], "x"]}, QuickNote("kept")),
        ({"mood": 6, "minutes": -5}, QuickNote("kept")),
        ({"mood": 0, "minutes": 10**12}, QuickNote("kept")),
        ({"chosen": {"kind": "séance", "outcome": [], "when": 7}}, QuickNote("kept")),
        ({"chosen": {"kind": None, "outcome": "", "when": None}}, QuickNote("kept")),
        ({"chosen": [], "begun": "x", "due": 7}, QuickNote("kept")),
        ({"chosen": {"channel": None}}, QuickNote("kept", channel=None)),
        ({"chosen": {"channel": "Webex"}}, QuickNote("kept", channel="Webex")),
        ({"next_step": "Call", "due": ["soon"]}, QuickNote("kept", next_step=Step("Call"))),
        ({"promise": ["Call", "soon", None]}, QuickNote("kept")),
        ({"promise": ["Call", *_DUE, ["FREQ=DAILY"], 0]}, QuickNote("kept")),
        ({"promise": ["Call", *_DUE, None, -1]}, QuickNote("kept")),
        (
            {"promise": ["Call", None, None, ["FREQ=DAILY", "due"], 60]},
            QuickNote("kept", promise=Step("Call")),  # without a day nothing repeats
        ),
        (
            {"promise": ["Call", *_DUE, None, 60]},
            QuickNote("kept", promise=Step("Call", date(2026, 12, 1), lead_minutes=60)),
        ),
        ({"written_at": "2026-11-25T15:00"}, QuickNote("kept")),
        ({"written_at": "2026-11-25T15:00Z"}, QuickNote("kept", written_at=STAMP)),
        ({"zone": "Asia/Kathmandu"}, QuickNote("kept", zone="Asia/Kathmandu")),
        (
            {"begun": {"kind": "call"}, "begun_with": [[1]]},
            QuickNote("kept", begun=Begun(kind=EntryKind.CALL)),
        ),
        ({"begun": {"started_at": "2026-11-25T15:00"}}, QuickNote("kept")),
    ],
)
def test_what_is_not_right_is_as_in_a_new_note(fields: dict[str, Any], note: QuickNote) -> None:
    assert drafted(**fields) == note


def test_what_was_chosen_to_be_nothing_is_told_from_what_nobody_chose() -> None:
    chosen = draft_of(QuickNote(channel=None, outcome=None)).fields["chosen"]
    assert chosen == {"channel": None, "outcome": None}
    assert draft_of(QuickNote()).fields["chosen"] == {}
    assert drafted(chosen=chosen).outcome is None
    assert drafted(chosen={}).outcome is AS_READ


def test_codes_are_stored_not_names_of_the_program() -> None:
    note = QuickNote(kind=EntryKind.VIDEO_CALL, channel=Channel.TEAMS, outcome=Outcome.HELD)
    chosen = {"kind": "video_call", "channel": "teams", "outcome": "held"}
    assert json.loads(json.dumps(draft_of(note).fields["chosen"])) == chosen


def test_a_plain_step_is_stored_as_before_there_was_more() -> None:
    step = Step("Call", date(2026, 12, 1), time(10))
    fields = draft_of(QuickNote(promise=step, next_step=step)).fields
    assert fields["promise"] == ["Call", "2026-12-01", "10:00:00"]
    assert fields["due"] == ["2026-12-01", "10:00:00"]

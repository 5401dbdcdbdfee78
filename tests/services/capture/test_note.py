"""A note tells whether it holds anything, and keeps what was chosen while its text changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.capture.note import Begun, Named, QuickNote, Step, shifted
from services.quick_line.values import Span
from services.terms import Direction, EntryKind, Outcome, Purpose
from tests.services.capture.notes import ANNA, JANSEN, NOW, notes

SOMEDAY = Step("Call back")
FRIDAY = Step("Call back", date(2026, 11, 27), time(10))


@pytest.mark.parametrize(
    ("note", "is_blank"),
    [
        (QuickNote(), True),
        (QuickNote(" \n"), True),
        (QuickNote(next_time=" ", next_step=Step("  ")), True),
        (QuickNote(begun=Begun(ANNA, kind=EntryKind.CALL, duration_s=600)), True),
        (QuickNote(written_at=NOW, zone="Europe/Amsterdam"), True),
        (QuickNote("x"), False),
        (QuickNote(people=(ANNA,)), False),
        (QuickNote(next_time="exam"), False),
        (QuickNote(promise=SOMEDAY), False),
        (QuickNote(next_step=Step(due_on=date(2026, 12, 1))), False),
        (QuickNote(wow=True), False),
        (QuickNote(mood=1), False),
        (QuickNote(minutes=0), False),
        (QuickNote(purpose=Purpose.CARE), False),
        (QuickNote(kind=EntryKind.CALL), False),
        (QuickNote(channel=None), False),
        (QuickNote(outcome=Outcome.NO_ANSWER), False),
        (QuickNote(when=datetime.fromisoformat("2026-11-24T09:00")), False),
    ],
)
def test_a_note_is_blank_as_long_as_nothing_was_typed_or_chosen(
    note: QuickNote, is_blank: bool
) -> None:
    assert note.is_blank == is_blank


def test_words_mean_whom_they_were_said_to_mean_last() -> None:
    note = QuickNote("Bram").meaning("Bram", None).meaning("Anna", None).meaning("bram", JANSEN)
    assert note.named == (Named("Anna", None), Named("bram", JANSEN))


def test_a_follow_up_of_the_line_is_changed_once() -> None:
    note = QuickNote().with_step("call", SOMEDAY).with_step("mail", SOMEDAY)
    assert [each.step for each in note.with_step("call", FRIDAY).steps] == [SOMEDAY, FRIDAY]


def test_a_note_anew_is_another_with_all_that_the_one_holds() -> None:
    note = QuickNote("x", people=(ANNA,))
    assert note.anew() == note
    assert note.anew().uid != note.uid


# Of each text the plain words are in [brackets].
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("called [Anna]", "called [Anna], mail her"),
        ("called [Anna]", "now called [Anna]"),
        ("[called] Anna", "[called] with Anna"),
        ("[called] Anna and [Bram]", "[called] and [Bram]"),
        ("[called] Anna and [Bram]", "and [Bram]"),
        ("[Anna]", "[Anna] "),
        ("[Anna]", "([Anna]"),
        ("[Anna], Bram", "[Anna] Bram"),
        ("[Annas team]", "[Annas team], #x"),
        ("called [Anna]", "called Annabel"),
        ("called [Anna] today", "called Annatoday"),
        ("met [10] people", "met 210 people"),
        ("called [Anna]", "called Ana"),
        ("called [Anna]", "called An na"),
        ("called [Anna]", "called Bram"),
        ("[gisteren] gebeld", ""),
        ("[gisteren] gebeld", "vandaag gebeld"),
    ],
)
def test_plain_words_stay_plain_until_they_are_touched(before: str, after: str) -> None:
    (text, plain), (changed, left) = marked(before), marked(after)
    assert shifted(plain, text, changed) == left


def test_a_part_of_a_word_is_touched_only_where_it_is_changed() -> None:
    assert shifted((Span(0, 4),), "Annas team", "Annas team called") == (Span(0, 4),)


WORDS = "abcde fgh,ijkl#mnop;qrst"  # no character twice, so that it is certain what was changed
SPANS = (Span(0, 5), Span(6, 9), Span(10, 14), Span(14, 19), Span(20, 24))
places = st.integers(0, len(WORDS))


@given(places, places, st.text("0123456789-", max_size=4))
def test_plain_words_away_from_a_change_stay_and_those_in_it_go(
    one: int, other: int, put: str
) -> None:
    start, end = sorted((one, other))
    after = WORDS[:start] + put + WORDS[end:]
    left = [after[span.start : span.end] for span in shifted(SPANS, WORDS, after)]
    for span in SPANS:
        word = WORDS[span.start : span.end]
        if span.end < start or span.start > end or after == WORDS:
            assert word in left
        elif span.start < end and start < span.end:
            assert word not in left


@given(notes(), st.text(max_size=40))
def test_any_change_of_any_text_leaves_spans_within_it(note: QuickNote, after: str) -> None:
    texts = {note.text[span.start : span.end] for span in note.plain}
    for span in shifted(note.plain, note.text, after):
        assert 0 <= span.start < span.end <= len(after)
        assert after[span.start : span.end] in texts


BEGAN = datetime(2026, 11, 25, 14, 0, tzinfo=UTC)
CALL = Begun(JANSEN, True, EntryKind.VIDEO_CALL, "teams", started_at=BEGAN, duration_s=600)
STARTED_HERE = Begun(ANNA, False, EntryKind.CALL, "phone", Direction.OUTGOING)


@pytest.mark.parametrize(
    ("begun", "written_at", "known"),
    [
        (Begun(), None, CALL),
        (Begun(), BEGAN, CALL),
        (Begun(), BEGAN + timedelta(minutes=9), CALL),
        (Begun(), BEGAN - timedelta(seconds=1), Begun()),
        (STARTED_HERE, BEGAN, replace(CALL, contact=ANNA, is_guess=False)),
        (STARTED_HERE, BEGAN - timedelta(minutes=1), STARTED_HERE),
        (replace(CALL, channel="zoom"), BEGAN, replace(CALL, channel="zoom")),
    ],
    ids=[
        "blank",
        "from its first second",
        "in the call",
        "before the call",
        "of whom was called from here",
        "of whom was called from here, and written in before",
        "of another call",
    ],
)
def test_a_note_learns_of_the_call_that_it_was_written_in(
    begun: Begun, written_at: datetime | None, known: Begun
) -> None:
    note = QuickNote("Likes the plan", begun=begun, written_at=written_at)
    assert note.knowing(CALL) == replace(note, begun=known)


def test_of_a_call_that_began_nobody_knows_when_nothing_is_learned() -> None:
    note = QuickNote("Likes the plan", written_at=BEGAN)
    assert note.knowing(STARTED_HERE) == note


def marked(text: str) -> tuple[str, tuple[Span, ...]]:
    """Return a text without its brackets, and what stands in them."""
    plain: list[Span] = []
    while "[" in text:
        start, end = text.index("["), text.index("]") - 1
        text = text.replace("[", "", 1).replace("]", "", 1)
        plain.append(Span(start, end))
    return text, tuple(plain)

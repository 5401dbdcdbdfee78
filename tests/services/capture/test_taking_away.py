"""What a chip says is gone with it, wherever the line says it, and the text stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from services.capture.note import Begun, Named, QuickNote, Step
from services.capture.reading import NoteReading
from services.capture.taking_away import without_contact, without_name, without_step
from tests.services.capture.notes import ANNA, BERG, DAAN, read

Take = Callable[[QuickNote, NoteReading], QuickNote]
anna = partial(without_contact, contact_id=ANNA.contact_id)
berg = partial(without_contact, contact_id=BERG.contact_id)
bram = partial(without_name, typed="Bram")
pieter = partial(without_name, typed="Pieter Post")


@pytest.mark.parametrize(
    ("take", "note"),
    [
        (anna, QuickNote("called Anna de Vries, ask Anna about ANNA")),
        (anna, QuickNote("called Anna", begun=Begun(contact=ANNA))),
        (anna, QuickNote("called Anna", begun=Begun(contact=ANNA, is_guess=True))),
        (anna, QuickNote("called Anna", people=(ANNA,))),
        (berg, QuickNote("called Bram, mail bram", named=(Named("bram", BERG),))),
        (bram, QuickNote("called Bram, mail bram")),
        (pieter, QuickNote("spoke with Pieter Post")),
        (pieter, QuickNote("spoke with Pieter Post", named=(Named("pieter post", None),))),
    ],
)
def test_nobody_is_left(take: Take, note: QuickNote) -> None:
    left = take(note, read(note))
    reading = read(left)
    assert (reading.contacts, reading.ambiguous, reading.unknown, reading.new) == ((), (), (), ())
    assert left.text == note.text


def test_others_stay() -> None:
    note = QuickNote("called Anna and Daan, mail Anna", begun=Begun(contact=ANNA))
    assert read(anna(note, read(note))).contacts == (DAAN,)


@pytest.mark.parametrize("number", [0, 1])
def test_of_two_follow_ups_of_one_title_the_one_goes(number: int) -> None:
    note = QuickNote("mail on Friday, mail on Monday")
    steps = read(note).steps
    left = read(without_step(note, read(note), steps[number].read)).steps
    assert [each.step.due_on for each in left] == [steps[1 - number].step.due_on]
    changed = note.with_step(steps[number].read, Step("other"))
    left = read(without_step(changed, read(changed), steps[number].read)).steps
    assert [each.step for each in left] == [steps[1 - number].step]

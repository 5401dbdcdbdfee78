"""A note is saved on the journal whole and in one step, once, or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from services.capture.draft_fields import draft_of
from services.capture.note import Named, QuickNote, Step
from services.capture.reading import read_note
from services.capture.saving import (
    new_entry,
)
from services.changes import ChangeSet
from services.contacts.field_rules import TooLongError
from services.errors import KnownError
from services.follow_ups.due import Due
from services.follow_ups.follow_up_service import EmptyTitleError
from services.gone import GoneError
from services.journal.entry_rows import EmptyEntryError, HeldInFutureError, TooLongTextError
from services.journal.values import EntryView, NewEntry, Participant
from services.quick_line.names import NameIndex
from services.quick_line.values import KnownName, Span
from services.terms import EntryKind, Purpose
from services.use_cases import UseCases
from tests.services.capture.notes import AMSTERDAM, NOW
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact

PIETER = Named("Pieter Post", None)
LINE = "gebeld met Anna en met Pieter Post, vrijdag 10:00 offerte sturen #pricing"


class Journal:
    """Save notes as the window does."""

    def __init__(self, cases: UseCases, clock: FrozenClock, anna: int) -> None:
        self.cases, self.clock, self.anna = cases, clock, anna

    def entry_of(self, note: QuickNote) -> NewEntry:
        names = NameIndex([KnownName(self.anna, "Anna de Vries")])
        zone = self.clock.zone()
        return new_entry(note, read_note(note, self.clock.now(), zone, names), zone)

    def save(self, note: QuickNote) -> ChangeSet:
        return self.cases.journal.add_entry(self.entry_of(note))

    def entries(self, contact_id: int | None = None) -> tuple[EntryView, ...]:
        return self.cases.timeline.page(contact_id or self.anna).entries

    def people(self) -> list[str]:
        return [row.name for row in self.cases.contact_list.read().rows]

    def next_times(self) -> list[str]:
        return [each.text for each in self.cases.contact_page.read(self.anna).next_times]

    def steps(self) -> list[tuple[str, Due | None]]:
        views = self.cases.contact_page.read(self.anna).follow_ups
        return [(each.title, each.due) for each in views]


@pytest.fixture
def journal(use_cases: UseCases, clock: FrozenClock, add_contact: AddContact) -> Journal:
    return Journal(use_cases, clock, add_contact("Anna de Vries"))


@pytest.fixture
def note() -> QuickNote:
    return QuickNote(
        LINE,
        named=(PIETER,),
        next_step=Step("Plan lunch", date(2026, 3, 20)),
        promise=Step("Think of it"),
        next_time="How did the exam go?",
        wow=True,
        mood=4,
        minutes=25,
        purpose=Purpose.CARE,
    )


def test_a_note_is_saved_whole_in_one_step(
    journal: Journal, note: QuickNote, published: list[ChangeSet], clock: FrozenClock
) -> None:
    published.clear()
    changes = journal.save(note)
    (entry,) = journal.entries()
    assert published == [changes]
    assert (entry.uid, entry.text, entry.kind, entry.channel) == (note.uid, LINE, "call", "phone")
    assert (entry.outcome, entry.happened_at) == ("held", clock.now())
    assert (entry.mood, entry.wow, entry.duration_s) == (4, True, 25 * 60)
    assert (entry.purpose, entry.topics) == (Purpose.CARE, ("pricing",))
    assert [other.name for other in entry.others] == ["Pieter Post"]
    assert journal.people() == ["Anna de Vries", "Pieter Post"]
    assert journal.next_times() == ["How did the exam go?"]
    assert journal.steps() == [
        ("offerte sturen", Due(date(2026, 3, 6), time(10), "Europe/Amsterdam")),
        ("Plan lunch", Due(date(2026, 3, 20))),
        ("Think of it", None),
    ]


def test_one_undo_takes_all_of_it_back_and_the_newcomer_too(
    journal: Journal, note: QuickNote, use_cases: UseCases
) -> None:
    journal.save(note)
    label = use_cases.undo.undo().label
    assert label.subject == "Anna de Vries, Pieter Post"
    assert journal.people() == ["Anna de Vries"]
    assert (journal.entries(), journal.steps(), journal.next_times()) == ((), [], [])
    use_cases.undo.redo()
    assert journal.people() == ["Anna de Vries", "Pieter Post"]
    assert (len(journal.entries()), len(journal.steps())) == (1, 3)


def test_saving_twice_makes_one_entry_and_one_newcomer(
    journal: Journal, note: QuickNote, use_cases: UseCases
) -> None:
    assert journal.save(note).entries
    assert not journal.save(note)
    assert journal.people() == ["Anna de Vries", "Pieter Post"]
    assert (len(journal.entries()), len(journal.steps())) == (1, 3)
    use_cases.undo.undo()
    assert journal.people() == ["Anna de Vries"]
    assert journal.save(note.anew()).entries
    assert journal.people() == ["Anna de Vries", "Pieter Post"]


def test_a_newcomer_alone_has_the_note_and_was_spoken_to(
    journal: Journal, use_cases: UseCases, clock: FrozenClock
) -> None:
    text = "spoke with Pieter Post, send the offer on Friday"
    changes = journal.save(QuickNote(text, named=(PIETER,), next_time="the boat"))
    (pieter,) = changes.contacts
    page = use_cases.contact_page.read(pieter)
    assert (page.full_name, page.last_contact_at) == ("Pieter Post", clock.now())
    assert [each.title for each in page.follow_ups] == ["send the offer"]
    assert [each.text for each in page.next_times] == ["the boat"]
    assert use_cases.contacts.find("pieter post") == pieter


def test_saving_lets_its_draft_go_and_a_refused_one_stays(
    journal: Journal, note: QuickNote, use_cases: UseCases
) -> None:
    use_cases.drafts.keep(draft_of(note), None)
    with pytest.raises(TooLongError):
        journal.save(replace(note, next_time="x" * 2_001))
    assert use_cases.kept_drafts.read(0) == draft_of(note)
    journal.save(note)
    assert use_cases.kept_drafts.read(0) is None


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"next_step": Step("x" * 2_001)}, TooLongError),
        ({"next_step": Step(" ", date(2026, 3, 6))}, EmptyTitleError),
        ({"next_time": "x" * 2_001}, TooLongError),
        ({"channel": "x" * 301}, TooLongError),
        ({"text": f"{LINE} {'word ' * 20_001}"}, TooLongTextError),
        ({"people": (Participant(99, "Gone"),)}, GoneError),
        ({"when": datetime.fromisoformat("2026-03-04")}, HeldInFutureError),
        ({"text": LINE.replace("Pieter Post", "Pieter P" + "o" * 300)}, TooLongError),
    ],
)
def test_what_is_refused_leaves_nothing_behind(
    journal: Journal,
    note: QuickNote,
    use_cases: UseCases,
    published: list[ChangeSet],
    changes: dict[str, object],
    error: type[KnownError],
) -> None:
    note = replace(note, **changes)  # type: ignore[arg-type]
    reading = read_note(note, NOW, AMSTERDAM, NameIndex())
    note = replace(note, named=tuple(Named(typed, None) for typed in reading.unknown) or (PIETER,))
    published.clear()
    before = use_cases.undo.state()
    with pytest.raises(error):
        journal.save(note)
    assert journal.people() == ["Anna de Vries"]
    assert (journal.entries(), journal.steps(), journal.next_times()) == ((), [], [])
    assert (published, use_cases.undo.state()) == ([], before)


def test_a_note_without_a_word_is_refused_unless_it_was_a_talk(journal: Journal) -> None:
    anna = Participant(journal.anna, "Anna de Vries")
    with pytest.raises(EmptyEntryError):
        journal.save(QuickNote(people=(anna,)))
    journal.save(QuickNote(people=(anna,), kind=EntryKind.CALL))
    assert [each.kind for each in journal.entries()] == [EntryKind.CALL]


def test_topics_are_those_of_the_chips_not_all_of_the_text(journal: Journal) -> None:
    journal.save(QuickNote("called Anna #one #two", plain=(Span(17, 21),)))
    assert [each.topics for each in journal.entries()] == [("one",)]


def test_a_draft_saved_later_elsewhere_is_of_when_and_where_it_was_begun(
    journal: Journal, clock: FrozenClock
) -> None:
    begun_at = clock.now()
    text = "called Anna, send the offer tomorrow at 10:00"
    note = QuickNote(text, written_at=begun_at, zone=clock.zone().key)
    clock.advance(days=3)
    clock.travel("America/New_York")
    journal.save(note)
    (entry,) = journal.entries()
    assert (entry.happened_at, entry.zone) == (begun_at, "Europe/Amsterdam")
    assert journal.steps() == [
        ("send the offer", Due(date(2026, 3, 4), time(10), "Europe/Amsterdam"))
    ]

"""What a note comes to: chosen before the line, the line before what was known, that before usual.

The one exception: a call that was detected goes before the word "called".
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given

from services.capture.note import AS_READ, Begun, Named, QuickNote
from services.capture.reading import read_note
from services.journal.values import Participant
from services.quick_line.names import NameIndex
from services.quick_line.values import KnownName, Span
from services.terms import EntryKind, Outcome
from tests.services.capture.notes import (
    AMSTERDAM,
    ANNA,
    BERG,
    DAAN,
    JANSEN,
    NOOR,
    NOW,
    SVEN,
    instants,
    notes,
    read,
)

TEAMS = Begun(kind=EntryKind.VIDEO_CALL, channel="teams")
BROWSER = Begun(kind=EntryKind.VIDEO_CALL)
PHONE = Begun(kind=EntryKind.CALL, channel="phone")
SIGNAL = Begun(kind=EntryKind.CALL, channel="signal")
NOTHING = Begun()


@given(notes(), instants)
def test_any_note_is_read_and_its_text_kept_whole(note: QuickNote, now: datetime) -> None:
    reading = read(note, now)
    ids = [each.contact_id for each in reading.contacts]
    assert reading.line.text == note.text
    assert len(set(ids)) == len(ids)
    assert len({each.casefold() for each in reading.new}) == len(reading.new)
    assert len({each.read for each in reading.steps}) == len(reading.line.follow_ups)
    assert reading.happened_at is None or reading.happened_at.tzinfo is not None
    if note.begun.contact is not None and not note.begun.is_guess:
        assert ids[0] == note.begun.contact.contact_id


@given(notes(), instants)
def test_what_was_chosen_goes_before_all_else(note: QuickNote, now: datetime) -> None:
    reading = read(note, now)
    if note.kind is not AS_READ:
        assert reading.kind is note.kind
    if note.channel is not AS_READ:
        assert reading.channel == note.channel
    if note.when is not AS_READ:
        assert reading.is_told


# kind and channel


@pytest.mark.parametrize(
    ("begun", "text", "kind", "channel"),
    [
        (NOTHING, "", "note", None),
        (NOTHING, "called Anna", "call", "phone"),
        (NOTHING, "spoke to Anna", "call", None),
        (NOTHING, "Teams met Anna", "video_call", "teams"),
        (TEAMS, "", "video_call", "teams"),
        (TEAMS, "Anna wants the offer", "video_call", "teams"),
        (TEAMS, "called Anna", "video_call", "teams"),
        (TEAMS, "spoke to Anna", "video_call", "teams"),
        (TEAMS, "Anna no answer", "video_call", "teams"),
        (TEAMS, "video call with Anna", "video_call", "teams"),
        (TEAMS, "Zoom with Anna", "video_call", "zoom"),
        (TEAMS, "koffie met Anna", "meeting", "in_person"),
        (TEAMS, "emailed Anna", "email", "email"),
        (BROWSER, "called Anna", "video_call", None),
        (BROWSER, "Teams met Anna", "video_call", "teams"),
        (PHONE, "", "call", "phone"),
        (PHONE, "spoke to Anna", "call", "phone"),
        (PHONE, "Teams met Anna", "video_call", "teams"),
        (PHONE, "video call with Anna", "video_call", None),
        (SIGNAL, "called Anna", "call", "signal"),
        (Begun(kind=EntryKind.CALL), "called Anna", "call", "phone"),
        (Begun(kind=EntryKind.CALL, channel="Red phone"), "called", "call", "Red phone"),
        (Begun(kind=EntryKind.MEETING, channel="in_person"), "called Anna", "call", "phone"),
        (Begun(kind=EntryKind.MEETING, channel="in_person"), "Anna", "meeting", "in_person"),
    ],
)
def test_the_line_goes_before_what_was_known_but_for_the_word_called(
    begun: Begun, text: str, kind: str, channel: str | None
) -> None:
    reading = read(QuickNote(text, begun=begun))
    assert (reading.kind, reading.channel) == (kind, channel)


@pytest.mark.parametrize(
    ("begun", "text", "chosen", "channel"),
    [
        (NOTHING, "", "meeting", "in_person"),
        (NOTHING, "called Anna", "call", "phone"),
        (NOTHING, "spoke to Anna", "call", None),
        (NOTHING, "called Anna", "email", "email"),
        (NOTHING, "called Anna", "note", None),
        (NOTHING, "emailed Anna", "call", "phone"),
        (NOTHING, "called Anna", "video_call", "teams"),
        (NOTHING, "Zoom with Anna", "video_call", "zoom"),
        (NOTHING, "Zoom with Anna", "call", "zoom"),
        (NOTHING, "video call with Anna", "call", "phone"),
        (replace(TEAMS, channel="zoom"), "called Anna", "video_call", "zoom"),
        (TEAMS, "", "call", "teams"),
        (TEAMS, "called Anna", "call", "teams"),
        (TEAMS, "called Anna", "message", "whatsapp"),
        (PHONE, "", "video_call", "teams"),
        (SIGNAL, "", "call", "signal"),
        (BROWSER, "", "video_call", None),
    ],
)
def test_a_chosen_kind_goes_by_the_channel_that_is_known_of_it_or_usual(
    begun: Begun, text: str, chosen: str, channel: str | None
) -> None:
    reading = read(QuickNote(text, begun=begun, kind=EntryKind(chosen)))
    assert (reading.kind, reading.channel) == (chosen, channel)


@pytest.mark.parametrize("channel", [None, "signal", "Our own radio"])
@pytest.mark.parametrize("text", ["", "called Anna", "Teams met Anna"])
@pytest.mark.parametrize("kind", [AS_READ, EntryKind.EMAIL])
def test_a_chosen_channel_stays_whatever_the_kind(
    channel: str | None, text: str, kind: EntryKind
) -> None:
    assert read(QuickNote(text, begun=TEAMS, kind=kind, channel=channel)).channel == channel


# outcome


@pytest.mark.parametrize(
    ("note", "outcome"),
    [
        (QuickNote(), None),
        (QuickNote("called Anna"), "held"),
        (QuickNote("Anna no answer"), "no_answer"),
        (QuickNote("emailed Anna"), None),
        (QuickNote(begun=TEAMS), "held"),
        (QuickNote("Anna no answer", begun=TEAMS), "no_answer"),
        (QuickNote("left a voicemail for Anna", begun=PHONE), "voicemail"),
        (QuickNote("no answer", begun=TEAMS, outcome=Outcome.HELD), "held"),
        (QuickNote("called Anna", outcome=Outcome.NO_ANSWER), "no_answer"),
        (QuickNote("called Anna", outcome=None), None),
        (QuickNote("no answer", kind=EntryKind.VIDEO_CALL), "no_answer"),
        (QuickNote("no answer", kind=EntryKind.MEETING), "no_answer"),
        (QuickNote("no answer", kind=EntryKind.EMAIL), None),
        (QuickNote("called Anna", kind=EntryKind.EMAIL), None),
        (QuickNote("Anna", kind=EntryKind.CALL), "held"),
        (QuickNote("emailed Anna", outcome=Outcome.HELD), None),
        (QuickNote("called Anna", kind=EntryKind.NOTE, outcome=Outcome.HELD), None),
    ],
)
def test_how_it_went_is_as_chosen_or_told_of_talks_alone(
    note: QuickNote, outcome: str | None
) -> None:
    assert read(note).outcome == outcome


# people

ABOUT_NOOR = Begun(contact=NOOR)
PERHAPS_NOOR = Begun(contact=NOOR, is_guess=True)


@pytest.mark.parametrize(
    ("note", "contacts"),
    [
        (QuickNote("called"), []),
        (QuickNote("Daan, Anna and Daan"), [DAAN, ANNA]),
        (QuickNote("called Anna", people=(SVEN, ANNA)), [ANNA, SVEN]),
        (QuickNote("called Anna", begun=ABOUT_NOOR), [NOOR, ANNA]),
        (QuickNote("called Anna and Noor", begun=ABOUT_NOOR), [NOOR, ANNA]),
        (QuickNote("called", begun=PERHAPS_NOOR), [NOOR]),
        (QuickNote("called", begun=PERHAPS_NOOR, people=(SVEN,)), [NOOR, SVEN]),
        (QuickNote("called Anna", begun=PERHAPS_NOOR), [ANNA]),
        (QuickNote("called Anna and Noor", begun=PERHAPS_NOOR), [ANNA, NOOR]),
        (QuickNote("called Bram", begun=PERHAPS_NOOR), []),
        (QuickNote("called Bram", begun=ABOUT_NOOR), [NOOR]),
        (QuickNote("called Bram", begun=Begun(contact=BERG)), [BERG]),
        (QuickNote("called Bram", begun=Begun(contact=BERG, is_guess=True)), [BERG]),
        (QuickNote("called Bram", people=(BERG,)), [BERG]),
        (QuickNote("called Bram", people=(BERG,), named=(Named("Bram", JANSEN),)), [JANSEN, BERG]),
        (QuickNote("spoke with Pieter Post", begun=PERHAPS_NOOR), []),
        (QuickNote("spoke with Pieter Post", begun=ABOUT_NOOR), [NOOR]),
        (QuickNote("called Anna", named=(Named("Anna", SVEN),)), [SVEN]),
        (QuickNote("called Anna, mail ANNA", named=(Named("anna", SVEN),)), [SVEN]),
        (QuickNote("called Bram", named=(Named("Bram", BERG),)), [BERG]),
        (QuickNote("called Bram, mail bram", named=(Named("bram", BERG),)), [BERG]),
        (QuickNote("called Bram van den Berg", named=(Named("Bram", JANSEN),)), [BERG]),
        (QuickNote("spoke with Pieter Post", named=(Named("Pieter Post", DAAN),)), [DAAN]),
        (QuickNote("called Chloé", named=(Named("Chloe", DAAN),)), [DAAN]),
        (QuickNote("called Daan", named=(Named("Anna", SVEN),)), [DAAN]),
        (QuickNote("called Anna", plain=(Span(7, 11),)), []),
        (QuickNote("called Anna, ask Anna", plain=(Span(7, 11),)), [ANNA]),
        (QuickNote("called Anna", plain=(Span(7, 11),), begun=PERHAPS_NOOR), [NOOR]),
    ],
)
def test_who_is_meant(note: QuickNote, contacts: list[Participant]) -> None:
    assert list(read(note).contacts) == contacts


@pytest.mark.parametrize(
    ("note", "ambiguous", "unknown", "new"),
    [
        (QuickNote("called Bram"), ["Bram"], [], []),
        (QuickNote("called Bram, mail bram"), ["Bram"], [], []),
        (QuickNote("called Bram, mail bram", people=(BERG,)), [], [], []),
        (QuickNote("called Bram", people=(BERG, JANSEN)), ["Bram"], [], []),
        (QuickNote("called Bram", people=(ANNA,)), ["Bram"], [], []),
        (QuickNote("called Bram, mail bram", named=(Named("bram", BERG),)), [], [], []),
        (QuickNote("called Bram", named=(Named("Bram", None),)), [], [], ["Bram"]),
        (QuickNote("spoke with Pieter Post"), [], ["Pieter Post"], []),
        (QuickNote("spoke with Pieter Post", plain=(Span(11, 22),)), [], [], []),
        (
            QuickNote("spoke with Pieter Post", named=(Named("pieter post", None),)),
            *([], [], ["Pieter Post"]),
        ),
        (
            QuickNote(
                "met Pieter Post, spoke with Pieter Post", named=(Named("Pieter Post", None),)
            ),
            *([], [], ["Pieter Post"]),
        ),
        (QuickNote("called Anna", named=(Named("Anna", None),)), [], [], ["Anna"]),
        (QuickNote("called Daan", named=(Named("Pieter Post", None),)), [], [], []),
    ],
)
def test_who_is_to_be_chosen_or_added(
    note: QuickNote, ambiguous: list[str], unknown: list[str], new: list[str]
) -> None:
    reading = read(note)
    assert [each.typed for each in reading.ambiguous] == ambiguous
    assert (list(reading.unknown), list(reading.new)) == (unknown, new)


def test_who_was_new_is_the_contact_once_they_are_added_elsewhere() -> None:
    note = QuickNote("spoke with Pieter Post", named=(Named("Pieter Post", None),))
    names = NameIndex([KnownName(30, "Pieter Post")])
    reading = read_note(note, NOW, AMSTERDAM, names)
    assert (reading.contacts, reading.new) == ((Participant(30, "Pieter Post"),), ())

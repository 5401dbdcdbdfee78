"""What a note comes to, in chips: who, what, when, what next, and what about."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from services.capture.note import Begun, QuickNote, Step
from services.capture.reading import read_note
from services.journal.values import Participant
from services.quick_line.names import NameIndex
from services.quick_line.tongue import load_tongue
from services.quick_line.values import KnownName
from services.terms import EntryKind, Outcome
from tests.ui.capture.conftest import ORGANISATIONS
from ui.capture.chips import ChipKey, ChipKind, ChipLook, chips_of, step_words

NOW = datetime(2026, 11, 25, 15, 0, tzinfo=UTC)  # a Wednesday, 16:00 in Amsterdam
ZONE = ZoneInfo("Europe/Amsterdam")
BRITISH = QLocale("en_GB")
NAMES = NameIndex([KnownName(id_, name) for id_, name in enumerate(ORGANISATIONS, 1)])


def looks(note: QuickNote) -> list[ChipLook]:
    load_tongue()
    return list(chips_of(note, read_note(note, NOW, ZONE, NAMES), NOW, ZONE, BRITISH, {}))


def words(note: QuickNote) -> list[str]:
    return [look.words for look in looks(note)]


@pytest.mark.parametrize(
    ("line", "chips"),
    [
        ("", ["Note"]),
        (
            "called Anna, send proposal on Friday 10:00 #pricing",
            ["Anna de Vries", "Call", "phone", "Follow-up Fri 27 Nov 10:00, in 2 days", "#pricing"],
        ),
        (
            "gisteren koffie met Bram Jansen en Noor, over 3 weken mailen",
            [
                "Bram Jansen",
                "Noor Bakker",
                "Meeting",
                "in person",
                "Tue 24 Nov, yesterday",
                "Follow-up Wed 16 Dec, in 3 weeks",
            ],
        ),
        (
            "Chloe geen gehoor, morgenochtend half elf bellen",
            ["Chloé Martens", "Call", "phone", "no answer", "Follow-up Thu 26 Nov 10:30, tomorrow"],
        ),
        (
            "Teams met van den Berg; eind van de maand offerte sturen",
            ["Bram van den Berg", "Video call", "Teams", "Follow-up Mon 30 Nov, in 5 days"],
        ),
        ("Bram gesproken", ["Which Bram?", "Call"]),
        (
            "voicemail ingesproken bij Sven -> vrijdag 3-12 nabellen",
            [
                "Sven Öztürk",
                "Call",
                "phone",
                "voicemail",
                "Follow-up Thu 3 Dec, in 8 days",
            ],
        ),
        (
            "gebeld met Vera Vrijdag vrijdag offerte sturen en dinsdag nabellen",
            [
                "Vera Vrijdag",
                "Call",
                "phone",
                "offerte sturen · Fri 27 Nov, in 2 days",
                "nabellen · Tue 1 Dec, in 6 days",
            ],
        ),
        ("gebeld met Jeroen Smit", ["New contact Jeroen Smit…", "Call", "phone"]),
        ("todo: visitekaartjes bestellen", ["Note", "Follow-up"]),
        ("Anna #Pricing #board #pricing", ["Anna de Vries", "Note", "#pricing", "#board"]),
    ],
)
def test_a_line_in_chips(line: str, chips: list[str]) -> None:
    assert words(QuickNote(line)) == chips


def test_what_is_asked_is_not_lit() -> None:
    note = QuickNote("gebeld met Jeroen Smit, Bram en Anna")
    asking = [look.words for look in looks(note) if look.asks]
    assert asking == ["Which Bram?", "New contact Jeroen Smit…"]


def test_a_person_shows_by_initials_and_a_newcomer_says_so() -> None:
    note = QuickNote("gebeld met Jeroen Smit en Anna").meaning("Jeroen Smit", None)
    anna, jeroen = looks(note)[:2]
    assert (anna.words, anna.person) == ("Anna de Vries", "Anna de Vries")
    assert (jeroen.words, jeroen.person) == ("Jeroen Smit, new", "Jeroen Smit")


def test_a_chip_that_says_nothing_can_not_be_taken_away() -> None:
    assert [look.words for look in looks(QuickNote("Anna")) if look.stays] == ["Note"]
    assert not any(look.stays for look in looks(QuickNote("Called Anna", kind=EntryKind.NOTE)))


def test_what_was_known_before_the_line_shows() -> None:
    begun = Begun(
        contact=Participant(1, "Anna de Vries"),
        kind=EntryKind.VIDEO_CALL,
        channel="teams",
        started_at=datetime(2026, 11, 25, 14, 6, tzinfo=UTC),
        duration_s=600,
    )
    assert words(QuickNote(begun=begun)) == [
        "Anna de Vries",
        "Video call",
        "Teams",
        "Wed 25 Nov 15:06, today",
    ]


def test_what_was_chosen_shows() -> None:
    note = QuickNote(
        "Called Anna",
        people=(Participant(6, "Noor Bakker"),),
        channel="carrier pigeon",
        outcome=Outcome.NO_ANSWER,
        when=datetime.combine(date(2026, 11, 20), time(9, 30)),
    )
    assert words(note) == [
        "Anna de Vries",
        "Noor Bakker",
        "Call",
        "carrier pigeon",
        "no answer",
        "Fri 20 Nov 09:30, 5 days ago",
    ]


def test_steps_beside_the_line_are_told_by_their_titles() -> None:
    note = QuickNote(
        "Called Anna, mail on Friday",
        promise=Step("Send the book", date(2026, 12, 1)),
        next_step=Step("  ", date(2026, 12, 2)),
    )
    assert words(note)[3:] == [
        "mail · Fri 27 Nov, in 2 days",
        "Send the book · Tue 1 Dec, in 6 days",
        "Follow-up · Wed 2 Dec, in 7 days",
    ]
    assert words(replace(note, text="Anna", next_step=Step()))[2:] == [
        "Follow-up Tue 1 Dec, in 6 days"
    ]


def test_keys_tell_chips_apart() -> None:
    note = QuickNote(
        "Called Anna, Bram and Jeroen Smit, mail on Friday and call on Monday #a #b",
        promise=Step("x"),
        next_step=Step("y"),
    )
    keys = [look.key for look in looks(note)]
    assert len(set(keys)) == len(keys)
    assert ChipKey(ChipKind.STEP, "mail") in keys


@pytest.mark.parametrize(
    ("step", "titled", "said"),
    [
        (Step("Mail"), False, "Follow-up"),
        (Step("Mail"), True, "Mail"),
        (Step("Mail", date(2026, 11, 26)), False, "Follow-up Thu 26 Nov, tomorrow"),
        (Step("Mail", date(2026, 11, 26), time(10)), True, "Mail · Thu 26 Nov 10:00, tomorrow"),
        (Step("", date(2026, 11, 25)), True, "Follow-up · Wed 25 Nov, today"),
    ],
)
def test_a_step_in_words(step: Step, titled: bool, said: str) -> None:
    assert step_words(step, NOW, ZONE, BRITISH, titled=titled) == said


def test_only_who_shares_the_name_shows_where_they_work() -> None:
    load_tongue()
    names = NameIndex(
        [KnownName(1, "Jan Vos"), KnownName(2, "Jan Vos"), KnownName(3, "Jan Vosmeer")]
    )
    people = (Participant(1, "Jan Vos"), Participant(3, "Jan Vosmeer"))
    note = QuickNote("called", people=people)
    reading = read_note(note, NOW, ZONE, names)
    places = {1: "Kade", 2: "Duinrand", 3: "Veldzicht"}
    looks = list(chips_of(note, reading, NOW, ZONE, BRITISH, places))
    assert [look.words for look in looks][:2] == ["Jan Vos · Kade", "Jan Vosmeer"]
    assert looks[0].person == "Jan Vos"

"""`note` and `due`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from services.check_ins.texts import Language, given_questions
from services.contacts.editing_values import MethodDraft
from services.parts import Parts
from services.terms import MethodKind
from tests.support.clock import FrozenClock
from tests.support.command_line import Result


def test_note_prints_what_it_saved(people: Parts, attent: Callable[..., Result]) -> None:
    result = attent(
        *("note", "--contact", "anna", "--kind", "call", "--at", "2026-03-02T16:30"),
        *("--follow-up", "Send proposal", "--due", "2026-03-10T10:00"),
        "Wants an offer. #pricing",
    )
    assert (result.code, result.err) == (0, "")
    assert result.out.splitlines() == [
        "Saved with Anna de Vries:",
        "  2026-03-02 16:30  Call, phone, held",
        "    Wants an offer. #pricing",
        "Follow-ups",
        "  2026-03-10 10:00  Send proposal",
    ]


def test_note_as_json(people: Parts, attent: Callable[..., Result]) -> None:
    saved = attent(
        *("note", "--json", "--contact", "Anna", "--kind", "meeting", "--channel", "In person"),
        *("--follow-up", "Send proposal", "--due", "2026-03-10", "Lunch #pricing"),
    ).json
    uid = saved["entry"].pop("uid")
    assert len(uid) == 36
    assert saved == {
        "contact": "Anna de Vries",
        "entry": {
            "kind": "meeting",
            "channel": "in_person",
            "direction": None,
            "outcome": "held",
            "at": "2026-03-03T10:00:00+01:00",
            "duration_s": None,
            "purpose": None,
            "mood": None,
            "wow": False,
            "text": "Lunch #pricing",
            "topics": ["pricing"],
            "others": [],
            "follow_ups": [{"title": "Send proposal", "due": "2026-03-10", "status": "open"}],
        },
    }
    assert attent("show", "Anna", "--json").json["entries"][0]["uid"] == uid


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], ("note", None, None)),
        (["--kind", "call"], ("call", "phone", "held")),
        (["--kind", "call", "--channel", "WhatsApp"], ("call", "whatsapp", "held")),
        (["--kind", "meeting"], ("meeting", "in_person", "held")),
        (["--kind", "email"], ("email", "email", None)),
        (["--channel", "E-mail"], ("note", "email", None)),
        (["--channel", "  Carrier  pigeon "], ("note", "Carrier pigeon", None)),
        (["--kind", "milestone"], ("milestone", None, None)),
    ],
)
def test_kind_brings_channel_and_outcome(
    people: Parts,
    attent: Callable[..., Result],
    options: list[str],
    expected: tuple[str, str | None, str | None],
) -> None:
    entry = attent("note", "--contact", "Anna", *options, "text", "--json").json["entry"]
    assert (entry["kind"], entry["channel"], entry["outcome"]) == expected


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2026-03-01", "2026-03-01T12:00:00+01:00"),
        ("2026-03-03", "2026-03-03T10:00:00+01:00"),  # today: now
        ("2026-03-03T08:15", "2026-03-03T08:15:00+01:00"),
        ("2026-03-03T08:15Z", "2026-03-03T09:15:00+01:00"),
        ("2025-07-01T08:15-04:00", "2025-07-01T14:15:00+02:00"),
    ],
)
def test_note_at_another_time(
    people: Parts, attent: Callable[..., Result], at: str, expected: str
) -> None:
    saved = attent("note", "--contact", "Anna", "--kind", "call", "--at", at, "x", "--json").json
    assert saved["entry"]["at"] == expected


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--at", "2026-02-30", "x"], "“2026-02-30” is no date or time."),
        (["--follow-up", "Call", "--due", "soon", "x"], "“soon” is no date or time."),
        (["--follow-up", " ", "x"], "A follow-up needs a few words"),
        ([" "], "There is nothing to save yet."),
        (["--kind", "call", "--at", "2026-03-04", "x"], "can't lie in the future"),
    ],
)
def test_what_can_not_be_saved_is_told_and_not_saved(
    people: Parts, attent: Callable[..., Result], options: list[str], sentence: str
) -> None:
    result = attent("note", "--contact", "Anna", *options)
    assert (result.code, result.out) == (2, "")
    assert sentence in result.err
    assert result.err.count("\n") == 1
    shown = attent("show", "Anna", "--json").json
    assert (shown["entries"], shown["follow_ups"]) == ([], [])


def test_due_as_json(people: Parts, attent: Callable[..., Result], clock: FrozenClock) -> None:
    promise = ("note", "x", "--contact", "Anna", "--follow-up")
    attent(*promise, "Yesterday", "--due", "2026-03-02")
    attent(*promise, "Today", "--due", "2026-03-03")
    attent(*promise, "Half past nine", "--due", "2026-03-03T09:30")
    attent(*promise, "At eleven", "--due", "2026-03-03T11:00")
    attent(*promise, "Some day")
    assert attent("due", "--json").json == {
        "follow_ups": [
            {
                "contact": "Anna de Vries",
                "title": "Yesterday",
                "due": "2026-03-02",
                "overdue": True,
            },
            {"contact": "Anna de Vries", "title": "Today", "due": "2026-03-03", "overdue": False},
            {
                "contact": "Anna de Vries",
                "title": "Half past nine",
                "due": "2026-03-03T09:30:00+01:00",
                "overdue": True,
            },
        ],
        "check_ins": [],
        "birthdays": [],
        "fading": [],
        "at": "2026-03-03T10:00:00+01:00",
    }
    clock.advance(hours=2)
    assert [each["title"] for each in attent("due", "--json").json["follow_ups"]] == [
        "Yesterday",
        "Today",
        "Half past nine",
        "At eleven",
    ]


def test_due_for_people(people: Parts, attent: Callable[..., Result]) -> None:
    assert attent("due").out == "Nothing is due.\n"
    promise = ("note", "x", "--follow-up")
    attent(*promise, "Call back", "--due", "2026-03-03T09:00", "--contact", "Anna")
    attent(*promise, "Send offer", "--due", "2026-03-05", "--contact", "Bram Jansen")
    assert attent("due", "--at", "2026-03-05").out.splitlines() == [
        "2026-03-03 09:00  Anna de Vries  Call back   overdue",
        "2026-03-05        Bram Jansen    Send offer",
    ]


@pytest.mark.parametrize(
    ("at", "titles"),
    [
        ("2026-03-09", []),
        ("2026-03-10", ["Call"]),  # a date alone: by the end of that day
        ("2026-03-10T09:59", []),
        ("2026-03-10T10:00", ["Call"]),
        ("2026-03-10T09:00Z", ["Call"]),
    ],
)
def test_due_at_another_time(
    people: Parts, attent: Callable[..., Result], at: str, titles: list[str]
) -> None:
    attent("note", "x", "--contact", "Anna", "--follow-up", "Call", "--due", "2026-03-10T10:00")
    found = attent("due", "--at", at, "--json").json["follow_ups"]
    assert [each["title"] for each in found] == titles


def test_due_leaves_out_what_is_snoozed_until_another_day(
    people: Parts, attent: Callable[..., Result], clock: FrozenClock
) -> None:
    for title, until in (("Today", timedelta(hours=5)), ("Thursday", timedelta(days=2))):
        promise = ("--follow-up", title, "--due", "2026-03-02")
        attent("note", "x", "--contact", "Anna", *promise)
        (row,) = (
            row
            for row in people.use_cases().follow_up_list.first().sections[0].rows
            if row.follow_up.title == title
        )
        people.use_cases().follow_ups.snooze(row.follow_up.id, clock.now() + until)
    found = attent("due", "--json").json["follow_ups"]
    assert [(each["title"], each["overdue"]) for each in found] == [("Today", True)]
    found = attent("due", "--at", "2026-03-05", "--json").json["follow_ups"]
    assert [each["title"] for each in found] == ["Today", "Thursday"]


def test_due_at_no_time(attent: Callable[..., Result]) -> None:
    result = attent("due", "--at", "never", "--json")
    assert (result.code, result.out) == (2, "")
    assert "“never”" in result.err


@pytest.mark.parametrize("language", ["nl", "en"])
def test_questions_are_in_the_language_that_is_asked_for(
    people: Parts, attent: Callable[..., Result], clock: FrozenClock, language: Language
) -> None:
    cases = people.use_cases()
    for row in cases.contact_list.read().rows:
        cases.editing.set_cadence(row.id, 7)
        number = MethodDraft(MethodKind.PHONE, "+44 7700 900142")
        cases.parts.add_method(row.id, number, as_typed=True)
    clock.advance(days=28)
    found = attent("--lang", language, "due", "--json").json["check_ins"]
    known = {*given_questions("clients", language), *given_questions(None, language)}
    assert {each["question"] for each in found} <= known
    assert len(found) == 3


def test_in_the_evening_due_prints_what_was_offered_and_nobody_else(
    people: Parts, attent: Callable[..., Result], clock: FrozenClock
) -> None:
    cases = people.use_cases()
    anna, bram = (row.id for row in cases.contact_list.read().rows[:2])
    number = MethodDraft(MethodKind.PHONE, "+44 7700 900142")
    for id_ in (anna, bram):
        cases.parts.add_method(id_, number, as_typed=True)
    clock.advance(days=28)
    cases.editing.set_cadence(anna, 7)
    (offered,) = attent("due", "--json").json["check_ins"]
    clock.advance(hours=9)
    cases.editing.set_cadence(bram, 7)

    assert attent("due", "--json").json["check_ins"] == [offered]

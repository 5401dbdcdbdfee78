"""`contacts` and `show`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from services.contacts.values import NewContact
from services.journal.values import NewEntry
from services.own_fields.values import NewField
from services.parts import Parts
from services.terms import EntryKind, FieldKind, Outcome
from tests.support.command_line import Result

HELD_AT = datetime(2026, 2, 27, 13, 5, tzinfo=UTC)


def talk_to_anna(parts: Parts) -> None:
    new = NewEntry(
        contact_ids=(1, 3),
        kind=EntryKind.CALL,
        channel="phone",
        outcome=Outcome.HELD,
        happened_at=HELD_AT,
        text="Called about #pricing.\nSails on Sundays.",
    )
    parts.use_cases().journal.add_entry(new)


def test_contacts_as_json(people: Parts, attent: Callable[..., Result]) -> None:
    talk_to_anna(people)
    assert attent("contacts", "--json").json == {
        "contacts": [
            {
                "name": "Anna de Vries",
                "organisation": "Noordzee Advies",
                "group": "clients",
                "last_contact": "2026-02-27T14:05:00+01:00",
            },
            {"name": "Bram Jansen", "organisation": None, "group": None, "last_contact": None},
            {
                "name": "Bram van den Berg",
                "organisation": "Kade 12",
                "group": None,
                "last_contact": "2026-02-27T14:05:00+01:00",
            },
        ]
    }


def test_contacts_for_people_stand_in_columns(people: Parts, attent: Callable[..., Result]) -> None:
    talk_to_anna(people)
    people.use_cases().contacts.add(NewContact("Zoe\u0301 東京", "Kade 12"))
    assert attent("contacts").out.splitlines() == [
        "Name               Organisation     Group    Last spoken",
        "Anna de Vries      Noordzee Advies  Clients  2026-02-27 14:05",
        "Bram Jansen",
        "Bram van den Berg  Kade 12                   2026-02-27 14:05",
        "Zoe\u0301 東京           Kade 12",
    ]


def test_an_empty_journal_says_what_to_do_next(attent: Callable[..., Result]) -> None:
    result = attent("contacts")
    assert (result.code, result.err) == (0, "")
    assert "Import" in result.out
    assert attent("contacts", "--json").json == {"contacts": []}


def test_show_as_json(people: Parts, attent: Callable[..., Result]) -> None:
    talk_to_anna(people)
    attent("note", "--contact", "Anna de Vries", "Sent the offer", "--follow-up", "Ask", "--json")
    shown = attent("show", "anna", "--json").json
    assert list(shown) == ["contact", "methods", "entries", "follow_ups"]
    assert shown["contact"]["name"] == "Anna de Vries"
    assert shown["contact"]["job_title"] == "Recruiter"
    assert shown["contact"]["cadence_days"] == 28
    assert [entry["text"] for entry in shown["entries"]] == [
        "Sent the offer",
        "Called about #pricing.\nSails on Sundays.",
    ]
    assert shown["entries"][1]["others"] == ["Bram van den Berg"]
    assert shown["entries"][1]["topics"] == ["pricing"]
    assert shown["entries"][1]["at"] == "2026-02-27T14:05:00+01:00"
    assert shown["follow_ups"] == [{"title": "Ask", "due": None, "status": "open"}]


def test_show_for_people(people: Parts, attent: Callable[..., Result]) -> None:
    talk_to_anna(people)
    attent("note", "--contact", "Anna", "Offer", "--follow-up", "Ask", "--due", "2026-03-01")
    assert attent("show", "Anna de Vries").out.splitlines() == [
        "Anna de Vries",
        "Recruiter · Noordzee Advies · Clients",
        "Last spoken: 2026-02-27 14:05",
        "",
        "Follow-ups",
        "  2026-03-01  Ask  overdue",
        "",
        "Timeline",
        "  2026-03-03 10:00  Note",
        "    Offer",
        "  2026-02-27 14:05  Call, phone, held, Bram van den Berg",
        "    Called about #pricing.",
        "    Sails on Sundays.",
    ]


def test_show_has_what_is_filled_in_in_own_fields(
    people: Parts, attent: Callable[..., Result]
) -> None:
    fields = people.use_cases().own_fields
    for name, kind, value in (
        ("Boat", FieldKind.TEXT, "a Valk,\nand a canoe"),
        ("Until", FieldKind.DATE, "2027-03-31"),
        ("Car", FieldKind.YES_NO, "no"),
        ("Empty", FieldKind.TEXT, ""),
    ):
        (field_id,) = fields.add(NewField(name, kind)).own_fields
        fields.set_value(1, field_id, value)
    shown = attent("show", "Anna de Vries").out.splitlines()
    place = shown.index("Own fields")
    assert shown[place + 1 :] == [
        "  Boat   a Valk, and a canoe",
        "  Until  31 March 2027",
        "  Car    No",
    ]
    assert attent("show", "Anna de Vries", "--json").json["contact"]["own_fields"] == {
        "Boat": "a Valk,\nand a canoe",
        "Until": "2027-03-31",
        "Car": "no",
    }


def test_show_has_the_whole_timeline(people: Parts, attent: Callable[..., Result]) -> None:
    journal = people.use_cases().journal
    for number in range(7):
        happened_at = HELD_AT + timedelta(days=number % 3)
        journal.add_entry(NewEntry((2,), text=f"{number}", happened_at=happened_at))
    with_small_pages = attent("show", "Bram Jansen", "--json").json
    assert [entry["text"] for entry in with_small_pages["entries"]] == list("5241630")


def test_a_name_nobody_has(people: Parts, attent: Callable[..., Result]) -> None:
    result = attent("show", "Chloé", "--json")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("There is no contact called “Chloé”.")


def test_a_name_that_several_have(people: Parts, attent: Callable[..., Result]) -> None:
    result = attent("show", "bram")
    assert (result.code, result.out) == (2, "")
    assert "Bram Jansen, Bram van den Berg" in result.err
    assert result.err.count("\n") == 1


def test_show_names_the_tags_that_came_with_an_import(
    attent: Callable[..., Result], tmp_path: Path
) -> None:
    card = tmp_path / "one.vcf"
    card.write_text(
        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anna de Vries\r\nCATEGORIES:golf,Java\r\nEND:VCARD\r\n"
    )
    attent("import", str(card))
    assert "Tags: golf, Java" in attent("show", "Anna").out.splitlines()

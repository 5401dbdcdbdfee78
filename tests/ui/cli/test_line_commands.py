"""`note` with a typed line: shown, saved, or kept as a draft."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from services.contacts.values import NewContact
from services.journal.values import NOBODY
from services.parts import Parts
from tests.support.command_line import Result

LINE = "gebeld met Anna, volgende week dinsdag terugbellen #vacaturestop"
READ = {
    "contacts": ["Anna de Vries"],
    "ambiguous": {},
    "kind": "call",
    "channel": "phone",
    "outcome": "held",
    "occurred_on": "2026-11-25",
    "topics": ["vacaturestop"],
    "follow_up": {"title": "terugbellen", "due_on": "2026-12-01", "due_time": None},
    "follow_ups": [{"title": "terugbellen", "due_on": "2026-12-01", "due_time": None}],
    "warnings": [],
    "text": LINE,
}
AT = ("--at", "2026-11-25T16:00")


def draft_text(parts: Parts, contact_id: int = NOBODY) -> str | None:
    draft = parts.use_cases().kept_drafts.read(contact_id)
    return None if draft is None else draft.text


def entries(attent: Callable[..., Result], name: str = "Anna") -> list[dict[str, object]]:
    found: list[dict[str, object]] = attent("show", name, "--json").json["entries"]
    return found


def test_a_line_is_shown_as_json_and_not_saved(
    people: Parts, attent: Callable[..., Result]
) -> None:
    assert attent("note", "--dry-run", "--json", *AT, LINE).json == READ
    assert entries(attent) == []
    assert draft_text(people) is None


def test_a_doubtful_line_is_shown_as_json(people: Parts, attent: Callable[..., Result]) -> None:
    shown = attent("note", "--dry-run", "--json", *AT, "Bram gesproken -> vrijdag 3-12 bellen").json
    assert shown["ambiguous"] == {"Bram": ["Bram Jansen", "Bram van den Berg"]}
    assert (shown["contacts"], shown["warnings"]) == ([], ["weekday_mismatch"])
    assert shown["follow_up"]["due_on"] == "2026-12-03"


def test_a_line_is_shown_to_people(people: Parts, attent: Callable[..., Result]) -> None:
    line = "Bram gesproken; op vrijdag 3-12 10:00 bellen -> cv"
    result = attent("note", "--dry-run", *AT, line)
    assert (result.code, result.err) == (0, "")
    assert result.out.splitlines() == [
        "  2026-11-25  Call, held",
        f"    {line}",
        "Follow-ups",
        "  2026-12-03 10:00  bellen",
        "  some day          cv",
        "“Bram” may be Bram Jansen, Bram van den Berg.",
        "The weekday is not that of the date; the date counts.",
    ]


def test_each_line_of_a_file_is_an_object(
    people: Parts, attent: Callable[..., Result], tmp_path: Path
) -> None:
    file = tmp_path / "lines.txt"
    file.write_text(f"\ufeff{LINE}\r\n\r\ntodo: café\u2028 #x", "utf-8")
    result = attent("note", "--dry-run", "--json", *AT, "--lines", str(file))
    first, blank, last = map(json.loads, result.out.split("\n")[:-1])
    assert (result.code, first) == (0, READ)
    assert (blank["text"], blank["kind"]) == ("", "note")
    assert (last["text"], last["topics"]) == ("todo: café\u2028 #x", ["x"])
    assert last["follow_up"] == {"title": "café", "due_on": None, "due_time": None}


def test_a_line_is_saved_whole(people: Parts, attent: Callable[..., Result]) -> None:
    line = "gisteren geluncht met Anna en Bram Jansen, vrijdag 10:00 cv sturen -> bellen #cv"
    saved = attent("note", "--json", line).json
    assert saved["contact"] == "Anna de Vries"
    entry = saved["entry"]
    assert (entry["kind"], entry["channel"], entry["outcome"]) == ("meeting", "in_person", "held")
    assert (entry["at"], entry["text"]) == ("2026-03-02T12:00:00+01:00", line)
    assert (entry["others"], entry["topics"]) == (["Bram Jansen"], ["cv"])
    assert entry["follow_ups"] == [
        {"title": "cv sturen", "due": "2026-03-06T10:00:00+01:00", "status": "open"},
        {"title": "bellen", "due": None, "status": "open"},
    ]
    assert entries(attent, "Bram Jansen")[0]["uid"] == entry["uid"]
    assert draft_text(people) is None


def test_a_line_is_undone_in_one_step(people: Parts, attent: Callable[..., Result]) -> None:
    attent("note", LINE)
    people.use_cases().undo.undo()
    shown = attent("show", "Anna", "--json").json
    assert (shown["entries"], shown["follow_ups"]) == ([], [])


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Bram gesproken", "Several contacts answer to “Bram”: Bram Jansen, Bram van den Berg."),
        ("todo: visitekaartjes bestellen", "This line names nobody in your journal"),
    ],
)
def test_a_line_of_nobody_is_kept_as_a_draft(
    people: Parts, attent: Callable[..., Result], line: str, sentence: str
) -> None:
    result = attent("note", line)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(sentence)
    assert "draft" in result.err
    assert draft_text(people) == line


@pytest.mark.parametrize("shown", [True, False])
def test_people_of_one_name_are_told_apart_by_where_they_work(
    parts: Parts, attent: Callable[..., Result], shown: bool
) -> None:
    for name, organisation in (
        ("Jan de Vries", "Gemeente Utrecht"),
        ("Jan de Vries", "Kade 12"),
        ("Jan de Vries", None),
        ("Jan Smit", "Duinrand"),
    ):
        parts.use_cases().contacts.add(NewContact(name, organisation))
    result = attent("note", *(["--dry-run"] if shown else []), "gebeld met Jan")
    names = "Jan de Vries (Gemeente Utrecht), Jan de Vries (Kade 12), Jan de Vries"
    assert f" {names}, Jan Smit." in (result.out if shown else result.err)


def test_an_ambiguous_line_is_nobodys_draft_as_it_is_read_whole_again(
    people: Parts, attent: Callable[..., Result]
) -> None:
    result = attent("note", "gebeld met Anna en Bram")
    assert (result.code, entries(attent)) == (2, [])
    assert draft_text(people, people.use_cases().contacts.find("Anna")) is None
    assert draft_text(people) == "gebeld met Anna en Bram"


def test_an_empty_line_is_neither_saved_nor_kept(
    people: Parts, attent: Callable[..., Result]
) -> None:
    result = attent("note", " ")
    assert (result.code, draft_text(people)) == (2, None)
    assert result.err.startswith("There is nothing to save yet.")


@pytest.mark.parametrize(
    ("content", "code", "texts"),
    [
        ("Anna gebeld\n\nAnna gemaild\n", 0, {"Anna gebeld", "Anna gemaild"}),
        ("Anna gebeld\nBram gebeld\n", 1, {"Anna gebeld"}),
        ("Bram gebeld\n", 2, set()),
    ],
)
def test_lines_of_a_file_are_saved_one_by_one(
    people: Parts,
    attent: Callable[..., Result],
    tmp_path: Path,
    content: str,
    code: int,
    texts: set[str],
) -> None:
    file = tmp_path / "lines.txt"
    file.write_text(content, "utf-8")
    assert attent("note", "--lines", str(file)).code == code
    assert {entry["text"] for entry in entries(attent)} == texts


def test_a_file_that_can_not_be_read_is_told(
    people: Parts, attent: Callable[..., Result], tmp_path: Path
) -> None:
    (tmp_path / "latin").write_bytes(b"caf\xe9")
    for name in ("latin", "nowhere"):
        result = attent("note", "--lines", str(tmp_path / name))
        assert (result.code, result.out) == (2, "")
        assert "can't be read" in result.err
        assert result.err.count("\n") == 1


def test_names_follow_the_journal(people: Parts) -> None:
    cases = people.use_cases()
    index = cases.contact_names().index()
    changes = cases.contacts.add(NewContact("Els Smit"))
    index.refresh(changes.contacts, cases.contact_names().named(changes.contacts))
    found = index.fitting("els")
    assert found is not None
    assert [name.full_name for name in found[1]] == ["Els Smit"]
    changes = cases.contacts.delete(found[1][0].contact_id)
    index.refresh(changes.contacts, cases.contact_names().named(changes.contacts))
    assert index.fitting("els") is None


def test_the_time_of_a_talk_is_kept(people: Parts, attent: Callable[..., Result]) -> None:
    saved = attent("note", "--json", "om 9.15 uur gebeld met Anna").json
    assert saved["entry"]["at"] == "2026-03-03T09:15:00+01:00"
    assert datetime.fromisoformat(saved["entry"]["at"]) < datetime(2026, 3, 3, 9, tzinfo=UTC)

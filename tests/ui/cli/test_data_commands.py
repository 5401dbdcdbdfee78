"""`import` and `demo`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from services.parts import Parts
from tests.support.command_line import Result

ANNA = "BEGIN:VCARD\nVERSION:3.0\nFN:Anna de Vries\nTEL:{number}\nUID:anna\nEND:VCARD\n"
BRAM = "BEGIN:VCARD\nVERSION:4.0\nFN:Bram Jansen\nEND:VCARD\n"
NAMELESS = "BEGIN:VCARD\nVERSION:3.0\nNOTE:who?\nEND:VCARD\n"


@pytest.fixture
def vcf(tmp_path: Path) -> Callable[..., str]:
    """Give a function that writes a vCard file and returns its path."""

    def write(*cards: str, name: str = "phone.vcf") -> str:
        (tmp_path / name).write_text("".join(cards), encoding="utf-8")
        return str(tmp_path / name)

    return write


def anna(number: int = 7700900123) -> str:
    return ANNA.format(number=f"+44 {number}")


def test_import_counts_what_became_of_the_cards(
    attent: Callable[..., Result], vcf: Callable[..., str]
) -> None:
    nothing = {"added": 0, "updated": 0, "unchanged": 0, "rejected": []}
    first = attent("import", vcf(anna(), BRAM), "--json")
    assert first.json == {**nothing, "added": 2}
    assert attent("import", vcf(anna(), BRAM), "--json").json == {**nothing, "unchanged": 2}
    changed = attent("import", vcf(anna(7700900124), BRAM), "--json").json
    assert changed == {**nothing, "updated": 1, "unchanged": 1}
    numbers = [each["value"] for each in attent("show", "Anna", "--json").json["methods"]]
    assert any(number.replace(" ", "").endswith("7700900124") for number in numbers)


def test_import_with_a_broken_card_is_partly_done(
    attent: Callable[..., Result], vcf: Callable[..., str]
) -> None:
    result = attent("import", vcf(anna(), NAMELESS, BRAM), "--json", "--lang", "nl")
    assert result.code == 1
    assert result.err.count("\n") == 1
    assert json.loads(result.out) == {
        "added": 2,
        "updated": 0,
        "unchanged": 0,
        "rejected": [
            {
                "file": "phone.vcf",
                "index": 2,
                "reason": "The card has no name, organisation, e-mail address or phone number.",
            }
        ],
    }
    assert len(attent("contacts", "--json").json["contacts"]) == 2


def test_import_for_people(attent: Callable[..., Result], vcf: Callable[..., str]) -> None:
    assert attent("import", vcf(anna())).out == "Added: 1. Updated: 0. Unchanged: 0.\n"
    result = attent("import", vcf(NAMELESS, BRAM), vcf(name="empty.vcf"))
    assert result.code == 1
    assert result.err == "Cards that could not be imported: 2. The others are in.\n"
    counts, card, file = result.out.splitlines()
    assert counts == "Added: 1. Updated: 0. Unchanged: 0."
    assert card.startswith("phone.vcf, card 1: The card has no name")
    assert file.startswith("empty.vcf: ")


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_import_of_nothing_but_broken_cards_is_not_done(
    attent: Callable[..., Result], vcf: Callable[..., str], options: list[str]
) -> None:
    result = attent("import", vcf(NAMELESS, NAMELESS), *options)
    assert (result.code, result.err) == (2, "Nothing could be imported.\n")


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_import_of_a_file_that_is_not_there(
    attent: Callable[..., Result], tmp_path: Path, options: list[str]
) -> None:
    result = attent("import", str(tmp_path / "gone.vcf"), *options)
    assert (result.code, result.out) == (2, "")
    assert "gone.vcf" in result.err
    assert result.err.count("\n") == 1


@pytest.mark.parametrize("language", ["en", "nl"])
def test_demo_fills_an_empty_journal(attent: Callable[..., Result], language: str) -> None:
    result = attent("--lang", language, "demo", "--contacts", "3", "--entries", "12", "--seed", "5")
    assert (result.code, result.out, result.err) == (0, "Contacts: 3. Entries: 12.\n", "")
    names = [each["name"] for each in attent("contacts", "--json").json["contacts"]]
    assert len(names) == 3
    entries = {
        entry["uid"] for name in names for entry in attent("show", name, "--json").json["entries"]
    }
    assert len(entries) == 12


def test_demo_speaks_the_language(parts: Parts, attent: Callable[..., Result]) -> None:
    attent("demo", "--lang", "nl", "--contacts", "2", "--entries", "9")
    text = " ".join(entry.text for entry in parts.use_cases().timeline.page(1).entries).split()
    assert {"de", "het", "een", "en", "met", "van"} & set(text)


def test_demo_leaves_a_journal_in_use_alone(people: Parts, attent: Callable[..., Result]) -> None:
    before = attent("contacts", "--json").json
    result = attent("demo")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("There are people in this journal already.")
    assert attent("contacts", "--json").json == before


@pytest.mark.parametrize(
    ("option", "number"),
    [
        ("--contacts", "0"),
        ("--contacts", "-1"),
        ("--contacts", "many"),
        ("--contacts", "1.5"),
        ("--entries", "-1"),
    ],
)
def test_demo_takes_whole_numbers(attent: Callable[..., Result], option: str, number: str) -> None:
    result = attent("demo", option, number)
    assert (result.code, result.out) == (2, "")
    assert f"{option}: '{number}' is no whole number" in result.err
    assert attent("contacts", "--json").json == {"contacts": []}

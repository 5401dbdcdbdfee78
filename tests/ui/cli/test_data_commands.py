"""`demo`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from services.parts import Parts
from tests.support.command_line import Result


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


@pytest.mark.parametrize("number", ["-1", "many", "1.5"])
def test_demo_takes_whole_numbers(attent: Callable[..., Result], number: str) -> None:
    result = attent("demo", "--contacts", number)
    assert (result.code, result.out) == (2, "")
    assert number in result.err

"""Both languages have words for everything."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

import pytest

from services.demo.people import GROUPS
from services.demo.words import Language, Words, load_words

SLOT = re.compile(r"\{(\w*)")


def lines(value: object) -> Iterator[str]:
    """Yield every text in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from lines(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from lines(part)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from lines(getattr(value, field.name))


def shape(words: Words) -> object:
    """Return how much there is of everything that has to match between languages."""
    return (
        {code: len(stages) for code, stages in words.stages.items()},
        [len(arc.told) for arc in words.arcs],
        sorted(words.short),
        sorted(words.people),
        sorted(words.titles),
        len(words.days),
        len(words.months),
        len(words.projects),
    )


def test_the_languages_match() -> None:
    assert shape(load_words("nl")) == shape(load_words("en"))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_words_are_complete(language: Language) -> None:
    words = load_words(language)
    assert set(GROUPS) <= set(words.stages)
    assert set(GROUPS) <= set(words.titles)
    assert {f"milestone_{group}" for group in GROUPS} <= set(words.short)
    assert all(len(arc.told) == len(arc.asks) for arc in words.arcs)
    used = {slot for line in lines(words) for slot in SLOT.findall(line)}
    known = {
        *("first", "First", "org", "title", "girl", "boy", "partner", "pet", "years"),
        *("project", "project_cap", "role", "rate", "firm", "other"),
        *("day", "month", "number", "peer", "she", "She", "her", "Her"),
    }
    assert used <= known

"""Load the words and patterns of all languages, and pool them: a line may mix languages."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

_SLOT = re.compile(r"\{([a-z_]+)\}")
_WORD = re.compile(r"([^\W\d_]+)(\??)")
_OWN = "own_"
_BETWEEN = "\N{SYMBOL FOR ESCAPE}"
END = r"(?!\w|[-'/]\w|[.,:]\d)"
"""Where a pattern ends: words match whole."""

Table: TypeAlias = Mapping[str, Any]
Values: TypeAlias = dict[str, Any]


class Language:
    """Hold one file of words; `code` names its language."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.code: str = table["code"]
        self.calendar: Table = table.get("calendar", {})

    def words(self, name: str) -> tuple[str, ...]:
        """Return the words of a list written with spaces."""
        return tuple(str(self.table.get(name, "")).split())

    def calendar_words(self, name: str) -> tuple[str, ...]:
        """Return the words of a list of the calendar."""
        return tuple(str(self.calendar.get(name, "")).split())

    def months(self) -> dict[str, int]:
        """Return the number of each month by its names."""
        return _numbered(self.calendar_words("months"), self.calendar.get("months_short", ()), 1)

    def weekdays(self) -> dict[str, int]:
        """Return the number of each weekday by its names, Monday being 0."""
        return _numbered(self.calendar_words("weekdays"), self.calendar.get("weekdays_short", ()))

    def inverse(self, name: str) -> dict[str, str]:
        """Return the key of a table by each of the words that stand under it."""
        return {
            word: key for key, text in self.table.get(name, {}).items() for word in text.split()
        }

    def vocabulary(self) -> set[str]:
        """Return every word of the file but those for strangers, its patterns' among them."""
        return set(_words_of({**self.table, "strangers": {}}))

    def vocabulary_of(self, name: str) -> set[str]:
        """Return every word of a part of the file."""
        return set(_words_of({name: self.table.get(name, {})}))


class Lexicon:
    """Pool the languages: the value of each word, and the regular expression of each slot."""

    def __init__(self, languages: Iterable[Language]) -> None:
        self.languages = tuple(languages)
        self.weekdays = self._pool(Language.weekdays)
        self.months = self._pool(Language.months)
        self.numbers: Values = self._pool(lambda language: language.table.get("numbers", {}))
        self.units: Values = self._pool(lambda language: language.inverse("units"))
        self.days: Values = self._pool(lambda language: language.table.get("days", {}))
        self.parts: Values = self._pool(lambda language: language.inverse("parts"))
        self.doubtful = self.calendar_union("doubtful")
        self.full_dates = self.calendar_union("weekdays") | self.calendar_union("months")
        self.cues = self.calendar_union("cues")
        self._slots = self._pooled_slots()

    def union(self, name: str) -> frozenset[str]:
        """Return the words of a list in all languages."""
        return frozenset(word for each in self.languages for word in each.words(name))

    def calendar_union(self, name: str) -> frozenset[str]:
        """Return the words of a list of the calendar in all languages."""
        return frozenset(word for each in self.languages for word in each.calendar_words(name))

    def slot(self, name: str) -> str:
        """Return what a slot stands for, as a regular expression without a name."""
        return self._slots[name].replace(" ", r"\s+")

    def regex(self, pattern: str, language: Language) -> str:
        """Return a pattern of a language's file as a regular expression."""
        own = self._own_slots(language)

        def fill(match: re.Match[str]) -> str:
            name = match[1]
            body = own[name] if name.startswith(_OWN) else self._slots[name]
            return f"(?P<{name.removeprefix(_OWN)}>{body})"

        filled = _SLOT.sub(fill, pattern.replace(" … ", _BETWEEN))
        return filled.replace(" ?", r"\s*").replace(" ", r"\s+").replace(_BETWEEN, r"\s+(?:.*\s)?")

    def _pool(self, read: Any) -> Values:
        return {
            word: value for language in self.languages for word, value in read(language).items()
        }

    def _pooled_slots(self) -> dict[str, str]:
        not_bare = self.calendar_union("not_bare")
        full_months = self.calendar_union("months")
        slots = {
            "weekday": either(self.weekdays),
            "month": either(self.months),
            "bare_month": either(full_months - not_bare),
            "number": rf"(?:\d{{1,4}}(?:[.,]5)?(?![\d.,])|{either(self.numbers)})",
            "unit": either(self.units),
            "day_word": either(self.days),
            "part": either(self.parts),
            "date_word": either(self.calendar_union("date_words")),
            "date": r"0?[1-9]|[12]\d|3[01]",
            "month_number": r"0?[1-9]|1[0-2]",
            "year": r"\d{4}|\d\d",
            "long_year": r"\d{4}",
            "h": r"[01]?\d|2[0-3]",
            "m": r"[0-5]\d",
        }
        for name in ("this", "next", "last", "ahead", "ago", "before_part"):
            found = (each.table.get("slots", {}).get(name) for each in self.languages)
            slots[name] = f"(?:{'|'.join(filter(None, found))})"
        return slots

    def _own_slots(self, language: Language) -> dict[str, str]:
        numbers: dict[str, float] = language.table.get("numbers", {})
        articles = set(language.words("articles"))
        hours = [word for word, value in numbers.items() if value in range(1, 13)]
        minutes = [word for word, value in numbers.items() if value in (5, 10)]
        return {
            "own_month": either(language.months()),
            "own_hour": either(set(hours) - articles),
            "own_minutes": either(minutes),
        }


def either(words: Iterable[str]) -> str:
    """Return a regular expression for one of some words, the longest first."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(re.escape(word).replace(chr(92) + ' ', ' ') for word in ordered)})"


def read_lexicon(folder: Path) -> Lexicon:
    """Read every file of words in a folder."""
    tables = (tomllib.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.toml")))
    return Lexicon(map(Language, tables))


def _numbered(full: Iterable[str], short: Iterable[str], start: int = 0) -> dict[str, int]:
    numbers = {word: number for number, word in enumerate(full, start)}
    for number, words in enumerate(short, start):
        numbers |= dict.fromkeys(words.split(), number)
    return numbers


def _words_of(value: Any) -> Iterator[str]:
    """Yield the words in the values of a table, and in the keys of those that hold numbers."""
    if isinstance(value, str):
        yield from _words_in(value)
    elif isinstance(value, Mapping):
        yield from _words_of([key for key, each in value.items() if isinstance(each, int | float)])
        yield from _words_of(list(value.values()))
    elif isinstance(value, list):
        for each in value:
            yield from _words_of(each)


def _words_in(pattern: str) -> Iterator[str]:
    for word, mark in _WORD.findall(pattern):
        yield word
        if mark:  # its last letter need not be there
            yield word[:-1]

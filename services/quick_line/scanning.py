"""Find the words of a line that tell days and times: the longest that fit, from left to right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from services.quick_line.day_rules import read_day
from services.quick_line.language import END, Lexicon, Table, either
from services.quick_line.time_items import ClockItem, DayItem
from services.quick_line.time_rules import read_clock

Item: TypeAlias = DayItem | ClockItem
T = TypeVar("T")

# A word may begin here: not in another, nor in a number or an amount of money.
_START = re.compile(r"(?<![\w\x00#+])(?<!\w[-'/])(?<!\d[.:,/])(?<![€$£] )(?<![€$£])['’]?\w")
_WORD = re.compile(r"'?[^\W_]+")


@dataclass(frozen=True, slots=True)
class _Rule:
    """Hold one pattern of a file, ready to match."""

    pattern: re.Pattern[str]
    table: Table
    read: Callable[[re.Match[str], Table, Lexicon], Item | None]


class Scanner:
    """Hold the patterns of all languages, and the words that one of them may begin with."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._rules = tuple(self._compile())
        self._first = self._first_words()
        self._parts = tuple(lexicon.parts)

    def scan(self, text: str) -> list[Item]:
        """Return what tells a day or a time in a folded text, in order."""
        items: list[Item] = []
        end = 0
        for start in _START.finditer(text):
            if start.start() < end or not self._may_begin(text, start.start()):
                continue
            found = self._longest(text, start.start())
            if found is not None:
                items.append(found)
                end = found.end
        return items

    def _may_begin(self, text: str, place: int) -> bool:
        match = _WORD.match(text, place)
        if match is None:
            return False
        word = match[0]
        return word[0].isdigit() or word in self._first or word.endswith(self._parts)

    def _longest(self, text: str, place: int) -> Item | None:
        best: Item | None = None
        for rule in self._rules:
            match = rule.pattern.match(text, place)
            if match is None or (best is not None and match.end() <= best.end):
                continue
            best = rule.read(match, rule.table, self._lexicon) or best
        return best

    def _compile(self) -> Iterator[_Rule]:
        lexicon = self._lexicon
        day_words = either(lexicon.calendar_union("date_words"))
        time_words = either(lexicon.calendar_union("time_words"))
        before_day = rf"(?:(?P<before>{day_words})\s+){{0,2}}"
        before_time = rf"(?:{time_words}\s+){{0,2}}"
        after_day = (
            rf"(?:[\s-]*{lexicon.slot('before_part')}?(?P<part_after>{lexicon.slot('part')})s?)?"
        )
        for language in lexicon.languages:
            for table in language.table.get("dates", ()):
                for source in table["patterns"]:
                    body = lexicon.regex(source, language)
                    pattern = re.compile(f"{before_day}(?:{body}){after_day}{END}")
                    yield _Rule(pattern, table, read_day)
            for table in language.table.get("times", ()):
                for source in table["patterns"]:
                    body = lexicon.regex(source, language)
                    pattern = re.compile(f"{before_time}(?:{body}){END}")
                    yield _Rule(pattern, table, read_clock)

    def _first_words(self) -> frozenset[str]:
        """Return all words of patterns and slots: one of them comes first, with a few too many."""
        lexicon = self._lexicon
        words: set[str] = set()
        for language in lexicon.languages:
            for name in ("dates", "times", "calendar", "slots", "numbers", "days"):
                words |= language.vocabulary_of(name)
        return frozenset(words | {f"'{word}" for word in words if len(word) == 1})

"""Compile the words of all languages beside which a name may stand that nobody has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from services.quick_line.grammar import word_pattern
from services.quick_line.language import Language, Lexicon, either

_PARTS = re.compile("[-'’]")
_SIGNS = str.maketrans("", "", "-'’\u0301\u0308")


class Shape(Enum):
    """Say what a word is that is written as a part of a name."""

    NAME = auto()
    INITIAL = auto()
    COMMON = auto()  # a name only beside another word of it
    MONTH = auto()  # likewise, and nothing stands before it
    FAMILY = auto()  # a last name after a first one; elsewhere it is none
    SMALL = auto()  # van, de, el
    NONE = auto()


@dataclass(frozen=True, slots=True)
class StrangerWords:
    """Hold what names stand after and before; what is `whole` only tells one of several words."""

    before: re.Pattern[str]
    before_whole: re.Pattern[str]
    after: re.Pattern[str]
    after_whole: re.Pattern[str]
    between: re.Pattern[str]
    joints: re.Pattern[str]
    unless: frozenset[str]
    about: frozenset[str]
    fillers: frozenset[str]
    _inside: re.Pattern[str]
    _small: frozenset[str]
    _common: frozenset[str]
    _months: frozenset[str]
    _family: frozenset[str]
    _nobody: frozenset[str]

    def is_small(self, word: re.Match[str]) -> bool:
        """Return whether a word of the folded line stands within names, in small letters too."""
        if word[0] not in self._small:
            return False
        found = self._inside.match(word.string, word.start())
        return found is not None and found.end() == word.end()

    def shape(self, folded: str, typed: str) -> Shape:
        """Return what a word is that begins with a capital."""
        if not _is_written_as_name(typed):
            return Shape.NONE
        return Shape.INITIAL if len(typed) == 1 else self._meaning(folded)

    def _meaning(self, folded: str) -> Shape:
        if folded in self._months:
            return Shape.MONTH
        if folded in self._common:
            return Shape.COMMON
        if folded in self._family:
            return Shape.FAMILY
        return Shape.NONE if folded in self._nobody else Shape.NAME


def make_stranger_words(lexicon: Lexicon) -> StrangerWords:
    """Compile the words of all languages."""
    languages = lexicon.languages
    calendar = lexicon.calendar_union
    return StrangerWords(
        before=word_pattern([*_patterns(languages, "before"), *_told(languages, ("verbs",))]),
        before_whole=word_pattern(
            [*_patterns(languages, "before_whole"), *_told(languages, ("words",))]
        ),
        after=word_pattern(
            [
                *_patterns(languages, "after"),
                *_told(languages, ("verbs",)),
                *_unanswered(lexicon),
            ]
        ),
        after_whole=word_pattern([*_patterns(languages, "after_whole")]),
        between=re.compile(rf"(?:\s+{either(_words(languages, 'between'))}\b\.?)*\s+"),
        joints=re.compile(rf"\s*(?:,|(?<!\w){either(_words(languages, 'joined'))}(?!\w))\s*"),
        unless=_words(languages, "unless"),
        about=_words(languages, "about"),
        fillers=_words(languages, "between"),
        _inside=re.compile(_inside(languages)),
        _small=frozenset(
            word.strip("'")
            for name in ("inside", "inside_before_old")
            for word in _words(languages, name)
        ),
        _common=lexicon.union("common_words") - calendar("weekdays"),
        _months=frozenset(lexicon.months),
        _family=_words(languages, "family"),
        _nobody=frozenset().union(
            *(each.vocabulary() | each.vocabulary_of("strangers") for each in languages)
        ),
    )


def _is_written_as_name(typed: str) -> bool:
    return typed.translate(_SIGNS).isalpha() and not any(map(_is_no_name, _PARTS.split(typed)))


def _is_no_name(part: str) -> bool:
    """Return whether what stands between hyphens tells that it is none: Java-test, LinkedIn, HR."""
    rest = part.removeprefix("Mc").removeprefix("Mac")
    return not part[:1].isupper() or any(map(str.isupper, rest[1:]))


def _patterns(languages: Iterable[Language], name: str) -> list[str]:
    return [
        each for language in languages for each in language.table.get("strangers", {}).get(name, ())
    ]


def _words(languages: Iterable[Language], name: str) -> frozenset[str]:
    found = (language.table.get("strangers", {}).get(name, "") for language in languages)
    return frozenset(word for text in found for word in text.split())


def _told(languages: Iterable[Language], columns: tuple[str, ...]) -> Iterator[str]:
    """Yield the patterns of what tells a kind."""
    for language in languages:
        for table in language.table.get("kinds", ()):
            yield from (table[name] for name in columns if name in table)


def _unanswered(lexicon: Lexicon) -> Iterator[str]:
    for language in lexicon.languages:
        for table in language.table.get("outcomes", ()):
            yield from (lexicon.regex(each, language) for each in table["patterns"])


def _inside(languages: Iterable[Language]) -> str:
    """Return a pattern of small words, some of them only before an old article: in 't Veld."""
    always, before_old, old = (
        either(word.strip("'") for word in _words(languages, name))
        for name in ("inside", "inside_before_old", "old")
    )
    return rf"(?:{always}|{before_old}(?=\s+'?{old}\b))\b"

"""Say which words are names only when they are written as names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from services.quick_line.language import Lexicon


class TypedWord(Protocol):
    """Be a word of the line."""

    @property
    def folded(self) -> str:
        """Return it folded."""
        ...

    @property
    def is_capital(self) -> bool:
        """Return whether it begins with a capital."""
        ...


class NameVocabulary:
    """Hold the words that are also something else than a name."""

    def __init__(self, lexicon: Lexicon) -> None:
        calendar = lexicon.calendar_union
        self._dates = calendar("weekdays") | calendar("months")
        self._months = frozenset(lexicon.months)
        words = lexicon.union("common_words")
        self._common = words.union(*(each.vocabulary() for each in lexicon.languages))

    def may_be_name(self, words: Sequence[TypedWord], place: int) -> bool:
        """Return whether a single word may be somebody's first or last name."""
        word = words[place]
        if word.folded in self._dates:
            return False
        if word.folded in self._months and _is_beside_number(words, place):
            return False
        return word.is_capital or word.folded not in self._common


def _is_beside_number(words: Sequence[TypedWord], place: int) -> bool:
    beside = [*words[max(0, place - 1) : place], *words[place + 1 : place + 2]]
    return any(word.folded[0].isdigit() for word in beside)

"""Fold a line for matching, and know for each folded character where it stands in the line."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache

from services.quick_line.values import Span
from services.text_keys import fold

HIDDEN = "\x00"
"""What stands for every character of words that are spoken for."""

# A line break ends a clause, as a semicolon does.
_BREAK = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]")
_BLANK = re.compile(r"\s")
_IN_SIGHT = re.compile(r"[^\s\x00](?:[^\x00]*[^\s\x00])?")


class Folded:
    """Hold a line in small letters without accents, in which parts can be hidden.

    Places are those of the folded text; `span` gives the ones in the line as it was typed.
    """

    def __init__(self, text: str) -> None:
        self.original = text
        self._places: list[int] | None = None
        if text.isascii():
            self.text = _BLANK.sub(" ", _BREAK.sub(";", text.lower()))
        else:
            self._fold(text)

    def span(self, start: int, end: int) -> Span:
        """Return where a part of the folded text stands in the line, accents included."""
        if self._places is None or start >= end:
            place = self._places[start] if self._places and start < len(self.text) else start
            return Span(place, place) if start >= end else Span(start, end)
        after = self._places[end] if end < len(self._places) else len(self.original)
        last = self._places[end - 1] + 1
        return Span(self._places[start], max(last, self._rest_of_letter(last, after)))

    def is_capital(self, place: int) -> bool:
        """Return whether the letter at a place of the folded text was typed as a capital."""
        return self.original[self._places[place] if self._places else place].isupper()

    def hide(self, parts: Iterable[tuple[int, int]]) -> None:
        """Put parts of the folded text out of sight; its length stays."""
        pieces, place = [], 0
        for start, end in sorted(parts):
            if end > place:
                pieces += [self.text[place:start], HIDDEN * (end - max(start, place))]
                place = end
        self.text = "".join([*pieces, self.text[place:]])

    def in_sight(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the pieces of a part that are not hidden, without the spaces around them."""
        pieces = _IN_SIGHT.finditer(self.text, start, end)
        return [match.span() for match in pieces]

    def parts_of(self, spans: Iterable[Span]) -> list[tuple[int, int]]:
        """Return where parts of the line stand in the folded text."""
        if self._places is None:
            return [(max(0, start), min(end, len(self.text))) for start, end in spans]
        places = self._places
        return [(bisect_left(places, start), bisect_left(places, end)) for start, end in spans]

    def _fold(self, text: str) -> None:
        letters = list(map(_fold_char, text))
        self.text = "".join(letters)
        if len(self.text) != len(text) or not all(letters):
            self._places = [place for place, some in enumerate(letters) for _ in some]

    def _rest_of_letter(self, place: int, before: int) -> int:
        """Return where the accents end that stand by themselves after a letter."""
        while place < before and not _fold_char(self.original[place]):
            place += 1
        return place


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    """Return what a character is folded to: nothing for an accent, a space for white space."""
    if char.isspace():
        return ";" if _BREAK.match(char) else " "
    return fold(char)

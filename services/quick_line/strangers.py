"""Find names that nobody has: capitals where a name is to be expected."""

from __future__ import annotations

import re

from services.quick_line.clause_words import Line
from services.quick_line.folded import Folded
from services.quick_line.name_words import NameVocabulary

_WORDS = r"(?:\s+[^\W\d_]+(?:[-'][^\W\d_]+)*){1,5}"


def find_strangers(line: Line, folded: Folded, vocabulary: NameVocabulary) -> list[tuple[int, int]]:
    """Return where names may stand that no contact has, in the folded line."""
    found: list[tuple[int, int]] = []
    for match in line.grammar.introducers.finditer(line.text):
        place = _capitals_from(match.end(), line, folded, vocabulary)
        if place is not None:
            found.append(place)
    return found


def _capitals_from(
    place: int, line: Line, folded: Folded, vocabulary: NameVocabulary
) -> tuple[int, int] | None:
    """Return the words with capitals that follow, and small prefixes between them."""
    match = re.compile(_WORDS).match(folded.text, place)
    if match is None:
        return None
    start = end = None
    for word in re.finditer(r"\S+", match[0]):
        typed = folded.span(place + word.start(), place + word.end())
        letters = folded.original[typed.start : typed.end]
        if letters[0].isupper() and not (letters.isupper() and len(letters) > 1):
            is_date = line.is_in_item(place + word.start())
            if is_date or (start is None and vocabulary.is_common(word[0])):
                break
            start = place + word.start() if start is None else start
            end = place + word.end()
        elif start is None or not vocabulary.is_prefix(word[0]):
            break
    return None if start is None or end is None else (start, end)

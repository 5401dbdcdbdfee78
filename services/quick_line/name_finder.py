"""Find the contacts that a line names: the longest name first, from left to right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from services.quick_line.folded import Folded
from services.quick_line.name_words import NameVocabulary
from services.quick_line.names import NAME_WORD, Fit, NameIndex, name_words
from services.quick_line.values import KnownName

_BETWEEN = re.compile(r"[ -]+'?|'| +['-] *")
_AFTER_INITIAL = re.compile(r"[ .-]+'?|'")
_JOINED_BEFORE = re.compile(r"\w-$|[@#]$")
_JOINED_AFTER = re.compile(r"-\w|@")


@dataclass(frozen=True, slots=True)
class Word:
    """Hold a word of the folded line without its apostrophes, and how it was typed."""

    start: int
    end: int
    folded: str
    is_capital: bool


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """Hold a name in the folded line and who answers to it: nobody, one, or several."""

    start: int
    end: int
    candidates: tuple[KnownName, ...]
    fit: Fit = Fit.PART
    words: int = 1

    @property
    def contact(self) -> KnownName | None:
        """Return who is meant, if it is one."""
        return self.candidates[0] if len(self.candidates) == 1 else None


def find_names(line: Folded, index: NameIndex, vocabulary: NameVocabulary) -> list[NamedPerson]:
    """Return who is named in a line, in order."""
    words = words_of(line)
    found: list[NamedPerson] = []
    place = 0
    while place < len(words):
        person = _longest_at(words, place, line, index, vocabulary)
        if person is not None:
            found.append(person)
        place += person.words if person is not None else 1
    return _settled(_without_strangers(found, line))


def words_of(line: Folded) -> list[Word]:
    """Return the words of a line that could be of a name."""
    return [
        Word(
            match.start(),
            match.end(),
            match[0].replace("'", ""),
            line.is_capital(match.start()),
        )
        for match in NAME_WORD.finditer(line.text)
    ]


def _longest_at(
    words: Sequence[Word],
    place: int,
    line: Folded,
    index: NameIndex,
    vocabulary: NameVocabulary,
) -> NamedPerson | None:
    first = words[place]
    most = max(index.longest(ending) for ending, _cut in _endings(first, line.text))
    for count in range(min(most, len(words) - place), 0, -1):
        some = words[place : place + count]
        if not _stands_together(some, line.text):
            continue
        if count == 1 and not vocabulary.may_be_name(words, place):
            continue
        person = _person(some, line.text, index)
        if person is not None:
            return person
    return None


def _person(some: Sequence[Word], text: str, index: NameIndex) -> NamedPerson | None:
    before = [word.folded for word in some[:-1]]
    for ending, cut in _endings(some[-1], text):
        fitting = index.fitting(" ".join([*before, ending]))
        if fitting is not None:
            fit, candidates = fitting
            return NamedPerson(some[0].start, some[-1].end - cut, candidates, fit, len(some))
    return None


def _endings(word: Word, text: str) -> Iterator[tuple[str, int]]:
    """Yield a word, then without its possessive s, and how many characters that leaves out."""
    yield word.folded, 0
    if text.endswith("'s", word.start, word.end):
        yield word.folded[:-1], 2
    elif word.is_capital and word.folded.endswith("s"):
        yield word.folded[:-1], 1


def _stands_together(some: Sequence[Word], text: str) -> bool:
    """Return whether words may be one name, and are no piece of a longer one."""
    if _JOINED_BEFORE.search(text, max(0, some[0].start - 2), some[0].start):
        return False
    if _JOINED_AFTER.match(text, some[-1].end):
        return False
    return all(
        (_BETWEEN if len(one.folded) > 1 else _AFTER_INITIAL).fullmatch(text, one.end, two.start)
        for one, two in pairwise(some)
    )


def _without_strangers(found: Sequence[NamedPerson], line: Folded) -> list[NamedPerson]:
    """Take one's first name and another's last name side by side as somebody's that nobody is."""
    kept: list[NamedPerson] = []
    for person in found:
        if kept and _is_stranger(kept[-1], person, line):
            kept[-1] = NamedPerson(kept[-1].start, person.end, ())
        else:
            kept.append(person)
    return kept


def _is_stranger(one: NamedPerson, other: NamedPerson, line: Folded) -> bool:
    if line.text[one.end : other.start] != " " or not (one.words == other.words == 1):
        return False
    ids = {name.contact_id for name in one.candidates}
    if ids & {name.contact_id for name in other.candidates}:
        return False
    word = line.text[other.start : other.end]
    is_capital = line.is_capital(other.start)
    return is_capital and all(name_words(name.full_name)[0] != word for name in other.candidates)


def _settled(found: Sequence[NamedPerson]) -> list[NamedPerson]:
    """Let a name that several have mean the one of them who is named on the line anyhow."""
    chosen = {person.contact.contact_id for person in found if person.contact is not None}
    if not chosen:
        return list(found)
    return [_settle(person, chosen) for person in found]


def _settle(person: NamedPerson, chosen: set[int]) -> NamedPerson:
    named = tuple(name for name in person.candidates if name.contact_id in chosen)
    return replace(person, candidates=named) if len(named) == 1 else person

"""Find words in a row that are written as a name is, whoever has it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from services.quick_line.folded import Folded
from services.quick_line.name_finder import NamedPerson
from services.quick_line.names import Fit, name_words
from services.quick_line.scanning import Item
from services.quick_line.stranger_words import Shape, StrangerWords
from services.quick_line.values import KnownName

_WORD = re.compile(
    r"(?<![\w@/\\])(?<!\w[-'])[^\W_]+(?:[-'](?!s\b)[^\W_]+)*(?!\w|[@/]|(?<=\w\w)\.\w)"
)
_BETWEEN = re.compile(r" +'?")
_AFTER_INITIAL = re.compile(r"\. ?'?| +'?")
_LAST_NAMES = frozenset({Shape.NAME, Shape.COMMON, Shape.FAMILY})
_FEW = 16  # of those who answer to a name, which may be thousands; they stand by full name


@dataclass(frozen=True, slots=True)
class Part:
    """Hold a word that may be of a name, or somebody known; places are of the folded line."""

    start: int
    end: int
    folded: str
    shape: Shape
    person: NamedPerson | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Hold parts that stand together as one name."""

    parts: tuple[Part, ...]

    @property
    def start(self) -> int:
        """Return where it starts in the folded line."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Return where it ends in the folded line."""
        return self.parts[-1].end

    @property
    def is_known(self) -> bool:
        """Return whether it is nothing but somebody who was found already."""
        return len(self.parts) == 1 and self.parts[0].person is not None

    @property
    def has_known(self) -> bool:
        """Return whether somebody answers to a part of it."""
        return any(part.person is not None for part in self.parts)

    @property
    def is_whole(self) -> bool:
        """Return whether it is more than a first name."""
        return sum(part.shape is not Shape.SMALL for part in self.parts) > 1 or self.begins_small

    @property
    def begins_small(self) -> bool:
        """Return whether it begins with a word like van, which may also begin a sentence."""
        return self.parts[0].shape is Shape.SMALL

    @property
    def is_doubtful(self) -> bool:
        """Return whether it is a single word that is also another."""
        return len(self.parts) == 1 and self.parts[0].shape is not Shape.NAME


def find_runs(
    line: Folded, people: Sequence[NamedPerson], items: Sequence[Item], words: StrangerWords
) -> list[Run]:
    """Return what may be names in a line in which those of `people` are hidden, in order.

    There are none if nothing but those could be.
    """
    written = list(_written(line, items, words))
    if all(part.shape is Shape.SMALL for part in written):
        return []
    named = (Part(each.start, each.end, "", Shape.NAME, each) for each in people)
    parts = sorted([*named, *written], key=lambda part: part.start)
    runs: list[Run] = []
    row: list[Part] = []
    for part in parts:
        if row and not (_stand_together(row[-1], part, line.text) and _fits(row, part, line)):
            runs += _run(row)
            row = []
        if row or _may_begin(part, line):
            row.append(part)
    return [*runs, *_run(row)]


def _written(line: Folded, items: Sequence[Item], words: StrangerWords) -> Iterator[Part]:
    starts = [item.start for item in items]
    for match in _WORD.finditer(line.text):
        start, end = match.span()
        if words.is_small(match):
            yield Part(start, end, match[0], Shape.SMALL)
            continue
        shape = _shape(match, line, words)
        if shape is Shape.NONE:
            continue
        number = bisect_right(starts, start) - 1
        if number >= 0 and start < items[number].end:
            is_alone = (items[number].start, items[number].end) == (start, end)
            if shape is not Shape.MONTH or not is_alone:
                continue
        yield Part(start, end, match[0], shape)


def _shape(word: re.Match[str], line: Folded, words: StrangerWords) -> Shape:
    if not line.is_capital(word.start()):
        return Shape.NONE
    span = line.span(*word.span())
    return words.shape(word[0], line.original[span.start : span.end])


def _may_begin(part: Part, line: Folded) -> bool:
    if part.shape is Shape.FAMILY:
        return False
    return part.shape is not Shape.SMALL or line.is_capital(part.start)


def _stand_together(one: Part, two: Part, text: str) -> bool:
    between = _AFTER_INITIAL if one.shape is Shape.INITIAL else _BETWEEN
    return between.fullmatch(text, one.end, two.start) is not None


def _fits(row: Sequence[Part], part: Part, line: Folded) -> bool:
    """Return whether a part may go on with a name; of somebody known it is first or last name."""
    last = row[-1]
    if last.person is not None:
        is_first = len(row) == 1 and _is_first_name(last.person, line)
        return is_first and part.person is None and part.shape in _LAST_NAMES
    if part.person is not None:
        return _is_last_name(part.person, line)
    if part.shape is Shape.FAMILY:
        return row[0].shape is not Shape.SMALL
    return part.shape is not Shape.MONTH


def _is_first_name(person: NamedPerson, line: Folded) -> bool:
    if person.fit is Fit.WHOLE or person.words > 1:
        return False
    word = _typed(person, line)
    return any(name_words(each.full_name)[:1] == word[:1] for each in _few(person))


def _is_last_name(person: NamedPerson, line: Folded) -> bool:
    if person.fit is Fit.WHOLE or not person.candidates:
        return False
    first = _typed(person, line)[:1]
    return all(name_words(each.full_name)[:1] != first for each in _few(person))


def _few(person: NamedPerson) -> Iterator[KnownName]:
    return islice(person.candidates, _FEW)


def _typed(person: NamedPerson, line: Folded) -> list[str]:
    span = line.span(person.start, person.end)
    return name_words(line.original[span.start : span.end])


def _run(row: Sequence[Part]) -> Iterator[Run]:
    """Yield a name without what only stands within one, if it is one."""
    end = len(row)
    while end and row[end - 1].shape in {Shape.SMALL, Shape.INITIAL}:
        end -= 1
    if end:
        yield Run(tuple(row[:end]))

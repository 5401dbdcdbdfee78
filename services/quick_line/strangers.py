"""Find names that nobody has: words written as a name where one is to be expected.

That is beside a verb that tells what happened, after a word like with, or joined by and to another
name there. Where much else may stand as well it must be a first and a last name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from itertools import pairwise

from services.quick_line.folded import Folded
from services.quick_line.name_finder import NamedPerson
from services.quick_line.name_runs import Run, find_runs
from services.quick_line.scanning import Item
from services.quick_line.stranger_words import StrangerWords

Place = tuple[int, int]

_LAST_WORD = re.compile(r"([^\W\d_]+)\s*$")
_BLANKS = re.compile(r"\s*")
_AFTER_NAME = re.compile(r"(?:\s*[:,]|\s+[-–—])(?=\s)")
_LONGEST_WORD = 24


class _Call(IntEnum):
    """Say how sure it is that a name stands at a place."""

    NO = 0
    WHOLE = 1
    ANY = 2


def find_strangers(
    line: Folded,
    beside: str,
    people: Sequence[NamedPerson],
    items: Sequence[Item],
    words: StrangerWords,
) -> list[Place]:
    """Return where names stand that no contact has, in the folded line, in order.

    What names stand `beside` is the folded line with all its words in sight. A name may take in
    somebody of `people` of whose name only the first or the last is the same, or a month.
    """
    runs = find_runs(line, people, items, words)
    if all(run.is_known for run in runs):
        return []
    places = [(run.start, run.end) for run in runs]
    when = [item for item in items if not overlaps((item.start, item.end), places)]
    surroundings = _Surroundings(beside, when, words)
    chains = _chains(runs, beside, words)
    return [
        (run.start, run.end)
        for chain in chains
        for run in chain
        if not run.is_known and surroundings.tell(run, chain)
    ]


def overlaps(place: Place, others: Sequence[Place]) -> bool:
    """Return whether a part of the line shares anything with one of others."""
    return any(start < place[1] and place[0] < end for start, end in others)


def _chains(runs: Sequence[Run], text: str, words: StrangerWords) -> Iterator[list[Run]]:
    """Yield names that are joined by and; a comma joins only those before such a word."""
    joints = [_joint(one, two, text, words) for one, two in pairwise(runs)]
    for number in reversed(range(len(joints))):
        if joints[number] == "," and not any(joints[number + 1 : number + 2]):
            joints[number] = ""
    chain = [runs[0]]
    for run, joint in zip(runs[1:], joints, strict=True):
        if not joint:
            yield chain
            chain = []
        chain.append(run)
    yield chain


def _joint(one: Run, two: Run, text: str, words: StrangerWords) -> str:
    match = words.joints.fullmatch(text, one.end, two.start)
    return "" if match is None else match[0].strip()


class _Surroundings:
    """Know what stands before and after names in a line."""

    def __init__(self, text: str, items: Sequence[Item], words: StrangerWords) -> None:
        self._text = text
        self._words = words
        self._starts = {item.start: item.end for item in items}
        self._ends = {item.end for item in items}
        self._before = self._places_after()
        self._after: dict[int, _Call] = {}
        for pattern, call in ((words.after_whole, _Call.WHOLE), (words.after, _Call.ANY)):
            self._after.update((match.start(), call) for match in pattern.finditer(text))

    def tell(self, run: Run, chain: Sequence[Run]) -> bool:
        """Return whether a name stands where one is to be expected, it or those it is joined to."""
        first, last = chain[0].start, chain[-1].end
        before = self._before.get(first, _Call.NO)
        if before is _Call.ANY and not run.is_doubtful:
            return True
        if before and run.is_whole:
            return True
        word = self._word_before(first)
        if word in self._words.about:
            return False
        is_joined = any(each.has_known for each in chain if each is not run)
        after = self._call_after(last, is_apart=chain[0].is_whole)
        if run.is_whole:
            return not run.begins_small and (is_joined or after > _Call.NO)
        is_alone = is_joined or word in self._words.fillers or self._is_after_item(first)
        return after is _Call.ANY and not run.is_doubtful and is_alone

    def _places_after(self) -> dict[int, _Call]:
        """Return where names may begin by what stands before."""
        found: dict[int, _Call] = {}
        words = self._words
        for pattern, call in ((words.before_whole, _Call.WHOLE), (words.before, _Call.ANY)):
            for match in pattern.finditer(self._text):
                if self._word_before(match.start()) in words.unless:
                    continue
                is_apart = self._text.startswith(":", match.end())
                place, passed = self._skip(match.end() + is_apart)
                sure = _Call.WHOLE if passed or is_apart else call
                found[place] = max(found.get(place, _Call.NO), sure)
        return found

    def _call_after(self, place: int, *, is_apart: bool) -> _Call:
        """Return what the words after a place say; a colon or comma may part them from a name."""
        parted = _AFTER_NAME.match(self._text, place) if is_apart else None
        place = parted.end() if parted is not None else place
        blanks = _BLANKS.match(self._text, place)
        nearest = place if blanks is None else blanks.end()  # "not reached" begins as fillers do
        start, _passed = self._skip(place)
        return max(self._after.get(each, _Call.NO) for each in (nearest, start))

    def _skip(self, place: int) -> tuple[int, bool]:
        """Return where small words, days and times end, and whether there is a day or time."""
        passed = False
        while True:
            match = self._words.between.match(self._text, place)
            place = place if match is None else match.end()
            if place not in self._starts:
                return place, passed
            place, passed = self._starts[place], True

    def _word_before(self, place: int) -> str:
        match = _LAST_WORD.search(self._text, max(0, place - _LONGEST_WORD), place)
        return "" if match is None else match[1]

    def _is_after_item(self, place: int) -> bool:
        before = self._text[:place].rstrip()
        return len(before) in self._ends or before.endswith(",")

"""Find pairs of contacts that may be one person. Pure: knows no journal.

Ten thousand people make fifty million pairs, so only those are compared that meet under a key:
the same e-mail address, number or handle, or names that sound alike. Where too many meet under
one key it tells nothing by itself, and only colleagues among them are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import combinations, product
from typing import TypeAlias

from services.duplicates.names import ALIKE, canonical, likeness, name_words, share_a_word, sound
from services.duplicates.numbers import number_tail, same_number
from services.duplicates.values import Pair, People, Person, Reason

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]

_MOST_TOGETHER = 40  # under one key
_FEW = 3  # who share an address and no name may still be one; more are a family or an office
_STEP = 500  # people or keys between two looks at whether to go on
_POINTS = {
    Reason.SAME_UID: 100,
    Reason.SAME_EMAIL: 45,
    Reason.SAME_NUMBER: 40,
    Reason.SAME_CHAT: 40,
    Reason.SAME_NAME: 50,
    Reason.NAMES_ALIKE: 35,
    Reason.SAME_ORGANISATION: 20,
}
_NAMES = frozenset((Reason.SAME_NAME, Reason.NAMES_ALIKE))
_ELSEWHERE = -30  # the same name at two organisations is no rarity


_MethodKey: TypeAlias = tuple[Reason, str]


@dataclass(frozen=True, slots=True, eq=False)
class _Known:
    """Hold a person with the words of the name, those of the one friends use, and methods."""

    person: Person
    words: tuple[str, ...]
    other_words: tuple[str, ...]
    methods: frozenset[_MethodKey]
    has_initial: bool


def find_pairs(
    people: People, *, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> tuple[Pair, ...] | None:
    """Return all pairs, the likeliest first; None if cancelled. Progress is told in steps."""
    search = _Search(people)
    total = len(people.people)
    for done in search.run():
        if progress is not None:
            progress(min(done, 2 * total), 2 * total)
        if cancelled is not None and cancelled():
            return None
    return tuple(sorted(search.found, key=lambda pair: (-pair.score, pair.one, pair.two)))


class _Search:
    """Bring people together under their keys and compare those who met."""

    def __init__(self, people: People) -> None:
        self.found: list[Pair] = []
        self._people = people.people
        self._compared = set(people.apart)
        self._by_key: defaultdict[Hashable, list[_Known]] = defaultdict(list)
        self._by_initial: defaultdict[Hashable, list[_Known]] = defaultdict(list)
        self._sharing: dict[Hashable, int] = {}

    def run(self) -> Iterator[int]:
        """Find everything; yield now and then how far it is, in people and then in keys."""
        for done, known in enumerate(map(_know, self._people)):
            self._file(known)
            if done % _STEP == 0:
                yield done
        self._sharing = {key: len(there) for key, there in self._by_key.items()}
        share = len(self._people) / max(1, len(self._by_key))
        for done, there in enumerate(self._by_key.values()):
            self._compare_all(there)
            if done % _STEP == 0:
                yield len(self._people) + int(done * share)
        for there in self._by_initial.values():
            self._compare_initials(there)

    def _file(self, known: _Known) -> None:
        for key in _keys(known):
            self._by_key[key].append(known)
        for words in {known.words, known.other_words}:
            for key in _initial_keys(words):
                self._by_initial[key].append(known)

    def _compare_all(self, there: Sequence[_Known]) -> None:
        if len(there) < 2:
            return
        if len(there) <= _MOST_TOGETHER:
            self._compare_each(combinations(there, 2))
            return
        colleagues: defaultdict[str, list[_Known]] = defaultdict(list)
        for known in there:
            colleagues[known.person.organisation].append(known)
        for organisation, some in colleagues.items():
            if organisation and len(some) <= _MOST_TOGETHER:
                self._compare_each(combinations(some, 2))

    def _compare_initials(self, there: Sequence[_Known]) -> None:
        """Compare those who go by an initial with all others of that initial."""
        short = [known for known in there if known.has_initial]
        if short and len(there) <= _MOST_TOGETHER:
            self._compare_each(product(short, there))

    def _compare_each(self, couples: Iterable[tuple[_Known, _Known]]) -> None:
        for one, two in couples:
            first, second = one.person.id, two.person.id
            ids = (first, second) if first < second else (second, first)
            if first == second or ids in self._compared:
                continue
            self._compared.add(ids)
            pair = self._compare(one, two)
            if pair is not None:
                self.found.append(pair)

    def _compare(self, one: _Known, two: _Known) -> Pair | None:
        first, second = one.person, two.person
        shared = _shared_methods(one, two)
        reasons = {reason for reason, _key in shared}
        if first.uid and first.uid == second.uid:
            reasons.add(Reason.SAME_UID)
        if (alike := _name_reason(one, two)) is not None:
            reasons.add(alike)
        if first.organisation and first.organisation == second.organisation:
            reasons.add(Reason.SAME_ORGANISATION)
        score = self._score(one, two, reasons, shared)
        if score <= 0:
            return None
        low, high = min(first.id, second.id), max(first.id, second.id)
        told = tuple(sorted(reasons, key=lambda reason: reason.value))
        return Pair(low, high, min(score, 100), told)

    def _score(
        self, one: _Known, two: _Known, reasons: Set[Reason], shared: Set[_MethodKey]
    ) -> int:
        """Return 0 for those who are likely two people."""
        points = sum(_POINTS[reason] for reason in reasons)
        if Reason.SAME_UID in reasons:
            return points
        if _NAMES.isdisjoint(reasons):
            return points if self._is_rare(shared, one, two) else 0
        if shared or not _contradict(one.person, two.person):
            return points
        return points + _ELSEWHERE if Reason.SAME_NAME in reasons else 0

    def _is_rare(self, shared: Set[_MethodKey], one: _Known, two: _Known) -> bool:
        """Return whether hardly anybody else has what they share; a family has a name as well."""
        if not shared:
            return False
        few = _FEW if share_a_word(one.words, two.words) else 2
        return any(self._sharing[key] <= few for key in shared)


def _know(person: Person) -> _Known:
    words = name_words(person.name)
    other = name_words(_by_nickname(person)) if person.nickname else words
    methods = (
        *((Reason.SAME_EMAIL, key) for key in person.emails),
        *((Reason.SAME_NUMBER, number_tail(key)) for key in person.numbers),
        *((Reason.SAME_CHAT, key) for key in person.chats),
    )
    has_initial = any(len(word) == 1 for word in (*words, *other))
    return _Known(person, words, other, frozenset(methods), has_initial)


def _by_nickname(person: Person) -> str:
    """Return the name with the nickname in the place of its first word, or as it is if longer."""
    if " " in person.nickname:
        return person.nickname
    return " ".join((person.nickname, *person.name.split()[1:]))


def _keys(known: _Known) -> set[Hashable]:
    """Return under what a person meets those who may be the same."""
    keys: set[Hashable] = {*known.methods}
    if known.person.uid:
        keys.add(("uid", known.person.uid))
    for words in {known.words, known.other_words}:
        keys.add(words)
        keys.update(_name_keys(words))
    return keys


def _name_keys(words: Sequence[str]) -> Iterator[Hashable]:
    """Yield, for each two words of a name, one whole and the other as it sounds or nearly so."""
    for main in words:
        for other in words:
            if len(main) > 1 and len(other) > 1 and other is not main:
                heard = sound(canonical(other))
                yield canonical(main), heard
                yield from (
                    (canonical(main), heard[:i] + heard[i + 1 :]) for i in range(len(heard))
                )


def _initial_keys(words: Sequence[str]) -> Iterator[Hashable]:
    """Yield, for each two words of a name, one as it sounds and the initial of the other."""
    for main in words:
        for other in words:
            if len(main) > 1 and other is not main:
                yield "initial", sound(main), other[0]


def _name_reason(one: _Known, two: _Known) -> Reason | None:
    if one.words and one.words == two.words:
        return Reason.SAME_NAME
    names = {(one.words, two.words), (one.other_words, two.words), (one.words, two.other_words)}
    closest = max(likeness(*pair) for pair in names)
    return Reason.NAMES_ALIKE if closest >= ALIKE else None


def _shared_methods(one: _Known, two: _Known) -> Set[_MethodKey]:
    """Return what both can be reached by; numbers that only end alike are others."""
    shared = one.methods & two.methods
    if not any(reason is Reason.SAME_NUMBER for reason, _key in shared):
        return shared
    mine, yours = one.person.numbers, two.person.numbers
    same = {number_tail(each) for each in mine for other in yours if same_number(each, other)}
    return {(kind, key) for kind, key in shared if kind is not Reason.SAME_NUMBER or key in same}


def _contradict(one: Person, two: Person) -> bool:
    return bool(one.organisation and two.organisation) and one.organisation != two.organisation

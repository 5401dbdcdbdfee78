"""Look at a clause: its verbs, its dates and times."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import takewhile

from models.kinds import Outcome
from services.quick_line.grammar import Grammar, Verbs
from services.quick_line.scanning import Item
from services.quick_line.time_items import ClockItem, DayItem

_WORD = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"([^\W_]+)\s+$")


@dataclass(frozen=True, slots=True)
class Clause:
    """Hold a part of the folded line; `label` is where the sign stands that makes it a promise."""

    start: int
    end: int
    label: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Hold a verb or a phrase; `is_final` is an action that stands after its object."""

    start: int
    end: int
    is_final: bool = False


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """Hold what a clause has, each in order; `coming` are the days that a promise may be for."""

    past: tuple[Found, ...]
    unanswered: tuple[Found, ...]
    actions: tuple[Found, ...]
    days: tuple[DayItem, ...]
    coming: tuple[DayItem, ...]
    clocks: tuple[ClockItem, ...]
    subordinated_from: int
    """Where a word like whether stands, after which no verb tells anything; else the end."""

    @property
    def is_dated(self) -> bool:
        """Return whether a promise would have a date."""
        return bool(self.coming or self.clocks)


@dataclass(slots=True)
class Line:
    """Hold a folded line with names and topics out of sight, and what is known of it."""

    text: str
    items: Sequence[Item]
    names: Sequence[tuple[int, int]]
    grammar: Grammar
    today: date
    parted: Sequence[tuple[int, int]] = ()
    """Where clauses end although nothing in sight says so."""
    _looks: dict[Clause, ClauseWords] = field(default_factory=dict)
    _scores: dict[Clause, tuple[int, ...]] = field(default_factory=dict)

    def look(self, clause: Clause) -> ClauseWords:
        """Return what a clause has."""
        found = self._looks.get(clause)
        if found is None:
            found = self._looks[clause] = self._look(clause)
        return found

    def item_at(self, place: int) -> Item | None:
        """Return what tells a day or time from a place on."""
        number = bisect_left(self.items, place, key=lambda item: item.start)
        item = self.items[number] if number < len(self.items) else None
        return item if item is not None and item.start == place else None

    def is_in_item(self, place: int) -> bool:
        """Return whether a place is within a day or time."""
        number = bisect_right(self.items, place, key=lambda item: item.start) - 1
        return number >= 0 and place < self.items[number].end

    def is_thing(self, place: int) -> bool:
        """Return whether the word before says that this one is a noun: "the plan"."""
        match = _LAST_WORD.search(self.text, max(0, place - 16), place)
        return match is not None and match[1] in self.grammar.determiners

    def is_when(self, day: DayItem) -> bool:
        """Return whether a day may be when something happened, rather than what it was about."""
        before = _LAST_WORD.search(self.text, max(0, day.start - 16), day.start)
        first = _WORD.match(self.text, day.start)
        words = {match[0].strip() for match in (before, first) if match is not None}
        return not words & self.grammar.not_when

    def _look(self, clause: Clause) -> ClauseWords:
        first = bisect_left(self.items, clause.start, key=lambda item: item.start)
        inside = takewhile(lambda item: item.start < clause.end, self.items[first:])
        items = [item for item in inside if item.end <= clause.end]
        days = tuple(item for item in items if isinstance(item, DayItem))
        subordinated = self._subordinated_from(clause)
        return ClauseWords(
            past=tuple(self._past(clause, subordinated)),
            unanswered=tuple(self._unanswered(clause, subordinated)),
            actions=tuple(self._actions(clause)),
            days=days,
            coming=tuple(day for day in days if self._is_coming(day)),
            clocks=tuple(item for item in items if isinstance(item, ClockItem)),
            subordinated_from=subordinated,
        )

    def _is_coming(self, day: DayItem) -> bool:
        if day.expression is None:
            return not day.is_past
        return day.expression.ahead(self.today) is not None

    def _subordinated_from(self, clause: Clause) -> int:
        places = [
            match.start()
            for verbs in self.grammar.verbs
            for match in verbs.subordinators.finditer(self.text, clause.start, clause.end)
            if not self._is_foreign(verbs, clause)
        ]
        return min(places, default=clause.end)

    def _past(self, clause: Clause, before: int) -> list[Found]:
        part = self.text[clause.start : before]
        found = set()
        for verbs in self.grammar.verbs:
            for match in verbs.past.finditer(part):
                found.add(Found(clause.start + match.start(), clause.start + match.end()))
            match_at_start = verbs.past_at_start.search(part)
            if match_at_start and not self._is_foreign(verbs, clause):
                end = clause.start + match_at_start.end()
                found.add(Found(clause.start + match_at_start.start(), end))
        return _by_place(found)

    def _unanswered(self, clause: Clause, before: int) -> list[Found]:
        return _by_place(
            {
                Found(*match.span())
                for rule in self.grammar.outcomes
                if rule.outcome is Outcome.NO_ANSWER
                for match in rule.pattern.finditer(self.text, clause.start, before)
            }
        )

    def _actions(self, clause: Clause) -> list[Found]:
        found: set[Found] = set()
        for verbs in self.grammar.verbs:
            for match in verbs.final.finditer(self.text, clause.start, clause.end):
                found.add(Found(match.start(), match.end(), True))
            for match in verbs.actions.finditer(self.text, clause.start, clause.end):
                if not self.is_thing(match.start()):
                    found.add(Found(*match.span()))
        return [each for each in _by_place(found) if not self.is_in_item(each.start)]

    def _is_foreign(self, verbs: Verbs, clause: Clause) -> bool:
        """Return whether a clause, or if it does not tell the line, is of another language."""
        number = self.grammar.verbs.index(verbs)
        for part in (clause, Clause(0, len(self.text))):
            scores = self._score(part)
            others = max((s for i, s in enumerate(scores) if i != number), default=0)
            if scores[number] != others:
                return scores[number] < others
        return False

    def _score(self, clause: Clause) -> tuple[int, ...]:
        if clause not in self._scores:
            words = _WORD.findall(self.text, clause.start, clause.end)
            self._scores[clause] = tuple(
                sum(word in verbs.own_words for word in words) for verbs in self.grammar.verbs
            )
        return self._scores[clause]


def settle_doubts(text: str, items: Sequence[Item], grammar: Grammar) -> list[Item]:
    """Leave out short weekdays that are other words, as nothing beside them says otherwise."""
    starts = {item.start for item in items}
    return [item for item in items if not _is_other_word(item, text, starts, grammar)]


def _is_other_word(item: Item, text: str, starts: set[int], grammar: Grammar) -> bool:
    if not isinstance(item, DayItem) or item.doubtful is None:
        return False
    after = len(text) - len(text[item.end :].lstrip())
    if after in starts:
        return False
    return not any(
        item.doubtful in verbs.beside_action and _is_beside_action(item, text, after, verbs)
        for verbs in grammar.verbs
    )


def _is_beside_action(item: DayItem, text: str, after: int, verbs: Verbs) -> bool:
    for pattern in (verbs.final, verbs.actions):
        if pattern.match(text, after):
            return True
        before = text[: item.start].rstrip()
        if any(match.end() == len(before) for match in pattern.finditer(before)):
            return True
    return False


def _by_place(found: Iterable[Found]) -> list[Found]:
    """Return what was found in order; of two at one place the longer."""
    kept: list[Found] = []
    for each in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept

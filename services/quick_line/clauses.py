"""Split a line into clauses: at what parts sentences, and where words join two doings.

Where the specification leaves room: `!`, `?`, line breaks and a dash with spaces part too. A clause
that is nothing but a date joins the next ("On Friday, call Anna"). Two actions joined by and stay
one clause unless both have a date, so that "vrijdag bellen en mailen" loses neither. What tells
that nobody answered is taken as a past verb before a date and an action. Of two dates with an
action between them the first is when it happened. A bare day before another is corrected by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from services.quick_line.clause_words import Clause, ClauseWords, Line
from services.quick_line.expressions import Weekday, Written
from services.quick_line.scanning import Item
from services.quick_line.time_items import ClockItem, DayItem

_BREAK = re.compile(r"[,;!?]|\.(?!\w)|(?<=\s)[-–—](?=\s)")
_LAST_WORD = re.compile(r"[\w.'-]+\.$")
_BLANKS = re.compile(r"\s*")
_GAP = re.compile(r"[\s,(]*")


@dataclass(frozen=True, slots=True)
class _Cut:
    start: int
    end: int
    label: bool = False


def split_clauses(line: Line) -> list[Clause]:
    """Return the clauses of a line, in order, without what parts them."""
    hard = [_without_connector(line, clause) for clause in _hard_clauses(line)]
    joined = _join_bare_dates(line, [each for each in hard if not _is_empty(line, each)])
    soft = (part for clause in joined for part in _split_connected(line, clause))
    return [part for clause in soft for part in _split_told(line, clause)]


def _hard_clauses(line: Line) -> Iterator[Clause]:
    start, label = 0, None
    for cut in sorted(_cuts(line), key=lambda cut: cut.start):
        if cut.start < start:
            continue
        yield Clause(start, cut.start, label)
        start, label = cut.end, ((cut.start, cut.end) if cut.label else None)
    yield Clause(start, len(line.text), label)


def _cuts(line: Line) -> Iterator[_Cut]:
    for match in line.grammar.labels.finditer(line.text):
        yield _Cut(match.start(), match.end(), label=True)
    yield from (_Cut(start, end) for start, end in line.parted)
    for match in _BREAK.finditer(line.text):
        place = match.start()
        if not (line.is_in_item(place) or _is_in_word(line, match) or _is_in_date(line, place)):
            yield _Cut(match.start(), match.end())


def _is_in_word(line: Line, match: re.Match[str]) -> bool:
    """Return whether a sign belongs to a number or an abbreviation."""
    text, place = line.text, match.start()
    if match[0] == "," and text[place - 1 : place].isdigit():
        return text[place + 1 : place + 2].isdigit()
    if match[0] != ".":
        return False
    word = _LAST_WORD.search(text, max(0, place - 12), place + 1)
    if word is None:
        return False
    return word[0] in line.grammar.abbreviations or (len(word[0]) == 2 and word[0][0].isalpha())


def _is_in_date(line: Line, place: int) -> bool:
    """Return whether a comma parts a day from the date or time that is told with it."""
    after = line.item_at(_skip(_GAP, line.text, place))
    day = next((item for item in line.items if item.end == place), None)
    if not isinstance(day, DayItem) or after is None or line.text[place] != ",":
        return False
    return isinstance(after, ClockItem) or (
        isinstance(day.expression, Weekday) and isinstance(after.expression, Written)
    )


def _without_connector(line: Line, clause: Clause) -> Clause:
    """Leave out the and or then that a clause begins with."""
    start = _skip(_BLANKS, line.text, clause.start)
    match = line.grammar.connectors.match(line.text, start, clause.end)
    return clause if match is None else replace(clause, start=match.end())


def _is_empty(line: Line, clause: Clause) -> bool:
    return clause.label is None and not line.text[clause.start : clause.end].strip()


def _join_bare_dates(line: Line, clauses: list[Clause]) -> list[Clause]:
    """Let a clause that is nothing but a date be of the one after it, or else before it."""
    joined: list[Clause] = []
    waiting: Clause | None = None
    for clause in clauses:
        if waiting is not None and clause.label is None and not _have_days(line, waiting, clause):
            clause = replace(clause, start=waiting.start, label=waiting.label)  # noqa: PLW2901
        elif waiting is not None:
            joined.append(waiting)
        waiting = clause if _is_bare_date(line, clause) else None
        if waiting is None:
            joined.append(clause)
    if waiting is not None:
        if joined and waiting.label is None and not line.look(joined[-1]).days:
            joined[-1] = replace(joined[-1], end=waiting.end)
        else:
            joined.append(waiting)
    return joined


def _have_days(line: Line, one: Clause, other: Clause) -> bool:
    """Return whether both tell a day: then the later one corrects the other."""
    return bool(line.look(one).days and line.look(other).days)


def _is_bare_date(line: Line, clause: Clause) -> bool:
    rest = line.text[clause.start : clause.end]
    look = line.look(clause)
    items: tuple[Item, ...] = (*look.days, *look.clocks)
    for item in sorted(items, key=lambda item: -item.start):
        rest = rest[: item.start - clause.start] + rest[item.end - clause.start :]
    return bool(look.days or look.clocks) and not rest.strip(" ,")


def _split_connected(line: Line, clause: Clause) -> Iterator[Clause]:
    """Part at and and then where a doing follows."""
    rest = clause
    found = list(line.grammar.connectors.finditer(line.text, clause.start, clause.end))
    for number, match in enumerate(found):
        if match.start() <= rest.start or line.is_in_item(match.start()):
            continue
        after = found[number + 1].start() if number + 1 < len(found) else clause.end
        left = replace(rest, end=match.start())
        right = Clause(match.end(), after)
        if _begins_doing(line, right) and not _are_one_doing(line, left, right):
            yield left
            rest = Clause(match.end(), clause.end)
    yield rest


def _begins_doing(line: Line, clause: Clause) -> bool:
    """Return whether a verb comes first, but for a date; after a date it may come later."""
    look = line.look(clause)
    place = _skip(line.grammar.fillers, line.text, clause.start)
    dated = False
    while (item := line.item_at(place)) is not None and item.end <= clause.end:
        place, dated = _skip(line.grammar.fillers, line.text, item.end), True
    begins = {verb.start for verb in (*look.actions, *look.past)}
    return place in begins or (dated and bool(look.actions))


def _are_one_doing(line: Line, left: Clause, right: Clause) -> bool:
    one, two = line.look(left), line.look(right)
    if one.past or two.past or not (one.actions or left.label) or not two.actions:
        return False
    return not (one.is_dated and two.is_dated) and not (left.label and two.is_dated)


def _split_told(line: Line, clause: Clause) -> Iterator[Clause]:
    """Part what was promised from what happened, where nothing else does."""
    look = line.look(clause)
    told = min((*look.past, *look.unanswered), key=lambda words: words.start, default=None)
    place = None if told is None or clause.label else _promise_start(line, clause, told.end)
    if place is None:
        yield clause
        return
    yield replace(clause, end=place)
    yield Clause(place, clause.end)


def _promise_start(line: Line, clause: Clause, told_end: int) -> int | None:
    """Return where a promise begins after what happened, if it has both action and date."""
    after: ClauseWords = line.look(Clause(told_end, clause.end))
    dates = after.coming or after.clocks
    if not (after.actions and dates):
        return None
    action, first = after.actions[0], dates[0]
    is_dated_itself = not action.is_final and dates[-1].start > action.start
    if first.start < action.start and not is_dated_itself:
        before = [item for item in after.clocks if item.end <= first.start]
        if before and not line.text[before[-1].end : first.start].strip():
            return before[-1].start
        return first.start
    names = [end for _start, end in line.names if told_end <= end <= action.start]
    return names[-1] if action.is_final and names else action.start


def _skip(pattern: re.Pattern[str], text: str, place: int) -> int:
    match = pattern.match(text, place)
    return place if match is None else match.end()

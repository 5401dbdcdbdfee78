"""Read one typed line: the pure function that all of this room is for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from services.quick_line.clause_words import Line, settle_doubts
from services.quick_line.clauses import split_clauses
from services.quick_line.folded import Folded
from services.quick_line.happening import Happening, Telling, read_happening, read_telling
from services.quick_line.name_finder import NamedPerson, find_names
from services.quick_line.names import NameIndex
from services.quick_line.promises import Promise, is_promise, past_date_warnings, read_promise
from services.quick_line.strangers import find_strangers, overlaps
from services.quick_line.titles import title_of
from services.quick_line.tongue import Tongue, load_tongue
from services.quick_line.values import (
    AmbiguousName,
    KnownName,
    LineWarning,
    Mark,
    QuickFollowUp,
    QuickLine,
    Role,
    Span,
    WarningCode,
    in_order,
)
from services.text_keys import T, topic_places, unique

_READ_AT_ENDS = 2_000  # characters; some 15 ms
_ADDRESS = re.compile(r"(?<!\S)(?:[^\s@]{1,64}@|[^\s:]{1,16}://|www\.)\S+")


def parse_quick_line(
    text: str,
    now: datetime,
    zone: ZoneInfo,
    contacts: NameIndex,
    plain: Iterable[Span] = (),
    tongue: Tongue | None = None,
) -> QuickLine:
    """Return what a line reads as at an aware instant in a zone; it never raises.

    Words in one of the `plain` spans are taken as text that means nothing, but for signs that
    part clauses. Of a text as long as a letter only topics are read between its beginning and
    end. `tongue` are the languages to read, all that there are files of unless it is given.
    """
    line, now = Folded(text), now.astimezone(UTC)
    tongue = tongue or load_tongue()
    plain = tuple(plain)
    unread = line.parts_of(_unread(text))
    parted = [*_plain_labels(line, plain, tongue), *unread]
    found = ((name, Span(*place)) for name, place in topic_places(text))
    topics = [each for each in found if not any(map(each[1].touches, plain))]
    line.hide([*line.parts_of(span for _name, span in topics), *unread])
    beside = line.text  # a name stays one when what it stands beside is plain
    line.hide(line.parts_of(plain))
    line.hide([match.span() for match in _ADDRESS.finditer(line.text)])
    people = find_names(line, contacts, tongue.vocabulary)
    line.hide([(person.start, person.end) for person in people])
    items = settle_doubts(line.text, tongue.scanner.scan(line.text), tongue.grammar)
    today = now.astimezone(zone).date()
    places = [(person.start, person.end) for person in people]
    strangers = find_strangers(line, beside, people, items, tongue.strangers)
    people = [each for each in people if not overlaps((each.start, each.end), strangers)]
    items = [item for item in items if not overlaps((item.start, item.end), strangers)]
    read = Line(line.text, items, places, tongue.grammar, today, parted)
    clauses = split_clauses(read)
    promised = {clause for clause in clauses if is_promise(read, clause)}
    told = [clause for clause in clauses if clause not in promised]
    promises = [read_promise(read, each, now, zone) for each in clauses if each in promised]
    return _Reading(line, topics, people, promises).quick_line(
        read_happening(read, told, now, zone),
        strangers=strangers,
        doubts=[each for clause in told for each in past_date_warnings(read, clause)],
    )


def read_what_happened(text: str, today: date) -> Telling:
    """Return what kind a text on somebody's page tells, and with what outcome; names mean nothing.

    It is made for a few lines, and reads a text of any length whole.
    """
    line, tongue = Folded(text), load_tongue()
    line.hide(line.parts_of(Span(*place) for _name, place in topic_places(text)))
    line.hide([match.span() for match in _ADDRESS.finditer(line.text)])
    items = settle_doubts(line.text, tongue.scanner.scan(line.text), tongue.grammar)
    read = Line(line.text, items, (), tongue.grammar, today)
    return read_telling(read, [each for each in split_clauses(read) if not is_promise(read, each)])


def _unread(text: str) -> list[Span]:
    """Return the middle of a text that nobody typed as a line, so that pasting it costs no time."""
    if len(text) <= 2 * _READ_AT_ENDS:
        return []
    start = text.rfind(" ", 0, _READ_AT_ENDS)
    end = text.find(" ", len(text) - _READ_AT_ENDS)
    return [Span(max(0, start), end if end > 0 else len(text))]


def _plain_labels(line: Folded, plain: Sequence[Span], tongue: Tongue) -> list[tuple[int, int]]:
    spans = [match.span() for match in tongue.grammar.labels.finditer(line.text)] if plain else []
    return [place for place in spans if any(map(line.span(*place).touches, plain))]


class _Reading:
    """Put together what was found, in terms of the line as it was typed."""

    def __init__(
        self,
        line: Folded,
        topics: Sequence[tuple[str, Span]],
        people: Sequence[NamedPerson],
        promises: Sequence[Promise],
    ) -> None:
        self._line = line
        self._topics = topics
        self._people = people
        titled = ((each, self._title(each)) for each in promises)
        self._promises = [(promise, title) for promise, title in titled if title]

    def quick_line(
        self,
        happening: Happening,
        strangers: Sequence[tuple[int, int]],
        doubts: Sequence[tuple[WarningCode, tuple[int, int]]],
    ) -> QuickLine:
        """Return the line as it was read."""
        contacts = unique(each.contact for each in self._people if each.contact is not None)
        ambiguous = self._ambiguous()
        nobody = [(each.start, each.end) for each in self._people if not each.candidates]
        unknown = [self._line.span(*place) for place in sorted([*nobody, *strangers])]
        return QuickLine(
            text=self._line.original,
            occurred_on=happening.occurred_on,
            occurred_time=happening.occurred_time,
            kind=happening.kind,
            channel=happening.channel,
            outcome=happening.outcome,
            contacts=contacts,
            ambiguous=ambiguous,
            unknown=unique(self._typed(span) for span in unknown),
            topics=unique(name for name, _span in self._topics),
            follow_ups=tuple(map(self._follow_up, self._promises)),
            warnings=self._warnings(doubts),
            marks=in_order(self._marks(happening, contacts, ambiguous, unknown)),
        )

    def _title(self, promise: Promise) -> str:
        return title_of(self._line, promise, [span for _name, span in self._topics])

    def _follow_up(self, titled: tuple[Promise, str]) -> QuickFollowUp:
        promise, title = titled
        span = self._line.span(promise.clause.start, promise.clause.end)
        return QuickFollowUp(title, promise.due_on, promise.due_time, span)

    def _ambiguous(self) -> tuple[AmbiguousName, ...]:
        found: list[AmbiguousName] = []
        for person in self._people:
            known = [each.candidates for each in found]
            if len(person.candidates) > 1 and person.candidates not in known:
                typed = self._typed(self._line.span(person.start, person.end))
                found.append(AmbiguousName(typed, person.candidates))
        return tuple(found)

    def _warnings(
        self, doubts: Sequence[tuple[WarningCode, tuple[int, int]]]
    ) -> tuple[LineWarning, ...]:
        own = [each for promise, _title in self._promises for each in promise.warnings]
        found = [LineWarning(code, self._line.span(*place)) for code, place in [*own, *doubts]]
        return tuple(sorted(found, key=lambda warning: warning.span))

    def _typed(self, span: Span) -> str:
        return self._line.original[span.start : span.end]

    def _marks(
        self,
        happening: Happening,
        contacts: Sequence[KnownName],
        ambiguous: Sequence[AmbiguousName],
        unknown: Sequence[Span],
    ) -> Iterator[Mark]:
        """Yield what is to be marked; of words with two roles the first counts."""
        persons = _numbered(contacts)
        several = [each.candidates for each in ambiguous]  # too long to be hashed for each name
        for person in self._people:
            span = self._line.span(person.start, person.end)
            if person.contact is not None:
                yield Mark(span, Role.CONTACT, persons[person.contact])
            elif person.candidates:
                yield Mark(span, Role.AMBIGUOUS, several.index(person.candidates))
        topics = _numbered(name for name, _span in self._topics)
        for name, span in self._topics:
            yield Mark(span, Role.TOPIC, topics[name])
        typed = _numbered(map(self._typed, unknown))
        for span in unknown:
            yield Mark(span, Role.UNKNOWN, typed[self._typed(span)])
        for place, role, number in self._worded(happening):
            for piece in self._line.in_sight(*place):
                yield Mark(self._line.span(*piece), role, number)

    def _worded(self, happening: Happening) -> Iterator[tuple[tuple[int, int], Role, int]]:
        for number, (promise, _title) in enumerate(self._promises):
            yield from ((place, Role.DUE, number) for place in promise.due_words)
            if promise.clause.label is not None:
                yield promise.clause.label, Role.LABEL, number
            yield from ((place, Role.ACTION, number) for place in promise.actions)
        yield from ((place, Role.WHEN, 0) for place in happening.when_words)
        yield from ((place, Role.OUTCOME, 0) for place in happening.outcome_words)
        yield from ((place, Role.KIND, 0) for place in happening.kind_words)


def _numbered(items: Iterable[T]) -> dict[T, int]:
    """Return the place of each item among all without repeats."""
    return {item: number for number, item in enumerate(unique(items))}

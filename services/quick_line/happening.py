"""Read what happened from the clauses that promise nothing: kind, channel, outcome and when.

Where the specification leaves room: a place (at the office) counts less than a verb that says how
(called), and more than one that does not (spoke). A named means is no means after a word that makes
it a thing ("two teams"). A clause with a kind but no verb tells when like one with a past verb, and
others only by words that look back (yesterday). Voicemail in any form is that outcome.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from models.kinds import EntryKind, Outcome
from services.journal.defaults import TALKS
from services.quick_line.clause_words import Clause, Line
from services.quick_line.grammar import KindRule, Rank
from services.quick_line.time_items import ClockItem, DayItem, clock_time, part_start
from services.text_keys import unique
from services.wall_time import instant_of

Place = tuple[int, int]
_Kinds = Mapping[Clause, Sequence[tuple[KindRule, Place]]]


@dataclass(frozen=True, slots=True)
class Happening:
    """Hold what happened, and all words that say so; the ones that decided come first."""

    kind: EntryKind
    channel: str | None
    outcome: Outcome | None
    occurred_on: date
    occurred_time: time | None
    kind_words: tuple[Place, ...] = ()
    outcome_words: tuple[Place, ...] = ()
    when_words: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Telling:
    """Hold what kind clauses tell by their verbs, and with what outcome; None is not told."""

    kind: EntryKind | None
    channel: str | None
    outcome: Outcome | None


@dataclass(frozen=True, slots=True)
class _When:
    on: date
    at: time | None
    words: tuple[Place, ...]


def read_happening(
    line: Line, clauses: Sequence[Clause], now: datetime, zone: ZoneInfo
) -> Happening:
    """Return what the clauses tell; `now` is an aware instant."""
    kinds = {clause: tuple(_kinds(line, clause)) for clause in clauses}
    rule, kind_words = _kind(line, kinds)
    outcome, outcome_words = _outcome(line, clauses)
    if outcome is None and rule is not None and rule.kind in TALKS:
        outcome = Outcome.HELD
    when = _when(line, kinds, now.astimezone(zone), zone)
    return Happening(
        kind=rule.kind if rule else EntryKind.NOTE,
        channel=rule.channel if rule else None,
        outcome=outcome,
        occurred_on=when.on,
        occurred_time=when.at,
        kind_words=kind_words,
        outcome_words=outcome_words,
        when_words=when.words,
    )


def read_telling(line: Line, clauses: Sequence[Clause]) -> Telling:
    """Return what the clauses tell for certain: a thing ("wants an e-mail") tells no kind."""
    telling = (clause for clause in clauses if _is_telling(line, clause))
    rule, _words = _kind(line, {clause: tuple(_kinds(line, clause)) for clause in telling})
    outcome, _words = _outcome(line, clauses)
    return Telling(rule.kind if rule else None, rule.channel if rule else None, outcome)


def _kind(line: Line, kinds: _Kinds) -> tuple[KindRule | None, tuple[Place, ...]]:
    """Return what tells a kind best; what is only to be done ("appje sturen") tells it last."""
    found = [
        (_is_intention(line, clause), rule.rank, words, rule)
        for clause, told in kinds.items()
        for rule, words in told
    ]
    found.sort(key=lambda each: each[:3])
    best = found[0][3] if found else None
    return best, tuple(words for *_, words, rule in found if best and rule.kind is best.kind)


def _is_intention(line: Line, clause: Clause) -> bool:
    look = line.look(clause)
    return bool(look.actions) and not look.past


def _kinds(line: Line, clause: Clause) -> Iterator[tuple[KindRule, Place]]:
    end = line.look(clause).subordinated_from
    part = line.text[clause.start : end]
    told = {verb.start for verb in line.look(clause).past}
    for rule in line.grammar.kinds:
        for match in rule.pattern.finditer(part):
            start = clause.start + match.start()
            if rule.rank is Rank.HOMONYM and start not in told:
                continue
            if not (rule.rank is Rank.MEANS and line.is_thing(start)):
                yield rule, (start, clause.start + match.end())


def _outcome(line: Line, clauses: Sequence[Clause]) -> tuple[Outcome | None, tuple[Place, ...]]:
    found = [
        (rule.outcome, match.span())
        for clause in clauses
        for rule in line.grammar.outcomes
        for match in rule.pattern.finditer(
            line.text, clause.start, line.look(clause).subordinated_from
        )
    ]
    found.sort(key=_outcome_order)
    best = found[0][0] if found else None
    return best, tuple(words for outcome, words in found if outcome is best)


def _outcome_order(found: tuple[Outcome, Place]) -> tuple[bool, int, int]:
    """Return what sorts outcomes: a voicemail says more than that nobody answered."""
    outcome, (start, end) = found
    return outcome is not Outcome.VOICEMAIL, start, -end


def _when(line: Line, kinds: _Kinds, local: datetime, zone: ZoneInfo) -> _When:
    """Return when it happened: the first that a telling clause says, else today without a time."""
    today = local.date()
    telling = {clause for clause, told in kinds.items() if told or _is_telling(line, clause)}
    in_order = sorted(kinds, key=lambda clause: clause not in telling)
    found = [
        _at_time(day, on, line.look(clause).clocks, local, zone)
        for clause in in_order
        for day in line.look(clause).days
        if day.is_past or (clause in telling and line.is_when(day))
        if (on := _day(day, local)) is not None
    ]
    if found:
        words = (each for when in found if when.on == found[0].on for each in when.words)
        return replace(found[0], words=unique(words))
    for clause in (each for each in in_order if each in telling):
        clocks = [each for each in line.look(clause).clocks if not each.is_loose]
        if clocks:
            return _at_time(None, today, clocks, local, zone)
    return _When(today, None, ())


def _is_telling(line: Line, clause: Clause) -> bool:
    look = line.look(clause)
    return bool(look.past or look.unanswered)


def _day(day: DayItem, local: datetime) -> date | None:
    if day.elapsed_minutes is not None:
        return _elapsed(day, local).date() if day.elapsed_minutes < 0 else None
    return day.expression.back(local.date()) if day.expression is not None else None


def _at_time(
    day: DayItem | None, on: date, clocks: Sequence[ClockItem], local: datetime, zone: ZoneInfo
) -> _When:
    words = [] if day is None else [(day.start, day.end)]
    if day is not None and day.elapsed_minutes is not None:
        return _When(on, _elapsed(day, local).time().replace(second=0, microsecond=0), tuple(words))
    parted = next((each for each in clocks if each.part is not None), None)
    part = (day.part if day is not None else None) or (parted.part if parted else None)
    clock = next((each for each in clocks if each.hour is not None and not each.is_loose), None)
    at = clock_time(clock, part) if clock else None
    if at is None and part is not None:
        at = part_start(part)
    words += unique((each.start, each.end) for each in (clock, parted) if each is not None)
    if at is not None and on == local.date() and instant_of(on, at, zone) > local:
        return _When(on, None, tuple(words[:1] if day is not None else ()))
    return _When(on, at, tuple(words))


def _elapsed(day: DayItem, local: datetime) -> datetime:
    """Return the wall time so many minutes ago; the start of the calendar where it has none."""
    try:
        instant = local.astimezone(ZoneInfo("UTC")) + timedelta(minutes=day.elapsed_minutes or 0)
        return instant.astimezone(local.tzinfo)
    except OverflowError:
        return local

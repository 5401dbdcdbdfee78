"""Spread entries over people and years: everyone has a rhythm of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from random import Random

from services.demo.people import Person, Standing
from services.demo.shares import share_out
from services.demo.working_time import minute_of_day, working_day_from, working_day_until

BENCHMARK_FROM = 100_000  # entries
BENCHMARK_ENTRIES = 10_000  # of the one contact that benchmarks open
_YEARS_DAYS = 6 * 365
_GROUP_CADENCE_DAYS = {
    "clients": 28, "prospects": 42, "candidates": 56, "contractors": 28, "team": 7,
}  # fmt: skip
_LIVELINESS = {"clients": 1.8, "prospects": 0.9, "candidates": 0.6, "contractors": 1.1, "team": 2.2}
_AGAIN_SOON = 0.35  # a mail after the call, a call after the mail
_FEWEST = 4
_TOPS = 12.0  # how much livelier than usual anyone gets


@dataclass(frozen=True, slots=True)
class Moment:
    """Place one entry: the day's ordinal, the local minute, whose it is and which of theirs."""

    day: int
    minute: int
    person: int
    number: int


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Hold when someone was spoken to: how often, between which days."""

    count: int
    first_day: int
    last_day: int
    slowing: bool


def rhythms(people: Sequence[Person], entries: int, today: int, rng: Random) -> list[Rhythm]:
    """Return everyone's rhythm, adding up to so many entries.

    The first person has exactly BENCHMARK_ENTRIES in a journal of BENCHMARK_FROM and more.
    """
    weights = [_liveliness(person, rng) for person in people]
    if entries >= BENCHMARK_FROM and len(people) > 1:
        counts = [BENCHMARK_ENTRIES, *_counts(entries - BENCHMARK_ENTRIES, weights[1:])]
    else:
        weights[:1] = [max(weights)]
        counts = _counts(entries, weights)
    return [
        _rhythm(person, count, today, rng) for person, count in zip(people, counts, strict=True)
    ]


def moments(everyone: Sequence[Rhythm], rng: Random) -> Iterator[Moment]:
    """Return all moments in the order of time."""
    # One integer each: half a million tuples would weigh 60 MB and sort more slowly.
    keys = [
        (day * 1440 + minute_of_day(rng)) * len(everyone) + person
        for person, rhythm in enumerate(everyone)
        for day in _days(rhythm, rng)
    ]
    keys.sort()
    numbers = [0] * len(everyone)
    for key in keys:
        when, person = divmod(key, len(everyone))
        day, minute = divmod(when, 1440)
        yield Moment(day, minute, person, numbers[person])
        numbers[person] += 1


def _counts(entries: int, weights: Sequence[float]) -> list[int]:
    """Share entries out, giving everyone a few where there are enough."""
    fewest = min(_FEWEST, entries // (4 * len(weights)))
    return [fewest + more for more in share_out(entries - fewest * len(weights), weights)]


def _liveliness(person: Person, rng: Random) -> float:
    """Return a weight with a long tail: a few are spoken to very often, most seldom."""
    return _LIVELINESS[person.group] * min(rng.lognormvariate(0.0, 1.0), _TOPS)


def _rhythm(person: Person, count: int, today: int, rng: Random) -> Rhythm:
    cadence = person.cadence_days or _GROUP_CADENCE_DAYS[person.group]
    every_days = cadence * rng.uniform(0.7, 1.2)
    last_day = working_day_until(today - _silence_days(person, every_days, rng))
    longest = max(1, _YEARS_DAYS - (today - last_day))
    span = min(longest, max(1, int(count * every_days * (1 - _AGAIN_SOON))))
    first_day = min(last_day, working_day_from(last_day - span))
    return Rhythm(count, first_day, last_day, person.standing is Standing.FADING)


def _silence_days(person: Person, every_days: float, rng: Random) -> int:
    """Return how many days ago the last talk was, at least one."""
    ranges = {
        Standing.CURRENT: (1.0, every_days),
        Standing.FADING: (1.8 * every_days, 2.8 * every_days),
        Standing.SILENT: (95, 320),
        Standing.PARKED: (60, 130),
        Standing.ARCHIVED: (400, 1100),
    }
    low, high = ranges[person.standing]
    return max(1, int(rng.uniform(low, high)))


def _days(rhythm: Rhythm, rng: Random) -> Iterator[int]:
    """Yield a working day for each entry, the last of them the last day."""
    span = rhythm.last_day - rhythm.first_day
    day = rhythm.first_day
    for number in range(rhythm.count - 1):
        if number and rng.random() < _AGAIN_SOON:
            day = day + rng.randint(0, 3)
        else:
            part = (number + rng.random()) / rhythm.count
            day = rhythm.first_day + int(span * (1 - sqrt(1 - part) if rhythm.slowing else part))
        day = max(rhythm.first_day, min(rhythm.last_day, working_day_until(day)))
        yield day
    if rhythm.count:
        yield rhythm.last_day

"""Invent a year for all policies: people, what happens by itself, and the time there is."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from services.check_ins.ranking import group_weight
from services.check_ins.working_time import WorkingTime, is_working_day

HISTORY_DAYS = 365
WARM_UP_DAYS = 91
YEAR_DAYS = 364
DAYS = WARM_UP_DAYS + YEAR_DAYS
FIRST = date(2025, 10, 6)  # a Monday; what is measured begins thirteen weeks later
WORKING = WorkingTime(country="NL")

_DATES = [FIRST + timedelta(offset - HISTORY_DAYS) for offset in range(HISTORY_DAYS + DAYS + 7)]
_ARRANGED = 0.5
_KNOWN_AHEAD_DAYS = 14
_LEAVE_DAYS = 14
_SUMMER = range(WARM_UP_DAYS + 26 * 7, WARM_UP_DAYS + 33 * 7, 7)  # Mondays on which leave begins
_PHASE_DAYS = 120.0
_CALLS_ON_A_DAY = (0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 5, 5, 5, 5)
"""Twenty kinds of day: none, seven with five minutes, eight with twenty, four with an hour."""


@dataclass(frozen=True, slots=True)
class GroupPlan:
    """Hold how a group's people come by themselves, in days between two talks on the mean.

    They do so at one pace while there is business, which is a share of the time, and at another
    while there is none; a share slips away for good in the course of the year.
    """

    code: str
    size: int
    cadence_days: int
    busy_share: float
    busy_pace_days: float
    quiet_pace_days: float
    slipping_share: float


PLANS = (
    GroupPlan("clients", 60, 28, 0.8, 8, 45, 0.08),
    GroupPlan("prospects", 80, 42, 0.6, 14, 75, 0.08),
    GroupPlan("candidates", 90, 56, 0.6, 18, 100, 0.08),
    GroupPlan("contractors", 50, 28, 0.8, 8, 40, 0.04),
    GroupPlan("team", 20, 7, 0.95, 2.5, 8, 0.0),
)


@dataclass(frozen=True, slots=True)
class Person:
    """Hold one contact: days are numbered from the first of the simulation, history is below 0.

    `talks` are the days of contact that come by themselves, `arranged` those among them that
    were a follow-up for some days before.
    """

    id: int
    code: str
    cadence_days: int
    weight: float
    answers: float
    birthday: int
    talks: tuple[int, ...]
    arranged: tuple[int, ...]

    def follow_up_in_days(self, day: int) -> int | None:
        """Return in how many days a follow-up is due that is known on a day."""
        at = bisect_left(self.arranged, day)
        if at == len(self.arranged) or self.arranged[at] - day > _KNOWN_AHEAD_DAYS:
            return None
        return self.arranged[at] - day


@dataclass(frozen=True, slots=True)
class World:
    """Hold one invented year.

    `calls` is how many calls there is time for on each day, None on days off. `chances` decide
    for each day and person whether they answer, `notes` what a talk leaves behind.
    """

    people: tuple[Person, ...]
    calls: tuple[int | None, ...]
    chances: tuple[tuple[float, ...], ...]
    notes: tuple[tuple[float, ...], ...]


def make_world(seed: int, scale: float = 1.0) -> World:
    """Return the year of a seed; a scale below 1 makes the groups smaller."""
    rng = Random(seed)
    leave = _leave(rng)
    people: list[Person] = []
    for plan in PLANS:
        people += [
            _person(len(people) + number, plan, leave, rng)
            for number in range(max(1, round(plan.size * scale)))
        ]
    rows = [[tuple(rng.random() for _ in people) for _ in range(DAYS)] for _ in range(2)]
    calls = tuple(
        rng.choice(_CALLS_ON_A_DAY) if _works(day) and day not in leave else None
        for day in range(DAYS)
    )
    return World(tuple(people), calls, tuple(rows[0]), tuple(rows[1]))


def date_of(day: int) -> date:
    """Return the date of a numbered day."""
    return _DATES[day + HISTORY_DAYS]


def _works(day: int) -> bool:
    return is_working_day(date_of(day), WORKING)


def _leave(rng: Random) -> range:
    begins = rng.choice(_SUMMER)
    return range(begins, begins + _LEAVE_DAYS)


def _person(id_: int, plan: GroupPlan, leave: range, rng: Random) -> Person:
    slips_on = rng.randrange(DAYS) if rng.random() < plan.slipping_share else DAYS
    spread = rng.lognormvariate(0, 0.3)
    moved = {_moved(day) for day in _talks(plan, spread, rng)}
    talks = sorted(day for day in moved if day < slips_on and day not in leave)
    if not talks or talks[0] >= 0:  # everybody was met once
        talks.insert(0, -rng.randint(1, HISTORY_DAYS))
    return Person(
        id=id_,
        code=plan.code,
        cadence_days=plan.cadence_days,
        weight=group_weight(plan.code),
        answers=rng.betavariate(5, 3),
        birthday=rng.randrange(365),
        talks=tuple(talks),
        arranged=tuple(day for day in talks if rng.random() < _ARRANGED),
    )


def _moved(day: int) -> int:
    """Return a day, or the next on which people work."""
    while not _works(day):
        day += 1
    return day


def _talks(plan: GroupPlan, spread: float, rng: Random) -> list[int]:
    """Return the days on which somebody comes by themselves, through busy and quiet phases."""
    talks: set[int] = set()
    day = float(-HISTORY_DAYS)
    busy = rng.random() < plan.busy_share
    while day < DAYS:
        share = plan.busy_share if busy else 1 - plan.busy_share
        ends = day + rng.expovariate(1 / (2 * _PHASE_DAYS * share))
        pace = spread * (plan.busy_pace_days if busy else plan.quiet_pace_days)
        at = day + rng.random() * rng.gammavariate(2, pace / 2)
        while at < min(ends, DAYS):
            talks.add(int(at // 1))
            at += rng.gammavariate(2, pace / 2)
        day, busy = ends, not busy
    return sorted(talks)

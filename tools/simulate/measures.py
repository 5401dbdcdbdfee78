"""Compare policies over years, in numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from statistics import fmean, stdev

from services.check_ins.values import Limits
from tools.simulate.policies import Attent, FromLast, FromSchedule, Nobody
from tools.simulate.run import Outcome, live
from tools.simulate.world import World, make_world

NOBODY = "nobody is called"
EVERYBODY = "everybody in time"
LAST = "from last contact"
LAST_EQUAL = "from last, equal calls"
SCHEDULE = "from schedule"
SCHEDULE_EQUAL = "from schedule, equal calls"
ATTENT = "Attent"

_NO_END = 10_000


@dataclass(frozen=True, slots=True)
class Measure:
    """Name one number of a year."""

    name: str
    decimals: int
    of: Callable[[Outcome], float]


MEASURES = (
    Measure("within cadence, %", 1, lambda year: year.within_percent),
    Measure("silent > 2x, people", 1, lambda year: year.silent_people),
    Measure("clients lost", 1, lambda year: len(year.lost)),
    Measure("worst day, prompts", 0, lambda year: year.worst_day),
    Measure("prompts", 0, lambda year: year.prompts),
    Measure("acted on", 0, lambda year: year.acted_on),
    Measure("acted on, %", 0, lambda year: 100 * year.acted_on / max(year.prompts, 1)),
    Measure("answered", 0, lambda year: year.talks),
    Measure("days without", 1, lambda year: year.days_without),
    Measure("one person, month", 1, lambda year: year.most_often),
)


def compare(seed: int, limits: Limits, scale: float = 1.0) -> dict[str, Outcome]:
    """Return what each policy makes of the year of a seed.

    Those of equal calls make on each day at most as many as Attent's led to, of the same time.
    """
    world = make_world(seed, scale)
    attent = live(world, Attent(limits), world.calls)
    equal = _where_working(world, attent.calls)
    no_end = _where_working(world, [_NO_END] * len(world.calls))
    return {
        NOBODY: live(world, Nobody(), world.calls),
        EVERYBODY: live(world, FromLast(), no_end),
        LAST: live(world, FromLast(), world.calls),
        SCHEDULE: live(world, FromSchedule(), world.calls),
        LAST_EQUAL: live(world, FromLast(), equal),
        SCHEDULE_EQUAL: live(world, FromSchedule(), equal),
        ATTENT: attent,
    }


def compare_all(seeds: Iterable[int], limits: Limits) -> list[dict[str, Outcome]]:
    """Return compare() of many seeds, on all processors."""
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        return list(pool.map(partial(compare, limits=limits), seeds))


def mean_and_spread(values: Iterable[float]) -> tuple[float, float]:
    """Return the mean and the standard deviation, which is 0 of a single value."""
    found = list(values)
    return fmean(found), stdev(found) if len(found) > 1 else 0.0


def advantages(years: Sequence[Mapping[str, Outcome]], over: str) -> list[float]:
    """Return by how many points of within-cadence Attent is above a policy, in each year."""
    return [year[ATTENT].within_percent - year[over].within_percent for year in years]


def per_hundred_calls(year: Mapping[str, Outcome], policy: str) -> float:
    """Return the points of within-cadence that a hundred calls gain over calling nobody."""
    gained = year[policy].within_percent - year[NOBODY].within_percent
    return 100 * gained / max(year[policy].acted_on, 1)


def _where_working(world: World, calls: Sequence[int]) -> list[int | None]:
    return [
        None if free is None else number for free, number in zip(world.calls, calls, strict=True)
    ]

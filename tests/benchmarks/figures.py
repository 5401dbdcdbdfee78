"""Turn what was measured into a figure that stands beside its goal."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter

Pair = tuple[float, float]
"""What one round measured: of Attent, and of the yardstick right beside it."""


@dataclass(frozen=True, slots=True)
class Goal:
    """Say what is measured, against what, and how much of it there may be at most."""

    what: str
    yardstick: str
    at_most: float
    unit: str = "×"


@dataclass(frozen=True, slots=True)
class Figure:
    """Hold what was found for a goal, or why there is nothing yet.

    `value` is the median of all rounds, `low` and `high` hold the middle half of them.
    `measured` and `yardstick` are the medians behind a ratio, in their own unit.
    """

    goal: Goal
    value: float | None = None
    low: float | None = None
    high: float | None = None
    measured: str = ""
    yardstick: str = ""
    remark: str = ""

    @property
    def is_over(self) -> bool:
        """Return whether the goal is missed."""
        return self.value is not None and self.value > self.goal.at_most


def ratio(goal: Goal, pairs: Sequence[Pair], unit: Callable[[float], str]) -> Figure:
    """Return the median of the ratios round by round: what slows a round slows both of it."""
    ratios = [measured / yardstick for measured, yardstick in pairs]
    low, _middle, high = quantiles(ratios, n=4, method="inclusive")
    return Figure(
        goal,
        value=median(ratios),
        low=low,
        high=high,
        measured=unit(median(measured for measured, _yardstick in pairs)),
        yardstick=unit(median(yardstick for _measured, yardstick in pairs)),
        remark=f"{len(pairs)} rounds",
    )


def alternate(
    measured: Callable[[], object], yardstick: Callable[[], object], *, rounds: int, warm_up: int
) -> list[Pair]:
    """Time two calls in turn, in seconds, after some rounds that do not count."""
    for _ in range(warm_up):
        measured()
        yardstick()
    with no_collection():
        return [(seconds(measured), seconds(yardstick)) for _ in range(rounds)]


def seconds(call: Callable[[], object]) -> float:
    """Return how long a call takes."""
    began = perf_counter()
    call()
    return perf_counter() - began


@contextmanager
def no_collection() -> Iterator[None]:
    """Keep the garbage collector from running in just one of two things compared."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def milliseconds(value_s: float) -> str:
    """Return seconds as text."""
    ms = value_s * 1000
    return f"{ms:.0f} ms" if ms >= 100 else f"{ms:.3g} ms"


def mebibytes(value_kib: float) -> str:
    """Return KiB as text."""
    return f"{value_kib / 1024:.0f} MiB"

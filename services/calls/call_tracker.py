"""Tell calls from the use of the microphone: pure rules of time.

Nothing here knows how the use is learnt. A step is taken when that changes, and at `look_in_s()`
after the last one. While a call goes on that is once a minute, as the process sees of a sleep no
more than that it was not asked to look for long.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import NamedTuple

from services.calls.values import EndedCall, Moment, Program

LOOK_S = 60.0
_ASLEEP_S = 2 * LOOK_S  # a busy machine is late too, but not by a minute

LEAST_S = 60
GAP_S = 15


@dataclass(frozen=True, slots=True)
class CallRules:
    """Say what counts: calls under `least_s` don't, pauses under `gap_s` belong to one call."""

    least_s: int = LEAST_S
    gap_s: int = GAP_S
    excluded: frozenset[str] = frozenset()

    def excludes(self, program: Program) -> bool:
        """Tell whether a program is left out, by its id or by the name that somebody typed."""
        return not self.excluded.isdisjoint((program.id, program.name.casefold()))


@dataclass(frozen=True, slots=True)
class _Use:
    """Hold the use of the microphone by one program; unless it is going on, it ended at `last`."""

    program: Program
    began: Moment
    last: Moment
    going: bool = True


class Step(NamedTuple):
    """Hold what a step leads to."""

    tracker: CallTracker
    ended: tuple[EndedCall, ...]


@dataclass(frozen=True, slots=True)
class CallTracker:
    """Follow what uses the microphone; a step returns another tracker and the calls that ended.

    Each program's calls are its own. When several end at once, they were one talk: that of the
    program that says most about it is told. A sleep ends a call where it began.
    """

    _uses: tuple[_Use, ...] = ()

    @property
    def is_talking(self) -> bool:
        """Tell whether a call may be going on."""
        return bool(self._uses)

    def step(self, holders: Iterable[Program], now: Moment, rules: CallRules) -> Step:
        """Take note of all programs that use the microphone at a moment."""
        held = {each.id: each for each in holders if not rules.excludes(each)}
        uses = [
            _advanced(use, use.program.id in held, now, rules)
            for use in self._uses
            if not rules.excludes(use.program)
        ]
        going = {use.program.id for use in uses if use.going}
        uses += [_Use(each, now, now) for id_, each in held.items() if id_ not in going]
        if any(_pauses(use, now, rules) for use in uses):
            return Step(CallTracker(tuple(uses)), ())  # it may end together with what has ended
        kept = tuple(use for use in uses if use.going)
        return Step(CallTracker(kept), _told([use for use in uses if not use.going], rules))

    def look_in_s(self, now: Moment, rules: CallRules) -> float | None:
        """Return in how many seconds to take the next step if nothing happens, or None: never."""
        looks = [
            LOOK_S if use.going else max(0.0, rules.gap_s - _since(use.last, now))
            for use in self._uses
            if use.going or _pauses(use, now, rules)
        ]
        return min(looks, default=None)


def _advanced(use: _Use, held: bool, now: Moment, rules: CallRules) -> _Use:
    """Return a use as it is now; one that is over stays as it was."""
    if use.going and _since(use.last, now) > _ASLEEP_S:
        use = replace(use, going=False)
    if use.going:
        return replace(use, last=now, going=held)
    if held and _pauses(use, now, rules):
        return replace(use, last=now, going=True)
    return use


def _pauses(use: _Use, now: Moment, rules: CallRules) -> bool:
    """Tell whether it may go on as the same call."""
    return not use.going and _since(use.last, now) < rules.gap_s


def _told(over: Iterable[_Use], rules: CallRules) -> tuple[EndedCall, ...]:
    """Return the calls among uses, the earliest first: of those at the same time only the best."""
    best: list[_Use] = []
    for use in sorted(over, key=_telling, reverse=True):
        if _length_s(use) >= rules.least_s and not _overlaps(use, best):
            best.append(use)
    return tuple(map(_call, sorted(best, key=lambda use: use.began.steady_s)))


def _telling(use: _Use) -> tuple[bool, float]:
    """Return how much a use says: a known channel comes before length."""
    return use.program.channel is not None, _length_s(use)


def _overlaps(use: _Use, others: Sequence[_Use]) -> bool:
    return any(
        use.began.steady_s < other.last.steady_s and other.began.steady_s < use.last.steady_s
        for other in others
    )


def _call(use: _Use) -> EndedCall:
    """Count the beginning back from the end: the clock may have been put right meanwhile."""
    duration_s = int(_length_s(use))
    return EndedCall(use.program, use.last.at - timedelta(seconds=duration_s), duration_s)


def _length_s(use: _Use) -> float:
    return _since(use.began, use.last)


def _since(then: Moment, now: Moment) -> float:
    return max(0.0, now.steady_s - then.steady_s)

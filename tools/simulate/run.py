"""Live a year with a policy, and measure what became of the contacts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from tools.simulate.policies import Policy
from tools.simulate.state import State
from tools.simulate.world import WARM_UP_DAYS, YEAR_DAYS, World

LOST_DAYS = 91
MONTH_DAYS = 30


@dataclass(slots=True)
class Outcome:
    """Count what a year with a policy came to; `calls` are those made on each day."""

    within: float = 0.0
    contact_days: float = 0.0
    doubly_silent: int = 0
    worst_day: int = 0
    prompts: int = 0
    acted_on: int = 0
    talks: int = 0
    days: int = 0
    days_without: int = 0
    lost: set[int] = field(default_factory=set)
    calls: list[int] = field(default_factory=list)
    shown_on: dict[int, list[int]] = field(default_factory=dict)

    @property
    def within_percent(self) -> float:
        """Return the weighted share of contact-days within the cadence."""
        return 100 * self.within / self.contact_days

    @property
    def silent_people(self) -> float:
        """Return how many are silent for more than twice their cadence, on the mean of days."""
        return self.doubly_silent / YEAR_DAYS

    @property
    def most_often(self) -> int:
        """Return on how many days of a month one person stood there, of whom that is most."""
        return max(map(_most_in_a_month, self.shown_on.values()), default=0)


def live(world: World, policy: Policy, calls_each_day: Sequence[int | None]) -> Outcome:
    """Return what becomes of a year in which so many calls can be made on each day.

    Prompts come in the morning, then the calls they lead to, then what happens by itself. The
    first WARM_UP_DAYS are lived but not measured.
    """
    state, outcome = State(world), Outcome()
    coming: dict[int, list[int]] = {}
    for place, person in enumerate(world.people):
        for day in person.talks:
            coming.setdefault(day, []).append(place)
    for day, calls in enumerate(calls_each_day):
        measured = day >= WARM_UP_DAYS
        made = 0
        if calls is not None:
            prompts = policy.prompts(day, state)
            made = min(calls, len(prompts))
            talks = _call(prompts, made, day, world, state, policy)
            if measured:
                _count(outcome, day, prompts, made, talks)
        outcome.calls.append(made)
        for place in coming.get(day, ()):
            state.hold(place, day)
        if measured:
            _look(outcome, day, state)
    return outcome


def _call(
    prompts: list[int], made: int, day: int, world: World, state: State, policy: Policy
) -> int:
    """Call the first of those shown, and return how many answered."""
    talks = 0
    for place in prompts[:made]:
        if world.chances[day][place] < world.people[place].answers:
            state.hold(place, day)
            policy.called(place, day)
            talks += 1
        else:
            state.miss(place, day)
    for place in prompts[made:]:
        state.pass_over(place, day)
    return talks


def _count(outcome: Outcome, day: int, prompts: Sequence[int], made: int, talks: int) -> None:
    outcome.days += 1
    outcome.days_without += not prompts
    outcome.prompts += len(prompts)
    outcome.acted_on += made
    outcome.talks += talks
    outcome.worst_day = max(outcome.worst_day, len(prompts))
    for place in prompts:
        outcome.shown_on.setdefault(place, []).append(day)


def _most_in_a_month(days: Sequence[int]) -> int:
    """Return how many of some days, in order, fall within any MONTH_DAYS days at the most."""
    return max(number + 1 - bisect_right(days, day - MONTH_DAYS) for number, day in enumerate(days))


def _look(outcome: Outcome, day: int, state: State) -> None:
    for place, person in enumerate(state.people):
        silent = day - state.last_held[place]
        outcome.contact_days += person.weight
        if silent <= person.cadence_days:
            outcome.within += person.weight
        elif silent > 2 * person.cadence_days:
            outcome.doubly_silent += 1
            if silent >= LOST_DAYS and person.code == "clients":
                outcome.lost.add(place)

"""Print what becomes of a consultant's contacts in a year, with Attent and with two usual ways.

    python -m tools.simulate [--seeds 21-40] [--per-day 3] [--per-week 12]

The ranking was tuned on seeds 1 to 20. Every policy lives the same years: the same people, who
come by themselves and answer as they do, and the same minutes on the same days.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from time import perf_counter

from services.check_ins.values import Limits
from tools.simulate import measures
from tools.simulate.measures import MEASURES, advantages, mean_and_spread
from tools.simulate.run import LOST_DAYS, Outcome
from tools.simulate.world import PLANS

_NAME_WIDTH = 28


def main() -> None:
    """Read the arguments, live the years and print the table."""
    arguments = _arguments()
    first, _, last = arguments.seeds.partition("-")
    seeds = range(int(first), int(last or first) + 1)
    limits = Limits(arguments.per_day, arguments.per_week)
    began = perf_counter()
    years = measures.compare_all(seeds, limits)
    _print_head(seeds, limits, years)
    _print_table(years)
    _print_verdict(years, limits)
    print(f"{len(seeds)} years, {perf_counter() - began:.0f} s")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="simulate", description=__doc__)
    parser.add_argument("--seeds", default="21-40", help="which years, such as 21-40")
    parser.add_argument("--per-day", type=int, default=Limits().per_day)
    parser.add_argument("--per-week", type=int, default=Limits().per_week)
    return parser.parse_args()


def _print_head(seeds: range, limits: Limits, years: Sequence[Mapping[str, Outcome]]) -> None:
    groups = ", ".join(f"{plan.size} {plan.code} ({plan.cadence_days} days)" for plan in PLANS)
    weeks = 52
    needed = mean_and_spread(year[measures.EVERYBODY].acted_on / weeks for year in years)[0]
    possible = mean_and_spread(year[measures.LAST].acted_on / weeks for year in years)[0]
    print(f"Seeds {seeds[0]} to {seeds[-1]}: {sum(plan.size for plan in PLANS)} contacts, {groups}")
    print(
        f"Attent offers at most {limits.per_day} a day and {limits.per_week} a week. "
        f"There is time for {possible:.1f} calls a week;\nkeeping everybody within their cadence "
        f"would take {needed:.1f}. Lost: a client silent for {LOST_DAYS} days or more.\n"
    )


def _print_table(years: Sequence[Mapping[str, Outcome]]) -> None:
    policies = list(years[0])
    print("mean ± standard deviation over the years")
    for start in range(0, len(MEASURES), 5):
        shown = MEASURES[start : start + 5]
        print("\n" + " " * _NAME_WIDTH + "".join(f"{each.name:>22}" for each in shown))
        for policy in policies:
            cells = []
            for measure in shown:
                mean, spread = mean_and_spread(measure.of(year[policy]) for year in years)
                cell = f"{mean:,.{measure.decimals}f} ± {spread:,.{measure.decimals}f}"
                cells.append(f"{cell:>22}")
            print(f"{policy:<{_NAME_WIDTH}}" + "".join(cells))


def _print_verdict(years: Sequence[Mapping[str, Outcome]], limits: Limits) -> None:
    print()
    for policy in (measures.LAST_EQUAL, measures.SCHEDULE_EQUAL):
        above = advantages(years, policy)
        mean, spread = mean_and_spread(above)
        better = sum(each > 0 for each in above)
        print(
            f"Attent is {mean:+.2f} ± {spread:.2f} points above {policy!r}: "
            f"above it in {better} of {len(years)} years, {min(above):+.2f} in the worst"
        )
    print("Points that a hundred calls gain over calling nobody:", end="")
    for policy in (measures.ATTENT, measures.LAST, measures.LAST_EQUAL, measures.SCHEDULE):
        mean = mean_and_spread(measures.per_hundred_calls(year, policy) for year in years)[0]
        print(f" {policy} {mean:.2f}", end=";")
    worst = max(year[measures.ATTENT].worst_day for year in years)
    print(f"\nAttent's worst day: {worst} prompts, of {limits.per_day} allowed")


if __name__ == "__main__":
    main()

"""With the same calls, Attent keeps more people within their rhythm than usual, without a wall."""

from __future__ import annotations

import sys
from statistics import fmean

import pytest

from services.check_ins.values import Limits
from tools.simulate import __main__ as simulate
from tools.simulate import measures
from tools.simulate.measures import compare
from tools.simulate.run import Outcome
from tools.simulate.world import WARM_UP_DAYS, make_world

SEEDS = (21, 22, 23)
LIMITS = Limits()

pytestmark = pytest.mark.xdist_group("simulate")  # one worker lives the years for all tests


@pytest.fixture(scope="module")
def years() -> list[dict[str, Outcome]]:
    return [compare(seed, LIMITS) for seed in SEEDS]


def test_attent_is_better_than_both_with_equal_calls(years: list[dict[str, Outcome]]) -> None:
    """On the mean: a single year may go the other way by a few tenths of a point."""
    for policy in (measures.LAST_EQUAL, measures.SCHEDULE_EQUAL):
        assert all(year[policy].acted_on == year[measures.ATTENT].acted_on for year in years)
        assert fmean(measures.advantages(years, policy)) > 0


def test_attent_never_offers_more_than_the_limit(
    years: list[dict[str, Outcome]],
) -> None:
    for year in years:
        assert year[measures.ATTENT].worst_day == LIMITS.per_day
        assert year[measures.ATTENT].most_often <= 8  # days of a month, for one person
        assert year[measures.LAST].worst_day > 10 * LIMITS.per_day


def test_a_lower_limit_holds_too() -> None:
    year = compare(23, Limits(per_day=1, per_week=3), scale=0.2)

    assert year[measures.ATTENT].worst_day == 1
    assert year[measures.ATTENT].prompts <= 3 * 52


def test_the_bounds_lie_around_all_policies(years: list[dict[str, Outcome]]) -> None:
    for year in years:
        shares = {policy: outcome.within_percent for policy, outcome in year.items()}
        assert min(shares, key=shares.__getitem__) == measures.NOBODY
        assert max(shares, key=shares.__getitem__) == measures.EVERYBODY


def test_the_same_seed_is_the_same_year() -> None:
    assert make_world(5, 0.1) == make_world(5, 0.1)
    assert make_world(5, 0.1) != make_world(6, 0.1)
    assert make_world(5).calls[WARM_UP_DAYS - 11] is None  # Christmas


def test_the_table_is_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["simulate", "--seeds", "21-22", "--per-day", "2"])
    monkeypatch.setattr(
        measures,
        "compare_all",
        lambda seeds, limits: [compare(seed, limits, 0.1) for seed in seeds],
    )

    simulate.main()

    printed = capsys.readouterr().out
    assert "within cadence, %" in printed
    assert "Attent offers at most 2 a day" in printed
    assert "in the worst" in printed

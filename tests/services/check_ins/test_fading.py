"""A silence is unusual when somebody's own history makes it unlikely, and not before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.check_ins.fading import (
    FEWEST_GAPS,
    NEWEST_GAPS,
    SHORTEST_LIMIT_DAYS,
    Silence,
    usual_silence,
)

FIRST = date(2020, 1, 6)

gap_lists = st.lists(st.integers(1, 200), min_size=FEWEST_GAPS, max_size=NEWEST_GAPS)


def days(gaps: Sequence[int]) -> list[date]:
    return [FIRST + timedelta(offset) for offset in accumulate(gaps, initial=0)]


def found(gaps: Sequence[int]) -> Silence:
    silence = usual_silence(days(gaps))
    assert silence is not None
    return silence


@pytest.mark.parametrize(
    ("gaps", "usual", "limit"),
    [
        ([28, 28, 28, 28, 28], 28, 56),  # no spread: twice the usual
        ([20, 24, 28, 32, 36], 28, 56),  # MAD 4: 28 + 3.5 * 4 / 0.6745 = 48.8
        ([10, 20, 30, 40, 50], 30, 82),  # MAD 10: 30 + 3.5 * 10 / 0.6745 = 81.9
        ([10, 20, 30, 40, 900], 30, 82),  # one long absence changes nothing
        ([28, 28, 28, 28, 128], 28, 116),  # MAD 0, MeanAD 20: 28 + 3.5 * 1.253314 * 20 = 115.7
        ([1, 1, 1, 3, 1, 1, 3], 1, 14),  # spoken to daily
        ([7, 8, 6, 7, 7, 14], 7, 14),
    ],
)
def test_the_limit_is_a_modified_z_score_of_three_and_a_half(
    gaps: list[int], usual: int, limit: int
) -> None:
    assert usual_silence(days(gaps)) == Silence(usual, limit)


def test_fewer_than_five_gaps_tell_nothing() -> None:
    assert usual_silence(days([28] * 4)) is None
    assert usual_silence(days([28] * 5)) is not None
    assert usual_silence([]) is None


def test_several_contacts_on_a_day_are_one() -> None:
    assert usual_silence(days([28] * 4) * 3) is None


def test_what_was_long_ago_does_not_count() -> None:
    assert usual_silence(days([3] * 200 + [60] * NEWEST_GAPS)) == Silence(60, 120)


@given(gap_lists, st.randoms())
def test_the_order_of_days_and_of_gaps_does_not_matter(gaps: list[int], rng: Random) -> None:
    shuffled, mixed = list(gaps), days(gaps)
    rng.shuffle(shuffled)
    rng.shuffle(mixed)

    assert found(shuffled) == found(gaps) == usual_silence(mixed)


@given(gap_lists, st.integers(2, 12))
def test_a_slower_life_is_as_much_slower_in_both(gaps: list[int], times: int) -> None:
    once, slower = found(gaps), found([gap * times for gap in gaps])

    assert abs(slower.usual_gap_days - times * once.usual_gap_days) <= times
    if once.limit_days > SHORTEST_LIMIT_DAYS:
        assert times * (once.limit_days - 1) < slower.limit_days <= times * once.limit_days


@given(st.integers(1, 200), st.integers(FEWEST_GAPS, NEWEST_GAPS - 1))
def test_another_gap_as_all_others_changes_nothing(gap: int, count: int) -> None:
    assert found([gap] * count) == found([gap] * (count + 1))


@given(
    st.lists(st.integers(1, 200), min_size=FEWEST_GAPS, max_size=49).filter(lambda g: len(g) % 2)
)
def test_another_gap_as_usual_leaves_the_usual_as_it_is(gaps: list[int]) -> None:
    usual = found(gaps).usual_gap_days

    assert found([*gaps, usual]).usual_gap_days == usual


@given(gap_lists)
def test_nobody_fades_within_twice_their_usual_silence(gaps: list[int]) -> None:
    silence = found(gaps)

    assert silence.limit_days >= max(2 * silence.usual_gap_days - 1, SHORTEST_LIMIT_DAYS)


@given(st.lists(st.integers(1, 200), min_size=FEWEST_GAPS, unique=True), st.data())
def test_how_long_one_absence_was_does_not_matter(gaps: list[int], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(gaps) - 1))
    long, huge = list(gaps), list(gaps)
    long[place], huge[place] = 2_000, 20_000

    assert found(huge) == found(long)

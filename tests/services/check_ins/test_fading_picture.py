"""The picture of who fades shows their rhythm at its begin and the silence after it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.check_ins.fading_picture import STEPS, silence_picture

TODAY = date(2026, 3, 3)


def shape(*days_ago: int) -> str:
    """Return the picture as digits, with a dot for a step of silence."""
    days = [TODAY - timedelta(days=days) for days in days_ago]
    return "".join(str(count) if count else "." for count in silence_picture(days, TODAY))


@pytest.mark.parametrize(
    ("days_ago", "expected"),
    [
        pytest.param(range(300, 600, 21), "11111.111.................", id="every three weeks"),
        pytest.param(range(300, 600, 7), "323232322.................", id="weekly"),
        pytest.param(range(28, 300, 7), "1.1..1..1..1..1...........", id="weekly, till lately"),
        pytest.param(range(21, 100), "211121111.................", id="daily"),
        pytest.param(range(700, 2000, 120), "1.1.1..1.1.1..............", id="rarely"),
        pytest.param((90, 95, 96, 130, 131, 160, 240), "1...2.....21..............", id="uneven"),
        pytest.param((300, 300, 320), "12........................", id="few"),
        pytest.param((10,), "1.........................", id="once"),
        pytest.param((5, -3), "1.........................", id="not what is planned"),
        pytest.param((), "", id="never"),
    ],
)
def test_rhythm_and_silence_show(days_ago: Sequence[int], expected: str) -> None:
    assert shape(*days_ago) == expected


@given(st.lists(st.integers(0, 4000), min_size=1, max_size=200))
def test_it_begins_with_a_talk_and_ends_with_all_of_the_silence(days_ago: list[int]) -> None:
    steps = silence_picture([TODAY - timedelta(days=days) for days in days_ago], TODAY)
    assert len(steps) == STEPS
    assert steps[0] > 0
    first, last = sorted(days_ago)[sum(steps) - 1], min(days_ago)
    last_step = max(at for at, count in enumerate(steps) if count)
    assert last_step == (first - last) * STEPS // (first + 1)

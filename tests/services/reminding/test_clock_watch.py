"""A clock that is set is told from one that goes on, and asked about when it jumps far."""

from __future__ import annotations

from datetime import timedelta

import pytest

from services.reminding.clock_watch import ClockWatch, Seen, answered, look
from tests.services.reminding.builders import at

START = at("2026-03-03T10:00")
DAY = timedelta(days=1)


class Clocks:
    """Be both clocks, and what is thought of them."""

    def __init__(self) -> None:
        self.now, self.steady_s = START, 1000.0
        self.watch = ClockWatch(self.seen())

    def seen(self) -> Seen:
        return Seen(self.now, self.steady_s)

    def go_on(self, by: timedelta, set_by: timedelta = timedelta()) -> None:
        """Let time pass, set the clock, and look."""
        self.now += by + set_by
        self.steady_s += by.total_seconds()
        self.watch = look(self.watch, self.seen())


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.mark.parametrize("slept", [60.0, 3600.0, 3 * 86_400.0])
def test_sleep_however_long_is_no_jump(clocks: Clocks, slept: float) -> None:
    clocks.go_on(timedelta(seconds=slept))
    assert not clocks.watch.was_set
    assert clocks.watch.jump is None


@pytest.mark.parametrize(
    ("set_by", "was_set", "asks"),
    [
        (timedelta(seconds=29), False, False),
        (timedelta(seconds=-31), True, False),
        (2 * DAY, True, False),
        (2 * DAY + timedelta(minutes=1), True, True),
        (-30 * DAY, True, False),
    ],
)
def test_only_far_forward_is_asked_about(
    clocks: Clocks, set_by: timedelta, was_set: bool, asks: bool
) -> None:
    clocks.go_on(timedelta(minutes=1), set_by)
    assert clocks.watch.was_set == was_set
    jump = clocks.watch.jump
    assert (jump is not None) == asks
    if jump is not None:
        assert jump.since == START + timedelta(minutes=1)
        assert jump.to == clocks.now
        assert jump.asking


def test_what_is_not_believed_goes_on_until_it_is_back(clocks: Clocks) -> None:
    clocks.go_on(timedelta(minutes=1), 10 * DAY)
    to = clocks.now
    clocks.go_on(timedelta(hours=1))
    jump = clocks.watch.jump
    assert jump is not None
    assert (jump.since, jump.to) == (START + timedelta(minutes=61), to)
    clocks.go_on(timedelta(hours=1), -7 * DAY)  # not yet all the way
    jump = clocks.watch.jump
    assert jump is not None
    assert jump.to == clocks.now
    clocks.go_on(timedelta(hours=1), -3 * DAY)
    assert clocks.watch.jump is None


def test_the_answer_settles_it_either_way(clocks: Clocks) -> None:
    clocks.go_on(timedelta(minutes=1), 10 * DAY)
    believed, held = answered(clocks.watch, show=True), answered(clocks.watch, show=False)
    assert believed.jump is None
    assert held.jump is not None
    assert not held.jump.asking
    clocks.watch = held
    clocks.go_on(timedelta(minutes=1), 3 * DAY)  # further still: that is another question
    assert clocks.watch.jump is not None
    assert clocks.watch.jump.asking

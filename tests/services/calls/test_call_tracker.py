"""Calls are told from the use of the microphone, once each, and only what was one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.calls.call_tracker import LOOK_S, CallRules, CallTracker
from services.calls.values import EndedCall, Moment, Program
from services.terms import Channel, EntryKind

NINE = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
HOUR_S = 3600.0

TEAMS = Program("teams", "Teams", EntryKind.VIDEO_CALL, Channel.TEAMS)
FIREFOX = Program("firefox", "Firefox", EntryKind.VIDEO_CALL)
LINPHONE = Program("linphone", "Linphone", EntryKind.CALL, Channel.PHONE)
PROGRAMS = {program.name: program for program in (TEAMS, FIREFOX, LINPHONE)}


class Bench:
    """Drive a tracker as `CallWatch` does: at every change, and whenever it wants to look."""

    def __init__(self, rules: CallRules | None = None) -> None:
        self.rules = rules or CallRules()
        self.tracker = CallTracker()
        self.now = Moment(NINE, 1000.0)
        self.ended: list[EndedCall] = []
        self.told: list[tuple[EndedCall, ...]] = []
        self.looks = 0
        self._held: tuple[Program, ...] = ()

    def use(self, *held: Program) -> None:
        """Let these programs use the microphone from now on."""
        self._held = held
        self._step()

    def wait(self, seconds: float) -> None:
        """Let time pass, and look when the tracker wants to."""
        until_s = self.now.steady_s + seconds
        while (look_s := self.tracker.look_in_s(self.now, self.rules)) is not None:
            look_s = ceil(look_s * 1000) / 1000  # as timers count
            if self.now.steady_s + look_s > until_s:
                break
            self._go_on(look_s)
            self.looks += 1
            self._step()
        self._go_on(until_s - self.now.steady_s)

    def sleep(self, seconds: float) -> None:
        """Let time pass without the process seeing any of it."""
        self._go_on(seconds)

    def set_clock(self, by_s: float) -> None:
        """Let somebody set the clock."""
        self.now = Moment(self.now.at + timedelta(seconds=by_s), self.now.steady_s)

    def _go_on(self, seconds: float) -> None:
        at = self.now.at + timedelta(seconds=seconds)
        self.now = Moment(at, self.now.steady_s + seconds)

    def _step(self) -> None:
        self.tracker, ended = self.tracker.step(self._held, self.now, self.rules)
        self.ended += ended
        if ended:
            self.told.append(ended)


# Each line: what uses the microphone, or "-", and for how many seconds.
CASES = {
    "Teams 600, - 60": ["Teams 0 600"],
    "Teams 60, - 60": ["Teams 0 60"],
    "Teams 59, - 60": [],
    "Teams 600, - 14": [],  # not over yet
    "Teams 600, - 14, Teams 600, - 60": ["Teams 0 1214"],
    "Teams 600, - 15, Teams 600, - 60": ["Teams 0 600", "Teams 615 600"],
    "Teams 40, - 10, Teams 40, - 60": ["Teams 0 90"],
    "Teams 40, - 20, Teams 40, - 60": [],
    "- 600": [],
    "Teams 600, Teams+Firefox 10, Firefox 600, - 60": ["Teams 0 610", "Firefox 600 610"],
    "Teams+Firefox 600, - 60": ["Teams 0 600"],  # one talk, through two programs
    "Firefox 10, Teams+Firefox 600, - 60": ["Teams 10 600"],
    "Teams+Firefox 600, Firefox 5, - 60": ["Teams 0 600"],
    "Teams+Firefox 30, Firefox 600, - 60": ["Firefox 0 630"],  # Teams only rang
    "Firefox 7200, Firefox+Teams 600, Firefox 7200, - 60": ["Teams 7200 600", "Firefox 0 15000"],
    "Linphone 600, - 60, Teams 600, - 60": ["Linphone 0 600", "Teams 660 600"],
}


@pytest.mark.parametrize("line", CASES)
def test_tells_what_was_a_call(line: str) -> None:
    bench = Bench()
    for part in line.split(", "):
        names, seconds = part.split()
        bench.use(*(PROGRAMS[name] for name in names.split("+") if name != "-"))
        bench.wait(float(seconds))
    assert [_line(call) for call in bench.ended] == CASES[line]


def _line(call: EndedCall) -> str:
    began_s = (call.started_at - NINE).total_seconds()
    return f"{call.program.name} {began_s:.0f} {call.duration_s}"


def test_a_call_says_what_its_entry_is() -> None:
    call = EndedCall(TEAMS, NINE, 90)
    assert (call.kind, call.channel) == (EntryKind.VIDEO_CALL, Channel.TEAMS)
    assert call.ended_at == NINE + timedelta(seconds=90)


@pytest.mark.parametrize(("least_s", "gap_s", "told"), [(5, 2, 2), (5, 4, 1), (11, 2, 0)])
def test_both_limits_can_be_changed(least_s: int, gap_s: int, told: int) -> None:
    bench = Bench(CallRules(least_s, gap_s))
    for held in ((TEAMS,), (), (TEAMS,), ()):
        bench.use(*held)
        bench.wait(10 if held else 3)
    bench.wait(10)
    assert len(bench.ended) == told


def test_excluded_programs_are_not_heard() -> None:
    bench = Bench(CallRules(excluded=frozenset({FIREFOX.id})))
    bench.use(FIREFOX)
    bench.wait(600)
    assert bench.looks == 0
    bench.use()
    bench.wait(600)
    assert bench.ended == []


def test_a_program_excluded_in_the_middle_of_its_call_has_had_none() -> None:
    bench = Bench()
    bench.use(FIREFOX, TEAMS)
    bench.wait(600)
    bench.rules = CallRules(excluded=frozenset({FIREFOX.id}))
    bench.use(FIREFOX)
    bench.wait(60)
    assert [call.program for call in bench.ended] == [TEAMS]
    assert bench.tracker == CallTracker()


def test_a_night_asleep_is_no_call() -> None:
    bench = Bench()
    bench.use(TEAMS)
    bench.wait(605)
    bench.sleep(8 * HOUR_S)
    bench.wait(60)
    assert [_line(call) for call in bench.ended] == ["Teams 0 600"]  # as far as it was looked at
    bench.wait(120)  # the stream is still there: another call
    bench.use()
    bench.wait(60)
    assert [call.duration_s for call in bench.ended] == [600, 120]


def test_a_stream_that_ends_on_waking_ends_before_the_night() -> None:
    bench = Bench()
    bench.use(TEAMS)
    bench.wait(600)
    bench.sleep(8 * HOUR_S)
    bench.use()
    bench.wait(60)
    assert [_line(call) for call in bench.ended] == ["Teams 0 600"]


def test_a_short_nap_with_the_lid_closed_belongs_to_the_call() -> None:
    bench = Bench()
    bench.use(TEAMS)
    bench.wait(600)
    bench.sleep(40)
    bench.wait(600)
    bench.use()
    bench.wait(60)
    assert [call.duration_s for call in bench.ended] == [1240]


@pytest.mark.parametrize("by_s", [-HOUR_S, HOUR_S, -5, 10 * 24 * HOUR_S])
def test_a_clock_that_is_put_right_changes_no_duration(by_s: float) -> None:
    bench = Bench()
    bench.use(TEAMS)
    bench.wait(600)
    bench.set_clock(by_s)
    bench.wait(600)
    bench.use()
    ended_at = bench.now.at
    bench.wait(60)
    (call,) = bench.ended
    assert call.duration_s == 1200
    assert call.ended_at == ended_at


def test_looks_only_while_there_is_something_to_wait_for() -> None:
    bench = Bench()
    bench.wait(HOUR_S)
    assert bench.looks == 0
    bench.use(TEAMS)
    bench.wait(600)
    assert bench.looks == 10
    bench.use()
    assert bench.tracker.look_in_s(bench.now, bench.rules) == bench.rules.gap_s
    bench.wait(HOUR_S)
    assert bench.looks == 11
    assert bench.tracker == CallTracker()


@dataclass(frozen=True)
class Part:
    """Be what uses the microphone for some time, awake or not."""

    held: frozenset[Program]
    seconds: float
    asleep: bool = False


_SETS = st.frozensets(st.sampled_from(list(PROGRAMS.values())))
_SECONDS = st.one_of(st.floats(0, 200), st.sampled_from([14.9, 15, 15.1, 59.9, 60, 8 * HOUR_S]))
_PARTS = st.lists(st.builds(Part, _SETS, _SECONDS, st.booleans()), max_size=20)
_RULES = st.builds(CallRules, st.integers(0, 120), st.integers(0, 60))


@given(_PARTS, _RULES)
def test_whatever_happens(parts: list[Part], rules: CallRules) -> None:
    bench = Bench(rules)
    awake_s = asleep_s = 0.0
    for part in parts:
        bench.use(*part.held)
        if part.asleep:
            bench.sleep(part.seconds)
            asleep_s += part.seconds
        else:
            bench.wait(part.seconds)
            awake_s += part.seconds
    bench.use()
    bench.wait(max(rules.gap_s, 1) * 2 + LOOK_S)
    assert bench.tracker == CallTracker()  # nothing is held for ever
    for told in bench.told:
        assert_apart(told, 0)
    for program in PROGRAMS.values():
        calls = [call for call in bench.ended if call.program == program]
        assert_apart(calls, rules.gap_s)
        assert all(call.duration_s >= rules.least_s for call in calls)
        naps_s = min(asleep_s, len(parts) * 2 * LOOK_S)
        assert sum(call.duration_s for call in calls) <= awake_s + naps_s + 1


@given(_PARTS, _RULES)
def test_awake_and_alone_a_program_is_told_as_a_simple_count_would(
    parts: list[Part], rules: CallRules
) -> None:
    bench = Bench(rules)
    spans: list[tuple[float, float]] = []
    was_held = False
    for part in parts:
        is_held = TEAMS in part.held
        bench.use(*part.held & {TEAMS})
        began_s = bench.now.steady_s
        bench.wait(part.seconds)
        if is_held:
            joined = was_held or (bool(spans) and began_s - spans[-1][1] < rules.gap_s)
            first_s = spans.pop()[0] if joined else began_s
            spans.append((first_s, bench.now.steady_s))
        was_held = is_held
    bench.use()
    bench.wait(HOUR_S)
    wanted = [int(end - begin) for begin, end in spans if end - begin >= rules.least_s]
    assert [call.duration_s for call in bench.ended] == wanted


def assert_apart(calls: Iterable[EndedCall], gap_s: float) -> None:
    """Make sure that no call begins before another has ended and the gap is over."""
    ordered = sorted(calls, key=lambda call: call.started_at)
    for one, other in pairwise(ordered):
        # Durations are told in whole seconds.
        assert other.started_at >= one.ended_at + timedelta(seconds=gap_s - 1)

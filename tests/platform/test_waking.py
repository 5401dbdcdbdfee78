"""Waking and another time zone are heard over a real bus, from a logind of the test's own."""

from __future__ import annotations

import ctypes
import errno
import os
import select
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from queue import Empty, SimpleQueue

import pytest

from services.adapters.waking import clock_timer
from services.adapters.waking.clock_timer import ClockTimer
from services.adapters.waking.linux import LinuxWaking
from tests.platform.dunst import private_bus
from tests.platform.fake_logind import FakeLogind

LONG_ENOUGH_S = 20.0


class Woken:
    """Hear of waking, as the scheduler does."""

    def __init__(self) -> None:
        self._told: SimpleQueue[str] = SimpleQueue()

    def __call__(self) -> None:
        self._told.put(threading.current_thread().name)

    def wait(self) -> str:
        return self._told.get(timeout=LONG_ENOUGH_S)

    @property
    def has_more(self) -> bool:
        return not self._told.empty()


@pytest.fixture
def logind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeLogind]:
    with private_bus(tmp_path) as environment:
        address = environment["DBUS_SESSION_BUS_ADDRESS"]
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        with closing(FakeLogind()) as logind:
            yield logind


@pytest.fixture
def woken(logind: FakeLogind) -> Iterator[Woken]:
    """Give what is told once the watcher listens for sure."""
    woken = Woken()
    with closing(LinuxWaking()) as waking:
        waking.start(woken, lambda: None)
        deadline = time.monotonic() + LONG_ENOUGH_S
        while True:  # the match is set by a call of its own, of which nobody hears
            logind.wake()
            try:
                woken._told.get(timeout=0.05)
                break
            except Empty:
                assert time.monotonic() < deadline, "nothing is heard"
        logind.change("Timezone", "Etc/UTC")
        while True:
            woken.wait()
            if not woken.has_more:
                break
        yield woken


def test_waking_is_told_in_a_thread_and_falling_asleep_is_not(
    logind: FakeLogind, woken: Woken
) -> None:
    logind.fall_asleep()
    logind.wake()
    assert woken.wait() == "waking"
    assert not woken.has_more


def test_another_zone_is_told_and_other_settings_are_not(logind: FakeLogind, woken: Woken) -> None:
    logind.change("NTP", "yes")
    logind.change("Timezone", "America/New_York")
    assert woken.wait() == "waking"
    assert not woken.has_more


def test_once_closed_nothing_is_told_and_no_thread_stays(logind: FakeLogind) -> None:
    woken, waking = Woken(), LinuxWaking()
    waking.start(woken, woken)
    waking.close()
    logind.wake()
    assert not woken.has_more
    assert "waking" not in {thread.name for thread in threading.enumerate()}


@pytest.mark.parametrize("address", ["disabled:", "unix:path=/nowhere"])
def test_without_a_system_bus_nothing_is_told(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
    with closing(LinuxWaking()) as waking:
        waking.start(*2 * [lambda: pytest.fail("nothing is to be told")])


def test_a_clock_that_was_set_is_told_each_time_without_a_bus_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The kernel's file comes to something then alone; the test has one that it can write to."""
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "disabled:")
    woken, file = Woken(), os.eventfd(0, os.EFD_NONBLOCK)
    with closing(LinuxWaking(lambda: ClockTimer(lambda: file))) as waking:
        waking.start(lambda: pytest.fail("it did not sleep"), woken)
        for _ in range(2):
            os.eventfd_write(file, 1)
            assert woken.wait() == "clock"
    assert not woken.has_more
    assert "clock" not in {thread.name for thread in threading.enumerate()}


def test_the_timer_of_the_kernel_tells_nothing_while_nobody_sets_the_clock() -> None:
    with closing(ClockTimer()) as timer:
        timer.hear(lambda: pytest.fail("nobody has set it"))
        information = Path(f"/proc/self/fdinfo/{timer.fileno()}").read_text()
        assert "settime flags: 03" in information  # absolute, and cancelled on set
        assert select.select([timer], [], [], 0) == ([], [], [])
        timer.take()


def test_a_system_without_such_a_timer_tells_nothing_of_the_clock(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse() -> int:
        raise OSError(errno.ENOSYS, "none here")

    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "disabled:")
    with closing(LinuxWaking(lambda: ClockTimer(refuse))) as waking:
        waking.start(*2 * [lambda: pytest.fail("nothing is to be told")])


def test_a_timer_that_can_not_be_set_is_let_go_of(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []

    class Libc:
        def __init__(self, _name: None, use_errno: bool) -> None:
            assert use_errno

        def timerfd_create(self, *_how: int) -> int:
            made.append(os.eventfd(0))
            return made[-1]

        def timerfd_settime(self, *_how: object) -> int:
            return -1

    monkeypatch.setattr(ctypes, "CDLL", Libc)
    with pytest.raises(ConnectionError):
        ClockTimer()
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(made[0])


def test_where_seconds_may_be_32_bits_wide_there_is_no_timer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(clock_timer, "_IS_64_BIT", False)
    with pytest.raises(ConnectionError):
        ClockTimer()


def test_at_rest_the_threads_do_not_wake_up(logind: FakeLogind, woken: Woken) -> None:
    del logind, woken
    threads = [each for each in threading.enumerate() if each.name in ("waking", "clock")]
    assert len(threads) == 2

    def switches() -> int:
        statuses = (Path(f"/proc/self/task/{each.native_id}/status") for each in threads)
        lines = [line for each in statuses for line in each.read_text().splitlines()]
        return sum(int(line.split()[-1]) for line in lines if "ctxt_switches" in line)

    threading.Event().wait(0.2)  # it may be on its way back to sleep
    before = switches()
    threading.Event().wait(1.0)
    assert switches() == before

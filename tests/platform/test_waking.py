"""Waking and another time zone are heard over a real bus, from a logind of the test's own."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from queue import Empty, SimpleQueue

import pytest

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
        waking.start(woken)
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
    waking.start(woken)
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
        waking.start(lambda: pytest.fail("nothing is to be told"))


def test_at_rest_the_thread_does_not_wake_up(logind: FakeLogind, woken: Woken) -> None:
    del logind, woken
    (thread,) = [each for each in threading.enumerate() if each.name == "waking"]
    status = Path(f"/proc/self/task/{thread.native_id}/status")

    def switches() -> int:
        lines = [line for line in status.read_text().splitlines() if "ctxt_switches" in line]
        return sum(int(line.split()[-1]) for line in lines)

    threading.Event().wait(0.2)  # it may be on its way back to sleep
    before = switches()
    threading.Event().wait(1.0)
    assert switches() == before

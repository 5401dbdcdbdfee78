"""What systems say is told apart: waking, another clock or zone, and anything else."""

from __future__ import annotations

from typing import Any
from unittest.mock import Mock

import pytest

from services.adapters.waking import linux, windows_messages
from services.adapters.waking.linux import (
    MANAGER,
    PREPARE_FOR_SLEEP,
    PROPERTIES,
    PROPERTIES_CHANGED,
    TIMEDATE,
)
from services.adapters.waking.system import SystemWaking, choose_waking
from services.reminding.waking import NoWaking, OnWoken


@pytest.mark.parametrize(
    ("interface", "member", "body", "woken"),
    [
        (MANAGER, PREPARE_FOR_SLEEP, (False,), True),
        (MANAGER, PREPARE_FOR_SLEEP, (True,), False),
        (MANAGER, PREPARE_FOR_SLEEP, (), False),
        ("com.example.Other", PREPARE_FOR_SLEEP, (False,), False),
        (PROPERTIES, PROPERTIES_CHANGED, (TIMEDATE, {"Timezone": ("s", "UTC")}, []), True),
        (PROPERTIES, PROPERTIES_CHANGED, (TIMEDATE, {}, ["Timezone"]), True),
        (PROPERTIES, PROPERTIES_CHANGED, (TIMEDATE, {"NTP": ("b", True)}, []), False),
        (PROPERTIES, PROPERTIES_CHANGED, ("com.example", {"Timezone": ("s", "")}, []), False),
        (PROPERTIES, "Other", ("anything",), False),
    ],
)
def test_signals_of_linux(interface: str, member: str, body: Any, woken: bool) -> None:
    assert linux.has_woken(interface, member, body) == woken


@pytest.mark.parametrize(
    ("message", "detail", "woken"),
    [
        (0x001E, 0x12, False),
        (0x0218, 0x12, True),
        (0x0218, 0x07, True),
        (0x0218, 0x06, True),
        (0x0218, 0x04, False),  # falls asleep
        (0x0218, 0x0A, False),  # on battery
        (0x0010, 0x12, False),
    ],
)
def test_messages_of_windows(message: int, detail: int, woken: bool) -> None:
    assert windows_messages.has_woken(message, detail) == woken
    assert windows_messages.is_clock_set(message) == (message == 0x001E)


class Watcher:
    """Be a watcher that notes what is done to it."""

    def __init__(self) -> None:
        self.told: tuple[OnWoken, ...] = ()
        self.closed = False

    def start(self, on_woken: OnWoken, on_clock_set: OnWoken) -> None:
        self.told = on_woken, on_clock_set

    def close(self) -> None:
        self.closed = True


def test_the_system_is_asked_when_it_is_started() -> None:
    watcher = Watcher()
    waking = SystemWaking(lambda: watcher)
    waking.close()
    assert not watcher.closed
    waking.start(on_woken := Mock(), on_clock_set := Mock())
    assert watcher.told == (on_woken, on_clock_set)
    waking.close()
    assert watcher.closed


def test_an_app_that_shows_nothing_needs_no_waking() -> None:
    waking = choose_waking({"QT_QPA_PLATFORM": "offscreen"})
    assert isinstance(waking, NoWaking)
    waking.start(*2 * [lambda: pytest.fail("nothing is to be told")])
    waking.close()

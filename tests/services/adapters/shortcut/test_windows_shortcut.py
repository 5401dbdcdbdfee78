"""On Windows a hot key is registered and heard in one thread; the system is played here."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing
from ctypes import wintypes
from queue import SimpleQueue
from typing import Any

import pytest

from services.adapters.shortcut.windows import WindowsShortcut
from services.global_shortcut import NoSuchKeyError, Press, ShortcutTakenError
from services.key_combination import KeyCombination
from tests.support.hearing import Hearing

NOTE = KeyCombination.parse("Ctrl+Alt+N")
WM_HOTKEY = 0x0312


class PlayedWindows:
    """Be user32 and kernel32 as far as hot keys go."""

    def __init__(self) -> None:
        self.taken: set[tuple[int, int]] = set()
        self.registered: dict[int, tuple[int, int]] = {}
        self.threads: set[int] = set()
        self.front: object = None
        self._messages: SimpleQueue[tuple[int, int]] = SimpleQueue()

    def press(self, time_ms: int) -> None:
        self._messages.put((WM_HOTKEY, time_ms))

    def GetCurrentThreadId(self) -> int:
        return threading.get_ident()

    def PeekMessageW(self, *_filter: object) -> int:
        return 0

    def PostThreadMessageW(self, thread: int, message: int, *_values: int) -> int:
        self.threads.add(thread)
        self._messages.put((message, 0))
        return 1

    def GetMessageW(self, reference: Any, *_filter: object) -> int:
        message: wintypes.MSG = reference._obj
        message.message, message.time = self._messages.get()
        return 1

    def VkKeyScanW(self, point: int) -> int:
        return ord(chr(point).upper()) if chr(point).isascii() else -1

    def RegisterHotKey(self, _window: None, number: int, mask: int, code: int) -> int:
        self.threads.add(threading.get_ident())
        if (mask, code) in self.taken:
            return 0
        self.registered[number] = mask, code
        return 1

    def UnregisterHotKey(self, _window: None, number: int) -> int:
        del self.registered[number]
        return 1

    def SetForegroundWindow(self, window: Any) -> int:
        self.front = window.value
        return 1


@pytest.fixture
def windows() -> PlayedWindows:
    return PlayedWindows()


@pytest.fixture
def shortcut(windows: PlayedWindows) -> Iterator[WindowsShortcut]:
    with closing(WindowsShortcut(windows, windows)) as shortcut:
        yield shortcut
    assert windows.registered == {}


def ask(shortcut: WindowsShortcut, text: str = "Ctrl+Alt+N") -> Hearing:
    hearing = Hearing()
    shortcut.bind(KeyCombination.parse(text), hearing)
    return hearing


def test_presses_are_heard_in_the_thread_that_registered(
    windows: PlayedWindows, shortcut: WindowsShortcut
) -> None:
    hearing = ask(shortcut)
    hearing.trigger()
    assert windows.registered == {1: (0x4003, ord("N"))}
    windows.press(5)
    assert hearing.press() == Press(5)
    assert len(windows.threads) == 1
    assert threading.get_ident() not in windows.threads


def test_other_keys_take_the_place_of_the_former(
    windows: PlayedWindows, shortcut: WindowsShortcut
) -> None:
    former = ask(shortcut)
    former.trigger()
    now = ask(shortcut, "Meta+F1")
    now.trigger()
    assert windows.registered == {1: (0x4008, 0x70)}
    windows.press(6)
    now.press()
    assert not former.has_more


def test_keys_that_are_taken_or_not_there_are_refused(
    windows: PlayedWindows, shortcut: WindowsShortcut
) -> None:
    windows.taken.add((0x4003, ord("N")))
    assert ask(shortcut).error() is ShortcutTakenError
    assert ask(shortcut, "Ctrl+Ж").error() is NoSuchKeyError
    shortcut.release()
    windows.taken.clear()
    ask(shortcut).trigger()


def test_a_press_brings_our_window_to_the_front(
    windows: PlayedWindows, shortcut: WindowsShortcut
) -> None:
    shortcut.activate(42, Press(5))
    assert windows.front == 42

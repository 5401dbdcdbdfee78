"""Hear on macOS of sleep from IOKit, and of clock and zone from its notification centre."""

from __future__ import annotations

import ctypes
from ctypes import CFUNCTYPE, byref, c_int32, c_long, c_uint32, c_void_p
from threading import Event, Thread
from typing import Any

from services.reminding.waking import OnWoken

_IOKIT = "/System/Library/Frameworks/IOKit.framework/IOKit"
_FOUNDATION = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"
_CLOSING_S = 2.0
_UTF8 = 0x08000100  # kCFStringEncodingUTF8
_DELIVER_AT_ONCE = 4  # CFNotificationSuspensionBehaviorDeliverImmediately
_ZONE, _CLOCK = b"com.apple.system.timezone", b"com.apple.system.clock_set"

# IOKit/IOMessage.h
CAN_SLEEP = 0xE0000270
WILL_SLEEP = 0xE0000280
HAS_POWERED_ON = 0xE0000300

_OnPower = CFUNCTYPE(None, c_void_p, c_uint32, c_uint32, c_void_p)
_OnNotice = CFUNCTYPE(None, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p)


class MacWaking:
    """Run a loop in a thread, which sleeps between events; clock and zone come in the main one."""

    def __init__(self, iokit: Any = None, foundation: Any = None) -> None:
        self._iokit = iokit or ctypes.CDLL(_IOKIT)
        self._foundation = foundation or ctypes.CDLL(_FOUNDATION)
        self._on_woken: OnWoken = lambda: None
        self._on_clock_set: OnWoken = lambda: None
        self._ready = Event()
        self._loop: int | None = None
        self._root = 0
        self._thread = Thread(target=self._run, name="waking", daemon=True)
        # None is kept alive by those who call them.
        self._power = _OnPower(self._on_power)
        self._notices = {_ZONE: _OnNotice(self._on_zone), _CLOCK: _OnNotice(self._on_clock)}
        self._declare()

    def start(self, on_woken: OnWoken, on_clock_set: OnWoken) -> None:
        """Tell from now on, in the thread or in the main one."""
        self._on_woken, self._on_clock_set = on_woken, on_clock_set
        self._observe()
        self._thread.start()

    def close(self) -> None:
        """Tell nothing more, and end the thread."""
        centre = self._foundation.CFNotificationCenterGetDarwinNotifyCenter()
        self._foundation.CFNotificationCenterRemoveEveryObserver(centre, self._observer)
        if self._thread.is_alive():
            self._ready.wait(_CLOSING_S)
            self._foundation.CFRunLoopStop(self._loop)
            self._thread.join(_CLOSING_S)

    @property
    def _observer(self) -> c_void_p:
        return c_void_p(id(self))

    def _declare(self) -> None:
        iokit, foundation = self._iokit, self._foundation
        iokit.IORegisterForSystemPower.argtypes = (c_void_p, c_void_p, _OnPower, c_void_p)
        iokit.IORegisterForSystemPower.restype = c_uint32
        iokit.IONotificationPortGetRunLoopSource.argtypes = (c_void_p,)
        iokit.IONotificationPortGetRunLoopSource.restype = c_void_p
        iokit.IOAllowPowerChange.argtypes = (c_uint32, c_long)
        iokit.IODeregisterForSystemPower.argtypes = (c_void_p,)
        iokit.IONotificationPortDestroy.argtypes = (c_void_p,)
        foundation.CFRunLoopGetCurrent.restype = c_void_p
        foundation.CFRunLoopAddSource.argtypes = (c_void_p, c_void_p, c_void_p)
        foundation.CFRunLoopStop.argtypes = (c_void_p,)
        foundation.CFNotificationCenterGetDarwinNotifyCenter.restype = c_void_p
        foundation.CFStringCreateWithCString.argtypes = (c_void_p, ctypes.c_char_p, c_uint32)
        foundation.CFStringCreateWithCString.restype = c_void_p
        foundation.CFNotificationCenterAddObserver.argtypes = (
            *(c_void_p, c_void_p, _OnNotice, c_void_p, c_void_p, c_long),
        )
        foundation.CFNotificationCenterRemoveEveryObserver.argtypes = (c_void_p, c_void_p)

    def _observe(self) -> None:
        foundation = self._foundation
        centre = foundation.CFNotificationCenterGetDarwinNotifyCenter()
        for name, notice in self._notices.items():
            text = foundation.CFStringCreateWithCString(None, name, _UTF8)
            foundation.CFNotificationCenterAddObserver(
                centre, self._observer, notice, text, None, _DELIVER_AT_ONCE
            )

    def _run(self) -> None:
        iokit, foundation = self._iokit, self._foundation
        self._loop = foundation.CFRunLoopGetCurrent()
        port, notifier = c_void_p(), c_int32()
        self._root = iokit.IORegisterForSystemPower(None, byref(port), self._power, byref(notifier))
        if self._root:
            source = iokit.IONotificationPortGetRunLoopSource(port)
            foundation.CFRunLoopAddSource(self._loop, source, _default_mode(foundation))
        self._ready.set()
        if self._root:
            foundation.CFRunLoopRun()
            iokit.IODeregisterForSystemPower(byref(notifier))
            iokit.IONotificationPortDestroy(port)

    def _on_power(self, _data: object, _service: int, message: int, argument: int | None) -> None:
        if message in (CAN_SLEEP, WILL_SLEEP):  # else sleep waits for half a minute
            self._iokit.IOAllowPowerChange(self._root, argument or 0)
        elif message == HAS_POWERED_ON:
            self._on_woken()

    def _on_zone(self, *_anything: object) -> None:
        self._on_woken()

    def _on_clock(self, *_anything: object) -> None:
        self._on_clock_set()


def _default_mode(foundation: Any) -> c_void_p:
    return c_void_p.in_dll(foundation, "kCFRunLoopDefaultMode")

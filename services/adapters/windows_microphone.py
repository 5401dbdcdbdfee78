"""Hear from Windows' registry which programs use the microphone."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator
from contextlib import suppress
from ctypes import wintypes
from datetime import datetime, timedelta
from threading import Thread

from services.adapters.consent_store import (
    KEY,
    NON_PACKAGED,
    STARTED,
    STOPPED,
    Consent,
    users_of,
)
from services.adapters.telling import Telling
from services.calls.microphone import Hearing, OnChange
from services.clock import SystemClock

assert sys.platform == "win32"
import winreg  # noqa: E402 - there is none elsewhere

_NAMES_AND_VALUES = 0x1 | 0x4  # REG_NOTIFY_CHANGE_NAME, REG_NOTIFY_CHANGE_LAST_SET
_FOR_EVER = 0xFFFFFFFF
_FIRST = 0  # WAIT_OBJECT_0
_JOIN_S = 1.0


class WindowsMicrophone:
    """Wait in a thread of its own until the registry changes; between changes it sleeps."""

    def __init__(self) -> None:
        self._listener: _Listener | None = None

    @property
    def hearing(self) -> Hearing:
        """Return that programs are known, from Windows 10 1903 on."""
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, KEY):
                return Hearing.WHICH
        except OSError:
            return Hearing.NOTHING

    def start(self, on_change: OnChange) -> None:
        """Tell who uses it now, and whenever that changes, in the thread."""
        self.stop()
        self._listener = _Listener(on_change)
        self._listener.start()

    def stop(self) -> None:
        """Tell nothing more, and end the thread."""
        if self._listener is not None:
            self._listener.stop()
            self._listener = None


class _Listener:
    """Be the thread of one start."""

    def __init__(self, on_change: OnChange) -> None:
        self._telling = Telling(on_change)
        self._system = _System()
        self._changed = self._system.make_event()
        self._stopping = self._system.make_event()
        self._thread = Thread(target=self._run, name="microphone", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread."""
        self._telling.end()
        self._system.set_event(self._stopping)
        self._thread.join(_JOIN_S)
        if not self._thread.is_alive():
            self._system.close(self._changed, self._stopping)

    def _run(self) -> None:
        booted_at = self._system.booted_at()
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, KEY) as root:
                # To be notified comes before reading, else a change between both is lost.
                while self._system.notify(root, self._changed):
                    self._telling.tell(users_of(_consents(root), booted_at))
                    if not self._system.wait_for(self._changed, self._stopping):
                        break
        except OSError:
            self._telling.tell(())  # the key is gone, and with it all that it told


def _consents(root: winreg.HKEYType) -> Iterator[Consent]:
    """Yield every program's; one whose key goes meanwhile is left out."""
    for name in _names(root):
        if name != NON_PACKAGED:
            yield from _consent(root, name, packaged=True)
    with suppress(OSError), winreg.OpenKey(root, NON_PACKAGED) as others:
        for name in _names(others):
            yield from _consent(others, name, packaged=False)


def _names(key: winreg.HKEYType) -> list[str]:
    names = []
    with suppress(OSError):  # there are fewer than there were
        for place in range(winreg.QueryInfoKey(key)[0]):
            names.append(winreg.EnumKey(key, place))  # noqa: PERF401 - those before the end count
    return names


def _consent(parent: winreg.HKEYType, name: str, *, packaged: bool) -> Iterator[Consent]:
    with suppress(OSError), winreg.OpenKey(parent, name) as key:
        yield Consent(name, packaged, _time(key, STARTED), _time(key, STOPPED))


def _time(key: winreg.HKEYType, name: str) -> int:
    try:
        value, _kind = winreg.QueryValueEx(key, name)
    except OSError:
        return 0
    return value if isinstance(value, int) else 0


class _System:
    """Call what Python's own library has not."""

    def __init__(self) -> None:
        self._advapi = ctypes.WinDLL("advapi32")
        self._kernel = ctypes.WinDLL("kernel32")
        handle, number, yes = wintypes.HANDLE, wintypes.DWORD, wintypes.BOOL
        self._advapi.RegNotifyChangeKeyValue.argtypes = (handle, yes, number, handle, yes)
        self._advapi.RegNotifyChangeKeyValue.restype = wintypes.LONG
        self._kernel.CreateEventW.argtypes = (ctypes.c_void_p, yes, yes, wintypes.LPCWSTR)
        self._kernel.CreateEventW.restype = handle
        self._kernel.SetEvent.argtypes = (handle,)
        self._kernel.CloseHandle.argtypes = (handle,)
        wait = self._kernel.WaitForMultipleObjects
        wait.argtypes = (number, ctypes.POINTER(handle), yes, number)
        wait.restype = number
        self._kernel.GetTickCount64.restype = ctypes.c_uint64

    def make_event(self) -> int:
        """Return an event that resets itself."""
        event: int | None = self._kernel.CreateEventW(None, False, False, None)
        if not event:
            raise ctypes.WinError()
        return event

    def set_event(self, event: int) -> None:
        """Wake who waits for it."""
        self._kernel.SetEvent(event)

    def close(self, *events: int) -> None:
        """Give events back."""
        for event in events:
            self._kernel.CloseHandle(event)

    def notify(self, key: winreg.HKEYType, event: int) -> bool:
        """Ask for the event to be set at the next change below a key, once."""
        asked = self._advapi.RegNotifyChangeKeyValue(
            key.handle, True, _NAMES_AND_VALUES, event, True
        )
        return bool(asked == 0)

    def wait_for(self, event: int, stopping: int) -> bool:
        """Return True at the event, False when it is time to stop."""
        events = (wintypes.HANDLE * 2)(event, stopping)
        return bool(self._kernel.WaitForMultipleObjects(2, events, False, _FOR_EVER) == _FIRST)

    def booted_at(self) -> datetime:
        """Return when the machine started; sleep counts."""
        up = timedelta(milliseconds=self._kernel.GetTickCount64())
        return SystemClock().now() - up

"""Hear from macOS' CoreAudio whether something uses the microphone; not which program it is.

A headset that is one device for both directions counts as used while it only plays.
"""

from __future__ import annotations

import ctypes
from ctypes import byref, c_int32, c_uint32, c_void_p, sizeof
from threading import Event, Thread
from typing import Any

from services.adapters.telling import Telling
from services.calls.microphone import Hearing, MicrophoneUser, OnChange

_LIBRARY = "/System/Library/Frameworks/CoreAudio.framework/CoreAudio"
_JOIN_S = 1.0

# CoreAudio/AudioHardwareBase.h and AudioHardware.h
SYSTEM = 1
NO_DEVICE = 0


def _four(code: str) -> int:
    return int.from_bytes(code.encode("ascii"), "big")


DEFAULT_INPUT = _four("dIn ")
IS_RUNNING_SOMEWHERE = _four("gone")
_RUN_LOOP = _four("rnlp")
_GLOBAL = _four("glob")


class Address(ctypes.Structure):
    """Be AudioObjectPropertyAddress."""

    _fields_ = (("selector", c_uint32), ("scope", c_uint32), ("element", c_uint32))


LISTENER = ctypes.CFUNCTYPE(c_int32, c_uint32, c_uint32, ctypes.POINTER(Address), c_void_p)


class MacMicrophone:
    """Listen to the device that records unless a program chooses another."""

    def __init__(self) -> None:
        self._listener: _Listener | None = None

    @property
    def hearing(self) -> Hearing:
        """Return that no program is known."""
        return Hearing.NOTHING if _load() is None else Hearing.WHETHER

    def start(self, on_change: OnChange) -> None:
        """Tell whether it is used now, and whenever that changes, in a thread."""
        self.stop()
        if (library := _load()) is not None:
            self._listener = _Listener(CoreAudio(library), on_change)
            self._listener.start()

    def stop(self) -> None:
        """Tell nothing more, and end the thread."""
        if self._listener is not None:
            self._listener.stop()
            self._listener = None


def _load() -> Any:
    """Return CoreAudio, or None elsewhere than on macOS."""
    try:
        return ctypes.CDLL(_LIBRARY)
    except OSError:
        return None


class CoreAudio:
    """Ask for the few properties that matter, and listen to their changes."""

    def __init__(self, library: Any) -> None:
        self._library = library
        self._callbacks: dict[tuple[int, int], Any] = {}
        # Else changes wait for the run loop of the main thread.
        own_thread = c_void_p(None)
        address = _address(_RUN_LOOP)
        library.AudioObjectSetPropertyData(
            c_uint32(SYSTEM),
            byref(address),
            c_uint32(0),
            None,
            c_uint32(sizeof(own_thread)),
            byref(own_thread),
        )

    def default_input(self) -> int:
        """Return the device that records, or NO_DEVICE."""
        return self._read(SYSTEM, DEFAULT_INPUT)

    def is_running(self, device: int) -> bool:
        """Tell whether any program uses a device."""
        return device != NO_DEVICE and self._read(device, IS_RUNNING_SOMEWHERE) != 0

    def listen(self, object_: int, selector: int, noticed: Event) -> None:
        """Set an event whenever a property changes."""

        def on_changed(_object: int, _count: int, _addresses: object, _data: object) -> int:
            noticed.set()
            return 0

        callback = self._callbacks[object_, selector] = LISTENER(on_changed)
        address = _address(selector)
        self._library.AudioObjectAddPropertyListener(
            c_uint32(object_), byref(address), callback, None
        )

    def unlisten(self, object_: int, selector: int) -> None:
        """Listen no more. The callback is kept: CoreAudio may be about to call it."""
        callback = self._callbacks[object_, selector]
        address = _address(selector)
        self._library.AudioObjectRemovePropertyListener(
            c_uint32(object_), byref(address), callback, None
        )

    def _read(self, object_: int, selector: int) -> int:
        """Return a number, 0 if the device is gone."""
        value, size = c_uint32(0), c_uint32(sizeof(c_uint32))
        address = _address(selector)
        status = self._library.AudioObjectGetPropertyData(
            c_uint32(object_), byref(address), c_uint32(0), None, byref(size), byref(value)
        )
        return value.value if status == 0 else 0


def _address(selector: int) -> Address:
    return Address(selector, _GLOBAL, 0)


class _Listener:
    """Be the thread of one start; CoreAudio's own thread only wakes it."""

    def __init__(self, audio: CoreAudio, on_change: OnChange) -> None:
        self._audio = audio
        self._telling = Telling(on_change)
        self._noticed = Event()
        self._thread = Thread(target=self._run, name="microphone", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread."""
        self._telling.end()
        self._noticed.set()
        self._thread.join(_JOIN_S)

    def _run(self) -> None:
        audio, device = self._audio, NO_DEVICE
        audio.listen(SYSTEM, DEFAULT_INPUT, self._noticed)
        while not self._telling.ended.is_set():
            device = self._follow(device, audio.default_input())
            self._telling.tell([MicrophoneUser("")] if audio.is_running(device) else [])
            self._noticed.wait()
            self._noticed.clear()  # before the look at what it was set for
        self._follow(device, NO_DEVICE)
        audio.unlisten(SYSTEM, DEFAULT_INPUT)

    def _follow(self, former: int, device: int) -> int:
        """Listen to another device, if it is another, and return it."""
        if device != former:
            if former != NO_DEVICE:
                self._audio.unlisten(former, IS_RUNNING_SOMEWHERE)
            if device != NO_DEVICE:
                self._audio.listen(device, IS_RUNNING_SOMEWHERE, self._noticed)
        return device

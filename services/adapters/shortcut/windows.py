"""Listen for keys on Windows: RegisterHotKey, in a thread with a message queue of its own."""

from __future__ import annotations

from collections.abc import Callable
from ctypes import c_void_p
from threading import Event, Lock, Thread
from typing import Any

from services.adapters.shortcut.windows_keys import modifier_mask, virtual_key
from services.global_shortcut import (
    NoSuchKeyError,
    Press,
    ShortcutError,
    ShortcutListener,
    ShortcutTakenError,
)
from services.key_combination import KeyCombination

_HOT_KEY_ID = 1
_WM_APP = 0x8000
_WM_HOTKEY = 0x0312
_PM_NOREMOVE = 0
_CLOSING_S = 2.0


class WindowsShortcut:
    """Register a hot key, which belongs to the thread that registers it and hears of it.

    Takes the two libraries from ctypes.windll.
    """

    def __init__(self, user32: Any, kernel32: Any) -> None:
        self._user32 = user32
        self._kernel32 = kernel32
        self._lock = Lock()
        self._jobs: list[Callable[[], None]] = []
        self._listener: ShortcutListener | None = None
        self._thread: Thread | None = None
        self._ready = Event()
        self._thread_id = 0
        self._closed = False

    def bind(self, keys: KeyCombination, listener: ShortcutListener) -> None:
        """Register the keys; what was registered before is let go."""
        self._post(lambda: self._bind(keys, listener))

    def release(self) -> None:
        """Let the keys go."""
        if self._thread is not None:
            self._post(self._unregister)

    def activate(self, window_id: int, press: Press) -> None:
        """Bring the window to the front: the last input was our hot key, so Windows lets us."""
        self._user32.SetForegroundWindow(c_void_p(window_id))

    def close(self) -> None:
        """Let the keys go and end the thread."""
        if self._thread is not None:
            self._closed = True
            self._post(self._unregister)
            self._thread.join(_CLOSING_S)

    def _post(self, job: Callable[[], None]) -> None:
        """Do something in the thread, after what was posted before."""
        with self._lock:
            self._jobs.append(job)
        if self._thread is None:
            self._thread = Thread(target=self._run, name="global shortcut", daemon=True)
            self._thread.start()
        self._ready.wait()
        self._user32.PostThreadMessageW(self._thread_id, _WM_APP, 0, 0)

    def _run(self) -> None:
        """Sleep until the next message, for as long as the app runs."""
        from ctypes import byref, wintypes

        message = wintypes.MSG()
        # A thread has a queue, and can be posted to, once it has looked into it.
        self._user32.PeekMessageW(byref(message), None, _WM_APP, _WM_APP, _PM_NOREMOVE)
        self._thread_id = self._kernel32.GetCurrentThreadId()
        self._ready.set()
        while not self._closed and self._user32.GetMessageW(byref(message), None, 0, 0) > 0:
            if message.message == _WM_HOTKEY and self._listener is not None:
                self._listener.pressed(Press(time_ms=message.time))
            elif message.message == _WM_APP:
                self._work()
        self._work()

    def _work(self) -> None:
        with self._lock:
            jobs, self._jobs = self._jobs, []
        for job in jobs:
            job()

    def _bind(self, keys: KeyCombination, listener: ShortcutListener) -> None:
        self._unregister()
        if (error := self._register(keys)) is not None:
            listener.refused(error)
            return
        self._listener = listener
        listener.bound("")

    def _register(self, keys: KeyCombination) -> ShortcutError | None:
        scanned = -1 if len(keys.key) > 1 else self._user32.VkKeyScanW(ord(keys.key.lower()))
        code = virtual_key(keys.key, scanned)
        if code is None:
            return NoSuchKeyError()
        mask = modifier_mask(keys)
        done = self._user32.RegisterHotKey(None, _HOT_KEY_ID, mask, code)
        return None if done else ShortcutTakenError()

    def _unregister(self) -> None:
        if self._listener is not None:
            self._user32.UnregisterHotKey(None, _HOT_KEY_ID)
            self._listener = None

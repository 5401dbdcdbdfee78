"""Tell of the microphone from a thread: only what is new, and nothing once that is over."""

from __future__ import annotations

from collections.abc import Iterable
from threading import Event, Lock

from services.calls.microphone import MicrophoneUser, OnChange


class Telling:
    """Guard one start of a watcher; for its thread, but `end()` for the one that stops it."""

    def __init__(self, on_change: OnChange) -> None:
        self._on_change = on_change
        self._lock = Lock()
        self._last: frozenset[MicrophoneUser] | None = None
        self.ended = Event()

    def tell(self, users: Iterable[MicrophoneUser]) -> None:
        """Tell who uses it, unless that was told last."""
        now = frozenset(users)
        with self._lock:
            if now != self._last and not self.ended.is_set():
                self._last = now
                self._on_change(now)

    def end(self) -> None:
        """Tell nothing more: what is being told now is done when this returns."""
        with self._lock:
            self.ended.set()

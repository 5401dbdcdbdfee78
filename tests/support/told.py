"""Keep what a watcher of the microphone tells."""

from __future__ import annotations

from threading import Condition

from services.calls.microphone import MicrophoneUser

LONG_ENOUGH_S = 20.0


class Told:
    """Hear a watcher, in whatever thread it tells; `users` are all there ever were."""

    def __init__(self) -> None:
        self.all: list[list[str]] = []
        self.users: set[MicrophoneUser] = set()
        self._changed = Condition()

    def hear(self, users: frozenset[MicrophoneUser]) -> None:
        """Keep it."""
        with self._changed:
            self.all.append(sorted(user.name for user in users))
            self.users |= users
            self._changed.notify_all()

    def wait_for(self, *names: str) -> None:
        """Wait until these use the microphone, as the last that was told."""
        with self._changed:
            come = self._changed.wait_for(lambda: self.all[-1:] == [[*names]], LONG_ENOUGH_S)
            assert come, f"{names} did not come, but {self.all}"

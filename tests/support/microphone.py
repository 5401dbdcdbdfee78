"""A microphone for tests: whoever uses it, the test says so."""

from __future__ import annotations

from threading import Thread

from services.calls.microphone import Hearing, MicrophoneUser, OnChange


class DrivenMicrophone:
    """Implement `services.calls.microphone.MicrophoneWatcher`; tells in a thread, as real ones."""

    def __init__(self, hearing: Hearing = Hearing.WHICH) -> None:
        self.hearing = hearing
        self.starts = 0
        self._on_change: OnChange | None = None

    @property
    def is_running(self) -> bool:
        """Tell whether somebody listens."""
        return self._on_change is not None

    def start(self, on_change: OnChange) -> None:
        """Listen."""
        self.starts += 1
        self._on_change = on_change

    def stop(self) -> None:
        """Listen no more."""
        self._on_change = None

    def use(self, *names: str) -> None:
        """Let the programs of these files use the microphone from now on, and no others."""
        on_change = self._on_change
        assert on_change is not None, "nobody listens"
        users = frozenset(MicrophoneUser(name, (name,)) for name in names)
        thread = Thread(target=lambda: on_change(users), name="driven microphone")
        thread.start()
        thread.join()

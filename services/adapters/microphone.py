"""Choose what tells of the microphone's use on this system."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from services.calls.microphone import Hearing, MicrophoneWatcher, OnChange


class SystemMicrophone:
    """Be this system's watcher, which is loaded when it is first asked for something."""

    def __init__(self) -> None:
        self._watcher: MicrophoneWatcher | None = None

    @property
    def hearing(self) -> Hearing:
        """Return how much can be told here."""
        return self._loaded().hearing

    def start(self, on_change: OnChange) -> None:
        """Tell all who use it now, and all again whenever that changes, in any thread."""
        self._loaded().start(on_change)

    def stop(self) -> None:
        """Tell nothing more."""
        if self._watcher is not None:
            self._watcher.stop()

    def _loaded(self) -> MicrophoneWatcher:
        if self._watcher is None:
            self._watcher = _make_watcher()
        return self._watcher


def _make_watcher() -> MicrophoneWatcher:
    if sys.platform == "linux":
        from services.adapters.pulse_microphone import PulseMicrophone

        return PulseMicrophone()
    elif sys.platform == "win32":  # noqa: RET505 - else mypy takes the rest for unreachable
        from services.adapters.windows_microphone import WindowsMicrophone

        return WindowsMicrophone()
    elif sys.platform == "darwin":
        from services.adapters.mac_microphone import MacMicrophone

        return MacMicrophone()
    else:
        from services.calls.microphone import NoMicrophone

        return NoMicrophone()

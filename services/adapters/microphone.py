"""Choose what tells of the microphone's use on this system."""

from __future__ import annotations

import sys

from services.calls.microphone import MicrophoneWatcher, NoMicrophone


def system_microphone() -> MicrophoneWatcher:
    """Return this system's watcher; one that is not started has loaded next to nothing."""
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
        return NoMicrophone()

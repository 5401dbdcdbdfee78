"""Choose what tells of waking on this system. Loads next to nothing by itself."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from services.reminding.waking import OnWoken, WakeWatcher


class SystemWaking:
    """Be this system's watcher, which is loaded when it is started."""

    def __init__(self, choose: Callable[[], WakeWatcher] | None = None) -> None:
        self._choose = choose or choose_waking
        self._watcher: WakeWatcher | None = None

    def start(self, on_woken: OnWoken, on_clock_set: OnWoken) -> None:
        """Tell from now on, in any thread."""
        self._watcher = self._choose()
        self._watcher.start(on_woken, on_clock_set)

    def close(self) -> None:
        """Tell nothing more."""
        if self._watcher is not None:
            self._watcher.close()
            self._watcher = None


def choose_waking(environment: Mapping[str, str] = os.environ) -> WakeWatcher:
    """Return what works here; an app that shows nothing, as in its own test, needs none."""
    if environment.get("QT_QPA_PLATFORM") == "offscreen":
        from services.reminding.waking import NoWaking

        return NoWaking()
    elif sys.platform == "linux":  # noqa: RET505 - else mypy takes the rest for unreachable
        from services.adapters.waking.linux import LinuxWaking

        return LinuxWaking()
    elif sys.platform == "win32":
        from services.adapters.waking.windows import WindowsWaking

        return WindowsWaking()
    elif sys.platform == "darwin":
        from services.adapters.waking.mac import MacWaking

        return MacWaking()
    else:
        from services.reminding.waking import NoWaking

        return NoWaking()

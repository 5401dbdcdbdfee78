"""Choose how this system starts a program with the session. Loads next to nothing by itself."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from services.autostart import Autostart, AutostartState


class SystemAutostart:
    """Be what works on this system, chosen and loaded when it is first needed."""

    def __init__(self, icon: Path, choose: Callable[[Path], Autostart] | None = None) -> None:
        self._icon = icon
        self._choose = choose or choose_autostart
        self._chosen: Autostart | None = None

    def state(self, command: Sequence[str]) -> AutostartState:
        """Return whether this command starts."""
        return self._autostart().state(command)

    def turn_on(self, command: Sequence[str]) -> None:
        """Start this command from the next time on."""
        self._autostart().turn_on(command)

    def turn_off(self) -> None:
        """Start nothing any more."""
        self._autostart().turn_off()

    def _autostart(self) -> Autostart:
        if self._chosen is None:
            self._chosen = self._choose(self._icon)
        return self._chosen


def choose_autostart(icon: Path, environment: Mapping[str, str] = os.environ) -> Autostart:
    """Return what works here; an app that shows nothing, as while it tests itself, has none."""
    autostart: Autostart
    if environment.get("QT_QPA_PLATFORM") == "offscreen":
        from services.autostart import NoAutostart

        autostart = NoAutostart()
    elif sys.platform == "win32":
        import winreg

        from services.adapters.autostart.windows import WindowsAutostart

        autostart = WindowsAutostart(winreg)
    elif sys.platform == "darwin":
        from services.adapters.autostart.mac import MacAutostart

        autostart = MacAutostart(Path.home())
    else:
        from services.adapters.autostart.xdg import XdgAutostart

        autostart = XdgAutostart(icon, environment)
    return autostart

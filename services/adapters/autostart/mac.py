"""Start with the session on macOS: a launch agent of the user's (launchd.plist(5))."""

from __future__ import annotations

import plistlib
from collections.abc import Sequence
from pathlib import Path

from services.adapters.autostart.entry_file import remove_entry, write_entry
from services.autostart import AutostartState

LABEL = "attent.login"


class MacAutostart:
    """Write one property list, which launchd reads at the next login."""

    def __init__(self, home: Path) -> None:
        self._path = home / "Library" / "LaunchAgents" / f"{LABEL}.plist"

    @property
    def path(self) -> Path:
        """Return where the property list is, or would be."""
        return self._path

    def state(self, command: Sequence[str]) -> AutostartState:
        """Return whether this command starts."""
        try:
            agent = plistlib.loads(self._path.read_bytes())
        except (OSError, ValueError):
            return AutostartState.OFF
        if not isinstance(agent, dict) or agent.get("Disabled") or not agent.get("RunAtLoad"):
            return AutostartState.OFF
        same = agent.get("ProgramArguments") == list(command)
        return AutostartState.ON if same else AutostartState.OTHER

    def turn_on(self, command: Sequence[str]) -> None:
        """Write the property list, whole or not at all."""
        agent = {
            "Label": LABEL,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
            "LimitLoadToSessionType": "Aqua",
        }
        write_entry(self._path, plistlib.dumps(agent))

    def turn_off(self) -> None:
        """Remove the property list; what runs goes on."""
        remove_entry(self._path)

r"""Start with the session on Windows: a value of the user's Run key.

HKCU\Software\Microsoft\Windows\CurrentVersion\Run holds a command line for each program. What the
Task Manager switches off it notes in Explorer\StartupApproved\Run, below the same key: a binary
value of the same name, whose first byte is odd then.
"""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from typing import Any

from services.autostart import AutostartError, AutostartState

_CURRENT = r"Software\Microsoft\Windows\CurrentVersion"
RUN = rf"{_CURRENT}\Run"
APPROVED = rf"{_CURRENT}\Explorer\StartupApproved\Run"
_NAME = "Attent"
_LONGEST = 260  # of a command line there


class WindowsAutostart:
    """Write one value; `registry` is the module winreg."""

    def __init__(self, registry: Any) -> None:
        self._registry = registry

    def state(self, command: Sequence[str]) -> AutostartState:
        """Return whether this command starts."""
        found = self._read(RUN)
        if not isinstance(found, str):
            return AutostartState.OFF
        approved = self._read(APPROVED)
        if isinstance(approved, bytes) and approved[:1] and approved[0] & 1:
            return AutostartState.OFF
        same = found == subprocess.list2cmdline(command)
        return AutostartState.ON if same else AutostartState.OTHER

    def turn_on(self, command: Sequence[str]) -> None:
        """Write the value, and forget that the Task Manager switched it off."""
        line = subprocess.list2cmdline(command)
        if len(line) > _LONGEST:
            raise AutostartError(reason=f"{len(line)} > {_LONGEST}")
        registry = self._registry
        try:
            with registry.CreateKeyEx(
                registry.HKEY_CURRENT_USER, RUN, 0, registry.KEY_SET_VALUE
            ) as key:
                registry.SetValueEx(key, _NAME, 0, registry.REG_SZ, line)
            self._delete(APPROVED)
        except OSError as error:
            raise AutostartError(reason=error.strerror or str(error)) from error

    def turn_off(self) -> None:
        """Delete the value."""
        try:
            self._delete(RUN)
        except OSError as error:
            raise AutostartError(reason=error.strerror or str(error)) from error

    def _read(self, path: str) -> object:
        registry = self._registry
        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, path) as key:
                value, _type = registry.QueryValueEx(key, _NAME)
        except OSError:
            return None
        return value

    def _delete(self, path: str) -> None:
        registry = self._registry
        try:
            with registry.OpenKey(
                registry.HKEY_CURRENT_USER, path, 0, registry.KEY_SET_VALUE
            ) as key:
                registry.DeleteValue(key, _NAME)
        except FileNotFoundError:
            pass

"""Start with the session on Linux: a desktop entry in the autostart folder.

Desktop Application Autostart Specification 0.5, Desktop Entry Specification 1.5.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from services.adapters.autostart.entry_file import remove_entry, write_entry
from services.autostart import AutostartState

_FILE = "attent.desktop"
_GROUP = "[Desktop Entry]"
_PLAIN = re.compile(r"[A-Za-z0-9_@+=:,./-]+")  # all else is quoted, reserved or not
_IN_QUOTES = re.compile(r'(["`$\\])')
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_OFF = {"Hidden": "true", "X-GNOME-Autostart-enabled": "false"}
"""What desktops write into an entry that is switched off in their settings."""


class XdgAutostart:
    """Write one entry; other programs' and the system's own are left alone."""

    def __init__(self, icon: Path, environment: Mapping[str, str] = os.environ) -> None:
        self._icon = icon
        self._path = autostart_folder(environment) / _FILE

    @property
    def path(self) -> Path:
        """Return where the entry is, or would be."""
        return self._path

    def state(self, command: Sequence[str]) -> AutostartState:
        """Return whether this command starts."""
        try:
            text = self._path.read_text(encoding="utf-8", errors="surrogateescape")
        except OSError:
            return AutostartState.OFF
        keys = _keys(text)
        if "Exec" not in keys or any(keys.get(key) == off for key, off in _OFF.items()):
            return AutostartState.OFF
        same = keys["Exec"] == exec_value(command)
        return AutostartState.ON if same else AutostartState.OTHER

    def turn_on(self, command: Sequence[str]) -> None:
        """Write the entry, whole or not at all."""
        content = self._entry(command).encode("utf-8", "surrogateescape")
        write_entry(self._path, content, folder_mode=0o700)

    def turn_off(self) -> None:
        """Remove the entry."""
        remove_entry(self._path)

    def _entry(self, command: Sequence[str]) -> str:
        lines = (
            _GROUP,
            "Type=Application",
            "Version=1.0",
            "Name=Attent",
            f"Exec={exec_value(command)}",
            f"Icon={_escaped(str(self._icon))}",
            "Terminal=false",
            "StartupNotify=false",
            "X-GNOME-Autostart-enabled=true",
        )
        return "".join(f"{line}\n" for line in lines)


def autostart_folder(environment: Mapping[str, str]) -> Path:
    """Return the user's autostart folder; a relative one is to be ignored."""
    config = Path(environment.get("XDG_CONFIG_HOME", ""))
    if not config.is_absolute():
        config = Path(environment.get("HOME") or Path.home()) / ".config"
    return config / "autostart"


def exec_value(command: Sequence[str]) -> str:
    """Return the value of the key Exec: arguments quoted, then escaped as any string is."""
    return _escaped(" ".join(map(_quoted, command)))


def _quoted(argument: str) -> str:
    doubled = argument.replace("%", "%%")  # else it begins a field code
    if _PLAIN.fullmatch(argument):
        return doubled
    return '"' + _IN_QUOTES.sub(r"\\\1", doubled) + '"'


def _escaped(value: str) -> str:
    return "".join(_ESCAPES.get(character, character) for character in value)


def _keys(text: str) -> dict[str, str]:
    """Return the keys of the entry, as they stand there."""
    keys: dict[str, str] = {}
    group = ""
    for line in text.split("\n"):
        if line.startswith("["):
            group = line.strip()
        elif group == _GROUP and "=" in line and not line.startswith("#"):
            key, _equals, value = line.partition("=")
            keys[key.strip()] = value.strip()
    return keys

"""GNOME's switch "Do not disturb", which stands in its settings and nowhere on D-Bus."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping

from services.adapters.attention.bus_sources import Source, Trait

DCONF = "ca.desrt.dconf.Writer"

_SCHEMA = "org.gnome.desktop.notifications"
_KEY = "show-banners"
_FOLDER = "/org/gnome/desktop/notifications/"
_PATIENCE_S = 2.0


class GnomeBanners:
    """Read the switch by the program gsettings; dconf tells on the bus when to."""

    source = Source(Trait.DO_NOT_DISTURB, DCONF, _FOLDER, DCONF, _KEY)

    def __init__(self, program: str) -> None:
        self._program = program

    @classmethod
    def find(cls, environment: Mapping[str, str]) -> GnomeBanners | None:
        """Return the switch if this desktop is GNOME's."""
        program = shutil.which("gsettings")
        is_gnome = "GNOME" in environment.get("XDG_CURRENT_DESKTOP", "").split(":")
        return cls(program) if is_gnome and program is not None else None

    def are_meant_by(self, key: str) -> bool:
        """Tell whether a change of this key, or of all keys beginning so, can be the switch's."""
        place = _FOLDER + _KEY
        return place == key or (key.endswith("/") and place.startswith(key))

    def are_off(self) -> bool:
        """Return whether notifications are not shown; False if that can't be read."""
        try:
            done = subprocess.run(
                [self._program, "get", _SCHEMA, _KEY],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_PATIENCE_S,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
        return done.stdout.strip() == b"false"

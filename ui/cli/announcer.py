"""Tell the app, if it runs on the same profile, what a command changed."""

from __future__ import annotations

from pathlib import Path

from services.changes import ChangeSet
from ui.profile import lock_path


class Announcer:
    """Pass changes on to the profile's window. What is saved stays saved if nobody answers."""

    def __init__(self, profile: Path) -> None:
        self._profile = profile
        self._in_vain = False

    def announce(self, changes: ChangeSet) -> None:
        """Send the changes; after a time in vain, no others: a hung app costs half a second."""
        if self._in_vain or not lock_path(self._profile).exists():
            return
        from ui.instance import tell_running_app  # loads Qt's network

        self._in_vain = not tell_running_app(self._profile, changes)

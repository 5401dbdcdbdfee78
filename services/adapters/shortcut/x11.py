"""Listen for keys on X11: a grab of these keys alone, through a connection of its own."""

from __future__ import annotations

from services.adapters.shortcut.connected import ConnectedShortcut
from services.adapters.shortcut.x11_connection import X11Connection
from services.global_shortcut import Press


class X11Shortcut(ConnectedShortcut[X11Connection]):
    """Grab keys, and activate windows, in a thread that waits for the X server."""

    def __init__(self) -> None:
        super().__init__(X11Connection)

    def activate(self, window_id: int, press: Press) -> None:
        """Ask the window manager for the focus, with the time of the press."""
        self._thread.post(lambda connection: connection.activate(window_id, press.time_ms))

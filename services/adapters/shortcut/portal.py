"""Listen for keys on Wayland, where only the desktop can: by its portal GlobalShortcuts."""

from __future__ import annotations

import os

from services.adapters.shortcut.connected import ConnectedShortcut
from services.adapters.shortcut.portal_session import PortalConnection
from services.global_shortcut import Press


class PortalShortcut(ConnectedShortcut[PortalConnection]):
    """Ask the desktop, which may ask the user, and may give other keys than are asked for."""

    def __init__(self) -> None:
        super().__init__(PortalConnection)

    def activate(self, window_id: int, press: Press) -> None:
        """Put the token where Qt looks for it when a window is activated."""
        if press.activation_token:
            os.environ["XDG_ACTIVATION_TOKEN"] = press.activation_token

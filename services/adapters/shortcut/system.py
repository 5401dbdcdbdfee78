"""Choose how this system lets a program listen for keys."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from services.global_shortcut import (
    GlobalShortcut,
    Press,
    ShortcutImpossibleError,
    ShortcutListener,
)
from services.key_combination import KeyCombination


class NoShortcut:
    """Listen for nothing, where nothing can be listened for."""

    def bind(self, keys: KeyCombination, listener: ShortcutListener) -> None:
        """Say that it can't be."""
        del keys
        listener.refused(ShortcutImpossibleError())

    def release(self) -> None:
        """Do nothing."""

    def activate(self, window_id: int, press: Press) -> None:
        """Leave it to Qt."""

    def close(self) -> None:
        """Do nothing."""


def system_shortcut(environment: Mapping[str, str] = os.environ) -> GlobalShortcut:
    """Return what works on this system; it connects to nothing until it is bound."""
    if sys.platform == "win32":
        import ctypes

        from services.adapters.shortcut.windows import WindowsShortcut

        return WindowsShortcut(ctypes.windll.user32, ctypes.windll.kernel32)
    if sys.platform == "darwin":
        from services.adapters.shortcut.macos import MacShortcut

        return MacShortcut()
    return _desktop_shortcut(environment)


def _desktop_shortcut(environment: Mapping[str, str]) -> GlobalShortcut:
    """Return the way of X11 or of Wayland.

    On Wayland it is the portal and nothing else: a grab of XWayland hears no keys that go to
    Wayland's own windows.
    """
    if environment.get("WAYLAND_DISPLAY") or environment.get("XDG_SESSION_TYPE") == "wayland":
        from services.adapters.shortcut.portal import PortalShortcut

        return PortalShortcut()
    if environment.get("DISPLAY"):
        from services.adapters.shortcut.x11 import X11Shortcut

        return X11Shortcut()
    return NoShortcut()

"""Choose how this system lets a program listen for keys. Loads next to nothing by itself."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from services.global_shortcut import GlobalShortcut, Press, ShortcutListener
    from services.key_combination import KeyCombination


class SystemShortcut:
    """Be what works on this system, chosen and loaded when it is first needed."""

    def __init__(self, choose: Callable[[], GlobalShortcut] | None = None) -> None:
        self._choose = choose or choose_shortcut
        self._chosen: GlobalShortcut | None = None

    def bind(self, keys: KeyCombination, listener: ShortcutListener) -> None:
        """Listen for these keys."""
        self._shortcut().bind(keys, listener)

    def release(self) -> None:
        """Listen no more."""
        if self._chosen is not None:
            self._chosen.release()

    def activate(self, window_id: int, press: Press) -> None:
        """Give a window the focus."""
        self._shortcut().activate(window_id, press)

    def close(self) -> None:
        """Let go of everything."""
        if self._chosen is not None:
            self._chosen.close()

    def _shortcut(self) -> GlobalShortcut:
        if self._chosen is None:
            self._chosen = self._choose()
        return self._chosen


def choose_shortcut(environment: Mapping[str, str] = os.environ) -> GlobalShortcut:
    """Return what works here; it connects to nothing until it is bound.

    An app that shows nothing, as while it tests itself, takes nobody's keys.
    """
    shortcut: GlobalShortcut
    if environment.get("QT_QPA_PLATFORM") == "offscreen":
        from services.adapters.shortcut.none import NoShortcut

        shortcut = NoShortcut()
    elif sys.platform == "win32":
        import ctypes

        from services.adapters.shortcut.windows import WindowsShortcut

        shortcut = WindowsShortcut(ctypes.windll.user32, ctypes.windll.kernel32)
    elif sys.platform == "darwin":
        from services.adapters.shortcut.macos import MacShortcut

        shortcut = MacShortcut()
    else:
        shortcut = _desktop_shortcut(environment)
    return shortcut


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
    from services.adapters.shortcut.none import NoShortcut

    return NoShortcut()

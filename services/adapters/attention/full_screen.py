"""Look whether a program fills the screen, on X11."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any


def has_full_screen(environment: Mapping[str, str]) -> bool:
    """Return whether the active window fills the screen, unless it is ours.

    By the hints that window managers keep (EWMH). Wayland shows other programs' windows to
    nobody. Each look has its own connection, so that none has to be kept alive.
    """
    if environment.get("WAYLAND_DISPLAY") or not (name := environment.get("DISPLAY")):
        return False
    from Xlib.display import Display
    from Xlib.error import ConnectionClosedError, DisplayError, XauthError, XError

    try:
        display: Any = Display(name)
        try:
            return _looks_full_screen(display)
        finally:
            display.close()
    except (DisplayError, XauthError, ConnectionClosedError, XError, OSError):
        return False  # no server, or the window has just gone


def _looks_full_screen(display: Any) -> bool:
    root = display.screen().root
    (window_id,) = _numbers(display, root, "_NET_ACTIVE_WINDOW")[:1] or (0,)
    if not window_id:
        return False
    window = display.create_resource_object("window", window_id)
    states = _numbers(display, window, "_NET_WM_STATE")
    if display.get_atom("_NET_WM_STATE_FULLSCREEN") not in states:
        return False
    return os.getpid() not in _numbers(display, window, "_NET_WM_PID")


def _numbers(display: Any, window: Any, name: str) -> tuple[int, ...]:
    from Xlib import X

    found = window.get_full_property(display.get_atom(name), X.AnyPropertyType)
    return tuple(found.value) if found is not None else ()

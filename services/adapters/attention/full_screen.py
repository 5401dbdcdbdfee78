"""Look whether a program fills the screen, on X11."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from threading import Lock
from typing import Any


class FullScreen:
    """Ask the X server when asked, over a connection that is kept: making one takes 0.1 s.

    Nothing is listened to. Wayland shows other programs' windows to nobody.
    """

    def __init__(self, environment: Mapping[str, str]) -> None:
        is_x11 = not environment.get("WAYLAND_DISPLAY")
        self._name = environment.get("DISPLAY", "") if is_x11 else ""
        self._lock = Lock()
        self._display: Any = None

    def is_there(self) -> bool:
        """Return whether the active window fills the screen, unless it is ours; for any thread.

        By the hints that window managers keep (EWMH).
        """
        if not self._name:
            return False
        from Xlib.error import ConnectionClosedError, DisplayError, XauthError, XError

        with self._lock:
            try:
                return _looks_full_screen(self._connected())
            except XError:
                return False  # the window has just gone
            except (DisplayError, XauthError, ConnectionClosedError, OSError):
                self._leave()
                return False

    def close(self) -> None:
        """Let go of the connection; the next look makes another."""
        with self._lock:
            self._leave()

    def _connected(self) -> Any:
        if self._display is None:
            from Xlib.display import Display

            self._display = Display(self._name)
            # The default prints them; each that matters is raised where it is waited for.
            self._display.set_error_handler(lambda _error, _request: None)
        while self._display.pending_events():  # what is told to everyone
            self._display.next_event()
        return self._display

    def _leave(self) -> None:
        display, self._display = self._display, None
        if display is not None:
            with suppress(Exception):  # it may be lost, in the middle of anything
                display.close()


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

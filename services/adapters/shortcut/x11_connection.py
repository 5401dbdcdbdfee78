"""Grabs of keys, and the focus of windows, over a connection with the X server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from services.adapters.shortcut.x11_focus import WindowFocus
from services.adapters.shortcut.x11_keyboard import Grab, Keyboard
from services.global_shortcut import (
    NoSuchKeyError,
    Press,
    ShortcutError,
    ShortcutListener,
    ShortcutTakenError,
)
from services.key_combination import KeyCombination


class X11Connection:
    """Talk with the X server; for one thread."""

    def __init__(self) -> None:
        from Xlib.display import Display
        from Xlib.error import DisplayError, XauthError

        try:
            self._display: Any = Display()
        except (DisplayError, XauthError, OSError) as error:
            raise ConnectionError("no X server") from error
        # The default prints them. Each that matters is waited for where it can come.
        self._display.set_error_handler(lambda _error, _request: None)
        self._root = self._display.screen().root
        self._keyboard = Keyboard(self._display)
        self._focus = WindowFocus(self._display)
        self._bound: tuple[KeyCombination, ShortcutListener] | None = None
        self._grabs: frozenset[Grab] = frozenset()
        self._released_at_ms: int | None = None

    def fileno(self) -> int:
        """Return the socket."""
        number: int = self._display.fileno()
        return number

    def bind(self, keys: KeyCombination, listener: ShortcutListener) -> None:
        """Grab keys for a listener, and tell it how that went."""
        with _told_when_lost():
            self._let_go()
            self._bound = keys, listener
            if (error := self._grab(self._keyboard.grabs(keys))) is None:
                listener.bound("")
            else:
                self._bound = None
                listener.refused(error)

    def release(self) -> None:
        """Listen to nothing."""
        with _told_when_lost():
            self._bound = None
            self._let_go()
            self._display.flush()

    def activate(self, window_id: int, time_ms: int) -> None:
        """Give a window the focus, now or when it shows."""
        with _told_when_lost():
            self._focus.activate(window_id, time_ms)
            self._display.flush()

    def take(self) -> None:
        """Handle what the server has sent."""
        with _told_when_lost():
            while self._display.pending_events():
                self._handle(self._display.next_event())

    def close(self) -> None:
        """Close the connection, which lets go of every grab."""
        with suppress(Exception):  # it may be lost, in the middle of anything
            self._display.close()

    def _handle(self, event: Any) -> None:
        from Xlib import X

        match event.type:
            case X.KeyPress:
                self._on_key_pressed(event)
            case X.KeyRelease:
                self._released_at_ms = event.time
            case X.MappingNotify:
                self._on_keyboard_changed(event)
            case X.MapNotify | X.DestroyNotify:
                self._focus.take(event)

    def _on_key_pressed(self, event: Any) -> None:
        """Tell of a press, but not of other keys while it lasts, nor of its repetitions.

        The server repeats a key that is held by a release and a press of the same time.
        """
        is_new = event.time != self._released_at_ms
        codes = {grab.keycode for grab in self._grabs}
        if self._bound is not None and event.detail in codes and is_new:
            self._bound[1].pressed(Press(time_ms=event.time))

    def _on_keyboard_changed(self, event: Any) -> None:
        """Grab anew where the keys are now, for instance in another layout."""
        self._display.refresh_keyboard_mapping(event)
        if self._bound is None:
            return
        keys, listener = self._bound
        grabs = self._keyboard.grabs(keys)
        if grabs == self._grabs:
            return
        self._let_go()
        if (error := self._grab(grabs)) is not None:
            listener.refused(error)
        else:
            listener.bound("")

    def _grab(self, grabs: frozenset[Grab]) -> ShortcutError | None:
        """Grab all or none, and say why none."""
        from Xlib import X
        from Xlib.error import BadAccess, CatchError

        if not grabs:
            return NoSuchKeyError()
        caught = CatchError(BadAccess)
        how = X.GrabModeAsync
        for code, mask in grabs:
            self._root.grab_key(code, mask, False, how, how, onerror=caught)
        self._grabs = grabs
        self._display.sync()
        if caught.get_error() is None:
            return None
        self._let_go()
        return ShortcutTakenError()

    def _let_go(self) -> None:
        for code, mask in self._grabs:
            self._root.ungrab_key(code, mask)
        self._grabs = frozenset()


@contextmanager
def _told_when_lost() -> Iterator[None]:
    """Raise ConnectionError where python-xlib has an error of its own."""
    from Xlib.error import ConnectionClosedError

    try:
        yield
    except ConnectionClosedError as error:
        raise ConnectionError("the X server has gone") from error

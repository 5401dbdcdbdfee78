"""Give a window the focus on X11, by the time of the key press that asks for it."""

from __future__ import annotations

from contextlib import suppress
from typing import Any


class WindowFocus:
    """Bring windows to the front; one that is hidden waits until it is mapped."""

    def __init__(self, display: Any) -> None:
        self._display = display
        self._root = display.screen().root
        self._waiting: tuple[Any, int] | None = None

    def activate(self, window_id: int, time_ms: int) -> None:
        """Activate a window now, or when it shows."""
        from Xlib import X, error

        self._forget()
        window = self._display.create_resource_object("window", window_id)
        with suppress(error.BadWindow):  # closed meanwhile
            window.change_attributes(event_mask=X.StructureNotifyMask)
            if window.get_attributes().map_state == X.IsViewable:
                window.change_attributes(event_mask=X.NoEventMask)
                self._bring(window, time_ms)
            else:
                self._waiting = window, time_ms

    def take(self, event: Any) -> None:
        """Handle a window that was mapped or destroyed."""
        from Xlib import X

        if self._waiting is None or event.window != self._waiting[0]:
            return
        window, time_ms = self._waiting
        if event.type == X.MapNotify:
            self._forget()
            self._bring(window, time_ms)
        elif event.type == X.DestroyNotify:
            self._waiting = None

    def _forget(self) -> None:
        """Hear no more of the window that waits."""
        from Xlib import X

        if self._waiting is not None:
            self._waiting[0].change_attributes(event_mask=X.NoEventMask)
            self._waiting = None

    def _bring(self, window: Any, time_ms: int) -> None:
        """Ask the window manager as a pager does, which it does not refuse; else do it ourselves.

        A request of an application (source 1) is refused by many if the user was elsewhere last.
        """
        from Xlib import X
        from Xlib.protocol.event import ClientMessage

        name = self._display.get_atom("_NET_ACTIVE_WINDOW")
        if name in self._supported():
            message = ClientMessage(
                window=window, client_type=name, data=(32, [2, time_ms, 0, 0, 0])
            )
            mask = X.SubstructureRedirectMask | X.SubstructureNotifyMask
            self._root.send_event(message, event_mask=mask)
        else:
            window.configure(stack_mode=X.Above)
            window.set_input_focus(X.RevertToParent, time_ms)

    def _supported(self) -> frozenset[int]:
        """Return what the window manager knows (EWMH, _NET_SUPPORTED), nothing if none runs."""
        check = self._display.get_atom("_NET_SUPPORTING_WM_CHECK")
        (manager,) = self._numbers(self._root, check) or (0,)
        if not manager:
            return frozenset()
        window = self._display.create_resource_object("window", manager)
        if self._numbers(window, check) != (manager,):  # one that has ended left it
            return frozenset()
        return frozenset(self._numbers(self._root, self._display.get_atom("_NET_SUPPORTED")))

    def _numbers(self, window: Any, name: int) -> tuple[int, ...]:
        from Xlib import X, error

        try:
            found = window.get_full_property(name, X.AnyPropertyType)
        except error.BadWindow:
            return ()
        return tuple(found.value) if found is not None else ()

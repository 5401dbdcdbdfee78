"""Panels with a tray, which come when the test says: one of X11, and one on the session bus."""

from __future__ import annotations

import time
from typing import Any

from jeepney import HeaderFields, message_bus
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg
from Xlib import X
from Xlib.display import Display
from Xlib.protocol.event import ClientMessage

from tests.platform.processes import LONG_ENOUGH_S

_LOOK_AGAIN_S = 0.02


class XPanel:
    """Be the tray of an X display, as Xfce's panel is."""

    def __init__(self, display: str) -> None:
        self._display = Display(display)
        screen = self._display.screen()
        self._window = screen.root.create_window(0, 0, 24, 24, 0, screen.root_depth)
        tray = self._atom(f"_NET_SYSTEM_TRAY_S{self._display.get_default_screen()}")
        self._window.set_selection_owner(tray, X.CurrentTime)
        news = (X.CurrentTime, tray, self._window.id, 0, 0)
        manager = ClientMessage(
            window=screen.root, client_type=self._atom("MANAGER"), data=(32, news)
        )
        screen.root.send_event(manager, event_mask=X.StructureNotifyMask)
        self._display.sync()

    def await_icon(self) -> None:
        """Wait until a program asks to stand in the tray."""
        deadline = time.monotonic() + LONG_ENOUGH_S
        while not self._is_asked():
            assert time.monotonic() < deadline, "no icon"
            time.sleep(_LOOK_AGAIN_S)

    def close(self) -> None:
        """Leave the display."""
        self._display.close()

    def _is_asked(self) -> bool:
        wish = self._atom("_NET_SYSTEM_TRAY_OPCODE")
        events = [self._display.next_event() for _ in range(self._display.pending_events())]
        return any(each.type == X.ClientMessage and each.client_type == wish for each in events)

    def _atom(self, name: str) -> int:
        atom: int = self._display.intern_atom(name)
        return atom


class BusPanel:
    """Be the tray of the session bus, as those of KDE and GNOME are."""

    def __init__(self) -> None:
        self._connection: Any = open_dbus_connection("SESSION")
        name = message_bus.RequestName("org.kde.StatusNotifierWatcher")
        unwrap_msg(self._connection.send_and_get_reply(name))

    def await_icon(self) -> None:
        """Wait until a program registers an icon."""
        member = None
        while member != "RegisterStatusNotifierItem":
            message = self._connection.receive(timeout=LONG_ENOUGH_S)
            member = message.header.fields.get(HeaderFields.member)

    def close(self) -> None:
        """Leave the bus."""
        self._connection.close()

"""A notification server of the test's own: what it can do, and what is clicked, the test says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageFlag,
    MessageType,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_INTROSPECTION = f"""\
<node>
  <interface name="{_NAME}">
    <method name="GetCapabilities"><arg type="as" direction="out"/></method>
    <method name="GetServerInformation">
      <arg type="s" direction="out"/><arg type="s" direction="out"/>
      <arg type="s" direction="out"/><arg type="s" direction="out"/>
    </method>
    <method name="Notify">
      <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
      <arg type="a{{sv}}" direction="in"/><arg type="i" direction="in"/>
      <arg type="u" direction="out"/>
    </method>
    <method name="CloseNotification"><arg type="u" direction="in"/></method>
    <signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
    <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
  </interface>
</node>
"""


class FakeServer:
    """Answer as a notification server does, in a thread; `shown` has what Notify was told.

    A method that it stalls at is never answered.
    """

    def __init__(self, environment: Mapping[str, str], capabilities: Sequence[str]) -> None:
        address = environment["DBUS_SESSION_BUS_ADDRESS"]
        self._connection: DBusConnection = open_dbus_connection(address)
        self._capabilities = list(capabilities)
        self.shown: SimpleQueue[tuple[Any, ...]] = SimpleQueue()
        self.closed: SimpleQueue[int] = SimpleQueue()
        self.stalls_at = ""
        self._count = 0
        self._ended = False
        self._connection.send_and_get_reply(message_bus.RequestName(_NAME))
        self._thread = Thread(target=self._serve, name="notification server", daemon=True)
        self._thread.start()

    def press(self, number: int, action: str) -> None:
        """Let the user click a button of the notification with a number."""
        self._emit("ActionInvoked", "us", (number, action))

    def dismiss(self, number: int) -> None:
        """Let the user close a notification."""
        self._emit("NotificationClosed", "uu", (number, 2))

    def end(self) -> None:
        """Go from the bus."""
        self._ended = True
        self._connection.close()
        self._thread.join()

    def _emit(self, name: str, signature: str, body: tuple[object, ...]) -> None:
        emitter = DBusAddress(_PATH, interface=_NAME)
        self._connection.send(new_signal(emitter, name, signature, body))

    def _serve(self) -> None:
        while not self._ended:
            with suppress(TimeoutError, OSError):
                message = self._connection.receive(timeout=0.05)
                if message.header.message_type is MessageType.method_call:
                    self._answer(message)

    def _answer(self, message: Any) -> None:
        if message.header.fields[HeaderFields.member] == self.stalls_at:
            return
        signature, body = self._result(message)
        if not message.header.flags & MessageFlag.no_reply_expected:
            self._connection.send(new_method_return(message, signature, body))

    def _result(self, message: Any) -> tuple[str | None, tuple[object, ...]]:
        match message.header.fields[HeaderFields.member]:
            case "Introspect":
                return "s", (_INTROSPECTION,)
            case "GetCapabilities":
                return "as", (self._capabilities,)
            case "GetServerInformation":
                return "ssss", ("Fake", "Attent", "1", "1.2")
            case "Notify":
                self._count += 1
                self.shown.put(message.body)
                return "u", (self._count,)
            case "CloseNotification":
                self.closed.put(message.body[0])
        return None, ()

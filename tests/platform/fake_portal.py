"""A desktop portal for shortcuts on the test's session bus: it does what the test says."""

from __future__ import annotations

import socket
from contextlib import suppress
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageFlag,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
REQUEST = "org.freedesktop.portal.Request"
SESSION = "org.freedesktop.portal.Session"
LONG_ENOUGH_S = 20.0
DONE, CANCELLED = 0, 1


class FakePortal:
    """Serve the portal from its own connection; `code` is how the user answers."""

    def __init__(self, trigger: str = "", *, code: int = DONE, serves: bool = True) -> None:
        self.trigger = trigger
        self.code = code
        self.serves = serves
        self.calls: SimpleQueue[tuple[str, Any]] = SimpleQueue()
        self.session = ""
        self._caller = ""
        self._sending = Lock()
        self._connection: Any = open_dbus_connection("SESSION")
        unwrap_msg(self._connection.send_and_get_reply(message_bus.RequestName(NAME)))
        self._thread = Thread(target=self._serve, name="fake portal")
        self._thread.start()

    def called(self, member: str) -> Any:
        """Wait until a method is called, passing by others, and return its arguments."""
        while True:
            name, body = self.calls.get(timeout=LONG_ENOUGH_S)
            if name == member:
                return body

    def press(self, time_ms: int, token: str) -> None:
        """Let the user press the keys."""
        options = {"activation_token": ("s", token)}
        self._signal(SHORTCUTS, "Activated", "osta{sv}", (self.session, "note", time_ms, options))

    def give_other_keys(self, trigger: str) -> None:
        """Let the user choose other keys in the desktop's settings."""
        self.trigger = trigger
        body = (self.session, self._shortcuts())
        self._signal(SHORTCUTS, "ShortcutsChanged", "oa(sa{sv})", body)

    def end_session(self) -> None:
        """Take the keys away."""
        self._signal(SESSION, "Closed", "a{sv}", ({},), path=self.session)

    def close(self) -> None:
        """Leave the bus."""
        with suppress(OSError):
            self._connection.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join(LONG_ENOUGH_S)
        self._connection.close()

    def _serve(self) -> None:
        with suppress(ConnectionError):
            while True:
                message = self._connection.receive()
                if message.header.message_type is MessageType.method_call:
                    self._answer(message)

    def _answer(self, message: Message) -> None:
        fields = message.header.fields
        member, interface = fields[HeaderFields.member], fields[HeaderFields.interface]
        if interface == SHORTCUTS and self.serves:
            self._caller = fields[HeaderFields.sender]
            self._grant(message, member)
        elif interface == SESSION:
            self._send(new_method_return(message))
        elif not message.header.flags & MessageFlag.no_reply_expected:
            self._send(new_error(message, "org.freedesktop.DBus.Error.UnknownMethod"))
        self.calls.put((member, message.body))

    def _grant(self, message: Message, member: str) -> None:
        options = message.body[-1]
        sender = self._caller.removeprefix(":").replace(".", "_")
        request = f"{PATH}/request/{sender}/{options['handle_token'][1]}"
        self._send(new_method_return(message, "o", (request,)))
        if member == "CreateSession":
            token = options["session_handle_token"][1]
            self.session = f"{PATH}/session/{sender}/{token}"
            code = DONE
            results: dict[str, Any] = {"session_handle": ("s", self.session)}
        else:
            code = self.code
            results = {"shortcuts": ("a(sa{sv})", self._shortcuts())}
        self._signal(REQUEST, "Response", "ua{sv}", (code, results), path=request)

    def _shortcuts(self) -> list[Any]:
        return [("note", {"trigger_description": ("s", self.trigger)})]

    def _signal(
        self, interface: str, member: str, signature: str, body: Any, path: str = PATH
    ) -> None:
        signal = new_signal(DBusAddress(path, interface=interface), member, signature, body)
        signal.header.fields[HeaderFields.destination] = self._caller
        self._send(signal)

    def _send(self, message: Message) -> None:
        with self._sending:
            self._connection.send(message)

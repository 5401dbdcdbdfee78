"""A service on a bus that says of one thing whether it is so: what the test says."""

from __future__ import annotations

import socket
from contextlib import suppress
from threading import Lock, Thread
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

from services.adapters.attention.bus_sources import Source

_LONG_ENOUGH_S = 20.0
_PROPERTIES = "org.freedesktop.DBus.Properties"


class FakeSource:
    """Be a source's service, in a thread of its own."""

    def __init__(self, source: Source, *, value: bool = False, bus: str = "SESSION") -> None:
        self._source = source
        self._value = value
        self._sending = Lock()
        self._connection: Any = open_dbus_connection(bus)
        unwrap_msg(self._connection.send_and_get_reply(message_bus.RequestName(source.name)))
        self._thread = Thread(target=self._serve, name="fake source")
        self._thread.start()

    def say(self, value: bool) -> None:
        """Tell that it is so, or no more."""
        self._value = value
        source = self._source
        if source.property is None:
            self._signal(source.interface, "ActiveChanged", "b", (value,))
        else:
            values = {source.property: ("b", value)}
            body: tuple[Any, ...] = (source.interface, values, [])
            self._signal(_PROPERTIES, "PropertiesChanged", "sa{sv}as", body)

    def close(self) -> None:
        """Leave the bus."""
        with suppress(OSError):
            self._connection.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join(_LONG_ENOUGH_S)
        self._connection.close()

    def _serve(self) -> None:
        with suppress(ConnectionError):
            while True:
                message = self._connection.receive()
                if message.header.message_type is MessageType.method_call:
                    self._answer(message)

    def _answer(self, message: Message) -> None:
        match message.header.fields[HeaderFields.member], message.body:
            case "GetActive", ():
                self._send(new_method_return(message, "b", (self._value,)))
            case "Get", (self._source.interface, self._source.property):
                self._send(new_method_return(message, "v", (("b", self._value),)))
            case "GetSession", (str(),):
                self._send(new_method_return(message, "o", (self._source.path,)))

    def _signal(self, interface: str, member: str, signature: str, body: tuple[Any, ...]) -> None:
        address = DBusAddress(self._source.path, interface=interface)
        self._send(new_signal(address, member, signature, body))

    def _send(self, message: Message) -> None:
        with self._sending:
            self._connection.send(message)

"""The session bus of D-Bus, or the system's, for a thread that waits for it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeAlias

Body: TypeAlias = tuple[Any, ...]


class SessionBus:
    """Call methods without waiting for their answers, and hear signals, through jeepney."""

    def __init__(self, bus: str = "SESSION") -> None:
        """Connect to it or to "SYSTEM"; raise ConnectionError if there is no bus."""
        from jeepney.auth import AuthenticationError
        from jeepney.io.blocking import open_dbus_connection

        try:
            self._connection: Any = open_dbus_connection(bus)
        # No variable; one that is no address, or of no socket here; nobody who answers.
        except (KeyError, ValueError, RuntimeError, OSError, AuthenticationError) as error:
            raise ConnectionError(f"no {bus.lower()} bus") from error
        self._outcomes: dict[int, tuple[Callable[[Body], None], Callable[[], None]]] = {}

    @property
    def unique_name(self) -> str:
        """Return our address on the bus."""
        name: str = self._connection.unique_name
        return name

    def fileno(self) -> int:
        """Return the socket."""
        number: int = self._connection.sock.fileno()
        return number

    def take(self) -> None:
        """Handle every message that has come."""
        while (message := self._next()) is not None:
            self._handle(message)

    def close(self) -> None:
        """Leave the bus, which tells everyone that we have gone."""
        self._connection.close()

    def listen(self, rule: str) -> None:
        """Hear the signals that a match rule describes."""
        bus = "org.freedesktop.DBus"
        self.call(bus, "/org/freedesktop/DBus", bus, "AddMatch", "s", (rule,))

    def call(
        self,
        destination: str,
        path: str,
        interface: str,
        method: str,
        signature: str | None = None,
        body: Body = (),
        failed: Callable[[], None] = lambda: None,
    ) -> None:
        """Call a method; `failed` is called if the answer is an error, and nothing otherwise."""
        from jeepney import DBusAddress, new_method_call

        address = DBusAddress(path, destination, interface)
        message = new_method_call(address, method, signature, body)
        self._send(message, lambda _body: None, failed)

    def ask(
        self,
        destination: str,
        path: str,
        interface: str,
        method: str,
        texts: tuple[str, ...],
        answered: Callable[[Body], None],
    ) -> None:
        """Call a method of a service if that runs already; `answered` is called if it succeeds."""
        from jeepney import DBusAddress, MessageFlag, new_method_call

        address = DBusAddress(path, destination, interface)
        message = new_method_call(address, method, "s" * len(texts) or None, texts)
        message.header.flags |= MessageFlag.no_auto_start
        self._send(message, answered, lambda: None)

    def on_signal(self, path: str, interface: str, member: str, body: Body) -> None:
        """Handle a signal."""
        raise NotImplementedError

    def _send(
        self, message: Any, answered: Callable[[Body], None], failed: Callable[[], None]
    ) -> None:
        serial = next(self._connection.outgoing_serial)
        self._outcomes[serial] = answered, failed
        try:
            self._connection.send(message, serial=serial)
        except OSError as error:
            raise ConnectionError("the bus has gone") from error

    def _next(self) -> Any:
        """Return a message that is there, else None."""
        with suppress(TimeoutError):
            return self._connection.receive(timeout=0)
        return None

    def _handle(self, message: Any) -> None:
        from jeepney import HeaderFields, MessageType

        fields = message.header.fields
        match message.header.message_type:
            case MessageType.signal:
                names = (HeaderFields.path, HeaderFields.interface, HeaderFields.member)
                path, interface, member = (fields[name] for name in names)
                self.on_signal(path, interface, member, message.body)
            case MessageType.method_return | MessageType.error as kind:
                outcome = self._outcomes.pop(fields[HeaderFields.reply_serial], None)
                if outcome is None:
                    return
                answered, failed = outcome
                if kind is MessageType.error:
                    failed()
                else:
                    answered(message.body)

"""systemd's logind and timedated on the test's bus: they say what the test lets happen."""

from __future__ import annotations

from typing import Any

from jeepney import DBusAddress, message_bus, new_signal
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

from services.adapters.waking.linux import (
    LOGIN,
    LOGIN_PATH,
    MANAGER,
    PREPARE_FOR_SLEEP,
    PROPERTIES,
    PROPERTIES_CHANGED,
    TIMEDATE,
    TIMEDATE_PATH,
)


class FakeLogind:
    """Own both names on the system's bus."""

    def __init__(self) -> None:
        self._connection: Any = open_dbus_connection("SYSTEM")
        for name in (LOGIN, TIMEDATE):
            unwrap_msg(self._connection.send_and_get_reply(message_bus.RequestName(name)))

    def fall_asleep(self) -> None:
        """Say that the machine is about to sleep."""
        self._signal(LOGIN_PATH, MANAGER, PREPARE_FOR_SLEEP, "b", (True,))

    def wake(self) -> None:
        """Say that it is awake again."""
        self._signal(LOGIN_PATH, MANAGER, PREPARE_FOR_SLEEP, "b", (False,))

    def change(self, property_: str, value: str) -> None:
        """Say that something of date and time was changed."""
        body: Any = (TIMEDATE, {property_: ("s", value)}, [])
        self._signal(TIMEDATE_PATH, PROPERTIES, PROPERTIES_CHANGED, "sa{sv}as", body)

    def close(self) -> None:
        """Leave the bus."""
        self._connection.close()

    def _signal(self, path: str, interface: str, member: str, signature: str, body: Any) -> None:
        address = DBusAddress(path, interface=interface)
        self._connection.send(new_signal(address, member, signature, body))

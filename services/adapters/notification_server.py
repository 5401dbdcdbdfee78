"""Ask Linux's notification server what it can do, before every notification.

The user may change the server at any time, and one that hangs is found out here, within a limit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from services.notifications import NotificationError, NotificationTimedOutError

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"

# Dunst announces body-markup only if its configuration holds a rule for all notifications, yet
# reads mark-up without one too. It is known by a capability of its own.
_READS_MARKUP = {"body-markup", "x-dunst-stack-tag"}


@dataclass(frozen=True, slots=True)
class ServerTraits:
    """Hold what matters of a notification server."""

    has_buttons: bool
    reads_markup: bool


def traits_of(capabilities: list[str]) -> ServerTraits:
    """Return what a server's capabilities mean.

    https://specifications.freedesktop.org/notification-spec/latest/protocol.html
    """
    return ServerTraits("actions" in capabilities, not _READS_MARKUP.isdisjoint(capabilities))


def ask_server(timeout_s: float) -> ServerTraits:
    """Return what the server can do, or raise `NotificationError` where none answers in time."""
    from jeepney.auth import AuthenticationError
    from jeepney.io.blocking import open_dbus_connection

    try:
        with open_dbus_connection("SESSION", auth_timeout=timeout_s) as connection:
            return traits_of(_capabilities(connection, timeout_s))
    except TimeoutError:
        raise NotificationTimedOutError from None
    # No variable; one that is no address, or of no socket here; nobody who answers.
    except (KeyError, ValueError, RuntimeError, OSError, AuthenticationError) as error:
        raise NotificationError(reason=type(error).__name__) from None


def _capabilities(connection: Any, timeout_s: float) -> list[str]:
    from jeepney import DBusAddress, MessageType, new_method_call

    call = new_method_call(DBusAddress(PATH, NAME, NAME), "GetCapabilities")
    answer = connection.send_and_get_reply(call, timeout=timeout_s)
    match answer.header.message_type, answer.body:
        case MessageType.method_return, (list(capabilities),):
            return [str(each) for each in capabilities]
    raise NotificationError(reason="no notification server")

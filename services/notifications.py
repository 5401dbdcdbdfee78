"""Desktop notifications: what one says, who shows it, and how showing it can fail."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from services.errors import QT_TRANSLATE_NOOP, KnownError


@dataclass(frozen=True, slots=True)
class Notification:
    """Say one thing outside the app's windows: a title of one line and a body, both plain text.

    Any text is welcome: the notifier makes it fit the desktop. The fields stay out of the repr,
    because names and notes never go into logs.
    """

    title: str = field(repr=False)
    body: str = field(default="", repr=False)


class Notifier(Protocol):
    """Show notifications on this desktop."""

    def notify(self, notification: Notification) -> None:
        """Hand the notification to the desktop, or raise `NotificationError`.

        Blocks for some seconds where the desktop is slow, so it is for a `NotificationQueue`
        and not for the main thread.
        """
        ...


class NotificationError(KnownError):
    """The desktop did not show a notification; `values["reason"]`, if there, is for the log."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "The desktop did not show the notification. Reminders still open in their own window.",
    )


class NotificationTimedOutError(NotificationError):
    """The desktop did not answer in time; it may yet show the notification."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "The desktop did not answer when a notification was sent. "
        "Reminders still open in their own window.",
    )


class NotificationsUnavailableError(NotificationError):
    """Nothing on this machine can show notifications."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "Notifications need the program notify-send. "
        "Install it: on most systems the package is called libnotify or libnotify-bin.",
    )

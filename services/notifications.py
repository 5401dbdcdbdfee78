"""Desktop notifications: what one says, who shows it, and how showing it can fail."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol, TypeAlias

from services.errors import QT_TRANSLATE_NOOP, KnownError


class Action(StrEnum):
    """Be what the user can answer to a notification; a click on its text is OPEN."""

    DONE = "done"
    SNOOZE = "snooze"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Button:
    """Offer an answer under words in the user's language."""

    action: Action
    label: str


@dataclass(frozen=True, slots=True)
class Notification:
    """Say one thing outside the app's windows: a title of one line and a body, both plain text.

    Any text is welcome: the notifier makes it fit the desktop. The fields stay out of the repr,
    because names and notes never go into logs. `key` says what it is about to whoever posts it,
    and comes back with the answer; `buttons` show where the desktop has any.
    """

    title: str = field(repr=False)
    body: str = field(default="", repr=False)
    buttons: tuple[Button, ...] = field(default=(), repr=False)
    key: Hashable = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """Say what the user answered, and the key of the notification."""

    key: Hashable
    action: Action


OnAnswer: TypeAlias = Callable[[Answer], None]


class NotifierWay(StrEnum):
    """Be how the user wants to be notified; AUTO has buttons where the desktop shows them."""

    AUTO = "auto"
    PLAIN = "plain"
    OFF = "off"


class Notifier(Protocol):
    """Show notifications on this desktop."""

    def notify(self, notification: Notification) -> None:
        """Hand the notification to the desktop, or raise `NotificationError`.

        Blocks for some seconds where the desktop is slow, so it is for a `NotificationQueue`
        and not for the main thread.
        """
        ...


class DesktopNotifier(Notifier, Protocol):
    """Show notifications in the way that was chosen, and tell what is answered."""

    def choose(self, way: NotifierWay) -> None:
        """Show the notifications to come in this way; from any thread."""
        ...

    def listen(self, on_answer: OnAnswer) -> None:
        """Tell answers from now on, in any thread."""
        ...

    def withdraw(self, key: Hashable) -> None:
        """Take the notification with this key away, if it still stands; waits for nothing."""
        ...

    def close(self) -> None:
        """Tell nothing more, and end what runs; what stands on the screen may stay."""
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


class NoButtonsError(NotificationError):
    """Buttons are not shown by this desktop."""

"""Show notifications with buttons where the desktop has them, else plain: by what works."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Protocol

from services.adapters.plyer_notifier import PlyerNotifier
from services.notifications import (
    Answer,
    Notification,
    NotificationError,
    NotificationTimedOutError,
    Notifier,
    NotifierWay,
    OnAnswer,
)


class AnsweredNotifier(Notifier, Protocol):
    """Be a notifier that tells answers and can take back what it showed."""

    def listen(self, on_answer: OnAnswer) -> None:
        """Tell answers from now on, in any thread."""
        ...

    def withdraw(self, key: Hashable) -> None:
        """Take the notification with this key away; waits for nothing."""
        ...

    def close(self) -> None:
        """End what runs."""
        ...


class ChosenNotifier:
    """Show each notification in the best way that works now, of those the user wants.

    What works is found out anew each time: a desktop may be exchanged while the app runs. One
    that does not answer may yet show the notification, so that it is not shown again otherwise.
    """

    def __init__(self, make_buttons: Callable[[], AnsweredNotifier], plain: Notifier) -> None:
        self._make_buttons = make_buttons
        self._plain = plain
        self._buttons: AnsweredNotifier | None = None
        self._on_answer: OnAnswer = lambda _answer: None
        self._way = NotifierWay.AUTO

    def choose(self, way: NotifierWay) -> None:
        """Show what comes in this way."""
        self._way = way

    def notify(self, notification: Notification) -> None:
        """Show it, unless the user wants none; raise `NotificationError` if it can't be."""
        if self._way is NotifierWay.PLAIN:
            self._plain.notify(notification)
        elif self._way is NotifierWay.AUTO:
            self._show_best(notification)

    def listen(self, on_answer: OnAnswer) -> None:
        """Tell answers from now on, in any thread; to one that listens at a time."""
        self._on_answer = on_answer

    def withdraw(self, key: Hashable) -> None:
        """Take the notification with this key away, if it has buttons; others go by themselves."""
        if self._buttons is not None:
            self._buttons.withdraw(key)

    def close(self) -> None:
        """Tell nothing more."""
        self._on_answer = lambda _answer: None
        if self._buttons is not None:
            self._buttons.close()

    def _show_best(self, notification: Notification) -> None:
        try:
            self._with_buttons().notify(notification)
        except NotificationTimedOutError:
            raise
        except NotificationError:
            self._plain.notify(notification)

    def _tell(self, answer: Answer) -> None:
        self._on_answer(answer)

    def _with_buttons(self) -> AnsweredNotifier:
        """Return what shows buttons, made by the first notification: it loads much."""
        if self._buttons is None:
            buttons = self._make_buttons()
            buttons.listen(self._tell)
            self._buttons = buttons
        return self._buttons


def system_notifier(app_name: str, icon: Path) -> ChosenNotifier:
    """Return this system's notifier, for the app's name and icon."""

    def make_buttons() -> AnsweredNotifier:
        from services.adapters.button_notifier import ButtonNotifier  # loads asyncio

        return ButtonNotifier(app_name, icon)

    return ChosenNotifier(make_buttons, PlyerNotifier(app_name, icon))

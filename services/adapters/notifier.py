"""Show notifications on this system. Loads next to nothing by itself."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable

    from services.notifications import DesktopNotifier, Notification, NotifierWay, OnAnswer


class SystemNotifier:
    """Be this system's notifier, which is loaded when it is first asked for something."""

    def __init__(self, app_name: str, icon: Path) -> None:
        self._app_name = app_name
        self._icon = icon
        self._notifier: DesktopNotifier | None = None
        self._lock = threading.Lock()

    def choose(self, way: NotifierWay) -> None:
        """Show the notifications to come in this way; from any thread."""
        self._loaded().choose(way)

    def notify(self, notification: Notification) -> None:
        """Hand the notification to the desktop, or raise `NotificationError`."""
        self._loaded().notify(notification)

    def listen(self, on_answer: OnAnswer) -> None:
        """Tell answers from now on, in any thread."""
        self._loaded().listen(on_answer)

    def withdraw(self, key: Hashable) -> None:
        """Take the notification with this key away, if it still stands; waits for nothing."""
        self._loaded().withdraw(key)

    def close(self) -> None:
        """Tell nothing more, and end what runs."""
        if self._notifier is not None:
            self._notifier.close()

    def _loaded(self) -> DesktopNotifier:
        with self._lock:
            if self._notifier is None:
                from services.adapters.notifier_choice import system_notifier

                self._notifier = system_notifier(self._app_name, self._icon)
            return self._notifier

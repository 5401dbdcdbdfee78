"""A notifier for tests: it keeps what it was given instead of showing it."""

from __future__ import annotations

from threading import Condition

from services.notifications import Notification, NotificationError


class RecordingNotifier:
    """Keep every notification in `shown`, or fail each with `failure`. For any thread."""

    def __init__(self, failure: NotificationError | None = None) -> None:
        self.shown: list[Notification] = []
        self.failure = failure
        self._changed = Condition()

    def notify(self, notification: Notification) -> None:
        if self.failure is not None:
            raise self.failure
        with self._changed:
            self.shown.append(notification)
            self._changed.notify_all()

    def wait_for(self, count: int, timeout_s: float = 20.0) -> list[Notification]:
        """Return what was shown as soon as it is that many, or fail."""
        with self._changed:
            enough = self._changed.wait_for(lambda: len(self.shown) >= count, timeout_s)
            assert enough, f"{len(self.shown)} of {count} notifications were shown"
            return list(self.shown)

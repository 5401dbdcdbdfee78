"""A notifier for tests: it keeps what it was given instead of showing it."""

from __future__ import annotations

from collections.abc import Hashable
from threading import Condition, Thread

from services.notifications import (
    Action,
    Answer,
    Notification,
    NotificationError,
    NotifierWay,
    OnAnswer,
)


class RecordingNotifier:
    """Keep every notification in `shown`, or fail each with `failure`. For any thread."""

    def __init__(self, failure: NotificationError | None = None) -> None:
        self.shown: list[Notification] = []
        self.failure = failure
        self.ways: list[NotifierWay] = []
        self.withdrawn: list[Hashable] = []
        self.on_answer: OnAnswer | None = None
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

    def choose(self, way: NotifierWay) -> None:
        """Note the choice."""
        self.ways.append(way)

    def listen(self, on_answer: OnAnswer) -> None:
        """Tell answers from now on."""
        self.on_answer = on_answer

    def withdraw(self, key: Hashable) -> None:
        """Note that it was taken back."""
        self.withdrawn.append(key)

    def close(self) -> None:
        """Tell nothing more."""
        self.on_answer = None

    def answer(self, key: Hashable, action: Action) -> None:
        """Let the user answer, which is told in another thread, as real ones do."""
        on_answer = self.on_answer
        assert on_answer is not None, "nobody listens"
        thread = Thread(target=lambda: on_answer(Answer(key, action)), name="answering")
        thread.start()
        thread.join()

"""Show notifications one after another, off the caller's thread, however the desktop behaves."""

from __future__ import annotations

import logging
import traceback
from collections import deque
from collections.abc import Callable, Hashable
from threading import Lock, Thread
from typing import TypeAlias

from services.notifications import (
    Notification,
    NotificationError,
    NotificationTimedOutError,
    Notifier,
)

_log = logging.getLogger(__name__)

_MOST_STUCK_THREADS = 3

OnOutcome: TypeAlias = Callable[[NotificationError | None], None]


class NotificationQueue:
    """Hand notifications to a notifier in the order they came, each for a limited time.

    Threads exist only while something is being shown, and none of them holds up quitting. A
    notifier that hangs is left behind after `timeout_s`, and the next notification goes on; while
    several hang at once, new ones fail straight away instead of piling up. A failure is logged
    without what the notification said, then told to `on_failure`, on a thread of the queue.
    """

    def __init__(
        self,
        notifier: Notifier,
        on_failure: Callable[[Notification, NotificationError], None] | None = None,
        *,
        timeout_s: float = 10.0,
    ) -> None:
        self._notifier = notifier
        self._on_failure = on_failure
        self._timeout_s = timeout_s
        self._lock = Lock()
        self._waiting: deque[tuple[Notification, OnOutcome | None]] = deque()
        self._working = False
        self._worker: Thread | None = None
        self._stuck: list[Thread] = []
        self._closed = False

    def post(self, notification: Notification, on_outcome: OnOutcome | None = None) -> None:
        """Show the notification as soon as it can be, from any thread, without waiting for it.

        `on_outcome` is told, on a thread of the queue, how it ended: None if the desktop took it.
        """
        with self._lock:
            if self._closed:
                return
            self._waiting.append((notification, on_outcome))
            if not self._working:
                self._worker = Thread(target=self._work, name="notifications", daemon=True)
                self._worker.start()
                self._working = True

    def withdraw(self, key: Hashable) -> None:
        """Leave out the notifications with this key that were not handed over yet."""
        with self._lock:
            self._waiting = deque(each for each in self._waiting if each[0].key != key)

    def close(self, wait_s: float = 0.0) -> bool:
        """Show nothing more; say whether every thread ended within `wait_s` seconds for each."""
        with self._lock:
            self._closed = True
            self._waiting.clear()
            threads = [self._worker] if self._worker else []
        for thread in threads:
            thread.join(wait_s)
        threads += self._stuck
        for thread in self._stuck:
            thread.join(wait_s)
        return not any(thread.is_alive() for thread in threads)

    def _work(self) -> None:
        while (following := self._next()) is not None:
            notification, on_outcome = following
            if (failure := self._show(notification)) is not None:
                self._report(notification, failure)
            if on_outcome is not None:
                _call(on_outcome, failure)

    def _next(self) -> tuple[Notification, OnOutcome | None] | None:
        with self._lock:
            if self._waiting:
                return self._waiting.popleft()
            self._working = False
            return None

    def _show(self, notification: Notification) -> NotificationError | None:
        """Give the notifier its time, on a thread that can be left behind."""
        self._stuck = [thread for thread in self._stuck if thread.is_alive()]
        if len(self._stuck) >= _MOST_STUCK_THREADS:
            return NotificationTimedOutError()
        failures: list[NotificationError] = []
        thread = Thread(
            target=self._attempt, args=(notification, failures), name="notification", daemon=True
        )
        thread.start()
        thread.join(self._timeout_s)
        if thread.is_alive():
            self._stuck.append(thread)
            return NotificationTimedOutError()
        return failures[0] if failures else None

    def _attempt(self, notification: Notification, failures: list[NotificationError]) -> None:
        try:
            self._notifier.notify(notification)
        except NotificationError as error:
            failures.append(error)
        except Exception as bug:  # noqa: BLE001 - a bug here must not cost later reminders
            _log_bug(bug)
            failures.append(NotificationError())

    def _report(self, notification: Notification, failure: NotificationError) -> None:
        _log.warning("A notification was not shown: %s %s", type(failure).__name__, failure.values)
        if self._on_failure is not None:
            _call(self._on_failure, notification, failure)


def _call(told: Callable[..., None], *values: object) -> None:
    try:
        told(*values)
    except Exception as bug:  # noqa: BLE001 - a bug there must not cost later reminders either
        _log_bug(bug)


def _log_bug(bug: Exception) -> None:
    """Log where it happened; its message is left out, as it may quote the notification."""
    where = "".join(traceback.format_tb(bug.__traceback__))
    _log.error("Showing a notification raised %s\n%s", type(bug).__name__, where)

"""Notify of reminders, take back what was dealt with, and hear what is answered."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import timedelta
from typing import TypeAlias

from PySide6.QtCore import QObject, Qt, Signal

from services.clock import Clock
from services.notification_queue import NotificationQueue
from services.notifications import Action, Answer, DesktopNotifier, NotificationError
from services.reminding.values import ReminderKey
from ui.reminders.notification_words import notification_of, trial_notification
from ui.reminders.reminder_row import ReminderRow

SNOOZED_FOR = timedelta(hours=1)

_Key: TypeAlias = tuple[ReminderKey, ...]
_TRIAL: _Key = ()


class ReminderNotifications(QObject):
    """Post what is due, and turn the answers into what the reminder window would ask for.

    An answer counts only while its reminder stands: what was dealt with elsewhere stays so.
    """

    done_requested = Signal(object)
    """Carries the ReminderRow."""
    snooze_requested = Signal(object, object)
    """Carries a sequence of ReminderRow and until when."""
    open_requested = Signal(int)
    """Carries the id of the contact to show."""
    window_requested = Signal()
    """Show the reminder window: the notification was of several."""
    trial_ended = Signal(object)
    """The desktop took the notification to try with: None; else a NotificationError."""
    trial_answered = Signal()
    """The user answered it."""
    _heard = Signal(object)

    def __init__(
        self,
        clock: Clock,
        notifier: DesktopNotifier,
        hides_names: Callable[[], bool] = lambda: False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._notifier = notifier
        self._hides_names = hides_names
        self._queue = NotificationQueue(notifier)
        self._posted: dict[_Key, tuple[ReminderRow, ...]] = {}
        self._is_trying = False
        self._heard.connect(self._on_heard, Qt.ConnectionType.QueuedConnection)
        notifier.listen(self._heard.emit)

    def post(self, rows: Sequence[ReminderRow]) -> None:
        """Make one notification of reminders that have come."""
        key = tuple(row.key for row in rows)
        self._posted[key] = tuple(rows)
        self._queue.post(notification_of(rows, hidden=self._hides_names(), key=key))

    def keep(self, standing: Collection[ReminderKey]) -> None:
        """Take the notifications back of which no reminder stands any more."""
        for key in [each for each in self._posted if set(each).isdisjoint(standing)]:
            del self._posted[key]
            self._take_back(key)

    def try_out(self) -> None:
        """Show a notification that reminds of nothing."""
        self._is_trying = True
        self._queue.post(trial_notification(_TRIAL), self._on_trial_shown)

    def close(self, wait_s: float = 0.0) -> bool:
        """Hear and show nothing more; say whether every thread ended in time."""
        self._notifier.listen(lambda _answer: None)
        for key in self._posted:
            self._notifier.withdraw(key)
        self.blockSignals(True)
        return self._queue.close(wait_s)

    def _take_back(self, key: _Key) -> None:
        self._queue.withdraw(key)
        self._notifier.withdraw(key)

    def _on_trial_shown(self, failure: NotificationError | None) -> None:
        self.trial_ended.emit(failure)  # from a thread of the queue

    def _on_heard(self, answer: Answer) -> None:
        key = answer.key
        if key == _TRIAL and self._is_trying:
            self._is_trying = False
            self.trial_answered.emit()
        elif isinstance(key, tuple) and (rows := self._posted.pop(key, ())):
            self._act(rows, answer.action)

    def _act(self, rows: Sequence[ReminderRow], action: Action) -> None:
        if len(rows) > 1:
            self.window_requested.emit()
        elif action is Action.DONE:
            self.done_requested.emit(rows[0])
        elif action is Action.SNOOZE:
            self.snooze_requested.emit(rows, self._clock.now() + SNOOZED_FOR)
        else:
            self.open_requested.emit(rows[0].contact_id)

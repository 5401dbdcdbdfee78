"""Wake when the next reminder is due, however the clock moves meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from services.changes import ChangeSet
from services.follow_ups.values import Plan
from ui.context import UiContext

_LOOK_MS = 60_000
_JUMP = timedelta(seconds=30)


class ReminderScheduler(QObject):
    """Emit `planned` with a Plan: at the start, at the due instants and after changes.

    One timer is armed for the next instant, and at the latest after a minute: timers count
    monotonic time, so sleep, a clock that is set and another time zone show only by looking.
    """

    planned = Signal(object)

    def __init__(
        self,
        context: UiContext,
        parent: QObject | None = None,
        monotonic_s: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._monotonic_s = monotonic_s
        self._next_at: datetime | None = None
        self._seen = self._look()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)
        context.changes.changed.connect(self._on_changed)

    def replan(self) -> None:
        """Ask what is due and when to look again."""
        self._timer.stop()
        self._seen = self._look()
        self._context.tasks.read(
            self, lambda use_cases: use_cases.reminders.plan(), self._on_planned, latest="plan"
        )

    def stop(self) -> None:
        """Wake no more."""
        self._timer.stop()

    def _on_planned(self, plan: Plan) -> None:
        self._next_at = plan.next_at
        self._arm()
        self.planned.emit(plan)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.follow_ups or changes.contacts:
            self.replan()

    def _on_timeout(self) -> None:
        now = self._context.clock.now()
        if self._has_jumped() or (self._next_at is not None and now >= self._next_at):
            self.replan()
        else:
            self._arm()

    def _arm(self) -> None:
        delay_ms = _LOOK_MS
        if self._next_at is not None:
            remaining = self._next_at - self._context.clock.now()
            delay_ms = min(max(0, -(-remaining // timedelta(milliseconds=1))), _LOOK_MS)
        self._timer.start(delay_ms)

    def _has_jumped(self) -> bool:
        """Return whether wall clock and monotonic clock went apart, or the zone is another."""
        then, then_s, then_zone = self._seen
        self._seen = now, now_s, zone = self._look()
        elapsed = timedelta(seconds=now_s - then_s)
        return zone != then_zone or abs((now - then) - elapsed) > _JUMP

    def _look(self) -> tuple[datetime, float, str]:
        clock = self._context.clock
        return clock.now(), self._monotonic_s(), clock.zone().key

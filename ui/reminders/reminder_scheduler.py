"""Wake when the next reminder is due, however the clock moves meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from services.changes import ChangeSet
from services.follow_ups.values import Plan
from ui.context import UiContext

_LOOK_MS = 60_000
_JUMP = timedelta(seconds=30)


class _Seen(NamedTuple):
    """Hold what the clocks showed."""

    now: datetime
    monotonic_s: float
    zone: str
    today: date


class ReminderScheduler(QObject):
    """Emit `planned` with a Plan: at the start, at the due instants and after changes.

    One timer is armed for the next instant, and at the latest after a minute: timers count
    monotonic time, so sleep, a clock that is set and another time zone show only by looking.
    A new day is planned anew too, as what is overdue has grown older.
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
        self._answered = False
        self._stopped = False
        self._seen = self._see()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        context.changes.changed.connect(self._on_changed)

    def replan(self) -> None:
        """Ask what is due and when to look again; without an answer, ask again in a minute."""
        if self._stopped:
            return
        self._answered = False
        self._seen = self._see()
        self._timer.start(_LOOK_MS)
        self._context.tasks.read(
            self, lambda use_cases: use_cases.reminders.plan(), self._on_planned, latest="plan"
        )

    def look(self) -> None:
        """Replan if the time has come or time has moved strangely, else wait on."""
        moved = self._has_moved()
        come = self._next_at is not None and self._seen.now >= self._next_at
        if moved or come or not self._answered:
            self.replan()
        else:
            self._arm()

    def stop(self) -> None:
        """Wake no more."""
        self._stopped = True
        self._timer.stop()

    def _on_planned(self, plan: Plan) -> None:
        if self._stopped:
            return
        self._answered = True
        self._next_at = plan.next_at
        self._arm()
        self.planned.emit(plan)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.follow_ups or changes.contacts or changes.organisations:
            self.replan()

    def _arm(self) -> None:
        delay_ms = _LOOK_MS
        if self._next_at is not None:
            remaining = self._next_at - self._context.clock.now()
            delay_ms = min(max(0, -(-remaining // timedelta(milliseconds=1))), _LOOK_MS)
        self._timer.start(delay_ms)

    def _has_moved(self) -> bool:
        """Return whether the clocks went apart, or the zone or the date is another."""
        then = self._seen
        self._seen = seen = self._see()
        elapsed = timedelta(seconds=seen.monotonic_s - then.monotonic_s)
        jumped = abs((seen.now - then.now) - elapsed) > _JUMP
        return jumped or seen[2:] != then[2:]

    def _see(self) -> _Seen:
        now, zone = self._context.clock.now(), self._context.clock.zone()
        return _Seen(now, self._monotonic_s(), zone.key, now.astimezone(zone).date())

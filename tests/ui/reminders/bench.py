"""A scheduler whose clocks, journal and system are in the test's hands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from services.changes import ChangeBus
from services.reminding.attention import AttentionState
from services.reminding.values import Jump, Plan
from services.reminding.waking import OnWoken
from tests.support.clock import FrozenClock
from tests.support.links import NotedLinks
from ui.change_signal import ChangeSignal
from ui.context import UiContext
from ui.reminders.reminder_scheduler import ReminderScheduler
from ui.tasks import Tasks
from ui.theme.theme import Theme


class Noted(Tasks):
    """Keep what is asked of the journal until the test answers."""

    def __init__(self) -> None:
        super().__init__(lambda: pytest.fail("nothing is to run"))
        self.asked: list[tuple[Any, Callable[[Any], None]]] = []
        self.offers: list[Callable[[Any], None]] = []

    def read(self, owner: Any, job: Any, done: Any, failed: Any = None, **_latest: Any) -> None:
        self.asked.append((job, done))

    def write(self, owner: Any, job: Any, done: Any, failed: Any = None) -> None:
        self.offers.append(failed)


class Watcher:
    """Be the system that tells of waking, in a thread."""

    def __init__(self) -> None:
        self.on_woken: OnWoken | None = None
        self.on_clock_set: OnWoken | None = None

    def start(self, on_woken: OnWoken, on_clock_set: OnWoken) -> None:
        self.on_woken, self.on_clock_set = on_woken, on_clock_set

    def close(self) -> None:
        self.on_woken = self.on_clock_set = None

    def wake(self) -> None:
        self._tell(self.on_woken)

    def set_clock(self) -> None:
        self._tell(self.on_clock_set)

    def _tell(self, of: OnWoken | None) -> None:
        assert of is not None
        thread = Thread(target=of)
        thread.start()
        thread.join()


class Bench:
    """Be a scheduler whose clocks, journal and system are in the test's hands."""

    def __init__(self, clock: FrozenClock, theme: Theme) -> None:
        self.clock, self.steady_s = clock, 0.0
        self.tasks, self.watcher = Noted(), Watcher()
        self.bus = ChangeBus()
        self.changes = ChangeSignal(self.bus)
        self.attention = AttentionState()
        self.asked: list[Jump] = []
        self.scheduler = ReminderScheduler(
            UiContext(self.tasks, self.changes, clock, theme, NotedLinks(), Path()),
            steady_s=lambda: self.steady_s,
            waking=self.watcher,
            attention=lambda: self.attention,
            offer=lambda _cases: None,
        )
        self.scheduler.jump_asked.connect(self.asked.append)

    def go_on(self, by: timedelta, set_by: timedelta = timedelta()) -> bool:
        """Let time pass, set the clock, look, and tell whether it plans."""
        self.steady_s += by.total_seconds()
        self.clock.advance(by + set_by)
        self.scheduler.look()
        return bool(self.tasks.asked)

    def looks_in(self) -> timedelta:
        """Return when it looks by itself."""
        return timedelta(milliseconds=self.scheduler._timer.interval())

    def answer(self, plan: Plan | None = None) -> Any:
        """Answer the last question with a plan; return the situation it was asked for."""
        job, done = self.tasks.asked.pop()
        self.tasks.asked.clear()
        cases = _Cases()
        job(cases)
        done(plan or Plan((), None))
        return cases.situation


class _Cases:
    @property
    def reminders(self) -> _Cases:
        return self

    def plan(self, situation: Any) -> None:
        self.situation = situation

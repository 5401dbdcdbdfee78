"""Run an app in a world that changes around it, while one who knows watches."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from hypothesis.stateful import RuleBasedStateMachine, invariant

from tests.services.reminding.journal import ReminderJournal
from tests.services.reminding.naive import Item
from tests.services.reminding.oracle import Oracle
from tests.services.reminding.simulation import Killed, SimulatedApp, World

AT_REST_S = 62


class WatchedRuns(RuleBasedStateMachine):
    """Hold a machine, an app that may run on it, a journal, and who knows what has to happen."""

    journal: ClassVar[ReminderJournal]
    world: World
    oracle: Oracle

    def __init__(self) -> None:
        super().__init__()
        self.journal.empty()
        self.events = -1  # the beginning is none
        self.starts = 0
        self.kills = 0
        self.app: SimulatedApp | None = None
        self.starts_at = 0
        self.restart_s = 0

    @invariant()
    def count(self) -> None:
        self.events += 1

    def figures(self) -> dict[str, int]:
        """Return what happened in this sequence."""
        if not hasattr(self, "oracle"):
            return {}
        oracle = self.oracle
        return {
            "events": self.events,
            "starts": self.starts,
            "kills": self.kills,
            "items": len(oracle.items),
            "opened": sum(oracle.opened.values()),
            "notified": sum(oracle.notices.values()),
            "with a jump": bool(oracle.questions),
        }

    def _change(self, write: Callable[[], Item | None]) -> None:
        """Change the journal, which the app hears of."""
        if (item := write()) is not None:
            self.oracle.changed(item)
        self._act(lambda app: app.replan())

    def _happened(self, is_told: bool) -> None:
        """Let the app hear of it, or find out by itself."""
        if is_told:
            self._act(lambda app: app.replan())
        else:
            self.oracle.look(self.world.wall, running=self.app is not None)
            self._pass(AT_REST_S)

    def _act(self, act: Callable[[SimulatedApp], None]) -> None:
        """Let the app do something, which may be its end."""
        if self.app is not None:
            try:
                act(self.app)
            except Killed:
                self._die()
        self._see(self.world.wall)

    def _die(self) -> None:
        self.kills += 1
        self.app = None
        self.starts_at = self.world.awake + self.restart_s

    def _start(self) -> None:
        self.starts += 1
        self.oracle.begin_run()
        try:
            self.app = SimulatedApp(self.world, self.journal.service, self.oracle)
            self.oracle.started()
        except Killed:
            self._die()

    def _pass(self, seconds: int) -> None:
        """Let time pass awake; the app looks when its timer says so."""
        world = self.world
        end = world.awake + seconds
        while True:
            if self.app is None and world.awake >= self.starts_at:
                self._start()
                self._see(world.wall)
            wakes_at = self.starts_at if self.app is None else self.app.looks_at
            until = min(end, max(wakes_at, world.awake))
            before = world.wall
            world.go_on(until - world.awake, awake=True)
            if self.app is not None and world.awake >= self.app.looks_at:
                self._run_at(before)
            else:
                self._see(before)
            if world.awake >= end and (self.app is None or self.app.looks_at > end):
                return

    def _run_at(self, before: datetime) -> None:
        assert self.app is not None
        try:
            self.app.look()
        except Killed:
            self._die()
        self._see(before)

    def _see(self, before: datetime) -> None:
        self.oracle.look(before, running=self.app is not None)

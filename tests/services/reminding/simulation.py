"""An app that reminds, without its windows, in a world whose time the test moves."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from services.follow_ups.reminder_service import ReminderService
from services.reminding.attention import AttentionState
from services.reminding.desk import ReminderDesk
from services.reminding.lookout import Lookout
from services.reminding.values import Occurrence, Plan, Reminder, Situation


class Killed(Exception):  # noqa: N818 - no error, but what happens to the app
    """End the app where it is."""


@dataclass
class World:
    """Be the machine: its clock and zone, time that nobody sets, and time awake."""

    wall: datetime
    place: ZoneInfo
    steady: int = 1000
    awake: int = 0
    attention: AttentionState = field(default_factory=AttentionState)
    locked_until: int = 0
    """The journal takes nothing before this time awake."""
    kill_at: str = ""

    def now(self) -> datetime:
        return self.wall

    def zone(self) -> ZoneInfo:
        return self.place

    def go_on(self, seconds: int, *, awake: bool) -> None:
        self.wall += timedelta(seconds=seconds)
        self.steady += seconds
        self.awake += seconds if awake else 0

    def pass_by(self, point: str) -> None:
        """Kill the app if this is where it is to be."""
        if self.kill_at == point:
            self.kill_at = ""
            raise Killed


class Witness(Protocol):
    """See what the app does."""

    def planned(self, plan: Plan) -> None: ...

    def showed(self, rows: frozenset[Occurrence], opened: frozenset[Occurrence]) -> None: ...

    def confirmed(self, shown: Iterable[Reminder]) -> None: ...

    def notified(self, of: Iterable[Reminder]) -> None: ...


class SimulatedApp:
    """Do what scheduler and controller do, but all at once."""

    def __init__(self, world: World, service: ReminderService, witness: Witness) -> None:
        self._world = world
        self._service = service
        self._witness = witness
        self._desk = ReminderDesk()
        self._lookout = Lookout(world, lambda: float(world.steady))
        self.looks_at = world.awake  # timers stand still in sleep
        self.plan = Plan((), None)
        self.replan()

    @property
    def rows(self) -> frozenset[Occurrence]:
        return self._desk.standing

    def answer_jump(self, show: bool) -> None:
        self._lookout.answer(show)
        self.replan()

    def look(self) -> None:
        if self._lookout.look():
            self.replan()
        else:
            self._arm()

    def replan(self) -> None:
        self._lookout.begin()
        situation = Situation(self._world.attention, self._lookout.jump, self._desk.standing)
        self.plan = self._service.plan(situation)
        self._lookout.take(self.plan)
        self._arm()
        self._witness.planned(self.plan)
        if to_claim := self._desk.take(self.plan):
            mine = self._attempt(self._service.claim, to_claim)
            self._world.pass_by("claimed")
            self._desk.claimed(to_claim, mine)
        self._show()

    def _show(self) -> None:
        opened = self._desk.opens()
        self._witness.showed(self._desk.standing, opened)
        shown = self._desk.shown()
        if not shown:
            return
        self._world.pass_by("shown")
        first = self._attempt(self._service.confirm_shown, shown)
        if first is None:
            self._desk.confirmed(shown, None)
            return
        self._witness.confirmed(shown)
        self._world.pass_by("confirmed")
        self._witness.notified(self._desk.confirmed(shown, first))

    def _attempt(
        self,
        write: Callable[[Iterable[Reminder]], tuple[Reminder, ...]],
        reminders: Iterable[Reminder],
    ) -> tuple[Reminder, ...] | None:
        if self._world.awake < self._world.locked_until:
            self._lookout.retry()
            self._arm()
            return None
        return write(reminders)

    def _arm(self) -> None:
        wait = -(-self._lookout.wait() // timedelta(seconds=1))
        self.looks_at = self._world.awake + max(wait, 0)

"""None is missed, none doubled, none late, whatever happens; 10,000 events of it."""

from __future__ import annotations

from collections import Counter
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test
from sqlalchemy import event

from services.follow_ups.snooze import Snooze
from services.store import Store
from tests.services.invariant.test_invariant import _untraced, _without_fsync
from tests.services.reminding.journal import ReminderJournal
from tests.services.reminding.machine import ReminderMachine
from tests.support.clock import FrozenClock

EVENTS = 10_000
PARTS = 4  # for as many processors
STEPS = 40  # of a sequence at most; three quarters of them on average
SEQUENCES = EVENTS // PARTS // (STEPS * 3 // 4) + 15


@pytest.mark.parametrize("part", range(PARTS))
def test_reminders_come_once_and_in_time(part: int, store: Store, clock: FrozenClock) -> None:
    ran: Counter[str] = Counter()

    class Machine(ReminderMachine):
        journal = ReminderJournal(store, clock)

        def teardown(self) -> None:
            super().teardown()
            ran["sequences"] += 1
            ran.update(self.figures())

    event.listen(store._writing(), "connect", _without_fsync)
    wanted = settings(
        max_examples=SEQUENCES,
        stateful_step_count=STEPS,
        suppress_health_check=list(HealthCheck),
    )
    with _untraced():
        run_state_machine_as_test(Machine, settings=wanted)
    print(dict(ran))
    assert ran["events"] >= EVENTS // PARTS


def test_a_day_on_which_the_clock_was_wrong(store: Store, clock: FrozenClock) -> None:
    """Let happen what chance seldom brings about: one time chosen twice, shown in between."""

    class Machine(ReminderMachine):
        journal = ReminderJournal(store, clock)

    for to in (Snooze.TOMORROW, Snooze.AFTERNOON):
        day = Machine()
        day.begin("2026-06-10T07:00", ZoneInfo("Europe/Amsterdam"), [0])
        for _ in range(2):
            day.snooze_to(0, to)
            day.be_wrong_for_a_while(86400, is_told=True)
        day.snooze_to(0, to)
        day.sleep(86400, is_told=False)
        day.teardown()
        assert day.figures()["notified"] == 4

"""None is missed, none doubled, none late, whatever happens; 10,000 events of it."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test
from sqlalchemy import event

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

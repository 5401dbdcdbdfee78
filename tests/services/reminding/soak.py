"""Let invented days go by for long, on every processor: `make soak` runs a million events."""

from __future__ import annotations

import argparse
import os
import random
import tempfile
import time
import traceback
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test
from sqlalchemy import event

from services.changes import ChangeBus
from services.store import Store, open_journal
from tests.services.invariant.test_invariant import _without_fsync
from tests.services.reminding.journal import ReminderJournal
from tests.services.reminding.machine import ReminderMachine
from tests.support.clock import FrozenClock

STEPS = 50
_AT_ONCE = 100  # sequences, between two looks at the figures
_START = datetime(2026, 3, 3, 9, tzinfo=UTC)


def main() -> int:
    """Read the arguments, run as many events, print the figures; return 1 if anything broke."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    arguments = parser.parse_args()
    began = time.monotonic()
    share = -(-arguments.events // arguments.jobs)
    total: Counter[str] = Counter()
    with ProcessPoolExecutor(arguments.jobs) as pool:
        first = arguments.seed
        for ran in pool.map(run, [share] * arguments.jobs, range(first, first + arguments.jobs)):
            latest = max(total["latest, s"], ran["latest, s"])
            total.update(ran)
            total["latest, s"] = latest
    figures = ", ".join(f"{total[name]:,} {name}" for name in total)
    seconds = time.monotonic() - began
    print(f"{figures}, {total['violations']} violations in {seconds:,.0f} s, seed {first}")
    return 1 if total["violations"] else 0


def run(events: int, first_seed: int) -> Counter[str]:
    """Run sequences until there were so many events; a violation is printed, and ends it."""
    ran: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        store = Store(open_journal(Path(folder)), FrozenClock(_START), ChangeBus())
        event.listen(store._writing(), "connect", _without_fsync)
        with closing(store):
            machine = _machine(ReminderJournal(store, store.clock), ran)
            number = first_seed * 10_000
            while ran["events"] < events and not ran["violations"]:
                _run(machine, number, ran)
                number += 1
    return ran


def _machine(of: ReminderJournal, ran: Counter[str]) -> type[ReminderMachine]:
    class Machine(ReminderMachine):
        journal = of

        def teardown(self) -> None:
            super().teardown()
            latest = max(ran["latest, s"], self.oracle.latest_s)
            ran.update(self.figures(), sequences=1)
            ran["latest, s"] = latest

    return Machine


def _run(machine: type[ReminderMachine], number: int, ran: Counter[str]) -> None:
    wanted = settings(
        max_examples=_AT_ONCE,
        stateful_step_count=STEPS,
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    try:
        seed(number)(machine)
        run_state_machine_as_test(machine, settings=wanted)
    except Exception:  # noqa: BLE001 - whatever it is, it is to be looked at
        traceback.print_exc()
        ran["violations"] += 1


if __name__ == "__main__":
    raise SystemExit(main())

"""Two apps remind on one profile, and one is killed -9 again and again; run by the test.

They are apps without windows, of the real journal and by the real clock. What an app tells it
showed counts as seen. Of a window that was killed before its showing was noted, the user saw
nothing: another may open for the same. Prints one JSON object of figures.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import select
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NoReturn
from uuid import uuid4
from zoneinfo import ZoneInfo

from models import driver
from models.instants import to_microseconds
from services.changes import ChangeBus
from services.clock import SystemClock, steady_s
from services.composition import build_use_cases
from services.follow_ups.reminder_service import ReminderService
from services.reminding import deliveries, plan
from services.reminding.attention import AttentionState
from services.reminding.values import Occurrence, Plan, Reminder
from services.store import JOURNAL_FILE, Store, open_journal
from tests.services.reminding.simulation import SimulatedApp

LEASE = timedelta(seconds=2)  # so that the test need not wait for as long as a user would
LONGEST_LIFE_S = 0.6
STEADY_PACE_S, MORTAL_PACE_S = 0.15, 0.005  # the one that is killed is mostly first
LONG_ENOUGH_S = 30.0
POINTS = ("claimed", "shown", "confirmed")


class RealWorld:
    """Be the machine as it is; an app that comes by a point says so, and dawdles there."""

    attention = AttentionState()
    locked_until = 0

    def __init__(self, tell: int) -> None:
        self._clock, self._tell = SystemClock(), tell

    @property
    def steady(self) -> float:
        return steady_s()

    @property
    def awake(self) -> float:
        return time.monotonic()

    def now(self) -> datetime:
        return self._clock.now()

    def zone(self) -> ZoneInfo:
        return self._clock.zone()

    def pass_by(self, point: str) -> None:
        _say(self._tell, "at", point)
        time.sleep(random.uniform(0, 0.02))


class Teller:
    """Tell what an app shows; at its start it may show what another has shown."""

    def __init__(self, tell: int) -> None:
        self._tell, self._word = tell, "started"

    def planned(self, of: Plan) -> None:
        pass

    def showed(self, rows: frozenset[Occurrence], opened: frozenset[Occurrence]) -> None:
        _say(self._tell, self._word, *(each.key.id for each in opened))
        self._word = "opened"

    def confirmed(self, shown: Iterable[Reminder]) -> None:
        _say(self._tell, "confirmed", *(each.key.id for each in shown))

    def notified(self, of: Iterable[Reminder]) -> None:
        _say(self._tell, "notified", *(each.key.id for each in of))


def _say(tell: int, *words: object) -> None:
    os.write(tell, (" ".join(map(str, words)) + "\n").encode())


def _live(profile: Path, tell: int, pace_s: float) -> NoReturn:
    """Remind until killed; end at once if anything goes wrong."""
    try:
        for module in (plan, deliveries):
            setattr(module, "LEASE", LEASE)  # noqa: B010 - one only borrows the name
        world = RealWorld(tell)
        with closing(Store(profile / JOURNAL_FILE, SystemClock(), ChangeBus())) as store:
            service = ReminderService(store, world)
            app = SimulatedApp(world, service, Teller(tell))  # type: ignore[arg-type]
            while True:
                time.sleep(pace_s)
                app.replan()  # for the other's changes, of which nobody tells
    except BaseException:  # noqa: BLE001 - nothing of the parent may go on in the child
        traceback.print_exc()
    finally:
        os._exit(1)


class Run:
    """Hold a profile with its two apps, and what they told."""

    def __init__(self, profile: Path) -> None:
        profile.mkdir()
        open_journal(profile)
        self.profile = profile
        self.seen: set[int] = set()
        self.opened: Counter[int] = Counter()
        self.notified: Counter[int] = Counter()
        self.killed: Counter[str] = Counter()
        self._follow_ups = 0
        self._last = ""
        self._unconfirmed: set[int] = set()

    def play(self, rounds: int) -> dict[str, int]:
        """Kill one app in every round, the other never; return the figures."""
        self._execute(
            "INSERT INTO contact (id, full_name, sort_key, search_key, uid, created_at, updated_at)"
            " VALUES (1, 'Hanneke Zeilstra', 'h', 'h', 'h', 0, 0)"
        )
        steady, heard_of_steady = self._fork(STEADY_PACE_S)
        try:
            for _ in range(rounds):
                self._play_round(heard_of_steady)
            self._await_the_others(heard_of_steady)
        finally:
            self._kill(steady)
            os.close(heard_of_steady)
        return {
            "rounds": rounds,
            "follow_ups": self._follow_ups,
            "seen": len(self.seen),
            "notified": len(self.notified),
            "notified_twice": sum(count > 1 for count in self.notified.values()),
            "opened_twice": sum(count > 1 for count in self.opened.values()),
            **{f"killed_when_{point}": self.killed[point] for point in POINTS},
        }

    def _play_round(self, heard_of_steady: int) -> None:
        child, heard = self._fork(MORTAL_PACE_S)
        self._last = ""
        end = time.monotonic() + random.uniform(0.2, 1.5 * LONGEST_LIFE_S)
        point = random.choice(POINTS)
        self._promise()
        while (left := end - time.monotonic()) > 0 and self._last != point:
            self._hear([heard, heard_of_steady], left, mortal=heard)
        self._kill(child)
        self.killed[self._last] += 1
        while self._hear([heard], 0, mortal=heard):
            pass
        self.opened.subtract(self._unconfirmed)
        self._unconfirmed = set()
        os.close(heard)

    def _await_the_others(self, heard_of_steady: int) -> None:
        """Wait until the app that lives has taken over what the other left, or time is up."""
        end = time.monotonic() + LONG_ENOUGH_S
        while len(self.seen) < self._follow_ups and (left := end - time.monotonic()) > 0:
            self._hear([heard_of_steady], left)
        self._hear([heard_of_steady], 0.2)

    def _fork(self, pace_s: float) -> tuple[int, int]:
        heard, tell = os.pipe()
        child = os.fork()
        if child == 0:
            _live(self.profile, tell, pace_s)
        os.close(tell)
        return child, heard

    def _kill(self, child: int) -> None:
        os.kill(child, signal.SIGKILL)
        assert os.waitpid(child, 0)[1] == signal.SIGKILL, "the app ended by itself"

    def _hear(self, voices: list[int], wait_s: float, mortal: int | None = None) -> bool:
        """Take what the apps tell within a while; return whether they told anything."""
        ready, _, _ = select.select(voices, [], [], wait_s)
        said = False
        for voice in ready:
            lines = os.read(voice, 65_536).decode().splitlines()
            said |= bool(lines)
            for line in lines:
                self._take(line.split(), is_mortal=voice == mortal)
        return said

    def _take(self, words: list[str], *, is_mortal: bool) -> None:
        word, rest = words[0], words[1:]
        if word == "at":
            self._last = rest[0] if is_mortal else self._last
            return
        ids = [int(each) for each in rest]
        self.seen.update(ids)
        if word == "opened":
            self.opened.update(ids)
            self._unconfirmed |= set(ids) if is_mortal else set()
        elif word == "confirmed" and is_mortal:
            self._unconfirmed -= set(ids)
        elif word == "notified":
            self.notified.update(ids)
        if is_mortal and word != "confirmed":
            self._last = ""

    def _promise(self) -> None:
        """Make one or more follow-ups that are due in a moment."""
        for _ in range(random.randrange(1, 4)):
            self._follow_ups += 1
            at = datetime.now(UTC) + timedelta(seconds=random.uniform(0.1, LONGEST_LIFE_S))
            micros = to_microseconds(at)
            self._execute(
                "INSERT INTO follow_up (contact_id, title, due_on, due_time, zone, due_at_utc,"
                " remind_at_utc, lead_minutes, status, uid, created_at, updated_at)"
                " VALUES (1, 'Call', ?, ?, 'UTC', ?, ?, 0, 'open', ?, 0, 0)",
                *(at.date().isoformat(), f"{at:%H:%M}:00.000000", micros, micros, str(uuid4())),
            )

    def _execute(self, sql: str, *values: object) -> None:
        with closing(driver.connect(self.profile / JOURNAL_FILE)) as connection:
            connection.execute(sql, values).close()


def main() -> None:
    """Read the arguments, play the rounds and print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("rounds", type=int)
    arguments = parser.parse_args()
    with closing(Store(open_journal(_warm(arguments.folder)), SystemClock(), ChangeBus())) as store:
        cases = build_use_cases(store, SystemClock())
        cases.reminders.claim(cases.reminders.plan().due)  # so that children need not compile
    gc.freeze()
    print(json.dumps(Run(arguments.folder / "profile").play(arguments.rounds)))
    sys.stdout.flush()


def _warm(folder: Path) -> Path:
    warm = folder / "warm"
    warm.mkdir()
    return warm


if __name__ == "__main__":
    main()

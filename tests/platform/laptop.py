"""A laptop whose clocks, zone and sleep the test sets, with one journal on it."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from services.changes import ChangeBus
from services.composition import build_use_cases
from services.contacts.values import NewContact
from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.reminding.lookout import LOOK
from services.store import JOURNAL_FILE, Store
from services.use_cases import UseCases
from tests.platform.app_process import AppProcess
from tests.platform.at_spi import ScreenReader
from tests.platform.dunst import Dunst
from tests.platform.fake_logind import FakeLogind
from tests.platform.processes import LONG_ENOUGH_S, output
from tests.platform.set_clock import SetClock
from tests.support.command_line import ROOT

REMINDERS = ("frame", "([0-9]+ r|R)eminders?")
SECONDS = timedelta(seconds=10)
"""So late something may be seen, as the machine is busy."""
_APP = (sys.executable, "-m", "tests.platform.travelling_app")
_NAME = "Hanneke Zeilstra"
_LOOK_AGAIN_S = 0.05
_MATCH_RULES = ["org.freedesktop.DBus.Debug.Stats", "GetAllMatchRules"]


class Laptop:
    """Be a laptop with a journal of one person; what reminds is told apart by its title."""

    def __init__(
        self,
        profile: Path,
        clock: SetClock,
        start: Callable[..., AppProcess],
        environment: Mapping[str, str],
        logind: FakeLogind,
        dunst: Dunst,
    ) -> None:
        self.clock = clock
        self._profile = profile
        self._start = start
        self._environment = {**environment, **clock.variables, "PYTHONPATH": str(ROOT)}
        self._logind = logind
        self._dunst = dunst
        with self._use_cases() as cases:
            (self._contact_id,) = cases.contacts.add(NewContact(_NAME)).contacts

    def promise(self, title: str, due: Due) -> None:
        """Make a follow-up while the app is off."""
        with self._use_cases() as cases:
            cases.follow_ups.add(self._contact_id, NewFollowUp(title, due))

    def promise_now(self, title: str, due: str) -> None:
        """Make a follow-up by the command line, due at a wall time, while the app runs."""
        note = ("note", "--contact", _NAME, "--follow-up", title, "--due", due, "Promised")
        output([*_APP, "--profile", str(self._profile), *note], self._environment)

    def open(self) -> Opened:
        """Start the app, and wait until it hears of what happens to the laptop."""
        command = [*_APP, "--profile", str(self._profile), "--lang", "en"]
        app = self._start(command, self._environment)
        await_that(self._is_heard, "the app that listens")
        return Opened(app, ScreenReader(app, self._environment), self)

    def sleep_until(self, now: datetime, *, told: bool = True) -> None:
        """Sleep until an instant; with `told` the app hears of it from logind."""
        if told:
            self._logind.fall_asleep()
        self.clock.sleep_until(now)
        if told:
            self._logind.wake()

    def set_clock(self, now: datetime) -> None:
        """Set the clock, and wake as from no sleep, lest the app sees it only within a minute."""
        self.clock.set(now)
        self._logind.wake()

    def travel(self, zone: str) -> None:
        """Be in another zone."""
        self.clock.travel(zone)
        self._logind.change("Timezone", zone)

    def notified(self) -> Counter[str]:
        """Return how often there was a notification of what."""
        return Counter(_subject(each.text) for each in self._dunst.shown())

    def _is_heard(self) -> bool:
        bus = ["--address", self._environment["DBUS_SYSTEM_BUS_ADDRESS"]]
        path = ["org.freedesktop.DBus", "/org/freedesktop/DBus"]
        rules = output(["busctl", *bus, "call", *path, *_MATCH_RULES], self._environment)
        return "PrepareForSleep" in rules and "PropertiesChanged" in rules

    @contextmanager
    def _use_cases(self) -> Iterator[UseCases]:
        store = Store(self._profile / JOURNAL_FILE, self.clock, ChangeBus())
        with closing(store):
            yield build_use_cases(store, self.clock)


class Opened:
    """Be the app that runs on the laptop."""

    def __init__(self, process: AppProcess, reader: ScreenReader, laptop: Laptop) -> None:
        self.process = process
        self.reader = reader
        self._laptop = laptop

    def rows(self) -> list[str]:
        """Return what stands in the reminder window."""
        names = self.reader.names(REMINDERS, ("list item", f".*, {_NAME}, .*"))
        return [name.partition(f", {_NAME}")[0] for name in names]

    def await_row(self, title: str) -> datetime:
        """Wait until something stands in the window and is notified of; say when it stood there."""
        await_that(lambda: title in self.rows(), title)
        seen = self._laptop.clock.now()
        await_that(lambda: self._laptop.notified()[title] > 0, f"a notification of {title}")
        return seen

    def await_at(self, title: str, at: datetime, within: timedelta = SECONDS) -> None:
        """Wait for something that is to come at an instant, and neither before nor much later."""
        seen = self.await_row(title)
        print(f"{title}: {(seen - at).total_seconds():.2f} s after {at:%d %b %H:%M:%S} UTC")
        assert at <= seen <= at + within

    def asked(self) -> list[str]:
        """Return what is asked about the clock."""
        return self.reader.names(REMINDERS, ("label", "The clock .*"))

    def answer(self, words: str) -> None:
        """Press a button of the reminder window."""
        self.reader.focus(REMINDERS, ("push button", words))
        self.process.window("eminders?$").press("space")

    def quit(self) -> None:
        """Quit as logging out does, without a word of complaint."""
        self.process.terminate()
        assert self.process.wait() == 0
        assert not self.process.errors(), self.process.errors()


def await_that(is_so: Callable[[], bool], what: str) -> None:
    """Look again until something is so."""
    deadline = time.monotonic() + LOOK.total_seconds() + LONG_ENOUGH_S
    while not is_so():
        assert time.monotonic() < deadline, f"{what} does not come"
        time.sleep(_LOOK_AGAIN_S)


def _subject(text: str) -> str:
    """Return the title of the one follow-up that a notification is of, else how many it is of."""
    head, _, body = text.partition("\n")
    return body.removeprefix(f"{_NAME}: ") if body.startswith(_NAME) else head

"""Do to reminders whatever a day may bring; see that none is missed, doubled or late."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from services.follow_ups.snooze import Snooze, snoozed_until
from services.reminding.attention import AttentionState
from tests.services.reminding.naive import ALL_DAY, CHECK_IN, DAYLONG, MINUTE, OFFICE, TIMED, Item
from tests.services.reminding.oracle import Oracle
from tests.services.reminding.runs import AT_REST_S, WatchedRuns
from tests.services.reminding.simulation import World

ZONES = ("Europe/Amsterdam", "America/New_York", "Pacific/Auckland", "Australia/Lord_Howe")
PLACES = st.sampled_from([ZoneInfo(name) for name in ZONES])
# A day before and on which the clocks change, somewhere, in either direction; and some others.
STARTS = st.sampled_from(
    [
        *("2026-03-28T22:30", "2026-03-29T00:10", "2026-10-24T20:00", "2026-10-25T00:40"),
        *("2026-03-08T06:30", "2026-11-01T05:10", "2026-04-04T14:30", "2026-09-26T13:30"),
        *("2026-10-03T15:10", "2026-06-10T07:00", "2026-12-31T22:30"),
    ]
)
PICK = st.integers(0, 7)
AHEAD_MINUTES = st.integers(-180, 4000) | st.integers(-5, 90)
LEAD_MINUTES = st.sampled_from([0, 0, 10, 60, 1440])
SOON_S = st.integers(1, 120)
AWAKE_S = st.integers(60, 5400)
LONG_S = st.integers(300, 60 * 3600) | st.sampled_from([73 * 3600, 9 * 3600])
SET_S = st.sampled_from(
    [
        *(20, -20, 40, -40, 600, -600, 3600, -3600, -7200, 47 * 3600, -47 * 3600),
        *(49 * 3600, 72 * 3600, -72 * 3600, 240 * 3600, -240 * 3600, 30 * 86400),
    ]
)
WRONG_S = st.sampled_from([3600, 86400, 47 * 3600])
QUIET = st.sampled_from(
    [None, (time(18), time(8, 30)), (time(23), time(2, 30)), (time(1, 30), time(3, 15))]
)
POINTS = st.sampled_from(["claimed", "shown", "confirmed"])
RUNS = precondition(lambda self: self.app is not None)
HAS_ITEMS = precondition(lambda self: bool(self.oracle.items))


class ReminderMachine(WatchedRuns):
    """Do whatever a day may bring."""

    @initialize(start=STARTS, place=PLACES, minutes=st.lists(AHEAD_MINUTES, max_size=5))
    def begin(self, start: str, place: ZoneInfo, minutes: list[int]) -> None:
        self.world = World(datetime.fromisoformat(start).replace(tzinfo=UTC), place)
        self.oracle = Oracle(self.world)
        self.journal.clock = self.world
        for each in minutes:
            self.oracle.changed(self.journal.add(self._timed(each, place, 0)))
        self._start()

    # What the user makes and changes.

    @rule(minutes=AHEAD_MINUTES, zone=PLACES, lead=LEAD_MINUTES)
    def add_timed(self, minutes: int, zone: ZoneInfo, lead: int) -> None:
        item = self._timed(minutes, zone, lead)
        self._change(lambda: self.journal.add(item))

    @rule(days=st.integers(-2, 4), lead=st.integers(0, 2))
    def add_all_day(self, days: int, lead: int) -> None:
        item = Item(0, ALL_DAY, self._today(days), lead=timedelta(days=lead))
        self._change(lambda: self.journal.add(item))

    @rule(begin=st.integers(-90, 30), minutes=st.none() | st.integers(1, 600))
    def offer_check_in(self, begin: int, minutes: int | None) -> None:
        """Offer one of today, or another time for it: hours of today that are at hand."""
        at, until = self._hours(begin, minutes)
        item = Item(0, CHECK_IN, self._today(), at, until=until)
        self._change(lambda: self.journal.add(item))

    @rule(whole_day=st.booleans())
    def work(self, whole_day: bool) -> None:
        """Set the hours outside which no check-in comes by itself."""
        hours = DAYLONG if whole_day else OFFICE
        self.oracle.circumstances.working = self.journal.working = hours
        self._act(lambda app: app.replan())

    @HAS_ITEMS
    @rule(pick=PICK)
    def close(self, pick: int) -> None:
        self._edit(pick, is_open=False, snoozed=None)

    @HAS_ITEMS
    @rule(pick=PICK)
    def reopen(self, pick: int) -> None:
        self._edit(pick, is_open=True)

    @HAS_ITEMS
    @rule(pick=PICK, minutes=st.integers(1, 200) | st.sampled_from([1440, 7 * 1440]))
    def snooze(self, pick: int, minutes: int) -> None:
        self._snooze(pick, self.world.wall + timedelta(minutes=minutes))

    @HAS_ITEMS
    @rule(pick=PICK, to=st.sampled_from(Snooze))
    def snooze_to(self, pick: int, to: Snooze) -> None:
        """Put one off as the menu offers it, mostly to what is the same time for a while."""
        self._snooze(pick, snoozed_until(to, self.world.wall, self.world.place))

    @HAS_ITEMS
    @rule(pick=PICK, minutes=AHEAD_MINUTES, zone=PLACES, lead=LEAD_MINUTES)
    def move(self, pick: int, minutes: int, zone: ZoneInfo, lead: int) -> None:
        if (item := self._pick(pick)).sort == CHECK_IN:
            return
        moved = replace(self._timed(minutes, zone, lead), id=item.id)
        self._choose(lambda: self.journal.move(item, moved))

    # What the user and the machine do.

    @rule(seconds=SOON_S)
    def wait_a_little(self, seconds: int) -> None:
        self._pass(seconds)

    @rule(seconds=AWAKE_S)
    def wait(self, seconds: int) -> None:
        self._pass(seconds)

    @rule(seconds=LONG_S, is_told=st.booleans())
    def sleep(self, seconds: int, is_told: bool) -> None:
        self.world.go_on(seconds, awake=False)
        self._happened(is_told)

    @rule(seconds=SET_S, is_told=st.booleans())
    def set_clock(self, seconds: int, is_told: bool) -> None:
        self.world.wall += timedelta(seconds=seconds)
        if self.app is not None:
            self.oracle.jumps.set_by(timedelta(seconds=seconds), self.world.wall)
        self._happened(is_told)

    @rule(seconds=WRONG_S, is_told=st.booleans())
    def be_wrong_for_a_while(self, seconds: int, is_told: bool) -> None:
        """Set the clock ahead, and soon back to where it was."""
        self.set_clock(seconds, is_told)
        self._pass(AT_REST_S)
        self.set_clock(-seconds, is_told)

    @rule(place=PLACES, is_told=st.booleans())
    def travel(self, place: ZoneInfo, is_told: bool) -> None:
        self.world.place = place
        self._happened(is_told)

    @rule(in_call=st.booleans(), full_screen=st.booleans(), disturb=st.booleans())
    def disturb(self, in_call: bool, full_screen: bool, disturb: bool) -> None:
        """Begin or end a call or a presentation; the end of the latter nobody tells."""
        self.world.attention = AttentionState(in_call, full_screen, disturb)
        circumstances = self.oracle.circumstances
        was_full = circumstances.full_screen
        circumstances.in_call, circumstances.full_screen = in_call, full_screen
        circumstances.do_not_disturb = disturb
        self._happened(is_told=was_full == full_screen)

    @rule(begin=st.integers(-40, 20), minutes=st.integers(5, 60))
    def be_quiet_for_a_while(self, begin: int, minutes: int) -> None:
        """Set quiet hours that begin or end about now."""
        at = (self.world.wall + timedelta(minutes=begin)).astimezone(self.world.place)
        end = at + timedelta(minutes=minutes)
        quiet = tuple(each.time().replace(second=0, fold=0) for each in (at, end))
        self.set_manners((quiet[0], quiet[1]), even_so=False)

    @rule(quiet=QUIET, even_so=st.booleans())
    def set_manners(self, quiet: tuple[time, time] | None, even_so: bool) -> None:
        self.oracle.circumstances.quiet, self.oracle.circumstances.even_so = quiet, even_so
        self._change(lambda: self.journal.set_manners(quiet, even_so))

    @RUNS
    @rule(show=st.booleans())
    def answer(self, show: bool) -> None:
        if show:
            self.oracle.jumps.question = None
        self._act(lambda app: app.answer_jump(show))

    @rule(seconds=st.integers(1, 50))
    def lock_journal(self, seconds: int) -> None:
        self.world.locked_until = self.world.awake + seconds

    @RUNS
    @rule(seconds=LONG_S)
    def quit_for_a_while(self, seconds: int) -> None:
        self.app = None
        self.starts_at = self.world.awake
        self.world.go_on(seconds, awake=False)
        self._pass(0)

    @RUNS
    @rule(point=POINTS, seconds=st.integers(1, 300))
    def kill(self, point: str, seconds: int) -> None:
        """Kill the app when it next comes by a point; it is started again later."""
        self.world.kill_at, self.restart_s = point, seconds

    def teardown(self) -> None:
        """Bring everything to rest: then nothing is left that was not shown."""
        if not hasattr(self, "world"):
            return
        world, oracle = self.world, self.oracle
        world.kill_at, world.locked_until = "", 0
        self.disturb(in_call=False, full_screen=False, disturb=False)
        self.set_manners(quiet=None, even_so=False)
        self.work(whole_day=True)
        oracle.jumps.question = None
        self._act(lambda app: app.answer_jump(True))
        self._pass(400)
        oracle.nothing_is_awaited()

    # How it is done.

    def _timed(self, minutes: int, zone: ZoneInfo, lead: int) -> Item:
        wall = (self.world.wall + timedelta(minutes=minutes)).astimezone(zone)
        at = wall.time().replace(second=0, microsecond=0, fold=0)
        return Item(0, TIMED, wall.date(), at, zone.key, timedelta(minutes=lead))

    def _hours(self, begin: int, minutes: int | None) -> tuple[time, time | None]:
        """Return from when on a check-in comes today, and until when, on the wall."""
        wall = self.world.wall.astimezone(self.world.place).replace(second=0, tzinfo=None)
        first, last = datetime.combine(wall, time()), datetime.combine(wall, time(23, 59))
        at = min(max(first, wall + timedelta(minutes=begin)), last - MINUTE)
        if minutes is None:
            return at.time(), None
        return at.time(), min(at + timedelta(minutes=minutes), last).time()

    def _today(self, days: int = 0) -> date:
        return self.world.wall.astimezone(self.world.place).date() + timedelta(days=days)

    def _pick(self, pick: int) -> Item:
        items = list(self.oracle.items.values())
        return items[pick % len(items)]

    def _snooze(self, pick: int, until: datetime) -> None:
        item = self._pick(pick)
        self._choose(lambda: self.journal.snooze(item, until))

    def _choose(self, write: Callable[[], Item]) -> None:
        """Choose when to be reminded: what is locked takes that only once it takes claims."""
        if self.world.awake < self.world.locked_until:
            self.world.locked_until = 0
            self._act(lambda app: app.replan())
        self._change(lambda: self.oracle.chosen(write()))

    def _edit(self, pick: int, **changes: Any) -> None:
        item = replace(self._pick(pick), **changes)
        self._change(lambda: self.journal.write(item))

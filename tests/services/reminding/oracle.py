"""See that a user misses nothing, meets nothing twice, and waits no longer than a minute."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta

from services.reminding.values import Occurrence, Plan, Reminder, Subject
from tests.services.reminding.naive import CHECK_IN, Circumstances, ClockJumps, Item
from tests.services.reminding.simulation import World

LATE_S = 60

Identity = tuple[object, ...]


class Oracle:
    """Know every item as the user made it, and watch one run of the app after another."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.items: dict[tuple[bool, int], Item] = {}
        self.circumstances = Circumstances()
        self.jumps = ClockJumps()
        self.opened: Counter[Identity] = Counter()
        self.notices: Counter[Identity] = Counter()
        self.confirmed_ever: set[Identity] = set()
        self.latest_s = 0
        self.questions = 0
        self._rows: dict[Occurrence, Identity] = {}
        self._chosen: Counter[Identity] = Counter()
        self._stands: frozenset[Identity] | None = None
        self._opened_here: set[Identity] = set()
        self._unconfirmed: list[Identity] = []
        self._owed: set[Identity] = set()
        self._awaited_since: dict[tuple[bool, int], int] = {}
        self._seen: set[Identity] = set()
        self._starting = False

    # What the app does.

    def begin_run(self) -> None:
        """Take that the app starts: nothing is on the screen, and any clock is believed.

        What the run before opened and could not note, as it was killed or the journal was
        locked until its end, may open once more.
        """
        self.opened.subtract(self._unconfirmed)
        self._rows, self._opened_here, self._unconfirmed = {}, set(), []
        self._stands = None
        self.jumps = ClockJumps()
        self._seen = set()
        self._starting = True
        # What was due before, or stood there, is to be seen again, as soon as it may.
        self._owed = {self._identity(each) for each in self._there() if self._has_come(each)}

    def showed(self, rows: frozenset[Occurrence], opened: frozenset[Occurrence]) -> None:
        if not self._starting:
            self._stay(rows)
        shown = {each: self._identity(self._item(each)) for each in rows}
        for occurrence in (each for each in rows if self._rows.get(each) != shown[each]):
            item = self._item(occurrence)
            assert item.is_open, f"{item} is closed"
            assert self._may_show(item), f"{item} shows at a bad moment or too early"
        for occurrence in opened:
            identity = self._identity(self._item(occurrence))
            again = self._starting or identity in self._owed
            if not again:
                self.opened[identity] += 1
                self._unconfirmed.append(identity)
                assert self.opened[identity] == 1, f"{identity} opened the window twice"
            self._opened_here.add(identity)
            self._owed.discard(identity)
        self._starting = False
        self._rows, self._stands = shown, None

    def confirmed(self, shown: Iterable[Reminder]) -> None:
        self.confirmed_ever |= {self._identity(self._item(each.occurrence)) for each in shown}
        self._unconfirmed = [each for each in self._unconfirmed if each not in self.confirmed_ever]

    def notified(self, of: Iterable[Reminder]) -> None:
        for each in of:
            identity = self._identity(self._item(each.occurrence))
            self.notices[identity] += 1
            assert self.notices[identity] == 1, f"{identity} was notified of twice"

    def started(self) -> None:
        """See that the app shows at once what is due at its start."""
        for item in self._there():
            if self._may_show(item):
                assert self._is_shown(item), f"{item} is not shown at the start"

    def planned(self, plan: Plan) -> None:
        """See that it asks about a jump if, and only if, that holds something back."""
        self.jumps.seen(self.world.wall)
        question = self.jumps.question
        held = 0 if question is None else self._withheld()
        told = 0 if plan.jump is None else plan.jump.count
        self.questions += held > 0
        assert held == told, f"{told} held back instead of {held}"

    # What the world does.

    def changed(self, item: Item) -> None:
        """Take that the user made or changed an item."""
        self.items[item.sort == CHECK_IN, item.id] = item
        self._stands = None

    def chosen(self, item: Item) -> Item:
        """Take that the user chose when to be reminded of an item: that is yet to come, if so."""
        if item.comes(self.world.place) > self.world.wall:
            self._chosen[item.identity] += 1
        return item

    def look(self, before: datetime, *, running: bool) -> None:
        """Count how long each was awaited, since a moment of the clock that went on from there."""
        world = self.world
        for key, item in self.items.items():
            identity, is_shown = self._identity(item), self._is_shown(item)
            if not running or not self._may_show(item):
                self._awaited_since.pop(key, None)
            elif identity not in self._seen:
                if key not in self._awaited_since:
                    self._awaited_since[key] = world.awake - self._shows_for(item, before)
                late = world.awake - self._awaited_since[key]
                self.latest_s = max(self.latest_s, late)
                assert late <= LATE_S, f"{item} is {late} s late at {world.wall}"
            if running and is_shown:
                self._awaited_since.pop(key, None)
                self._seen.add(identity)

    def nothing_is_awaited(self) -> None:
        """See that all that may show does."""
        for item in self._there():
            assert not self._may_show(item) or self._is_shown(item), f"{item} is missed"

    def _stay(self, rows: frozenset[Occurrence]) -> None:
        """See that what stood in the window and is the same still stands there."""
        there = {self._identity(each) for each in self._there()}
        for occurrence in self._rows.keys() - rows:
            is_same = self._is_same(occurrence) and self._identity(self._item(occurrence)) in there
            assert not is_same, f"{occurrence} left the window"

    def _withheld(self) -> int:
        """Count what a jump of the clock holds back."""
        return sum(
            self.jumps.withhold(each.comes(self.world.place), self.world.wall)
            for each in self._there()
            if self._has_come(each) and self._identity(each) not in self._standing()
        )

    def _there(self) -> list[Item]:
        return [each for each in self.items.values() if self._is_there(each)]

    def _is_there(self, item: Item) -> bool:
        world = self.world
        today = world.wall.astimezone(world.place).date()
        return item.is_open and (item.sort != CHECK_IN or item.on == today)

    def _item(self, occurrence: Occurrence) -> Item:
        return self.items[occurrence.key.of is Subject.PROMPT, occurrence.key.id]

    def _has_come(self, item: Item) -> bool:
        now, place = self.world.wall, self.world.place
        has_come = item.comes(place) <= now or self._identity(item) in self.confirmed_ever
        return has_come and not item.is_over(now, place)

    def _may_show(self, item: Item, then: datetime | None = None) -> bool:
        """Return whether it is time, and nothing holds it back; what stands there stays.

        Or whether it was so then, as if it did not stand there.
        """
        world = self.world
        if not self._is_there(item):
            return False
        if then is None and self._identity(item) in self._standing():
            return True
        at, wall = item.comes(world.place), then or world.wall
        if at > wall and self._identity(item) not in self.confirmed_ever:
            return False
        if item.is_over(wall, world.place):
            return False
        if self.jumps.withhold(at, wall):
            return False
        return not self.circumstances.hold(item, wall, world.place)

    def _standing(self) -> frozenset[Identity]:
        if self._stands is None:  # asked for far more often than it changes
            same = (each for each in self._rows if self._is_same(each))
            self._stands = frozenset(self._identity(self._item(each)) for each in same)
        return self._stands

    def _is_same(self, occurrence: Occurrence) -> bool:
        item = self.items.get((occurrence.key.of is Subject.PROMPT, occurrence.key.id))
        return item is not None and self._identity(item) == self._rows.get(occurrence)

    def _identity(self, item: Item) -> Identity:
        """Return what makes this showing another than all before, also than one at that time."""
        return (*item.identity, self._chosen[item.identity])

    def _is_shown(self, item: Item) -> bool:
        identity = self._identity(item)
        seen = (
            self._opened_here
            if identity in self._owed
            else (self._opened_here | self.confirmed_ever)
        )
        return identity in self._standing() and identity in seen

    def _shows_for(self, item: Item, before: datetime) -> int:
        """Return for how many seconds it might have shown, at most since a moment before."""
        if before >= self.world.wall or self._may_show(item, before):
            return 0
        low, high = before, self.world.wall
        while high - low > timedelta(seconds=1):
            middle = low + (high - low) // 2
            low, high = (low, middle) if self._may_show(item, middle) else (middle, high)
        return int((self.world.wall - high).total_seconds())

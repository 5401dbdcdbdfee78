"""What reminders should do, worked out the long way and from nothing that the app uses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property, lru_cache
from zoneinfo import ZoneInfo

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
NINE = time(9)
OFFICE, DAYLONG = (NINE, time(17, 30)), (time(), time(23, 59))
TIMED, ALL_DAY, CHECK_IN = "timed", "all-day", "check-in"


@lru_cache(maxsize=4096)
def instant(on: date, at: time, zone: ZoneInfo) -> datetime:
    """Return the first instant at which the wall shows a time; of one left out, the first after.

    By looking at the wall, minute by minute, from far enough before.
    """
    wanted = datetime.combine(on, at)
    rough = wanted.replace(tzinfo=zone).astimezone(UTC)
    seconds = timedelta(seconds=rough.second, microseconds=rough.microsecond)
    now = rough - seconds - 180 * MINUTE
    while now.astimezone(zone).replace(tzinfo=None) < wanted.replace(second=0, microsecond=0):
        now += MINUTE
    wall = now.astimezone(zone).replace(tzinfo=None)
    return now + (seconds if wall == wanted.replace(second=0, microsecond=0) else timedelta())


def within(begin: time, end: time, now: datetime, zone: ZoneInfo) -> bool:
    """Return whether the wall showed the beginning later than the end."""
    if begin == end:
        return False
    today = now.astimezone(zone).date()
    days = [today + offset * DAY for offset in (-2, -1, 0, 1)]
    begun = max(at for at in (instant(day, begin, zone) for day in days) if at <= now)
    ended = max(at for at in (instant(day, end, zone) for day in days) if at <= now)
    return begun > ended


@dataclass(frozen=True)
class Item:
    """Be one thing to remind of, as the user made it."""

    id: int
    sort: str
    on: date
    at: time = NINE
    zone: str = ""
    lead: timedelta = timedelta()
    snoozed: datetime | None = None
    is_open: bool = True
    until: time | None = None

    def comes(self, zone: ZoneInfo) -> datetime:
        """Return the instant from which on it is to be reminded of."""
        if self.snoozed is not None:
            return self.snoozed
        if self.sort == TIMED:
            return instant(self.on, self.at, ZoneInfo(self.zone)) - self.lead
        return instant(self.on - self.lead, self.at, zone)

    def is_over(self, now: datetime, zone: ZoneInfo) -> bool:
        """Return whether its hours have passed: then it comes no more, unless it was put off."""
        if self.until is None or self.snoozed is not None:
            return False
        return instant(self.on, self.until, zone) <= now

    @cached_property
    def identity(self) -> tuple[object, ...]:
        """Return what makes this showing another than the one before."""
        if self.snoozed is not None:
            return (self.sort == CHECK_IN, self.id, self.snoozed)
        if self.sort == TIMED:
            return (False, self.id, self.comes(ZoneInfo("UTC")))
        return (self.sort == CHECK_IN, self.id, self.on - self.lead)


@dataclass
class Circumstances:
    """Be what holds reminders back."""

    in_call: bool = False
    full_screen: bool = False
    do_not_disturb: bool = False
    quiet: tuple[time, time] | None = None
    even_so: bool = False
    working: tuple[time, time] = OFFICE

    def hold(self, item: Item, now: datetime, zone: ZoneInfo) -> bool:
        """Return whether it has to wait."""
        if item.sort == TIMED and self.even_so:
            return False
        if self.in_call or self.full_screen or self.do_not_disturb:
            return True
        if self.quiet is not None and within(*self.quiet, now, zone):
            return True
        is_asked = item.snoozed is not None
        return item.sort == CHECK_IN and not is_asked and not within(*self.working, now, zone)


@dataclass
class Question:
    """Be the question about a clock that jumped: by how much it is off, and how far it went."""

    offset: timedelta
    to: datetime


@dataclass
class ClockJumps:
    """Know what a user would say of a clock while the app runs."""

    question: Question | None = None
    _unseen: timedelta = timedelta()

    def set_by(self, delta: timedelta, now: datetime) -> None:
        """Take that the clock was set, and shows now."""
        question = self.question
        self._unseen = delta
        if question is not None:
            question.offset += delta
            if question.offset <= 2 * DAY:
                self.question = None
        elif delta > 2 * DAY:
            self.question = Question(delta, now)

    def seen(self, now: datetime) -> None:
        """Take that the app has seen it, up to a minute later: how far it went, it knows then."""
        delta, self._unseen = self._unseen, timedelta()
        if self.question is not None and delta > 2 * DAY:
            self.question.to = now
        elif self.question is not None and delta < -timedelta(seconds=30):
            self.question.to = min(self.question.to, now)

    def withhold(self, at: datetime, now: datetime) -> bool:
        """Return whether an instant lies in what is not believed to have passed."""
        question = self.question
        return question is not None and now - question.offset < at <= question.to

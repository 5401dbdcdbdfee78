"""Know when to plan reminders again, however the clocks move meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from services.clock import Clock, steady_s
from services.reminding.clock_watch import ClockWatch, Seen, answered, look
from services.reminding.values import Jump, Plan, Why

LOOK = timedelta(seconds=60)
"""Timers see neither sleep nor a clock that is set, so that one looks at least so often."""
_RETRY = timedelta(seconds=10)
# The zone may follow a moment after the word of it, or once the network is back where one woke.
_LOOK_SOON, _SOON_S = timedelta(seconds=5), 60.0
_ENDS_UNHEARD = {Why.CALL, Why.FULL_SCREEN, Why.DO_NOT_DISTURB}


class Lookout:
    """Watch the clocks from one thread; whoever has a timer asks when to look, and looks then.

    `steady_s` is of a clock that nobody sets and that goes on in sleep, so that waking after
    three days is no jump.
    """

    def __init__(self, clock: Clock, steady_s: Callable[[], float] = steady_s) -> None:
        self._clock = clock
        self._steady_s = steady_s
        self._watch = ClockWatch(self._see())
        self._place = self._where()
        self._plan: Plan | None = None
        self._next_at: datetime | None = None
        self._offer_due = True
        self._woken_s: float | None = None

    @property
    def jump(self) -> Jump | None:
        """Return the jump of the clock that is not believed, if any."""
        return self._watch.jump

    def woken(self) -> None:
        """Look more often for a while: the machine woke, or its zone was set."""
        self._woken_s = self._steady_s()

    def clock_set(self) -> bool:
        """Look as the clock was set, and return whether it is time to plan.

        More often for a while only if it was by much: some clocks are set a little every minute.
        """
        if moved := self.has_moved():
            self.woken()
        return moved or self._is_time()

    def look(self) -> bool:
        """Look at the clocks and return whether it is time to plan."""
        return self.has_moved() or self._is_time()

    def has_moved(self) -> bool:
        """Look at the clocks and return whether time goes on differently, or a day has begun."""
        self._watch = look(self._watch, self._see())
        place, self._place = self._place, self._where()
        opened = self._plan is not None and self._has_come(self._plan.opens_at)
        self._offer_due |= place != self._place or opened
        return self._watch.was_set or place != self._place or opened

    def begin(self) -> None:
        """Expect an answer; until it comes, every look says that it is time to plan."""
        self.has_moved()
        self._plan = None

    def take(self, plan: Plan) -> None:
        """Know what was planned."""
        self._plan = plan
        times = (plan.next_at, plan.opens_at)
        self._next_at = min((at for at in times if at is not None), default=None)

    def retry(self) -> None:
        """Plan again soon, as something could not be written down."""
        soon = self._clock.now() + _RETRY
        self._next_at = soon if self._next_at is None else min(soon, self._next_at)

    def wait(self) -> timedelta:
        """Return how long not to look."""
        woken_s = self._woken_s
        is_soon = woken_s is not None and self._steady_s() - woken_s < _SOON_S
        longest = _LOOK_SOON if is_soon else LOOK
        if self._plan is None or self._next_at is None:
            return longest
        return min(max(self._next_at - self._clock.now(), timedelta()), longest)

    def answer(self, show: bool) -> None:
        """Believe the clock after a jump, or ask no more until it is set back."""
        self._watch = answered(self._watch, show)

    def takes_offer(self) -> bool:
        """Return, once each time, whether it is time to choose whom to bring to mind today."""
        if self._watch.jump is not None:  # a day that may not be
            return False
        due, self._offer_due = self._offer_due, False
        return due

    def offer_anew(self) -> None:
        """Choose again with the next plan: it failed, or there may be room for more people."""
        self._offer_due = True

    def _is_time(self) -> bool:
        return self._plan is None or self._has_come(self._next_at) or self._is_unsure()

    def _has_come(self, at: datetime | None) -> bool:
        return at is not None and self._watch.seen.now >= at

    def _is_unsure(self) -> bool:
        """Return whether something waits for what may end without a word."""
        return self._plan is not None and any(held.why in _ENDS_UNHEARD for held in self._plan.held)

    def _see(self) -> Seen:
        return Seen(self._clock.now(), self._steady_s())

    def _where(self) -> tuple[str, object]:
        zone = self._clock.zone()
        return zone.key, self._clock.now().astimezone(zone).date()

"""Tell a clock that is set from one that goes on: pure rules."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from services.reminding.values import Jump

SET = timedelta(seconds=30)
"""By so much a clock has to be off before it counts as set."""
TOO_FAR = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Seen:
    """Hold what the clock showed, and the seconds of one that nobody sets and no sleep stops."""

    now: datetime
    steady_s: float


@dataclass(frozen=True, slots=True)
class ClockWatch:
    """Hold what was seen last and, after a jump too far forward, what was believed before it.

    `shift` is by how much the clock was set between the last two looks.
    """

    seen: Seen
    shift: timedelta = timedelta()
    believed: Seen | None = None
    to: datetime | None = None
    asking: bool = False

    @property
    def was_set(self) -> bool:
        """Tell whether the clock was set before the last look."""
        return abs(self.shift) > SET

    @property
    def jump(self) -> Jump | None:
        """Return the jump that is not believed, if any."""
        if self.believed is None or self.to is None:
            return None
        return Jump(_unset(self.believed, self.seen), self.to, self.asking)


def look(watch: ClockWatch, seen: Seen) -> ClockWatch:
    """Return what to think of the clock after another look at it.

    Forward by more than two days it is not believed until somebody says so, or until it is back
    at most two days from where it would be.
    """
    shift = seen.now - _unset(watch.seen, seen)
    is_far = shift > TOO_FAR
    believed = watch.seen if watch.believed is None and is_far else watch.believed
    if believed is None or seen.now - _unset(believed, seen) <= TOO_FAR:
        return ClockWatch(seen, shift)
    to = watch.to
    if is_far or to is None:
        to = seen.now
    elif shift < -SET:
        to = min(to, seen.now)
    return ClockWatch(seen, shift, believed, to, asking=is_far or watch.asking)


def answered(watch: ClockWatch, show: bool) -> ClockWatch:
    """Return what to think of it once the user said whether to show what lies between."""
    return ClockWatch(watch.seen) if show else replace(watch, asking=False)


def _unset(then: Seen, now: Seen) -> datetime:
    """Return what a clock that showed `then` would show now, had nobody set it."""
    return then.now + timedelta(seconds=now.steady_s - then.steady_s)

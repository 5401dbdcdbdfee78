"""Remember whom the user has just called from Attent; in memory only."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from services.calls.values import EndedCall
from services.clock import Clock
from services.contacts.reach import ENTRIES, Way

_BEFORE = timedelta(minutes=10)  # from the link to somebody who answers
_KEPT = 20


@dataclass(frozen=True, slots=True)
class RecentCall:
    """Hold that a program was started to reach a contact, at an instant in UTC."""

    contact_id: int
    way: Way
    at: datetime


class RecentCalls:
    """Keep the last few calls that were started here. For the main thread."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._calls: deque[RecentCall] = deque(maxlen=_KEPT)

    def note(self, contact_id: int, way: Way) -> None:
        """Remember that somebody is being called; mail is no call."""
        if way is not Way.MAIL:
            self._calls.append(RecentCall(contact_id, way, self._clock.now()))

    def all(self) -> tuple[RecentCall, ...]:
        """Return them, the oldest first."""
        return tuple(self._calls)


def called_for(call: EndedCall, recent: Iterable[RecentCall]) -> tuple[int, ...]:
    """Return whom a call may have been with, the likeliest first.

    That is who was called last before it began, then who was while it went on: a first try and
    the second, with nearly no pause between, are heard as one call.
    """
    fitting = [each for each in recent if _fits(each, call)]
    before = [each for each in fitting if each.at <= call.started_at]
    during = [each for each in fitting if each.at > call.started_at]
    return tuple(dict.fromkeys(each.contact_id for each in (*reversed(before), *during)))


def _fits(recent: RecentCall, call: EndedCall) -> bool:
    """Tell whether time and way agree; any program may be the one that dials numbers."""
    channels = (None, ENTRIES[recent.way][1])
    in_time = call.started_at - _BEFORE <= recent.at <= call.ended_at
    return in_time and (recent.way is Way.CALL or call.channel in channels)

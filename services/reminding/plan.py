"""Say what to remind of now, what waits and why, and when to look again: pure rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo

from services.hours import end_of
from services.reminding.attention import AttentionState
from services.reminding.values import (
    Held,
    Jump,
    Manners,
    Occurrence,
    Plan,
    Reminder,
    ReminderKind,
    Situation,
    Why,
    Working,
)

LEASE = timedelta(seconds=45)
"""For so long a claim that was not shown is left to the process that made it."""

_Barrier: TypeAlias = tuple[Why, datetime | None]


@dataclass(frozen=True, slots=True)
class Claim:
    """Hold that a showing was claimed, and whether it reached a screen."""

    claimed_at: datetime
    shown: bool


@dataclass(frozen=True, slots=True)
class State:
    """Hold what a plan is made of: what is open, in any order, and what is known of it.

    Of what lies ahead `pending` need not hold all, if `later` is the first of the others.
    """

    pending: tuple[Reminder, ...] = ()
    later: datetime | None = None
    claims: Mapping[Occurrence, Claim] = field(default_factory=dict)
    manners: Manners = field(default_factory=Manners)
    working: Working = field(default_factory=Working)
    situation: Situation = field(default_factory=Situation)


def plan(now: datetime, zone: ZoneInfo, state: State) -> Plan:
    """Return what to do about reminders at an instant in the zone the user is in.

    What stands in the window, or stood there before the clock was set back, does not wait to
    come again. What has come too late for its hours does not come at all. Of what waits, only
    what a time ends gives a time to look again.
    """
    barriers = _Barriers(now, zone, state)
    due: list[Reminder] = []
    waiting: list[tuple[Reminder, _Barrier]] = []
    ahead = [] if state.later is None else [state.later]
    for reminder in sorted(state.pending, key=lambda each: (each.at, each.key)):
        if reminder.occurrence in state.situation.standing:
            due.append(reminder)
        elif reminder.until is not None and reminder.until <= now:
            continue
        elif reminder.at > now and not _was_shown(state, reminder):
            ahead.append(reminder.at)
        elif (barrier := barriers.before(reminder)) is not None:
            waiting.append((reminder, barrier))
        else:
            due.append(reminder)
    ahead += [until for _each, (_why, until) in waiting if until is not None]
    ahead += _leases(state, due, now)
    return Plan(
        due=tuple(due),
        next_at=min((at for at in ahead if at > now), default=None),
        fresh=frozenset(each.occurrence for each in due if _is_free(state, each, now)),
        unshown=frozenset(each.occurrence for each in due if not _was_shown(state, each)),
        waiting=frozenset(each.occurrence for each, _barrier in waiting),
        held=_held(waiting),
        jump=_jump(state.situation.jump, waiting),
        opens_at=state.working.opens_at,
    )


def is_free(claim: Claim | None, now: datetime) -> bool:
    """Return whether a showing may be claimed: by nobody yet, or by one that came to nothing."""
    return claim is None or (not claim.shown and abs(now - claim.claimed_at) >= LEASE)


class _Barriers:
    """Know what holds reminders back at one moment."""

    def __init__(self, now: datetime, zone: ZoneInfo, state: State) -> None:
        self._now = now
        self._jump = state.situation.jump
        manners = state.manners
        self._timed_even_so = manners.timed_even_so
        self._general = _general(state.situation.attention, end_of(manners.quiet, now, zone))
        self._working = state.working

    def before(self, reminder: Reminder) -> _Barrier | None:
        """Return what a reminder waits for, or None if it may show."""
        jump = self._jump
        if jump is not None and jump.since < reminder.at <= jump.to:
            return Why.JUMP, reminder.at + (self._now - jump.since)
        if reminder.kind is ReminderKind.TIMED and self._timed_even_so:
            return None
        if self._general is None and _keeps_hours(reminder):
            working = self._working
            return None if working.is_open else (Why.OUT_OF_HOURS, working.opens_at)
        return self._general


def _keeps_hours(reminder: Reminder) -> bool:
    """Return whether it waits until the user works; not if they put it off to a time."""
    return reminder.kind is ReminderKind.CHECK_IN and not reminder.is_snoozed


def _general(attention: AttentionState, quiet_until: datetime | None) -> _Barrier | None:
    """Return what holds back whatever minds being held back."""
    for is_so, why in (
        (attention.in_call, Why.CALL),
        (attention.full_screen, Why.FULL_SCREEN),
        (attention.do_not_disturb, Why.DO_NOT_DISTURB),
    ):
        if is_so:
            return why, None
    return None if quiet_until is None else (Why.QUIET_HOURS, quiet_until)


def _was_shown(state: State, reminder: Reminder) -> bool:
    claim = state.claims.get(reminder.occurrence)
    return claim is not None and claim.shown


def _is_free(state: State, reminder: Reminder, now: datetime) -> bool:
    return is_free(state.claims.get(reminder.occurrence), now)


def _leases(state: State, due: Iterable[Reminder], now: datetime) -> Iterable[datetime]:
    """Return when the claims end that are somebody's and not shown yet."""
    for reminder in due:
        claim = state.claims.get(reminder.occurrence)
        if claim is not None and not claim.shown and not is_free(claim, now):
            yield claim.claimed_at + LEASE


def _held(waiting: Iterable[tuple[Reminder, _Barrier]]) -> tuple[Held, ...]:
    barriers = [barrier for _reminder, barrier in waiting]
    counts = Counter(why for why, _until in barriers)
    return tuple(
        Held(why, counts[why], min((at for of, at in barriers if of is why and at), default=None))
        for why in Why
        if counts[why]
    )


def _jump(jump: Jump | None, waiting: Iterable[tuple[Reminder, _Barrier]]) -> Jump | None:
    """Return the jump with the number it holds back, None if that is none."""
    count = sum(why is Why.JUMP for _reminder, (why, _until) in waiting)
    return replace(jump, count=count) if jump is not None and count else None

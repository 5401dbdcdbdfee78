"""Choose whom to call today without a reason."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from math import ceil
from zlib import crc32

from models.kinds import PromptReason
from services.check_ins.values import (
    DAYS_OF_GRACE,
    PROMISE_HOLDS_DAYS,
    Candidate,
    Limits,
    Offered,
    Pick,
)

GROUP_WEIGHTS = {
    "clients": 1.5,
    "prospects": 1.2,
    "contractors": 1.2,
    "candidates": 1.0,
    "team": 0.8,
}
OWN_GROUP_WEIGHT = 1.0
"""What a contact-day counts for in a group of the user's own, and in none."""

REASON_WEIGHTS = {
    PromptReason.BIRTHDAY: 1.6,
    PromptReason.FADING: 1.5,
    PromptReason.MOOD: 1.4,
    PromptReason.NEXT_TIME: 1.3,
    PromptReason.VOICE: 1.2,
    PromptReason.OVERDUE: 1.0,
}
"""How much each reason makes of a score, the weightiest first; what the user asked goes before."""

BIRTHDAY_AHEAD_DAYS = 7
LOW_MOOD = 2
VOICE_CADENCES = 3
"""After so many cadences of nothing but writing, a voice is missed."""

REST_PER_TRY_DAYS = 2
LONGEST_REST_DAYS = 14

PASSES_BEFORE_REST = 2
"""Whom the user left so often is not shown for some days, and for longer each time after."""

REST_WHEN_PASSED_DAYS = 4
REST_PER_PASS_DAYS = 2

_ASKED_FIRST = 2_000_000.0
_SPREAD_FIRST = 1_000_000.0
_STRANGERS_LAST = -2_000_000.0
_MOST_OVERDUE = 4.0
_OVERDUE_POWER = 2
_SLIPS_FROM = 1.75
_SLIPS = 3.0
_MOST_GAINED_DAYS = 90
_PER_TRY = 0.85
_MOST_TRIES = 2
_PER_DECLINE = 0.5
_NEVER_SPOKEN = 0.5


def group_weight(code: str | None) -> float:
    """Return what a contact-day counts for in the group of a code."""
    return GROUP_WEIGHTS.get(code or "", OWN_GROUP_WEIGHT)


def may_be_offered(candidate: Candidate) -> bool:
    """Return whether a contact may be offered today at all.

    It takes a reason: the cadence has run out, or the user asked, or they fade; a birthday, a
    low mood or a missed voice will do from half the cadence on. A next-time note alone will not:
    it waits for the next talk, it does not ask for one. Who did not answer rests for longer each
    time, and so does whom the user left twice; the user's own asking goes before that, but not
    before a follow-up or a talk of the last days.
    """
    if candidate.parked or candidate.archived or not candidate.reachable:
        return False
    if _is_in_hand(candidate):
        return False
    if candidate.asked:
        return True
    return not _rests(candidate) and bool(_holding(candidate) - {PromptReason.NEXT_TIME})


def score(candidate: Candidate) -> float:
    """Return how much it is worth to call a contact today; only the order means anything.

    It is the days within the cadence that the call may gain, weighted by group. That is a whole
    cadence, so that a few weekly people do not take the calls of many, but no more than until
    the follow-up that will do as well. The longer a silence is against the cadence, the less
    likely it ends by itself: the square fits best in the simulation (`make simulate`). Beyond
    _MOST_OVERDUE it counts no more, so that those long gone do not crowd out the rest; who is
    about to be silent for two cadences goes before who has just come due. The first calls
    without an answer make the next one less likely to have one; more of them lower it no
    further, else who is hard to reach would be lost.
    Strangers come after all others, also on the day of a fresh start: however many an import
    brought, they take no call from a relation. Only whom the user asked for is first, whoever
    that is.
    """
    cadence = max(candidate.cadence_days, 1)
    overdue = min(candidate.days_silent / cadence, _MOST_OVERDUE)
    gained_days = min(cadence, _MOST_GAINED_DAYS)
    if candidate.follow_up_in_days is not None:
        gained_days = min(gained_days, max(candidate.follow_up_in_days, 1))
    reasons = 1 + sum(REASON_WEIGHTS[reason] - 1 for reason in _holding(candidate))
    chance = (
        _PER_TRY ** min(candidate.tries, _MOST_TRIES)
        * _PER_DECLINE**candidate.declined
        * (1.0 if candidate.spoken else _NEVER_SPOKEN)
    )
    slips = _SLIPS if overdue >= _SLIPS_FROM else 1.0
    worth = candidate.weight * gained_days * overdue**_OVERDUE_POWER * reasons * chance * slips
    if candidate.asked:
        return worth + _ASKED_FIRST
    worth += _SPREAD_FIRST if candidate.spread else 0.0
    return worth + (_STRANGERS_LAST if _is_stranger(candidate) else 0.0)


def reason_for(candidate: Candidate) -> PromptReason:
    """Return the weightiest reason that holds for a contact that may be offered."""
    if candidate.asked:
        return PromptReason.ASKED
    holding = _holding(candidate)
    return next((each for each in REASON_WEIGHTS if each in holding), PromptReason.OVERDUE)


def room(limits: Limits, offered: Offered) -> int:
    """Return how many more check-ins fit today; what is left of the week is spread over it."""
    week = limits.per_week - offered.this_week
    share = ceil((week + offered.today) / max(offered.days_left, 1))
    return max(0, min(min(limits.per_day, share) - offered.today, week))


def pick(
    candidates: Iterable[Candidate], limits: Limits, offered: Offered, on: date
) -> tuple[Pick, ...]:
    """Return whom to offer today, the most important first, within the limits.

    Of equals, another is first every day.
    """
    fits = room(limits, offered)
    if not fits:
        return ()
    ranked = sorted(
        (-score(each), lot(each.contact_id, on), each.contact_id, reason_for(each))
        for each in candidates
        if may_be_offered(each)
    )
    return tuple(Pick(id_, reason, -worth) for worth, _, id_, reason in ranked[:fits])


def lot(contact_id: int, on: date) -> int:
    """Return what orders equals: the same all day, and another order on another day."""
    return crc32(f"{on:%Y%m%d}{contact_id}".encode())


def _holding(candidate: Candidate) -> set[PromptReason]:
    """Return the reasons that hold, but for what the user asked."""
    half_way = 2 * candidate.days_silent >= candidate.cadence_days
    voiceless_days = candidate.days_without_voice or 0
    written_since = voiceless_days > candidate.days_silent
    missed = written_since and voiceless_days > VOICE_CADENCES * candidate.cadence_days
    holding = {
        PromptReason.BIRTHDAY: half_way
        and _within(candidate.birthday_in_days, BIRTHDAY_AHEAD_DAYS),
        PromptReason.FADING: candidate.fading,
        PromptReason.MOOD: half_way and _within(candidate.last_mood, LOW_MOOD),
        PromptReason.NEXT_TIME: candidate.next_time,
        PromptReason.VOICE: half_way and missed,
        PromptReason.OVERDUE: candidate.days_silent >= candidate.cadence_days,
    }
    return {reason for reason, holds in holding.items() if holds}


def _is_stranger(candidate: Candidate) -> bool:
    """Return whether an import alone knows somebody: there is no entry, also no mail or try."""
    return candidate.imported and not candidate.spoken and candidate.days_since_any is None


def _is_in_hand(candidate: Candidate) -> bool:
    """Return whether there is a follow-up to come, or there was a contact of any kind just now.

    A follow-up that is overdue for more than PROMISE_HOLDS_DAYS is none any more.
    """
    promised = candidate.follow_up_in_days
    if promised is not None and -PROMISE_HOLDS_DAYS <= promised <= DAYS_OF_GRACE:
        return True
    if candidate.spoken and candidate.days_silent <= DAYS_OF_GRACE:
        return True
    return _within(candidate.days_since_held, DAYS_OF_GRACE)


def _rests(candidate: Candidate) -> bool:
    """Return whether to leave somebody alone after an entry, or as the user left them."""
    return _within(candidate.days_since_any, _rest_days(candidate)) or _within(
        candidate.passed_days_ago, _rest_when_passed_over(candidate)
    )


def _rest_days(candidate: Candidate) -> int:
    """Return for how long to leave somebody alone after any entry; longer after each try."""
    return min(max(DAYS_OF_GRACE, REST_PER_TRY_DAYS * candidate.tries), LONGEST_REST_DAYS)


def _rest_when_passed_over(candidate: Candidate) -> int:
    """Return for how long to leave somebody alone whom the user left; longer each time."""
    more = candidate.passed_over - PASSES_BEFORE_REST
    return (
        -1
        if more < 0
        else min(REST_WHEN_PASSED_DAYS + REST_PER_PASS_DAYS * more, LONGEST_REST_DAYS)
    )


def _within(number: int | None, most: int) -> bool:
    return number is not None and number <= most

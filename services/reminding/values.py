"""Carry reminders between threads and layers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from services.check_ins.values import PromptView
from services.follow_ups.values import DueItem
from services.hours import Hours
from services.reminding.attention import AttentionState


class Subject(StrEnum):
    """Name what a reminder is of."""

    FOLLOW_UP = "follow_up"
    PROMPT = "prompt"


class ReminderKind(StrEnum):
    """Tell apart what is treated apart: a follow-up with or without a time, and prompts."""

    TIMED = "timed"
    ALL_DAY = "all_day"
    BIRTHDAY = "birthday"
    CHECK_IN = "check_in"


class ReminderKey(NamedTuple):
    """Name a follow-up or a prompt by its id."""

    of: Subject
    id: int


class Occurrence(NamedTuple):
    """Name one showing of a reminder: after a snooze, or when it is moved, it is another.

    `at` is an instant in ISO form, or the date of what follows the traveller's zone. `showing`
    counts how often the user chose it anew after it was shown, as the clock was set back.
    """

    key: ReminderKey
    at: str
    showing: int = 0


@dataclass(frozen=True, slots=True)
class Reminder:
    """Hold one thing to remind of, and the instants, in UTC, from which on and until when."""

    occurrence: Occurrence
    kind: ReminderKind
    at: datetime
    item: DueItem | PromptView
    until: datetime | None = None

    @property
    def key(self) -> ReminderKey:
        """Return what it is of."""
        return self.occurrence.key

    @property
    def is_snoozed(self) -> bool:
        """Tell whether it comes when the user asked for it."""
        item = self.item
        snoozed = item.snoozed_until if isinstance(item, PromptView) else None
        return snoozed is not None


@dataclass(frozen=True, slots=True)
class Manners:
    """Hold what the user set; with `timed_even_so` a follow-up with a time waits for nothing."""

    quiet: Hours | None = None
    timed_even_so: bool = False


@dataclass(frozen=True, slots=True)
class Working:
    """Say whether the user works now, and when they begin next, in UTC, if ever."""

    is_open: bool = True
    opens_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Jump:
    """Say that the clock was put forward by days while the app ran.

    `since` is what the clock would show had nobody set it, and goes on; `to` is what it was set
    to. With `asking` the user has yet to say whether to show what lies between.
    """

    since: datetime
    to: datetime
    asking: bool = True
    count: int = 0


class Why(StrEnum):
    """Name what a reminder waits for the end of."""

    CALL = "call"
    FULL_SCREEN = "full_screen"
    DO_NOT_DISTURB = "do_not_disturb"
    QUIET_HOURS = "quiet_hours"
    OUT_OF_HOURS = "out_of_hours"
    JUMP = "jump"


_MOMENTS = frozenset({Why.CALL, Why.FULL_SCREEN, Why.DO_NOT_DISTURB, Why.QUIET_HOURS})


@dataclass(frozen=True, slots=True)
class Held:
    """Count what waits for one reason, and until when, in UTC, if that is known."""

    why: Why
    count: int
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Situation:
    """Hold what a plan depends on beside the journal and the clock.

    `standing` is what stands in this process's window: that stays, whatever else waits.
    """

    attention: AttentionState = field(default_factory=AttentionState)
    jump: Jump | None = None
    standing: frozenset[Occurrence] = frozenset()


@dataclass(frozen=True, slots=True)
class Plan:
    """Hold what to remind of now, oldest first, and when to look again, in UTC, if ever.

    `due` is what stands in the reminder window. Of these, `unshown` has been on no screen as far
    as the journal knows; `fresh` is what of that is nobody's at present: it is claimed, and
    opens the window. `waiting` is what `held` counts. `jump` is there while it holds anything
    back. `opens_at` is when the user begins to work next.
    """

    due: tuple[Reminder, ...]
    next_at: datetime | None
    fresh: frozenset[Occurrence] = frozenset()
    unshown: frozenset[Occurrence] = frozenset()
    waiting: frozenset[Occurrence] = frozenset()
    held: tuple[Held, ...] = ()
    jump: Jump | None = None
    opens_at: datetime | None = None

    @property
    def held_back(self) -> int:
        """Return how many are due and only wait for a better moment."""
        return sum(each.count for each in self.held if each.why in _MOMENTS)

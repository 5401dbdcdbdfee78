"""Carry today between threads and layers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the first frame has none of most of them
    from services.check_ins.values import BirthdayView, FadingView, PromptView
    from services.follow_ups.values import DueItem
    from services.journal.values import DraftRow


@dataclass(frozen=True, slots=True)
class OpenCounts:
    """Count the open follow-ups: those that are late or due today, and all, COUNTED_TO at most."""

    today: int
    all: int


@dataclass(frozen=True, slots=True)
class DayCount:
    """Count what is due on a day: open follow-ups, and birthdays."""

    on: date
    due: int
    birthdays: int = 0


@dataclass(frozen=True, slots=True)
class Today:
    """Hold what Today shows; follow-ups are ordered by when they are due.

    Snoozed follow-ups stand where the snooze brings them: later today in `due`, on another day
    in neither. `check_ins` are those of today that
    nothing was done with yet, with the birthdays, then those whose call nobody answered.
    `waiting` counts the people over their rhythm where they are so many that a fresh start is
    offered, `rhythmless` those who could be called but have neither group nor rhythm, where they
    are so many that it is told. `week` is Monday to Sunday of this week. `done_today` counts
    follow-ups kept and check-ins made today.
    """

    on: date
    overdue: tuple[DueItem, ...] = ()
    due: tuple[DueItem, ...] = ()
    check_ins: tuple[PromptView, ...] = ()
    birthdays: tuple[BirthdayView, ...] = ()
    fading: tuple[FadingView, ...] = ()
    drafts: tuple[DraftRow, ...] = ()
    tomorrow: tuple[DueItem, ...] = ()
    tomorrow_birthdays: tuple[BirthdayView, ...] = ()
    week: tuple[DayCount, ...] = ()
    done_today: int = 0
    waiting: int = 0
    rhythmless: int = 0
    more_fading: int = 0
    more_tomorrow: int = 0

    @property
    def to_do(self) -> int:
        """Return how many follow-ups wait today."""
        return len(self.overdue) + len(self.due)

    def has_struck(self, since: datetime, now: datetime) -> bool:
        """Return whether the hour of something here came after an instant: it is late or back."""
        hours = [item.due.instant for item in self.due]
        hours += [item.follow_up.snoozed_until for item in self.due]
        hours += [each.snoozed_until for each in self.check_ins]
        return any(at is not None and since < at <= now for at in hours)

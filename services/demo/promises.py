"""Make up follow-ups: promises kept over the years, and those that still stand open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from models.entities import FollowUp
from models.kinds import FollowUpStatus, RepeatFrom
from services.demo.bulk import code_of
from services.demo.people import Person, Standing
from services.demo.story import Story
from services.demo.working_time import (
    minute_of_day,
    working_day_from,
    working_day_until,
)
from services.demo.workshop import Workshop

_DAYS_AHEAD = (1, 2, 3, 5, 7, 7, 10, 14, 21)
_PROMISED = 0.3  # of the talks
_PEOPLE_AN_OPEN_ONE = 14
_FEWEST_OPEN = 6
# What stands open today: days from today and the minute of the day, or nothing for some day.
_OPEN: tuple[tuple[int, int | None] | None, ...] = (
    (-4, None),
    (0, 10 * 60 + 30),
    (0, None),
    (2, None),
    None,
    (-1, 16 * 60),
    (0, 14 * 60),
    (1, 9 * 60 + 30),
    (7, None),
    (-12, None),
    (3, 15 * 60),
    (14, None),
)


class PromiseWriter:
    """Write follow-ups and know which are open."""

    def __init__(self, workshop: Workshop) -> None:
        self._words = workshop.words
        self._working = workshop.working
        self._rng = workshop.rng
        self.count = 0
        self.open_ids: list[int] = []
        self._rows = workshop.bulk.synced(
            FollowUp,
            *("contact_id", "entry_id", "title", "due_on", "due_time", "zone", "due_at_utc"),
            *("remind_at_utc", "remind_on", "rrule", "repeat_from", "dtstart_on"),
            *("lead_minutes", "status", "closed_at"),
        )

    def promise(self, story: Story, contact_id: int, entry_id: int, day: int, made_at: int) -> None:
        """Write what was promised in a talk, if anything: done by now if it was due."""
        rng, working = self._rng, self._working
        if rng.random() >= _PROMISED:
            return
        due_day = working_day_from(day + rng.choice(_DAYS_AHEAD))
        minute = minute_of_day(rng) if rng.random() < 0.35 else None
        status, closed_at = FollowUpStatus.OPEN, None
        if due_day < working.today:
            status = FollowUpStatus.DROPPED if rng.random() < 0.05 else FollowUpStatus.DONE
            closed_at = working.instant(due_day, minute_of_day(rng))
        self._add(
            *(made_at, contact_id, entry_id, story.one_of("promises"), (due_day, minute)),
            status=status,
            closed_at=closed_at,
        )

    def leave_open(
        self, people: Sequence[Person], stories: Sequence[Story], contact_ids: Sequence[int]
    ) -> None:
        """Write what is late, due today, soon or some day, with people who are about."""
        current = [person for person in people if person.standing is Standing.CURRENT]
        wanted = max(_FEWEST_OPEN, len(people) // _PEOPLE_AN_OPEN_ONE)
        for number in range(wanted if current else 0):
            person = current[number * 7 % len(current)]
            days_due = _OPEN[number % len(_OPEN)]
            title = stories[person.index].one_of("promises")
            due = None if days_due is None else self._shift(*days_due)
            made_day = min(self._working.today, due[0] if due else self._working.today) - 3
            made_at = self._working.instant(working_day_until(made_day), 9 * 60)
            self._add(made_at, contact_ids[person.index], None, title, due)

    def make_habits(self, people: Sequence[Person], contact_ids: Sequence[int]) -> None:
        """Write a few follow-ups that come back."""
        with_habits = [person for person in people if person.group in ("contractors", "team")]
        for number, person in enumerate(with_habits[::6]):
            habit = self._words.habits[number % len(self._words.habits)]
            due = self._shift(self._rng.randint(4, 27), None)
            made_at = self._working.instant(working_day_until(self._working.today - 5), 9 * 60)
            contact_id = contact_ids[person.index]
            self._add(made_at, contact_id, None, habit["text"], due, rrule=habit["rule"])

    def _shift(self, days: int, minute: int | None) -> tuple[int, int | None]:
        """Return a due day so far from today; only today itself may be a day off."""
        day = self._working.today + days
        if days:
            day = working_day_from(day) if days > 0 else working_day_until(day)
        return day, minute

    def _add(
        self,
        made_at: int,
        contact_id: int,
        entry_id: int | None,
        title: str,
        due: tuple[int, int | None] | None,
        *,
        rrule: str | None = None,
        status: FollowUpStatus = FollowUpStatus.OPEN,
        closed_at: int | None = None,
    ) -> None:
        on, at, zone, instant = self._due_columns(due)
        follow_up_id = self._rows.add(
            *(made_at, contact_id, entry_id, title, on, at, zone, instant),
            *(instant, on if at is None else None),  # the reminder comes when it is due
            *(rrule, code_of(RepeatFrom.DUE if rrule else None), on if rrule else None),
            *(0, code_of(status), closed_at),
        )
        self.count += 1
        if status is FollowUpStatus.OPEN:
            self.open_ids.append(follow_up_id)

    def _due_columns(
        self, due: tuple[int, int | None] | None
    ) -> tuple[str | None, str | None, str | None, int | None]:
        """Return due date, wall time, zone and instant as they are stored."""
        if due is None:
            return None, None, None, None
        day, minute = due
        on = date.fromordinal(day).isoformat()
        if minute is None:
            return on, None, None, None
        at = f"{minute // 60:02d}:{minute % 60:02d}:00.000000"
        return on, at, self._working.zone.key, self._working.instant(day, minute)

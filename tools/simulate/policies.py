"""Hold what may decide whom to call: Attent's own ranking, and what it is compared with."""

from __future__ import annotations

from typing import Protocol

from services.check_ins.ranking import pick
from services.check_ins.values import Candidate, Limits, Offered
from services.check_ins.working_time import working_days_left
from tools.simulate.state import State
from tools.simulate.world import WORKING, date_of

TRY_AGAIN_DAYS = 3
"""After how many days somebody who did not answer is tried again, where nothing else decides."""


class Policy(Protocol):
    """Decide each working day whom to show, and hear who was spoken to because of it."""

    def prompts(self, day: int, state: State) -> list[int]:
        """Return the places of all who are shown on a day, in the order in which they stand."""

    def called(self, place: int, day: int) -> None:
        """Hear that somebody who was shown was spoken to."""


class Nobody:
    """Show nobody: what happens by itself."""

    def prompts(self, day: int, state: State) -> list[int]:
        """Return none."""
        return []

    def called(self, place: int, day: int) -> None:
        """Do nothing."""


class Attent(Nobody):
    """Show whom Attent chooses, with the real ranking, fading and working days."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._week = -1
        self._shown = 0

    def prompts(self, day: int, state: State) -> list[int]:
        """Return at most so many as the limits allow."""
        if day // 7 != self._week:
            self._week, self._shown = day // 7, 0
        on = date_of(day)
        offered = Offered(0, self._shown, working_days_left(on, WORKING))
        candidates = (_candidate(place, day, state) for place in range(len(state.people)))
        picks = pick(candidates, self._limits, offered, on)
        self._shown += len(picks)
        return [each.contact_id for each in picks]


class FromLast:
    """Show everybody whose interval has run out since the last contact, the first due first."""

    def prompts(self, day: int, state: State) -> list[int]:
        """Return all who are due; who did not answer is left alone for some days."""
        due = (
            (state.last_held[place] + person.cadence_days, place)
            for place, person in enumerate(state.people)
        )
        return [
            place for due_on, place in sorted(due) if due_on <= day and _rested(place, day, state)
        ]

    def called(self, place: int, day: int) -> None:
        """Do nothing: the interval starts with every contact."""


class FromSchedule:
    """Show everybody whose date has come; the next date is an interval later, whatever happens."""

    def __init__(self) -> None:
        self._due: list[int] = []
        self._cadence: list[int] = []

    def prompts(self, day: int, state: State) -> list[int]:
        """Return all whose date has come; who did not answer is left alone for some days."""
        if not self._due:
            self._cadence = [person.cadence_days for person in state.people]
            self._due = [
                last + cadence for last, cadence in zip(state.last_held, self._cadence, strict=True)
            ]
        due = sorted((due_on, place) for place, due_on in enumerate(self._due) if due_on <= day)
        return [place for _, place in due if _rested(place, day, state)]

    def called(self, place: int, day: int) -> None:
        """Go on to the next date; those that were missed meanwhile are one."""
        while self._due[place] <= day:
            self._due[place] += self._cadence[place]


def _rested(place: int, day: int, state: State) -> bool:
    return not state.tries[place] or day - state.last_any[place] >= TRY_AGAIN_DAYS


def _candidate(place: int, day: int, state: State) -> Candidate:
    person, passed_on = state.people[place], state.passed_on[place]
    return Candidate(
        contact_id=place,
        cadence_days=person.cadence_days,
        days_silent=day - state.last_held[place],
        weight=person.weight,
        fading=state.fades(place, day),
        days_since_any=day - state.last_any[place],
        follow_up_in_days=person.follow_up_in_days(day),
        birthday_in_days=(person.birthday - day) % 365,
        next_time=state.noted[place],
        last_mood=state.mood[place],
        tries=state.tries[place],
        passed_over=state.passed_over[place],
        passed_days_ago=None if passed_on is None else day - passed_on,
    )

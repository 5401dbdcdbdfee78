"""Keep what a policy may know: who was spoken to, who did not answer, and what was shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from services.check_ins.fading import NEWEST_GAPS, usual_silence
from services.check_ins.ranking import LOW_MOOD
from tools.simulate.world import Person, World, date_of

_NEXT_TIME_BELOW = 0.3
_LOW_MOOD_ABOVE = 0.9
_NEVER = 10**6
_NEWEST = NEWEST_GAPS + 1


class State:
    """Hold each person's history so far, by the place in `people`."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.people: Sequence[Person] = world.people
        count = len(world.people)
        self.last_held = [0] * count
        self.last_any = [0] * count
        self.tries = [0] * count
        self.passed_over = [0] * count
        self.passed_on: list[int | None] = [None] * count
        self.noted = [False] * count
        self.mood: list[int | None] = [None] * count
        self._held: list[list[date]] = [[] for _ in range(count)]
        self._fades_after: list[int | None] = [_NEVER] * count
        for place, person in enumerate(world.people):
            for day in person.talks:
                if day < 0:
                    self.hold(place, day)

    def hold(self, place: int, day: int) -> None:
        """Record a talk."""
        self.last_held[place] = self.last_any[place] = day
        self.tries[place] = self.passed_over[place] = 0
        self._held[place].append(date_of(day))
        self._fades_after[place] = None
        note = self._world.notes[max(day, 0)][place]
        self.noted[place] = note < _NEXT_TIME_BELOW
        self.mood[place] = LOW_MOOD if note > _LOW_MOOD_ABOVE else None

    def miss(self, place: int, day: int) -> None:
        """Record a call that was not answered."""
        self.last_any[place] = day
        self.tries[place] += 1

    def pass_over(self, place: int, day: int) -> None:
        """Record that somebody was shown and left for that day."""
        self.passed_over[place] += 1
        self.passed_on[place] = day

    def fades(self, place: int, day: int) -> bool:
        """Return whether somebody is silent for longer than usual; read once after each talk."""
        after = self._fades_after[place]
        if after is None:
            silence = usual_silence(self._held[place][-_NEWEST:])
            after = self.last_held[place] + silence.limit_days if silence else _NEVER
            self._fades_after[place] = after
        return day > after

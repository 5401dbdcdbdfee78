"""Tell what is said with one contact over the years, so that it adds up."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from services.demo.firms import Firm
from services.demo.names import NameMaker
from services.demo.people import Person
from services.demo.words import Arc, Words

_TALKS_AN_ASSIGNMENT = 14
_SHORTEST = 6
_TRIES = 4
_ARCS = (1, 1, 1, 2, 2, 3)


class Story:
    """Hold the threads of one person's life and work; call advance() before each entry.

    A thread of a life goes from first to last over all entries, an assignment through its
    stages over some of them. Names in it stay the same.
    """

    def __init__(
        self,
        person: Person,
        talks: int,
        words: Words,
        maker: NameMaker,
        firms: Sequence[Firm],
        rng: Random,
    ) -> None:
        self._person = person
        self._talks = talks
        self._words = words
        self._maker = maker
        self._firms = firms
        self._rng = rng
        self._arcs: list[Arc] = rng.sample(words.arcs, rng.choice(_ARCS))
        self._told = [-1] * len(self._arcs)
        self._reach = [rng.uniform(0.5, 1.1) for _ in self._arcs]  # how far the story is by now
        self._progress = 0.0
        # Few talks tell less than a whole assignment, many begin in the middle of one.
        self._pace = max(_SHORTEST, min(_TALKS_AN_ASSIGNMENT, talks + rng.randint(0, 6)))
        self._head_start = rng.randrange(self._pace) if talks > self._pace else 0
        self._assignment = 0
        self._stage = 0
        self._said: set[str] = set()
        self._slots = self._lasting_slots()
        self._topic = ""
        self._begin_assignment()
        self._draw_passing_slots()

    def advance(self, number: int) -> None:
        """Come to the person's entry with that number, from 0."""
        self._progress = number / self._talks
        assignment, place = divmod(number + self._head_start, self._pace)
        if assignment != self._assignment:
            self._assignment = assignment
            self._begin_assignment()
        self._stage = place * len(self._words.stages[self._person.group]) // self._pace
        self._draw_passing_slots()

    def work(self) -> str:
        """Return a sentence about the assignment as it stands."""
        return self._line(self._words.stages[self._person.group][self._stage])

    def detail(self) -> str:
        """Return a second sentence that goes with any other."""
        return self._line(self._words.details)

    def topic_of(self, text: str) -> str | None:
        """Return the topic of the assignment if text is about it."""
        return self._topic if self._slots["project"][1:] in text else None

    def small_talk(self) -> str:
        """Return a sentence about nothing in particular."""
        return self._line(self._words.talk)

    def one_of(self, kind: str) -> str:
        """Return one of the short lines of that kind."""
        return self._line(self._words.short[kind])

    def personal(self) -> tuple[str, str, bool] | None:
        """Return what is new in their life, what to ask next time, and whether it needs care."""
        for place, arc in enumerate(self._arcs):
            last = len(arc.told) - 1
            due = min(last, int(self._progress * self._reach[place] * len(arc.told)))
            if due > self._told[place]:
                self._told[place] = due
                return self.filled(arc.told[due]), self.filled(arc.asks[due]), arc.care
        return None

    def facts(self) -> list[str]:
        """Return what is good to know."""
        small = self._rng.sample(self._words.facts, self._rng.randint(0, 2))
        return [self.filled(fact) for fact in (*small, *(arc.fact for arc in self._arcs))]

    def _lasting_slots(self) -> dict[str, str]:
        person, rng, maker = self._person, self._rng, self._maker
        partner, given = person.partner, person.name.given
        return {
            **self._words.pronouns["f" if person.name.woman else "m"],
            "first": given,
            "First": given,
            "org": person.firm.name if person.firm else self._words.no_firm,
            "title": person.title.lower(),
            "girl": maker.given(woman=True, other_than=given),
            "boy": maker.given(woman=False, other_than=given),
            "partner": partner.name.given if partner else maker.given(woman=not person.name.woman),
            "pet": rng.choice(self._words.people["pets"]),
            "years": str(rng.randint(4, 9)),
        }

    def _begin_assignment(self) -> None:
        rng, maker = self._rng, self._maker
        project = rng.choice(self._words.projects)
        self._topic = project.topic
        self._said.clear()
        self._slots |= {
            "project": project.name,
            "project_cap": project.name[0].upper() + project.name[1:],
            "role": rng.choice(self._words.roles),
            "rate": str(rng.randrange(72, 128, 2)),
            "firm": rng.choice(self._firms).name,
            "other": maker.stranger(),
        }

    def _draw_passing_slots(self) -> None:
        rng, words = self._rng, self._words
        self._slots["day"] = rng.choice(words.days)
        self._slots["month"] = rng.choice(words.months)
        self._slots["number"] = str(rng.randint(2, 5))
        self._slots["peer"] = self._peer()

    def _peer(self) -> str:
        colleagues = self._person.colleagues
        if len(colleagues) > 1:
            peer = self._rng.choice(colleagues)
            if peer is not self._person:
                return peer.name.given
        return self._maker.given(woman=self._rng.random() < 0.5)

    def _line(self, lines: Sequence[str]) -> str:
        """Fill one of the lines, if possible one that this assignment has not had."""
        for _ in range(_TRIES):
            line = self._rng.choice(lines)
            if line not in self._said:
                break
        self._said.add(line)
        return self.filled(line)

    def filled(self, line: str) -> str:
        """Return a line with its slots filled."""
        text = line.format_map(self._slots)
        return text[0].upper() + text[1:]

"""Invent who knows whom: managers, assistants, introductions, couples."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from services.demo.people import Person


def invent_relations(people: Sequence[Person], rng: Random) -> Iterator[tuple[Person, Person, str]]:
    """Yield (one, other, role): that `other` is `role` to `one`."""
    for person in people:
        if person.partner is not None:
            yield person, person.partner, "partner"
        yield from _at_work(person, rng)
        if person.index and rng.random() < 0.12:
            yield person, people[rng.randrange(person.index)], "introduced_by"


def _at_work(person: Person, rng: Random) -> Iterator[tuple[Person, Person, str]]:
    colleagues = person.colleagues
    if len(colleagues) < 2:
        return
    head = colleagues[0]
    if person is head:
        if rng.random() < 0.5:
            yield person, colleagues[-1], "assistant"
    elif rng.random() < 0.35:
        yield person, head, "manager"

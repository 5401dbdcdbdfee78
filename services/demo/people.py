"""Invent people: who they are, where they work and how they stand with the user."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from random import Random

from services.demo.firms import Firm
from services.demo.names import Name, NameMaker
from services.demo.shares import share_out
from services.demo.words import Words

GROUPS = ("clients", "prospects", "candidates", "contractors", "team")
_OF_A_FULL_JOURNAL = (48, 31, 112, 27, 9)
_OF_A_SAMPLE = (5, 2, 3, 1, 1)  # so that twelve people show every group
_SAMPLE = 50
_PEOPLE_A_LONG_NAME = 60
_PEOPLE_A_COUPLE = 40
_CADENCES_DAYS = (14, 21, 35, 42, 56, 84)


class Standing(Enum):
    """How things are between a contact and the user."""

    CURRENT = auto()
    FADING = auto()
    SILENT = auto()
    PARKED = auto()
    ARCHIVED = auto()


# Of every 24 people in a group's mix; the team is always current.
_STANDINGS = (
    *[Standing.CURRENT] * 7,
    Standing.FADING,
    *[Standing.CURRENT] * 2,
    Standing.PARKED,
    Standing.SILENT,
    *[Standing.CURRENT] * 8,
    *[Standing.FADING] * 2,
    Standing.ARCHIVED,
    Standing.CURRENT,
)


@dataclass(slots=True, eq=False)
class Person:
    """Hold an invented contact. `index` counts from 0 in the order of their ids.

    `colleagues` are the contacts of the same organisation, this one among them.
    """

    index: int
    name: Name
    group: str
    title: str
    firm: Firm | None
    standing: Standing
    cadence_days: int | None
    colleagues: list[Person] = field(default_factory=list)
    partner: Person | None = None


def invent_people(
    count: int, words: Words, firms: Sequence[Firm], maker: NameMaker, rng: Random
) -> tuple[Person, ...]:
    """Return so many people, the first of them a client who is current."""
    groups = _groups(count, rng)
    titles = {code: words.titles[code] for code in GROUPS}
    staff: dict[str, list[Person]] = {firm.name: [] for firm in firms}
    people = []
    for index, (group, name) in enumerate(zip(groups, _names(count, maker, rng), strict=True)):
        firm = _firm(group, firms, rng)
        person = Person(
            index=index,
            name=name,
            group=group,
            title=words.titles["long"] if index % 97 == 40 else rng.choice(titles[group]),
            firm=firm,
            standing=_standing(index, group),
            cadence_days=rng.choice(_CADENCES_DAYS) if rng.random() < 0.2 else None,
        )
        if firm is not None:
            person.colleagues = staff[firm.name]
            person.colleagues.append(person)
        people.append(person)
    _pair_up(people, rng)
    return tuple(people)


def _groups(count: int, rng: Random) -> list[str]:
    shares = share_out(count, _OF_A_SAMPLE if count < _SAMPLE else _OF_A_FULL_JOURNAL)
    first, *others = [code for code, n in zip(GROUPS, shares, strict=True) for _ in range(n)]
    rng.shuffle(others)
    return [first, *others]


def _names(count: int, maker: NameMaker, rng: Random) -> list[Name]:
    long_names = maker.long_names()[: count // _PEOPLE_A_LONG_NAME]
    names = [*long_names, *(maker.name() for _ in range(count - len(long_names)))]
    rng.shuffle(names)
    return names


def _firm(group: str, firms: Sequence[Firm], rng: Random) -> Firm | None:
    own, *others = firms
    nowhere = {"clients": 0.02, "prospects": 0.05, "candidates": 0.3, "contractors": 0.6}
    if group == "team":
        return own
    if rng.random() < nowhere[group]:
        return None
    # A few organisations have many contacts and most have few.
    return others[int(len(others) * rng.random() ** 1.5)]


def _standing(index: int, group: str) -> Standing:
    return Standing.CURRENT if group == "team" else _STANDINGS[index % len(_STANDINGS)]


def _pair_up(people: Sequence[Person], rng: Random) -> None:
    """Make couples of a few."""
    couples = (len(people) + 28) // _PEOPLE_A_COUPLE
    chosen = rng.sample(people, 2 * couples)
    for one, other in zip(chosen[:couples], chosen[couples:], strict=True):
        one.partner, other.partner = other, one

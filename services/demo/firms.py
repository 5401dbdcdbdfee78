"""Invent the organisations people work for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random
from typing import Any

from services.demo.words import Language
from services.text_keys import fold

_MOST = 900  # stems times sectors, less some


@dataclass(frozen=True, slots=True)
class Firm:
    """Hold an invented organisation, its mail domain, switchboard and where it is."""

    name: str
    sector: str
    domain: str
    switchboard: str
    street: str
    postal_code: str
    town: str


def invent_firms(
    names: dict[str, Any], language: Language, people: int, rng: Random
) -> tuple[Firm, ...]:
    """Return different firms for so many people, the consultant's own first."""
    stems = rng.sample(names["stems"], len(names["stems"]))
    sectors = rng.sample(names["sectors"], len(names["sectors"]))
    own = {"name": "", "nl": "Zakelijke dienstverlening", "en": "Professional services"}
    firms = [_firm(names["own_firm"], names["own_firm"], own[language], 0, names, rng)]
    for index in range(min(_MOST, max(5, people // 6))):
        round_, place = divmod(index, len(stems))
        # One step further every round gives each stem another sector.
        sector = sectors[(place + round_) % len(sectors)]
        name = f"{stems[place]} {sector['name']}"
        known_as = name if round_ else stems[place]
        firms.append(_firm(name, known_as, sector[language], index + 1, names, rng))
    return tuple(firms)


def slug(text: str) -> str:
    """Return text as the part of an address: folded letters and digits only."""
    return re.sub(r"[^a-z0-9]+", "", fold(text))


def _firm(
    name: str, known_as: str, sector: str, number: int, names: dict[str, Any], rng: Random
) -> Firm:
    return Firm(
        name=name,
        sector=sector,
        domain=f"{slug(known_as)}.example",
        switchboard=f"+44 20 7946 {number:04d}",  # Ofcom's range for drama, 0000 to 0999
        street=f"{rng.choice(names['streets'])} {rng.randint(1, 240)}",
        # Dutch postcodes have no Q, so none of these is anybody's.
        postal_code=f"{rng.randint(1011, 9999)} Q{rng.choice('ABCEGHJKLMNP')}",
        town=rng.choice(names["towns"]),
    )

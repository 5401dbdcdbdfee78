"""Invent names of people."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any


@dataclass(frozen=True, slots=True)
class Name:
    """Hold an invented name and what goes with it; `family` has the infix in it."""

    given: str
    family: str
    woman: bool
    language: str

    @property
    def full(self) -> str:
        """Return the name as it is shown."""
        return f"{self.given} {self.family}"


class NameMaker:
    """Invent names, each once."""

    def __init__(self, names: dict[str, Any], rng: Random) -> None:
        self._names = names
        self._rng = rng
        self._origins: list[dict[str, Any]] = names["origins"]
        self._shares = [origin["share"] for origin in self._origins]
        self._used: set[str] = set()

    def name(self) -> Name:
        """Return a name that nobody has yet."""
        while True:
            name = self._any_name()
            if name.full not in self._used:
                self._used.add(name.full)
                return name

    def long_names(self) -> tuple[Name, ...]:
        """Return the handful of very long names."""
        return tuple(
            Name(long["given"], long["family"], long["woman"], "nl")
            for long in self._names["long_names"]
        )

    def stranger(self) -> str:
        """Return the full name of someone who is talked about; others may have it too."""
        return self._any_name().full

    def given(self, *, woman: bool, other_than: str = "") -> str:
        """Return a first name alone: of a child, a partner, a colleague."""
        names: list[str] = self._origins[0]["women" if woman else "men"]
        return self._rng.choice([name for name in names if name != other_than])

    def _any_name(self) -> Name:
        origin = self._rng.choices(self._origins, self._shares)[0]
        woman = self._rng.random() < 0.5
        given = self._rng.choice(origin["women" if woman else "men"])
        families = origin.get("families")
        family = self._rng.choice(families) if families else self._dutch_family()
        return Name(given, family, woman, origin["language"])

    def _dutch_family(self) -> str:
        rng, names = self._rng, self._names
        family: str = rng.choice(names["family_heads"]) + rng.choice(names["family_tails"])
        if rng.random() < names["infix_share"]:
            return f"{rng.choice(names['infixes'])} {family}"
        return family

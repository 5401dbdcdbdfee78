"""Keep what the user wants of call detection as one setting."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from services.calls.call_tracker import GAP_S, LEAST_S, CallRules
from services.calls.ignored_offers import IgnoredOffers
from services.calls.values import Program

SETTING = "calls"
LEAST_RANGE_S = (5, 3600)
GAP_RANGE_S = (0, 300)

_RECENT_KEPT = 8


@dataclass(frozen=True, slots=True)
class ProgramName:
    """Name a program in a list of the user's."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class CallSettings:
    """Hold whether calls are heard, which, and how their offers were taken.

    `asked` tells that the user has answered whether to begin. `recent` are the programs that used
    the microphone last, the newest first.
    """

    on: bool = False
    least_s: int = LEAST_S
    gap_s: int = GAP_S
    excluded: tuple[ProgramName, ...] = ()
    recent: tuple[ProgramName, ...] = ()
    asked: bool = False
    ignored: IgnoredOffers = field(default=IgnoredOffers())

    @property
    def rules(self) -> CallRules:
        """Return what counts as a call."""
        return CallRules(self.least_s, self.gap_s, frozenset(each.id for each in self.excluded))

    @property
    def offered(self) -> tuple[ProgramName, ...]:
        """Return the recent programs that are not excluded."""
        return _without(self.recent, {each.id for each in self.excluded})

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON's own types."""
        return {
            "on": self.on,
            "least_s": self.least_s,
            "gap_s": self.gap_s,
            "excluded": _names_to_json(self.excluded),
            "recent": _names_to_json(self.recent),
            "asked": self.asked,
            "ignored": dict(self.ignored.counts),
        }

    @classmethod
    def from_json(cls, values: object) -> CallSettings:
        """Read what to_json() wrote; what is missing or damaged is as at the first start."""
        found = values if isinstance(values, dict) else {}
        return cls(
            on=found.get("on") is True,
            least_s=_number(found, "least_s", LEAST_S, LEAST_RANGE_S),
            gap_s=_number(found, "gap_s", GAP_S, GAP_RANGE_S),
            excluded=_names(found.get("excluded")),
            recent=_names(found.get("recent")),
            asked=found.get("asked") is True,
            ignored=IgnoredOffers(_counts(found.get("ignored"))),
        )


def with_program(names: Iterable[ProgramName], program: Program) -> tuple[ProgramName, ...]:
    """Return a list with a program at its end, once."""
    return (*_without(names, {program.id}), ProgramName(program.id, program.name))


def without_program(names: Iterable[ProgramName], program_id: str) -> tuple[ProgramName, ...]:
    """Return a list without a program."""
    return _without(names, {program_id})


def with_recent(names: Iterable[ProgramName], program: Program) -> tuple[ProgramName, ...]:
    """Return a list of recent programs with another at its beginning."""
    newest = ProgramName(program.id, program.name)
    return (newest, *_without(names, {program.id}))[:_RECENT_KEPT]


def _without(names: Iterable[ProgramName], ids: set[str]) -> tuple[ProgramName, ...]:
    return tuple(each for each in names if each.id not in ids)


def _names_to_json(names: Iterable[ProgramName]) -> list[dict[str, str]]:
    return [{"id": each.id, "name": each.name} for each in names]


def _names(values: object) -> tuple[ProgramName, ...]:
    found = values if isinstance(values, list) else []
    named = [each for each in found if isinstance(each, dict)]
    pairs = [(each.get("id"), each.get("name")) for each in named]
    return tuple(
        ProgramName(id_, name)
        for id_, name in pairs
        if isinstance(id_, str) and isinstance(name, str)
    )


def _counts(values: object) -> dict[str, int]:
    found = values if isinstance(values, dict) else {}
    return {str(id_): count for id_, count in found.items() if type(count) is int}


def _number(values: Mapping[str, Any], name: str, usual: int, limits: tuple[int, int]) -> int:
    value = values.get(name)
    return min(max(value, limits[0]), limits[1]) if type(value) is int else usual

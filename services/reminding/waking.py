"""Hear that time went on unseen: the protocol that each system's adapter implements."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeAlias

OnWoken: TypeAlias = Callable[[], None]


class WakeWatcher(Protocol):
    """Tell that the machine woke from sleep, or that its time zone or clock was set.

    One that is not started costs nothing, and between events it sleeps. Where the system tells
    nothing, nothing is told.
    """

    def start(self, on_woken: OnWoken, on_clock_set: OnWoken) -> None:
        """Tell from now on, in any thread; the same event may be told twice.

        Of the clock apart from the rest, as some machines put it right by a little all the time.
        """
        ...

    def close(self) -> None:
        """Tell nothing more, and end what ran for it."""
        ...


class NoWaking:
    """Tell nothing: this machine offers no way, or nobody wants to know."""

    def start(self, on_woken: OnWoken, on_clock_set: OnWoken) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""

"""What can be told of the microphone's use: the protocol that each system's adapter implements."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol, TypeAlias


@dataclass(frozen=True, slots=True)
class MicrophoneUser:
    """Name a program that uses the microphone as the system knows it.

    `known_as` are names of files and packages, the surest first; `name` is for people, perhaps "".
    """

    name: str
    known_as: tuple[str, ...] = ()


class Hearing(Enum):
    """How much a system tells."""

    NOTHING = auto()
    WHETHER = auto()  # something uses the microphone, but not what
    WHICH = auto()


OnChange: TypeAlias = Callable[[frozenset[MicrophoneUser]], None]


class MicrophoneWatcher(Protocol):
    """Tell which programs use the microphone: that they do, never what they hear.

    One that is not started costs nothing. A program holds the microphone while its stream stays,
    also while it is muted.
    """

    @property
    def hearing(self) -> Hearing:
        """Return how much can be told here; may take some milliseconds."""
        ...

    def start(self, on_change: OnChange) -> None:
        """Tell all who use it now, and all again whenever that changes, in any thread."""
        ...

    def stop(self) -> None:
        """Tell nothing more, and end what ran for it. It can be started again."""
        ...


class NoMicrophone:
    """Tell nothing: this machine offers no way, or nobody wants to know."""

    @property
    def hearing(self) -> Hearing:
        """Return that there is nothing to tell."""
        return Hearing.NOTHING

    def start(self, on_change: OnChange) -> None:
        """Do nothing."""

    def stop(self) -> None:
        """Do nothing."""

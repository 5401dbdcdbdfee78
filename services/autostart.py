"""Start with the user's session: who arranges it, and how that can fail."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from typing import Protocol

from services.errors import QT_TRANSLATE_NOOP, KnownError


class AutostartError(KnownError):
    """Report that the system did not take it; `values["reason"]` is the system's own words."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "Whether Attent starts when you log in could not be changed ({reason}). "
        "Add it to the programs that start by themselves in the settings of your system.",
    )


class AutostartState(Enum):
    """Say what happens when the user logs in.

    `OTHER` starts Attent in another way than asked about, as from a folder it has left since.
    What was switched off in the settings of the system is `OFF`.
    """

    OFF = auto()
    ON = auto()
    OTHER = auto()


class Autostart(Protocol):
    """Start a command with the user's session; calls may wait for a disk, and fail.

    A command is the program and its arguments, none of them quoted.
    """

    def state(self, command: Sequence[str]) -> AutostartState:
        """Return whether this command starts; what can't be read is off."""
        ...

    def turn_on(self, command: Sequence[str]) -> None:
        """Start this command from the next time on; raise AutostartError if that can't be."""
        ...

    def turn_off(self) -> None:
        """Start nothing any more; raise AutostartError if that can't be."""
        ...


class NoAutostart:
    """Arrange nothing: nobody logs in here."""

    def state(self, command: Sequence[str]) -> AutostartState:
        """Return that nothing starts."""
        return AutostartState.OFF

    def turn_on(self, command: Sequence[str]) -> None:
        """Refuse."""
        raise AutostartError(reason="-")

    def turn_off(self) -> None:
        """Do nothing."""

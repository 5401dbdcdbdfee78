"""An autostart for tests: nothing of the machine is changed."""

from __future__ import annotations

from collections.abc import Sequence

from services.autostart import AutostartError, AutostartState


class NotedAutostart:
    """Remember the command that would start, and refuse all changes if told to."""

    def __init__(self) -> None:
        self.command: tuple[str, ...] | None = None
        self.refuses = False

    def state(self, command: Sequence[str]) -> AutostartState:
        if self.command is None:
            return AutostartState.OFF
        return AutostartState.ON if self.command == tuple(command) else AutostartState.OTHER

    def turn_on(self, command: Sequence[str]) -> None:
        self._refuse()
        self.command = tuple(command)

    def turn_off(self) -> None:
        self._refuse()
        self.command = None

    def _refuse(self) -> None:
        if self.refuses:
            raise AutostartError(reason="read-only")

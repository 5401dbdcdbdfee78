"""A screen reader of the test's own: the accessibility bus, and what is heard over it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from tests.platform.app_process import AppProcess
from tests.platform.processes import LONG_ENOUGH_S, need, output, running
from tools.check_system import ACCESSIBILITY_BUS, SYSTEM_PYTHON

_CLIENT = Path(__file__).with_name("screen_reader.py")
_NAME = "org.a11y.Bus"

Step: TypeAlias = tuple[str, str] | tuple[str, str, str]
"""A role, a pattern of the name and, if wished, a state, in AT-SPI's words."""


@dataclass(frozen=True)
class Heard:
    """Be what a screen reader says of one control, row or text."""

    role: str
    name: str
    description: str
    states: tuple[str, ...]
    text: str | None


class ScreenReader:
    """Read the windows of one app, and put the keyboard where it is wanted.

    What is heard is printed too, so that a run shows how the app sounds.
    """

    def __init__(self, app: AppProcess, environment: Mapping[str, str]) -> None:
        self._app = app
        self._environment = environment

    def read(self, *path: Step) -> Heard:
        """Wait for what the path leads to, each step anywhere below the former, and read it."""
        return self._do("read", path)

    def focus(self, *path: Step) -> Heard:
        """Put the keyboard into a control, as soon as it is there."""
        return self._do("focus", path)

    def select(self, *path: Step) -> Heard:
        """Select a row and no other, without a key, as soon as it is there."""
        return self._do("select", path)

    def names(self, *path: Step) -> list[str]:
        """Return the names of all that the last step leads to now, without waiting."""
        names: list[str] = self._ask("names", path)
        return names

    def _do(self, command: str, path: tuple[Step, ...]) -> Heard:
        said = self._ask(command, path)
        heard = Heard(**{**said, "states": tuple(said["states"])})
        parts = [heard.role, heard.name, heard.text, heard.description]
        print(f"{command:6} | " + " | ".join(filter(None, parts)))
        return heard

    def _ask(self, command: str, path: tuple[Step, ...]) -> Any:
        client = [SYSTEM_PYTHON, str(_CLIENT), str(self._app.pid), command, json.dumps(path)]
        return json.loads(output(client, self._environment))


@contextmanager
def accessibility_bus(environment: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Run the bus that screen readers listen on; give the environment for them and for apps."""
    need(ACCESSIBILITY_BUS, SYSTEM_PYTHON, "gdbus")
    with running([ACCESSIBILITY_BUS, "--launch-immediately"], environment):
        wait = ["gdbus", "wait", "--session", "--timeout", str(int(LONG_ENOUGH_S)), _NAME]
        output(wait, environment)
        ask = ["gdbus", "call", "--session", "--dest", _NAME, "--object-path", "/org/a11y/bus"]
        answer = output([*ask, "--method", f"{_NAME}.GetAddress"], environment)
        yield {
            **environment,
            "AT_SPI_BUS_ADDRESS": answer.split("'")[1],
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",  # whatever the desktop's settings say
        }

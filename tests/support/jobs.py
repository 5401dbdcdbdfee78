"""Hold jobs up, and hear what the tasks tell of them."""

from __future__ import annotations

import threading
from typing import NoReturn

from services.errors import KnownError
from ui.tasks import Tasks

LONG_ENOUGH_S = 20.0


class Told:
    """Collect what the tasks tell the application."""

    def __init__(self, tasks: Tasks) -> None:
        self.bugs: list[BaseException] = []
        self.errors: list[KnownError] = []
        tasks.bug_raised.connect(self.bugs.append)
        tasks.known_error_raised.connect(self.errors.append)


class Gate:
    """Hold a job until it is opened, and say when it has begun."""

    def __init__(self) -> None:
        self._begun, self._opened = threading.Event(), threading.Event()

    def job(self, _cases: object = None) -> str:
        self._begun.set()
        assert self._opened.wait(LONG_ENOUGH_S)
        return "through"

    def await_begin(self) -> None:
        assert self._begun.wait(LONG_ENOUGH_S)

    def open(self) -> None:
        self._opened.set()


def fail(_cases: object = None) -> NoReturn:
    """Be a job with a bug, whose message must not be quoted."""
    raise ValueError("Anna said something")


def refuse(_cases: object = None) -> NoReturn:
    """Be a job that the machine refuses."""
    raise KnownError

"""Do what is to be done once a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject

from services.clock import today
from services.errors import KnownError
from services.use_cases import UseCases
from ui.context import UiContext


class DailyWork(QObject):
    """Do some work once a day, in the writing thread and bit by bit.

    `job` does a part and returns whether there is more. It has no timer of its own: look() is
    called whenever reminders are planned, which is at the start, at every new day and when the
    clock was set.
    """

    def __init__(
        self, context: UiContext, job: Callable[[UseCases], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._job = job
        self._looked_on: date | None = None

    def look(self, _plan: object = None) -> None:
        """See what is to be done, unless that was done today."""
        day = today(self._context.clock)
        if day != self._looked_on:
            self._looked_on = day
            self._go_on()

    def _go_on(self) -> None:
        self._context.tasks.write(self, self._job, self._on_done, self._on_failed)

    def _on_done(self, more: bool) -> None:
        """Go on after what was to be saved meanwhile."""
        if more:
            self._go_on()

    def _on_failed(self, _error: KnownError) -> None:
        """Try again at the next plan: nobody asked for this, so nobody is bothered."""
        self._looked_on = None

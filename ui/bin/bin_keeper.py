"""Let the bin empty itself."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from services.clock import today
from services.errors import KnownError
from ui.context import UiContext


class BinKeeper(QObject):
    """Erase what is due once a day, in the writing thread and bit by bit.

    It has no timer of its own: look() is called whenever reminders are planned, which is at the
    start, at every new day and when the clock was set.
    """

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._looked_on: date | None = None

    def look(self, _plan: object = None) -> None:
        """See what is due, unless that was done today."""
        day = today(self._context.clock)
        if day != self._looked_on:
            self._looked_on = day
            self._tidy()

    def _tidy(self) -> None:
        self._context.tasks.write(
            self, lambda cases: cases.bin().tidy(), self._on_tidied, self._on_failed
        )

    def _on_tidied(self, more: bool) -> None:
        """Go on after what was to be saved meanwhile."""
        if more:
            self._tidy()

    def _on_failed(self, _error: KnownError) -> None:
        """Try again at the next plan: nobody asked for this, so nobody is bothered."""
        self._looked_on = None

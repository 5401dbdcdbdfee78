"""A menu of what can be done with a reminder, counted from when it opens."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale, QPoint, Signal
from PySide6.QtWidgets import QWidget

from services.clock import Clock
from ui.reminders.reminder_words import until_words
from ui.widgets.menu import Menu


class RowMenu(Menu):
    """Fill itself each time it opens; subclasses say with what."""

    opening = Signal()
    """It opens, and is not filled yet."""

    def __init__(self, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.clock = clock
        self.window_below = parent
        self.aboutToShow.connect(self._renew)

    def open_at(self, place: QPoint) -> None:
        """Open at a place on the screen, ready for Enter to take the first choice."""
        self.popup(place)
        self.setActiveAction(self.actions()[0])

    def fill(self, now: datetime, zone: ZoneInfo) -> None:
        """Add the choices that make sense now."""
        raise NotImplementedError

    def timed(self, name: str, until: datetime) -> str:
        """Return a choice with the time that it means."""
        return f"{name}\t{until_words(until, self.clock.now(), self.clock.zone(), QLocale())}"

    def _renew(self) -> None:
        self.opening.emit()
        self.clear()
        self.fill(self.clock.now(), self.clock.zone())

"""The choice until when to put reminders off, with the time each choice means."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPoint, Signal
from PySide6.QtWidgets import QWidget

from services.clock import Clock
from services.follow_ups.snooze import Snooze, snoozed_until
from ui.reminders.reminder_words import until_words
from ui.widgets.menu import Menu


class SnoozeMenu(Menu):
    """Offer ten minutes, an hour and tomorrow at nine, counted from when it opens."""

    chosen = Signal(object)
    """The instant to remind again, in UTC."""

    def __init__(self, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._clock = clock
        self.setAccessibleName(self.tr("Snooze"))
        self.aboutToShow.connect(self._fill)

    def open_at(self, place: QPoint) -> None:
        """Open at a place on the screen, ready for Enter to take the first choice."""
        self.popup(place)
        self.setActiveAction(self.actions()[0])

    def _fill(self) -> None:
        self.clear()
        names = {
            Snooze.TEN_MINUTES: self.tr("In &10 minutes"),
            Snooze.ONE_HOUR: self.tr("In an &hour"),
            Snooze.TOMORROW: self.tr("&Tomorrow"),
        }
        now, zone = self._clock.now(), self._clock.zone()
        for snooze, name in names.items():
            until = snoozed_until(snooze, now, zone)
            action = self.addAction(f"{name}\t{until_words(until, now, zone, QLocale())}")
            action.triggered.connect(lambda _checked=False, until=until: self.chosen.emit(until))

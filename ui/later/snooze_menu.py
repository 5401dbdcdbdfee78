"""The choice until when to put reminders off, with the time each choice means."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from services.clock import Clock, today
from services.follow_ups.snooze import Snooze, choices, snoozed_until
from services.wall_time import instant_of
from ui.reminders.moment_picker import MomentPicker
from ui.reminders.row_menu import RowMenu
from ui.theme.theme import Theme

_USUAL = time(9)
_TODAY = {Snooze.TEN_MINUTES, Snooze.ONE_HOUR, Snooze.AFTERNOON}


class SnoozeMenu(RowMenu):
    """Offer times from ten minutes to next week, and any other from a calendar.

    With `only_today` it offers those of today alone: a birthday is over tomorrow.
    """

    chosen = Signal(object)
    """The instant to remind again, in UTC."""

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget) -> None:
        super().__init__(clock, parent)
        self._theme = theme
        self.only_today = False
        self.setAccessibleName(self.tr("Snooze"))

    def fill(self, now: datetime, zone: ZoneInfo) -> None:
        """Offer what makes sense now."""
        names = {
            Snooze.TEN_MINUTES: self.tr("In &10 minutes"),
            Snooze.ONE_HOUR: self.tr("In an &hour"),
            Snooze.AFTERNOON: self.tr("This &afternoon"),
            Snooze.TOMORROW: self.tr("&Tomorrow"),
            Snooze.NEXT_WEEK: self.tr("Next &week"),
        }
        ways = _TODAY if self.only_today else set(Snooze)
        for snooze in choices(now, zone):
            if snooze in ways:
                until = snoozed_until(snooze, now, zone)
                action = self.addAction(self.timed(names[snooze], until))
                action.triggered.connect(partial(self._choose, until))
        if not self.only_today:
            self.addAction(self.tr("&Pick a day and time…")).triggered.connect(self._pick)

    def _choose(self, until: datetime) -> None:
        self.chosen.emit(until)

    def _pick(self) -> None:
        clock, day = self.clock, today(self.clock)
        picker = MomentPicker(
            self._theme,
            self.tr("Snooze"),
            day + timedelta(days=1),
            _USUAL,
            first=day,
            allows=lambda on, at: instant_of(on, at, clock.zone()) > clock.now(),
        )
        picker.chosen.connect(lambda on, at: self.chosen.emit(instant_of(on, at, clock.zone())))
        picker.open_at(self.pos(), self.window_below)

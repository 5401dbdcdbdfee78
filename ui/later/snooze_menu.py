"""The choice until when to put reminders off, with the time each choice means."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from services.clock import Clock
from services.follow_ups.snooze import Snooze, choices, snoozed_until
from services.wall_time import instant_of
from ui.later.moment_picker import MomentPicker
from ui.later.renewed_menu import RenewedMenu
from ui.theme.theme import Theme

_USUAL = time(9)
_TODAY = {Snooze.TEN_MINUTES, Snooze.ONE_HOUR, Snooze.AFTERNOON}


class SnoozeMenu(RenewedMenu):
    """Offer times from ten minutes to next week, and any other from a calendar.

    With `only_today` it offers those of today alone: a birthday is over tomorrow.
    """

    chosen = Signal(object)
    """The instant to remind again, in UTC."""

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget) -> None:
        super().__init__(theme, clock, self.tr("&Snooze"), parent)
        self.only_today = False

    def fill(self, day: date) -> None:
        """Offer what makes sense now."""
        names = {
            Snooze.TEN_MINUTES: self.tr("In &10 minutes"),
            Snooze.ONE_HOUR: self.tr("In an &hour"),
            Snooze.AFTERNOON: self.tr("This &afternoon"),
            Snooze.TOMORROW: self.tr("&Tomorrow"),
            Snooze.NEXT_WEEK: self.tr("Next &week"),
        }
        now, zone = self.clock.now(), self.clock.zone()
        ways = _TODAY if self.only_today else set(Snooze)
        for snooze in choices(now, zone):
            if snooze in ways:
                until = snoozed_until(snooze, now, zone)
                self.offer(names[snooze], self.at_instant(until), partial(self._choose, until))
        if not self.only_today:
            self.offer(self.tr("&Pick a day and time…"), "", partial(self._pick, day))

    def _choose(self, until: datetime) -> None:
        self.chosen.emit(until)

    def _pick(self, day: date) -> None:
        picker = MomentPicker(
            self.theme,
            self.tr("Snooze"),
            day + timedelta(days=1),
            _USUAL,
            first=day,
            allows=lambda on, at: self._instant(on, at) > self.clock.now(),
        )
        picker.chosen.connect(lambda on, at: self._choose(self._instant(on, at)))
        picker.open_at(self.pos(), self.window_below)

    def _instant(self, on: date, at: time) -> datetime:
        return instant_of(on, at, self.clock.zone())

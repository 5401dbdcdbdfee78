"""What can be done with a check-in that does not suit now."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from services.check_ins.later import later_today
from services.clock import Clock
from services.clock import today as day_of
from ui.reminders.moment_picker import MomentPicker
from ui.reminders.row_menu import RowMenu
from ui.theme.theme import Theme

_DAYS_AHEAD = 7


class LaterMenu(RowMenu):
    """Offer a check-in later today, tomorrow, on another day, or not any more."""

    put_off = Signal(object)
    """The instant of today to bring it to mind again, in UTC."""
    another_day = Signal(object)
    """The date to bring it to mind again."""
    done = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget) -> None:
        super().__init__(clock, parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Later"))

    def fill(self, now: datetime, zone: ZoneInfo) -> None:
        """Offer what makes sense now."""
        until = later_today(now, zone)
        if until is not None:
            later = self.addAction(self.timed(self.tr("&Later today"), until))
            later.triggered.connect(partial(self._put_off, until))
        tomorrow = now.astimezone(zone).date() + timedelta(days=1)
        self.addAction(self.tr("&Tomorrow")).triggered.connect(partial(self._defer, tomorrow))
        self.addAction(self.tr("&Another day…")).triggered.connect(self._pick)
        self.addSeparator()
        self.addAction(self.tr("&Done for today") + "\tD").triggered.connect(self._end)

    def _put_off(self, until: datetime) -> None:
        self.put_off.emit(until)

    def _defer(self, on: date) -> None:
        self.another_day.emit(on)

    def _end(self) -> None:
        self.done.emit()

    def _pick(self) -> None:
        day = day_of(self.clock)
        picker = MomentPicker(
            self._theme,
            self.tr("Remind me then"),
            day + timedelta(days=_DAYS_AHEAD),
            first=day + timedelta(days=1),
        )
        picker.chosen.connect(self._on_picked)
        picker.open_at(self.pos(), self.window_below)

    def _on_picked(self, on: date, _at: time) -> None:
        self.another_day.emit(on)

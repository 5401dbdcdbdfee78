"""When a check-in that does not suit now comes back."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from services.check_ins.later import later_today
from services.clock import Clock, today
from ui.later.moment_picker import MomentPicker
from ui.later.renewed_menu import RenewedMenu
from ui.theme.theme import Theme

_DAYS_AHEAD = 7


class LaterMenu(RenewedMenu):
    """Offer a check-in later today, tomorrow or on another day; with `ends`, not any more."""

    put_off = Signal(object)
    """The instant of today to bring it to mind again, in UTC."""
    another_day = Signal(object)
    """The date to bring it to mind again."""
    done = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget, *, ends: bool = False) -> None:
        super().__init__(theme, clock, self.tr("Later"), parent)
        self._ends = ends

    def fill(self, day: date) -> None:
        """Offer what makes sense now."""
        until = later_today(self.clock.now(), self.clock.zone())
        if until is not None:
            later = partial(self._put_off, until)
            self.offer(self.tr("&Later today"), self.at_instant(until), later)
        tomorrow = day + timedelta(days=1)
        self.offer(self.tr("&Tomorrow"), self.on_day(tomorrow), partial(self._defer, tomorrow))
        self.offer(self.tr("&Another day…"), "", lambda: self.pick_at(self.pos()))
        if self._ends:
            self.addSeparator()
            self.offer(self.tr("&Done for today"), "D", self.done.emit)

    def pick_at(self, place: QPoint) -> None:
        """Show a calendar for another day, at a place on the screen."""
        day = today(self.clock)
        picker = MomentPicker(
            self.theme,
            self.tr("Remind me then"),
            day + timedelta(days=_DAYS_AHEAD),
            first=day + timedelta(days=1),
        )
        picker.chosen.connect(lambda on, _at: self._defer(on))
        picker.open_at(place, self.window_below)

    def _put_off(self, until: datetime) -> None:
        self.put_off.emit(until)

    def _defer(self, on: date) -> None:
        self.another_day.emit(on)

"""When a check-in that does not suit now comes back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QLocale, QPoint, Signal
from PySide6.QtWidgets import QWidget

from services.check_ins.later import later_today
from services.check_ins.working_time import WorkingTime, next_working_day
from services.clock import Clock, today
from ui.later.moment_picker import MomentPicker
from ui.later.renewed_menu import RenewedMenu
from ui.theme.theme import Theme
from ui.widgets.menu import menu_text

_DAYS_AHEAD = 7


def next_check_in_day(day: date, working: WorkingTime) -> date:
    """Return the day after a day on which check-ins come: the next on which the user works."""
    return next_working_day(day, working) or day + timedelta(days=1)


def weekday_name(on: date) -> str:
    """Return "Monday", as it stands alone."""
    words = QLocale().standaloneDayName(on.isoweekday())
    return words[:1].upper() + words[1:]


class LaterMenu(RenewedMenu):
    """Offer a check-in later today, the next working day or another.

    With `ends` it offers that `name` was spoken to.
    """

    put_off = Signal(object)
    """The instant of today to bring it to mind again, in UTC."""
    another_day = Signal(object)
    """The date to bring it to mind again."""
    done = Signal()

    def __init__(
        self,
        theme: Theme,
        clock: Clock,
        parent: QWidget,
        *,
        ends: bool = False,
        working: Callable[[], WorkingTime] = WorkingTime,
    ) -> None:
        super().__init__(theme, clock, self.tr("Later"), parent)
        self._ends = ends
        self.name = ""
        self._working = working

    def fill(self, day: date) -> None:
        """Offer what makes sense now."""
        until = later_today(self.clock.now(), self.clock.zone())
        if until is not None:
            later = partial(self._put_off, until)
            self.offer(self.tr("&Later today"), self.at_instant(until), later)
        following = next_check_in_day(day, self._working())
        name = self.tr("&Tomorrow")
        if following > day + timedelta(days=1):
            name = weekday_name(following)
        self.offer(name, self.on_day(following), partial(self._defer, following))
        self.offer(self.tr("&Another day…"), "", lambda: self.pick_at(self.pos()))
        if self._ends:
            self.addSeparator()
            words = self.tr("I &spoke to {name}").format(name=menu_text(self.name))
            self.offer(words, "D", self.done.emit)

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

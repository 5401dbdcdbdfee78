"""To which day follow-ups move, with the day that each choice means."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from services.clock import Clock
from services.follow_ups.due import Due, local_due
from ui.later.moment_picker import MomentPicker
from ui.later.renewed_menu import RenewedMenu
from ui.theme.theme import Theme

_WEEK_DAYS = 7
_FIRST = date(1900, 1, 1)


class MoveMenu(RenewedMenu):
    """Offer near days, a week more than now, any day, or none; today if `dues` are past."""

    moved = Signal(object)
    """The date that follow-ups are due on from now on, None for some day."""

    shifted = Signal(int)
    """So many days later than each is due now."""

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget) -> None:
        super().__init__(theme, clock, self.tr("&Move"), parent)
        self.dues: Iterable[Due] = ()

    def fill(self, day: date) -> None:
        """Offer the days that follow-ups are usually moved to."""
        if any(local_due(due, self.clock.zone())[0] < day for due in self.dues):
            self.offer(self.tr("To&day"), self.on_day(day), partial(self._move, day))
        tomorrow = day + timedelta(days=1)
        monday = day + timedelta(days=_WEEK_DAYS - day.weekday())
        for words, on in ((self.tr("&Tomorrow"), tomorrow), (self.tr("Next &week"), monday)):
            self.offer(words, self.on_day(on), partial(self._move, on))
        self.offer(self.tr("A week &later"), "", lambda: self.shifted.emit(_WEEK_DAYS))
        self.offer(self.tr("&Pick a day…"), "", partial(self._pick, tomorrow))
        self.addSeparator()
        self.offer(self.tr("With&out a date"), "", partial(self._move, None))

    def _move(self, on: date | None) -> None:
        self.moved.emit(on)

    def _pick(self, on: date) -> None:
        picker = MomentPicker(self.theme, self.tr("Move"), on, first=_FIRST)
        picker.chosen.connect(lambda on, _at: self._move(on))
        picker.open_at(self.pos(), self.window_below)

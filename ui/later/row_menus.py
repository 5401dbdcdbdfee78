"""The menus of the rows, each for the row it was opened for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from services.clock import Clock
from services.reminding.values import ReminderKind
from services.terms import ParkReason
from ui.reminders.later_menu import LaterMenu
from ui.reminders.park_menu import ParkMenu
from ui.reminders.reminder_row import ReminderRow
from ui.reminders.row_menu import RowMenu
from ui.reminders.snooze_menu import SnoozeMenu
from ui.theme.theme import Theme


class RowMenus(QObject):
    """Hold one menu of each sort for all rows.

    Each signal begins with the ReminderRow that is meant: that of open_…(), else the current one.
    """

    snooze_chosen = Signal(object, object)
    """The instant to remind again, in UTC."""
    another_day_chosen = Signal(object, object)
    """The date to remind again."""
    park_chosen = Signal(object, object, object)
    """The date until which, and the ParkReason."""
    done_chosen = Signal(object)
    decline_chosen = Signal(object)

    def __init__(
        self, theme: Theme, clock: Clock, current: Callable[[], ReminderRow | None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._asked_for: ReminderRow | None = None
        self._row: ReminderRow | None = None
        self._snooze = SnoozeMenu(theme, clock, parent)
        self._later = LaterMenu(theme, clock, parent)
        self.park = ParkMenu(theme, clock, parent)
        for menu in (self._snooze, self._later, self.park):
            menu.opening.connect(self._on_opening)
        self._snooze.chosen.connect(self._on_put_off)
        self._later.put_off.connect(self._on_put_off)
        self._later.another_day.connect(self._on_another_day)
        self._later.done.connect(lambda: self.done_chosen.emit(self._row))
        self.park.parked.connect(self._on_parked)
        self.park.declined.connect(lambda: self.decline_chosen.emit(self._row))

    def later_of(self, row: ReminderRow) -> RowMenu:
        """Return the menu that puts a row off."""
        return self._later if row.is_check_in else self._snooze

    def open_later(self, row: ReminderRow, place: QPoint) -> None:
        """Open the menu that puts a row off, at a place on the screen."""
        self._asked_for = row
        self.later_of(row).open_at(place)

    def open_park(self, row: ReminderRow, place: QPoint) -> None:
        """Open the menu that parks whom a row is of, at a place on the screen."""
        self._asked_for = row
        self.park.open_at(place)

    def _on_opening(self) -> None:
        self._row, self._asked_for = self._asked_for or self._current(), None
        row = self._row
        self._snooze.only_today = row is not None and row.kind is ReminderKind.BIRTHDAY

    def _on_put_off(self, until: datetime) -> None:
        self.snooze_chosen.emit(self._row, until)

    def _on_another_day(self, on: date) -> None:
        self.another_day_chosen.emit(self._row, on)

    def _on_parked(self, until: date, reason: ParkReason) -> None:
        self.park_chosen.emit(self._row, until, reason)

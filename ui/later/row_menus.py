"""The menus of the rows of a list, each for the row it was opened for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from services.check_ins.working_time import WorkingTime
from services.clock import Clock
from services.terms import ParkReason
from ui.later.later_menu import LaterMenu
from ui.later.move_menu import MoveMenu
from ui.later.park_menu import ParkMenu
from ui.later.renewed_menu import RenewedMenu
from ui.later.snooze_menu import SnoozeMenu
from ui.theme.theme import Theme


class RowMenus(QObject):
    """Hold one menu of each sort for all rows.

    Each signal begins with the row that is meant: that of open_at(), else the current one.
    """

    snoozed = Signal(object, object)
    """The instant to remind again, in UTC."""
    moved = Signal(object, object)
    """The date to be due on, None for some day."""
    shifted = Signal(object, int)
    """So many days later than it is due."""
    put_off = Signal(object, object)
    """The instant of today to bring a check-in to mind again, in UTC."""
    another_day = Signal(object, object)
    """The date to bring it to mind again."""
    done = Signal(object)
    parked = Signal(object, object, object)
    """The date until which, None for none, and the ParkReason."""
    declined = Signal(object)

    def __init__(
        self,
        theme: Theme,
        clock: Clock,
        current: Callable[[], object],
        parent: QWidget,
        *,
        all_there_is: bool = False,
        working: Callable[[], WorkingTime] = WorkingTime,
    ) -> None:
        """Make the menus; `all_there_is` offers what else a list shows no button for.

        `working` tells when the user works, as of when a menu opens.
        """
        super().__init__(parent)
        self._current = current
        self._asked_for: object = None
        self._row: object = None
        self.snooze = SnoozeMenu(theme, clock, parent)
        self.move = MoveMenu(theme, clock, parent)
        self.later = LaterMenu(theme, clock, parent, ends=all_there_is, working=working)
        self.park = ParkMenu(theme, clock, parent, declines=all_there_is)
        for menu in (self.snooze, self.move, self.later, self.park):
            menu.opening.connect(self._on_opening)
        self.snooze.chosen.connect(self._on_snoozed)
        self.move.moved.connect(self._on_moved)
        self.move.shifted.connect(lambda days: self.shifted.emit(self._row, days))
        self.later.put_off.connect(self._on_put_off)
        self.later.another_day.connect(self._on_another_day)
        self.later.done.connect(lambda: self.done.emit(self._row))
        self.park.parked.connect(self._on_parked)
        self.park.declined.connect(lambda: self.declined.emit(self._row))

    def open_at(self, menu: RenewedMenu, row: object, place: QPoint) -> None:
        """Open one of the menus for a row, at a place on the screen."""
        self._asked_for = row
        menu.open_at(place)

    def pick_another_day(self, row: object, place: QPoint) -> None:
        """Show a calendar for the day on which a check-in comes to mind again."""
        self._row = row
        self.later.pick_at(place)

    def _on_opening(self) -> None:
        self._row, self._asked_for = self._asked_for or self._current(), None

    def _on_snoozed(self, until: datetime) -> None:
        self.snoozed.emit(self._row, until)

    def _on_moved(self, on: date | None) -> None:
        self.moved.emit(self._row, on)

    def _on_put_off(self, until: datetime) -> None:
        self.put_off.emit(self._row, until)

    def _on_another_day(self, on: date) -> None:
        self.another_day.emit(self._row, on)

    def _on_parked(self, until: date | None, reason: ParkReason) -> None:
        self.parked.emit(self._row, until, reason)

"""The menus of the rows of the reminder window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from services.check_ins.working_time import WorkingTime
from services.clock import Clock
from services.reminding.values import ReminderKind
from ui.later.renewed_menu import RenewedMenu
from ui.later.row_menus import RowMenus
from ui.reminders.reminder_row import ReminderRow
from ui.theme.theme import Theme


class ReminderMenus(RowMenus):
    """Offer to each row what suits it: its signals carry ReminderRows."""

    def __init__(
        self,
        theme: Theme,
        clock: Clock,
        current: Callable[[], ReminderRow | None],
        parent: QWidget,
        working: Callable[[], WorkingTime] = WorkingTime,
    ) -> None:
        super().__init__(theme, clock, current, parent, all_there_is=True, working=working)

    def later_of(self, row: ReminderRow) -> RenewedMenu:
        """Return the menu that puts a row off."""
        return self.later if row.is_check_in else self.snooze

    def _on_opening(self) -> None:
        super()._on_opening()
        row = self._row
        if isinstance(row, ReminderRow):
            self.snooze.only_today = row.kind is ReminderKind.BIRTHDAY
            self.later.name = row.name
            self.park.declines = row.is_check_in

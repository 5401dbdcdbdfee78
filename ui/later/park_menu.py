"""Why and until when a contact is not to be checked in with."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from services.clock import Clock, today
from services.terms import ParkReason
from ui.contact_page.choice_combo import ChoiceCombo
from ui.reminders.moment_picker import MomentPicker
from ui.reminders.row_menu import RowMenu
from ui.theme.theme import Theme
from ui.wording.dates import day_words
from ui.wording.terms import park_reason_name

_LONG_DAYS, _SHORT_DAYS = 91, 28
PARKED_DAYS: dict[ParkReason, int] = {
    ParkReason.HIRING_FREEZE: _LONG_DAYS,
    ParkReason.PROJECT_PAUSED: _LONG_DAYS,
    ParkReason.LEAVE: _SHORT_DAYS,
    ParkReason.BUSY: _SHORT_DAYS,
    ParkReason.LOST: 364,
}
"""For how long each reason usually holds."""


class ParkMenu(RowMenu):
    """Offer reasons, each with the day until which it usually holds; and never to ask again."""

    parked = Signal(object, object)
    """The date until which, and the ParkReason."""
    declined = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget) -> None:
        super().__init__(clock, parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Park"))

    def fill(self, now: datetime, zone: ZoneInfo) -> None:
        """Offer what is usual, and any other day."""
        day = now.astimezone(zone).date()
        for reason, days in PARKED_DAYS.items():
            until = day + timedelta(days=days)
            words = park_reason_name(reason)
            on = self.tr("until {day}").format(day=day_words(until, day, QLocale()))
            action = self.addAction(f"{words[:1].upper()}{words[1:]}\t{on}")
            action.triggered.connect(partial(self._park, until, reason))
        self.addAction(self.tr("&Until another day…")).triggered.connect(self._pick)
        self.addSeparator()
        self.addAction(self.tr("&Not this person")).triggered.connect(self._decline)

    def _park(self, until: date, reason: ParkReason) -> None:
        self.parked.emit(until, reason)

    def _decline(self) -> None:
        self.declined.emit()

    def _pick(self) -> None:
        day = today(self.clock)
        reason = ChoiceCombo(self.tr("Reason"), park_reason_name, list(ParkReason))
        picker = MomentPicker(
            self._theme,
            self.tr("Park"),
            day + timedelta(days=_LONG_DAYS),
            first=day + timedelta(days=1),
            beside=reason,
        )

        def on_picked(on: date, _at: time) -> None:
            self.parked.emit(on, reason.value)

        picker.chosen.connect(on_picked)
        picker.open_at(self.pos(), self.window_below)

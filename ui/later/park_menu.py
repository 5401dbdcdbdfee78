"""Why, and until when, a contact is not to be brought to mind."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from services.clock import Clock
from services.terms import ParkReason
from ui.contact_page.choice_combo import ChoiceCombo
from ui.later.moment_picker import MomentPicker
from ui.later.renewed_menu import RenewedMenu
from ui.theme.theme import Theme
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

_FADES_BECAUSE = (
    ParkReason.HIRING_FREEZE,
    ParkReason.PROJECT_PAUSED,
    ParkReason.BUSY,
    ParkReason.LOST,
    ParkReason.UNKNOWN,
)


class ParkMenu(RenewedMenu):
    """Offer reasons, each with the day until which it usually holds, and any other day.

    Of who `fades` it asks why it is quiet, which may also be not known. With `declines` it offers
    to leave somebody out this time.
    """

    parked = Signal(object, object)
    """The date until which, None for none, and the ParkReason."""
    declined = Signal()

    def __init__(
        self, theme: Theme, clock: Clock, parent: QWidget, *, declines: bool = False
    ) -> None:
        super().__init__(theme, clock, self.tr("Park"), parent)
        self.declines = declines
        self.fades = False

    def fill(self, day: date) -> None:
        """Offer what is usual, and any other day."""
        self.setAccessibleName(self.tr("Why it is quiet") if self.fades else self.tr("Park"))
        for reason in _FADES_BECAUSE if self.fades else PARKED_DAYS:
            words = park_reason_name(reason)
            days = PARKED_DAYS.get(reason)
            until = None if days is None else day + timedelta(days=days)
            on = self.tr("until {day}").format(day=self.on_day(until)) if until else ""
            self.offer(words[:1].upper() + words[1:], on, partial(self._park, until, reason))
        self.offer(self.tr("&Until another day…"), "", partial(self._pick, day))
        if self.declines:
            self.addSeparator()
            self.offer(self.tr("&Not this person"), "", self.declined.emit)

    def _park(self, until: date | None, reason: ParkReason) -> None:
        self.parked.emit(until, reason)

    def _pick(self, day: date) -> None:
        reason = ChoiceCombo(self.tr("Reason"), park_reason_name, list(ParkReason))
        picker = MomentPicker(
            self.theme,
            self.tr("Park"),
            day + timedelta(days=_LONG_DAYS),
            first=day + timedelta(days=1),
            beside=reason,
        )
        picker.chosen.connect(lambda on, _at: self._park(on, reason.value))
        picker.open_at(self.pos(), self.window_below)

"""Why and until when a contact is not to be checked in with."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from services.clock import Clock, today
from services.quick_line.expressions import add_months
from services.terms import ParkReason
from ui.reminders.moment_picker import MomentPicker
from ui.reminders.row_menu import RowMenu
from ui.theme.theme import Theme
from ui.widgets.menu import Menu
from ui.wording.dates import day_words
from ui.wording.plurals import Plurals
from ui.wording.terms import park_reason_name

_MONTHS = (1, 3, 6)
_USUAL_DAYS = 91


class ParkMenu(RowMenu):
    """Offer the reasons, each with until when; and to ask after this person no more."""

    parked = Signal(object, object)
    """The date until which, and the ParkReason."""
    declined = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget) -> None:
        super().__init__(clock, parent)
        self._theme = theme
        self._spans: list[Menu] = []
        self.setAccessibleName(self.tr("Park"))

    def fill(self, now: datetime, zone: ZoneInfo) -> None:
        """Offer each reason with its spans."""
        day = now.astimezone(zone).date()
        while self._spans:
            self._spans.pop().deleteLater()
        for reason in ParkReason:
            words = park_reason_name(reason)
            spans = Menu(words[:1].upper() + words[1:], self)
            self._add_spans(spans, reason, day)
            self._spans.append(spans)
            self.addMenu(spans)
        self.addSeparator()
        self.addAction(self.tr("&Not this person")).triggered.connect(self._decline)

    def _add_spans(self, spans: Menu, reason: ParkReason, day: date) -> None:
        for months in _MONTHS:
            until = add_months(day, months) or day
            words = f"{Plurals.months(months)}\t{day_words(until, day, QLocale())}"
            spans.addAction(words).triggered.connect(partial(self._park, until, reason))
        other = spans.addAction(self.tr("Another day…"))
        other.triggered.connect(partial(self._pick, reason))

    def _park(self, until: date, reason: ParkReason) -> None:
        self.parked.emit(until, reason)

    def _decline(self) -> None:
        self.declined.emit()

    def _pick(self, reason: ParkReason) -> None:
        day = today(self.clock)
        first = day + timedelta(days=1)
        usual = day + timedelta(days=_USUAL_DAYS)
        picker = MomentPicker(self._theme, self.tr("Park"), usual, first=first)

        def on_picked(on: date, _at: time) -> None:
            self.parked.emit(on, reason)

        picker.chosen.connect(on_picked)
        picker.open_at(self.pos(), self.window_below)

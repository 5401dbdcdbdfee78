"""A line that asks until when a contact is parked, and why."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QWidget

from services.clock import Clock, today
from services.terms import ParkReason
from ui.contact_page.choice_combo import ChoiceCombo
from ui.contact_page.composer_fields import day_format
from ui.contact_page.composer_panel import listen
from ui.qt_dates import date_of, qdate
from ui.theme.metrics import S
from ui.theme.theme import Theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.inputs import DateEdit
from ui.widgets.labels import Label
from ui.wording.terms import park_reason_name

_USUAL_DAYS = 91


class ParkingForm(QWidget):
    """Ask for a day and a reason; Enter parks, Esc closes."""

    answered = Signal(object, object)
    """Park until a `date`, for a ParkReason."""

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.until = DateEdit(theme, self.tr("Parked until"), QDate(2000, 1, 1))
        self.until.setDisplayFormat(day_format(self.locale()))
        self.reason = ChoiceCombo(self.tr("Reason"), park_reason_name, list(ParkReason))
        self.save_button = Button(theme, self.tr("Park"), icon="parked", compact=True)
        self.save_button.clicked.connect(self._on_saved)
        close = IconButton(theme, "close", self.tr("Close"), small=True)
        close.clicked.connect(self.hide)
        row = FlowLayout(S, self)
        prompt = Label(self.tr("No check-ins until"), "small", "text2")
        for widget in (prompt, self.until, self.reason, self.save_button, close):
            row.addWidget(widget)
        listen(self, "Esc", self.hide)
        for keys in ("Return", "Enter"):
            listen(self, keys, self._on_saved)
        self.hide()

    def ask(self) -> None:
        """Show the usual answer, and put the caret in the date."""
        day = today(self._clock)
        self.until.setMinimumDate(qdate(day + timedelta(days=1)))
        self.until.setDate(qdate(day + timedelta(days=_USUAL_DAYS)))
        self.show()
        self.until.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_saved(self) -> None:
        on = self.until.date()
        self.hide()
        self.answered.emit(date_of(on), self.reason.value)

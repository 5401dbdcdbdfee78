"""What is asked or said above the rows of Today, until it is answered or closed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.terms import ParkReason
from ui.contact_page.parking_form import ParkingForm
from ui.context import UiContext
from ui.theme.metrics import S
from ui.today.cadence_question import CadenceQuestion
from ui.today.rows import TodayRow
from ui.widgets.action_notice import ActionNotice

_MARGINS_PX = (48, 16, 40, 0)


class TodayStrip(QWidget):
    """Hold a notice, the question about a rhythm, and until when somebody is parked."""

    parked = Signal(object, object, object)
    """A TodayRow is to be parked until a `date`, for a ParkReason."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: TodayRow | None = None
        self.notice = ActionNotice(context.theme)
        self.question = CadenceQuestion(context.theme)
        self.parking = ParkingForm(context.theme, context.clock)
        self.parking.answered.connect(self._on_parking_answered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        for part in (self.notice, self.question, self.parking):
            part.setContentsMargins(*_MARGINS_PX)
            column.addWidget(part)

    def ask_parking(self, row: TodayRow) -> None:
        """Ask until when the contact of a row is parked, and why."""
        self._row = row
        words = self.tr("Park {name}").format(name=row.name)
        self.parking.save_button.setText(words.replace("&", "&&"))
        self.parking.ask()

    def _on_parking_answered(self, until: date, reason: ParkReason) -> None:
        if self._row is not None:
            self.parked.emit(self._row, until, reason)

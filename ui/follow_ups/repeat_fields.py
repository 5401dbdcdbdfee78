"""Ask whether a follow-up comes back, and how early to be reminded of it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.follow_ups.recurrence import Recurrence
from services.follow_ups.repeat_choice import recurrence_of, usual_choices
from ui.contact_page.choice_combo import ChoiceCombo
from ui.follow_ups.repeat_dialog import RepeatDialog
from ui.theme.metrics import S
from ui.theme.theme import Theme
from ui.widgets.flow_layout import FlowLayout
from ui.wording.recurrence import lead_words, recurrence_words

_CUSTOM = Recurrence("")  # stands for the choice that opens a window; no rule is so
_WEEKLY = 2  # its place among the usual ones
_MINUTES_A_DAY = 24 * 60
_LEADS = (0, 10, 30, 60, _MINUTES_A_DAY, 7 * _MINUTES_A_DAY)


class RepeatFields(QWidget):
    """Offer the usual ways for a due date, any other in a window; nothing without a date."""

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._on: date | None = None
        self._own: Recurrence | None = None
        self._chosen: Recurrence | None = None
        self._is_timed = False
        self.choice: ChoiceCombo[Recurrence | None] = ChoiceCombo(
            self.tr("Repeat"), self._repeat_name, [None]
        )
        self.lead = ChoiceCombo(self.tr("Remind"), self._lead_name, [0])
        line = QWidget()
        flow = FlowLayout(S, line)
        flow.addWidget(self.choice)
        flow.addWidget(self.lead)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(line)
        self.choice.activated.connect(self._on_chosen)
        self.lead.currentIndexChanged.connect(self.edited)
        self.hide()

    @property
    def repeat(self) -> Recurrence | None:
        """Return how it repeats; a rule that nobody can read stays as it was."""
        return None if self._on is None else self._chosen

    @property
    def lead_minutes(self) -> int:
        """Return how long ahead to remind."""
        return 0 if self._on is None else self.lead.value

    def show_values(self, repeat: Recurrence | None, lead_minutes: int) -> None:
        """Show what was chosen before, for the day that shows."""
        usual = self._usual(self._on or date(2000, 1, 1))
        self._own = None if repeat in usual else repeat
        self._offer(repeat)
        self._offer_leads(lead_minutes)
        self._show()

    def show_due(self, on: date | None, *, is_timed: bool) -> None:
        """Offer what fits another due date; a usual choice is that of the new day."""
        if (on, is_timed) == (self._on, self._is_timed):
            return
        lead, was_timed = self.lead.value, self._is_timed
        place, is_own = self.choice.currentIndex(), self._chosen == self._own is not None
        self._on, self._is_timed = on, is_timed
        if on is not None:
            usual = self._usual(on)
            self._offer(self._own if is_own else usual[min(place, len(usual) - 1)])
        self._offer_leads(lead if is_timed or not was_timed else _whole_days(lead))
        self._show()

    def _usual(self, on: date) -> list[Recurrence | None]:
        return [None, *map(recurrence_of, usual_choices(on))]

    def _offer(self, chosen: Recurrence | None) -> None:
        usual = self._usual(self._on or date(2000, 1, 1))
        own = [] if self._own is None or self._own in usual else [self._own]
        self._chosen = chosen
        self.choice.offer([*usual, *own, _CUSTOM], chosen)

    def _offer_leads(self, chosen: int) -> None:
        step = 1 if self._is_timed else _MINUTES_A_DAY
        fitting = [minutes for minutes in _LEADS if minutes % step == 0]
        self.lead.offer(sorted({*fitting, chosen}), chosen)

    def _show(self) -> None:
        self.setVisible(self._on is not None)
        self.updateGeometry()

    def _on_chosen(self) -> None:
        if self.choice.value is not _CUSTOM:
            self._chosen = self.choice.value
            self.edited.emit()
        elif self._on is not None:
            begin = self._chosen or recurrence_of(usual_choices(self._on)[_WEEKLY])
            self.choice.offer(self.choice.values, self._chosen)
            dialog = RepeatDialog(self._theme, begin, self._on, self.window())
            dialog.chosen.connect(self._on_put_together)
            dialog.open()

    def _on_put_together(self, repeat: Recurrence) -> None:
        self._own = repeat
        self._offer(repeat)
        self.choice.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _repeat_name(self, repeat: Recurrence | None) -> str:
        if repeat is None:
            return self.tr("Does not repeat")
        if repeat is _CUSTOM:
            return self.tr("Custom…")
        words = recurrence_words(repeat, QLocale())
        return words[:1].upper() + words[1:]

    def _lead_name(self, minutes: int) -> str:
        if minutes:
            return self.tr("Remind {when}").format(when=lead_words(minutes))
        return self.tr("Remind at the time") if self._is_timed else self.tr("Remind on the day")


def _whole_days(minutes: int) -> int:
    return minutes // _MINUTES_A_DAY * _MINUTES_A_DAY

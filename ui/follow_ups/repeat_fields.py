"""Ask whether a follow-up comes back, and how early to be reminded of it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.errors import KnownError
from services.follow_ups.recurrence import Recurrence
from services.follow_ups.repeat_choice import recurrence_of, usual_choices
from ui.contact_page.choice_combo import ChoiceCombo
from ui.follow_ups.repeat_panel import RepeatPanel
from ui.theme.metrics import S
from ui.theme.theme import Theme
from ui.widgets.flow_layout import FlowLayout
from ui.wording.recurrence import lead_words, recurrence_words

_CUSTOM = Recurrence("")  # stands for the choice that opens the panel; no rule is so
_MINUTES_A_DAY = 24 * 60
_LEADS = (0, 10, 30, 60, _MINUTES_A_DAY, 7 * _MINUTES_A_DAY)


class RepeatFields(QWidget):
    """Offer the usual ways for a due date, any other in a panel below; nothing without a date."""

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on: date | None = None
        self._is_timed = False
        self.choice: ChoiceCombo[Recurrence | None] = ChoiceCombo(
            self.tr("Repeat"), self._repeat_name, [None]
        )
        self.lead = ChoiceCombo(self.tr("Remind"), self._lead_name, [0])
        self.panel = RepeatPanel(theme)
        self.panel.hide()
        line = QWidget()
        flow = FlowLayout(S, line)
        flow.addWidget(self.choice)
        flow.addWidget(self.lead)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(line)
        column.addWidget(self.panel)
        self.choice.activated.connect(self._on_chosen)
        self.lead.currentIndexChanged.connect(self.edited)
        self.panel.edited.connect(self.edited)
        self.hide()

    @property
    def repeat(self) -> Recurrence | None:
        """Return how it repeats; a rule that was typed as it is, whatever it says."""
        if self._on is None:
            return None
        chosen = self.choice.value
        return self.panel.repeat if chosen is _CUSTOM else chosen

    @property
    def lead_minutes(self) -> int:
        """Return how long ahead to remind."""
        return 0 if self._on is None else self.lead.value

    @property
    def problem(self) -> KnownError | None:
        """Return why the rule that was typed can't be taken, if it can't."""
        is_open = self._on is not None and self.choice.value is _CUSTOM
        return self.panel.problem if is_open else None

    def show_values(self, repeat: Recurrence | None, lead_minutes: int) -> None:
        """Show what was chosen before, for the day that shows."""
        on = self._on or date(2000, 1, 1)
        offered = self._offered(on)
        is_custom = repeat is not None and repeat not in offered
        if is_custom and repeat is not None:
            self.panel.show_repeat(repeat, on)
        self.choice.offer([*offered, _CUSTOM], _CUSTOM if is_custom else repeat)
        self._offer_leads(lead_minutes)
        self._show()

    def show_due(self, on: date | None, *, is_timed: bool) -> None:
        """Offer what fits another due date; a usual choice is that of the new day."""
        if (on, is_timed) == (self._on, self._is_timed):
            return
        lead, was_timed = self.lead.value, self._is_timed
        place, is_custom = self.choice.currentIndex(), self.choice.value is _CUSTOM
        self._on, self._is_timed = on, is_timed
        if on is not None:
            offered = self._offered(on)
            chosen = _CUSTOM if is_custom else offered[min(place, len(offered) - 1)]
            self.choice.offer([*offered, _CUSTOM], chosen)
            self.panel.show_day(on)
        self._offer_leads(lead if is_timed or not was_timed else _whole_days(lead))
        self._show()

    def lead_to_problem(self) -> None:
        """Put the caret where the rule is typed."""
        self.panel.rule.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offered(self, on: date) -> list[Recurrence | None]:
        return [None, *map(recurrence_of, usual_choices(on))]

    def _offer_leads(self, chosen: int) -> None:
        step = 1 if self._is_timed else _MINUTES_A_DAY
        fitting = [minutes for minutes in _LEADS if minutes % step == 0]
        self.lead.offer(sorted({*fitting, chosen}), chosen)

    def _show(self) -> None:
        self.setVisible(self._on is not None)
        self.panel.setVisible(self.choice.value is _CUSTOM)
        self.updateGeometry()

    def _on_chosen(self) -> None:
        if self.choice.value is _CUSTOM and self.panel.isHidden() and self._on is not None:
            weekly = recurrence_of(usual_choices(self._on)[2])
            self.panel.show_repeat(weekly, self._on)
            self._show()
            self.panel.every.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show()
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

"""Ask when a follow-up is due, whether it comes back, and how early to remind of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.clock import Clock, today
from services.follow_ups.due import Due
from services.follow_ups.recurrence import Recurrence
from ui.contact_page.composer_fields import TIME_FORMAT, USUAL_TIME, day_format
from ui.contact_page.optional_field import OptionalField
from ui.follow_ups.repeat_fields import RepeatFields
from ui.qt_dates import date_of, qdate, qtime, time_of
from ui.theme.metrics import XS, S
from ui.theme.theme import Theme
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.inputs import DateEdit, TimeEdit
from ui.widgets.labels import Label
from ui.wording.due import dated_words


class DueFields(QWidget):
    """Show a day with its distance in words, a time of it, and what repeats and reminds.

    `near` are buttons that choose near days, which show until there is a day.
    """

    edited = Signal()

    def __init__(
        self,
        theme: Theme,
        clock: Clock,
        parent: QWidget | None = None,
        *,
        near: Sequence[QWidget] = (),
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._near = near
        self._zone: str | None = None
        self._day_edit = DateEdit(theme, self.tr("Due date"), qdate(today(clock)))
        self._day_edit.setDisplayFormat(day_format(self.locale()))
        self.day = OptionalField(theme, self.tr("Pick a date"), self._day_edit, icon="calendar")
        self._time_edit = TimeEdit(self.tr("Due time"), QTime(USUAL_TIME.hour, 0))
        self._time_edit.setDisplayFormat(TIME_FORMAT)
        self.time = OptionalField(theme, self.tr("Add a time"), self._time_edit, icon="clock")
        self._in_words = Label(kind="small", tone="text2")
        self.repeats = RepeatFields(theme)
        line = QWidget()
        flow = FlowLayout(XS, line)
        for widget in (*near, self.day, self.time, self._in_words):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(line)
        column.addWidget(self.repeats)
        self.day.switched.connect(self._on_day_switched)
        for changed in (
            self._day_edit.dateChanged,
            self._time_edit.timeChanged,
            self.time.switched,
        ):
            changed.connect(self._on_edited)
        self.repeats.edited.connect(self.edited)
        self._show_what_fits()

    @property
    def due(self) -> Due | None:
        """Return when it is due; a new time is one of where the user is."""
        if not self.day.is_on:
            return None
        on, at = date_of(self._day_edit.date()), self._time_edit.time()
        if not self.time.is_on:
            return Due(on)
        return Due(on, time_of(at), self._zone or self._clock.zone().key)

    def show_values(
        self, due: Due | None, repeat: Recurrence | None = None, lead_minutes: int = 0
    ) -> None:
        """Show what was chosen before."""
        self._zone = due.zone if due else None
        self.day.set_on(due is not None)
        if due is not None:
            self._day_edit.setDate(qdate(due.on))
        at = due.at if due and due.at else USUAL_TIME
        self._time_edit.setTime(qtime(at))
        self.time.set_on(due is not None and due.at is not None)
        self._show_what_fits()
        self.repeats.show_values(repeat, lead_minutes)

    def choose_day(self, on: date) -> None:
        """Make it due on a day."""
        self.day.set_on(True)
        self._day_edit.setDate(qdate(on))

    def ask_for_day(self) -> None:
        """Let a day be typed or picked."""
        if not self.day.is_on:
            self.day.button.click()
        self._day_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_day_switched(self, on: bool) -> None:
        if on:
            self._day_edit.setDate(qdate(today(self._clock) + timedelta(days=1)))
        else:
            self.time.set_on(False)
        self._on_edited()

    def _on_edited(self) -> None:
        self._show_what_fits()
        self.edited.emit()

    def _show_what_fits(self) -> None:
        """Offer days until there is one; then say it in words, and offer a time."""
        due = self.due
        for button in self._near:
            button.setVisible(due is None)
        self.time.setVisible(due is not None)
        self._in_words.setVisible(due is not None)
        if due is not None:
            words = dated_words(due.on, None, today(self._clock), QLocale())
            self._in_words.setText(words)
        on = due.on if due else None
        self.repeats.show_due(on, is_timed=due is not None and due.at is not None)

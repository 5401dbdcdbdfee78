"""What comes next, below a note: what to do, when, and whether it comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.clock import Clock, today
from services.contacts.field_rules import TEXT_LIMIT
from ui.contact_page.composer_fields import TIME_FORMAT, USUAL_TIME, day_format
from ui.contact_page.note_form import NoteForm
from ui.contact_page.optional_field import OptionalField
from ui.follow_ups.repeat_fields import RepeatFields
from ui.qt_dates import date_of, qdate, qtime, time_of
from ui.theme.metrics import XS
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.inputs import DateEdit, TimeEdit
from ui.widgets.labels import Label
from ui.widgets.short_line import ShortLine
from ui.wording.due import dated_words


class NextStepFields(QWidget):
    """Ask what to do next and on which day, perhaps at what time."""

    edited = Signal()
    overflowed = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.title = ShortLine(TEXT_LIMIT)
        self.title.setPlaceholderText(self.tr("Next step"))
        self.title.setAccessibleName(self.tr("Next step"))
        self.tomorrow = self._quick_button(theme, self.tr("Tomorrow"), days=1)
        self.week = self._quick_button(theme, self.tr("In a week"), days=7)
        self._day_edit = DateEdit(theme, self.tr("Due date"), qdate(today(clock)))
        self._day_edit.setDisplayFormat(day_format(self.locale()))
        self.day = OptionalField(theme, self.tr("Pick a date"), self._day_edit, icon="calendar")
        self._time_edit = TimeEdit(self.tr("Due time"), QTime(USUAL_TIME.hour, 0))
        self._time_edit.setDisplayFormat(TIME_FORMAT)
        self.time = OptionalField(theme, self.tr("Add a time"), self._time_edit, icon="clock")
        self._in_words = Label(kind="small", tone="text2")
        self.repeats = RepeatFields(theme)
        self._lay_out()
        self.title.textEdited.connect(self.edited)
        self.title.overflowed.connect(self.overflowed)
        self._day_edit.dateChanged.connect(self._show_what_fits)
        for changed in (
            self._day_edit.dateChanged,
            self._time_edit.timeChanged,
            self.time.switched,
        ):
            changed.connect(self.edited)
        self.day.switched.connect(self._on_day_switched)
        self.time.switched.connect(self._show_what_fits)
        self.repeats.edited.connect(self.edited)

    def show_form(self, form: NoteForm) -> None:
        """Show what was chosen before."""
        self.title.setText(form.next_step)
        self.day.set_on(form.due_on is not None)
        if form.due_on is not None:
            self._day_edit.setDate(qdate(form.due_on))
        self.time.set_on(form.due_at is not None)
        at = form.due_at or USUAL_TIME
        self._time_edit.setTime(qtime(at))
        self._show_what_fits()
        self.repeats.show_values(form.repeat, form.lead_minutes)

    def filled(self, form: NoteForm) -> NoteForm:
        """Return the form with what is chosen here."""
        on = self._day_edit.date() if self.day.is_on else None
        at = self._time_edit.time() if on and self.time.is_on else None
        return replace(
            form,
            next_step=self.title.text(),
            due_on=date_of(on) if on else None,
            due_at=time_of(at) if at else None,
            repeat=self.repeats.repeat,
            lead_minutes=self.repeats.lead_minutes,
        )

    def choose_day(self, on: date) -> None:
        """Make it due on a day."""
        self.day.set_on(True)
        self._day_edit.setDate(qdate(on))

    def ask_for_day(self) -> None:
        """Let a day be typed or picked."""
        if not self.day.is_on:
            self.day.button.click()
        self._day_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _quick_button(self, theme: Theme, text: str, *, days: int) -> Button:
        button = Button(theme, text, variant="flat", compact=True)
        button.clicked.connect(lambda: self._on_quick_day_chosen(days))
        return button

    def _lay_out(self) -> None:
        days = QWidget()
        flow = FlowLayout(XS, days)
        for widget in (self.tomorrow, self.week, self.day, self._in_words, self.time):
            flow.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(XS)
        layout.addWidget(self.title)
        layout.addWidget(days)
        layout.addWidget(self.repeats)

    def _show_what_fits(self, _changed: object = None) -> None:
        """Offer days until there is one; then say it in words, and offer a time."""
        on = self._day_edit.date()
        words = dated_words(date_of(on), None, today(self._clock), QLocale())
        self._in_words.setText(words)
        self._in_words.setVisible(self.day.is_on)
        self.tomorrow.setVisible(not self.day.is_on)
        self.week.setVisible(not self.day.is_on)
        self.time.setVisible(self.day.is_on)
        day = date_of(on) if self.day.is_on else None
        self.repeats.show_due(day, is_timed=self.time.is_on)

    def _on_quick_day_chosen(self, days: int) -> None:
        self.choose_day(today(self._clock) + timedelta(days=days))
        self._day_edit.setFocus()

    def _on_day_switched(self, on: bool) -> None:
        if on:
            self._day_edit.setDate(qdate(today(self._clock) + timedelta(days=1)))
        else:
            self.time.set_on(False)
        self._show_what_fits()
        self.edited.emit()

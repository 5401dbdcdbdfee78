"""What comes next, below a note: what to do, when, and whether it comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.clock import Clock, today
from services.contacts.field_rules import TEXT_LIMIT
from services.follow_ups.due import Due
from ui.contact_page.note_form import NoteForm
from ui.follow_ups.due_fields import DueFields
from ui.theme.metrics import XS
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.short_line import ShortLine


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
        self._due = DueFields(theme, clock, near=(self.tomorrow, self.week))
        self.day, self.time = self._due.day, self._due.time
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(XS)
        layout.addWidget(self.title)
        layout.addWidget(self._due)
        self.title.textEdited.connect(self.edited)
        self.title.overflowed.connect(self.overflowed)
        self._due.edited.connect(self.edited)

    def show_form(self, form: NoteForm) -> None:
        """Show what was chosen before."""
        self.title.setText(form.next_step)
        due = None
        if form.due_on is not None:
            zone = None if form.due_at is None else self._clock.zone().key
            due = Due(form.due_on, form.due_at, zone)
        self._due.show_values(due, form.repeat, form.lead_minutes)

    def filled(self, form: NoteForm) -> NoteForm:
        """Return the form with what is chosen here."""
        due, repeats = self._due.due, self._due.repeats
        return replace(
            form,
            next_step=self.title.text(),
            due_on=due.on if due else None,
            due_at=due.at if due else None,
            repeat=repeats.repeat,
            lead_minutes=repeats.lead_minutes,
        )

    def choose_day(self, on: date) -> None:
        """Make it due on a day."""
        self._due.choose_day(on)

    def ask_for_day(self) -> None:
        """Let a day be typed or picked."""
        self._due.ask_for_day()

    def _quick_button(self, theme: Theme, text: str, *, days: int) -> Button:
        button = Button(theme, text, variant="flat", compact=True)
        button.clicked.connect(lambda: self._on_quick_day_chosen(days))
        return button

    def _on_quick_day_chosen(self, days: int) -> None:
        self.choose_day(today(self._clock) + timedelta(days=days))
        self.day.editor.setFocus()

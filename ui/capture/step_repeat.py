"""How a follow-up of a quick note comes back, and how early one is reminded of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.capture.note import Step
from ui.theme.theme import Theme

if TYPE_CHECKING:
    from ui.follow_ups.repeat_fields import RepeatFields


class StepRepeat(QWidget):
    """Show the choice once it is wanted or was made; it is built then, as few notes need it."""

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fields: RepeatFields | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_step(self, step: Step, *, is_wanted: bool) -> None:
        """Show what is chosen for a follow-up; of one without a day there is nothing to choose."""
        shows = step.due_on is not None and (is_wanted or not step.is_plain)
        self.setVisible(shows)
        if shows:
            fields = self._made()
            fields.show_due(step.due_on, is_timed=step.due_at is not None)
            if self.filled(step) != step:
                fields.show_values(step.repeat, step.lead_minutes)

    def filled(self, step: Step) -> Step:
        """Return a follow-up with what is chosen here."""
        fields = self._made()
        return replace(step, repeat=fields.repeat, lead_minutes=fields.lead_minutes)

    def moved(self, step: Step) -> Step:
        """Return the follow-up that shows as it is on another day, or on none."""
        if step.is_plain:
            return step
        self._made().show_due(step.due_on, is_timed=step.due_at is not None)
        return self.filled(step)

    def lead_here(self) -> None:
        """Put the keyboard on how it comes back."""
        self._made().choice.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _made(self) -> RepeatFields:
        if self._fields is None:
            from ui.follow_ups.repeat_fields import RepeatFields

            self._fields = RepeatFields(self._theme)
            self._fields.edited.connect(self.edited)
            self._column.addWidget(self._fields)
        return self._fields

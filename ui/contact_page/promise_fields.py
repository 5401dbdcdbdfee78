"""What an entry brought, to change: its follow-ups, and notes for the next talk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from services.clock import Clock
from services.contacts.field_rules import TEXT_LIMIT
from services.journal.values import NextTimeEdit
from ui.contact_page.note_form import FollowUpForm, NoteForm
from ui.follow_ups.due_fields import DueFields
from ui.theme.metrics import XS
from ui.theme.theme import Theme
from ui.widgets.buttons import IconButton
from ui.widgets.short_line import ShortLine


class _Row(QWidget):
    """Be a line with a bin behind it."""

    edited = Signal()
    overflowed = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, name: str, text: str) -> None:
        super().__init__()
        self.line = ShortLine(TEXT_LIMIT, text)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(name)
        self.line.textEdited.connect(self.edited)
        self.line.overflowed.connect(self.overflowed)
        self.bin = IconButton(theme, "bin", self.tr("Remove"), small=True)
        self.bin.clicked.connect(self.removed)
        line = QHBoxLayout()
        line.setSpacing(XS)
        line.addWidget(self.line, 1)
        line.addWidget(self.bin)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(XS)
        self._column.addLayout(line)


class _FollowUpRow(_Row):
    """Change the words of a follow-up, when it is due, and whether it comes back."""

    def __init__(self, theme: Theme, clock: Clock, name: str, form: FollowUpForm) -> None:
        super().__init__(theme, name, form.title)
        self._form = form
        self._due = DueFields(theme, clock)
        self._due.show_values(form.due, form.repeat, form.lead_minutes)
        self._due.edited.connect(self.edited)
        self._column.addWidget(self._due)

    @property
    def form(self) -> FollowUpForm:
        """Return the follow-up as it is filled in now; a new time is one of where the user is."""
        due, repeats = self._due.due, self._due.repeats
        return replace(
            self._form,
            title=self.line.text(),
            due_on=due.on if due else None,
            due_at=due.at if due else None,
            zone=due.zone if due else None,
            repeat=repeats.repeat,
            lead_minutes=repeats.lead_minutes,
        )


class PromiseFields(QWidget):
    """Show a row for each follow-up and each note for next time, and take one more note."""

    edited = Signal()
    overflowed = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._clock = theme, clock
        self._follow_ups: list[_FollowUpRow] = []
        self._next_times: list[tuple[int | None, _Row]] = []
        self.next_time = ShortLine(TEXT_LIMIT)
        self.next_time.setPlaceholderText(self.tr("What to bring up next time"))
        self.next_time.setAccessibleName(self.tr("What to bring up next time"))
        self.next_time.textEdited.connect(self.edited)
        self.next_time.overflowed.connect(self.overflowed)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(XS)
        self._rows.addWidget(self.next_time)

    def show_form(self, form: NoteForm) -> None:
        """Show what an entry brought."""
        for row in (*self._follow_ups, *(row for _id, row in self._next_times)):
            _drop(row)
        self._follow_ups, self._next_times = [], []
        self.next_time.clear()
        for follow_up in form.follow_ups:
            self._add_follow_up(follow_up)
        for note in form.next_times:
            if note.id is None:
                self.next_time.setText(note.text)
            else:
                self._add_next_time(note)

    def filled(self, form: NoteForm) -> NoteForm:
        """Return the form with what is filled in here."""
        notes = [NextTimeEdit(id_, row.line.text()) for id_, row in self._next_times]
        if self.next_time.text():
            notes.append(NextTimeEdit(None, self.next_time.text()))
        follow_ups = tuple(row.form for row in self._follow_ups)
        return replace(form, follow_ups=follow_ups, next_times=tuple(notes))

    def first_empty(self) -> QLineEdit | None:
        """Return the first follow-up without words, which can't be saved."""
        lines: Sequence[QLineEdit] = [row.line for row in self._follow_ups]
        return next((line for line in lines if not line.text().strip()), None)

    def _add_follow_up(self, form: FollowUpForm) -> None:
        row = _FollowUpRow(self._theme, self._clock, self.tr("Follow-up"), form)
        self._follow_ups.append(row)
        row.removed.connect(lambda: self._on_removed(row))
        self._add(row, len(self._follow_ups) - 1)

    def _add_next_time(self, note: NextTimeEdit) -> None:
        row = _Row(self._theme, self.tr("Next time"), note.text)
        self._next_times.append((note.id, row))
        row.removed.connect(lambda: self._on_removed(row))
        self._add(row, self._rows.count() - 1)

    def _add(self, row: _Row, place: int) -> None:
        row.edited.connect(self.edited)
        row.overflowed.connect(self.overflowed)
        self._rows.insertWidget(place, row)
        row.show()

    def _on_removed(self, row: _Row) -> None:
        self._follow_ups = [each for each in self._follow_ups if each is not row]
        self._next_times = [each for each in self._next_times if each[1] is not row]
        self.next_time.setFocus(Qt.FocusReason.OtherFocusReason)
        _drop(row)
        self.edited.emit()


def _drop(row: QWidget) -> None:
    row.hide()
    row.deleteLater()

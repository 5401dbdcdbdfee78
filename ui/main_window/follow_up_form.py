"""A line for a follow-up with everyone selected: what to do, and by which day."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.clock import Clock, today
from services.contacts.field_rules import TEXT_LIMIT
from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from ui.follow_ups.due_fields import DueFields
from ui.theme.metrics import S
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, SectionLabel
from ui.widgets.short_line import ShortLine
from ui.wording.errors import cut_off_text

_USUAL_DAYS = 7


class FollowUpForm(QWidget):
    """Ask for a title and a due date; Enter in the title makes the follow-ups."""

    wanted = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = SectionLabel("")
        self._title = ShortLine(TEXT_LIMIT)
        self._title.setPlaceholderText(self.tr("What is to be done with each of them"))
        self._title.setAccessibleName(self.tr("Follow-up"))
        self._title.setMaximumWidth(theme.px(480))
        self._remark = Label(kind="small", tone="overdue", wrap=True)
        self._remark.hide()
        self._title.overflowed.connect(lambda: self._say(cut_off_text()))
        on = today(clock) + timedelta(days=_USUAL_DAYS)
        self._due = DueFields(theme, clock)
        self._due.show_values(Due(on))
        self._save = Button(theme, self.tr("Make follow-ups"), icon="followup")
        self._save.clicked.connect(self.wanted)
        self._title.returnPressed.connect(self._save.click)
        self._title.textChanged.connect(self._on_edited)
        self._on_edited("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self._heading)
        column.addWidget(self._title)
        column.addWidget(self._remark)
        column.addWidget(self._due)
        column.addWidget(self._save, 0, Qt.AlignmentFlag.AlignLeading)

    def set_count(self, count: int) -> None:
        """Say with how many it will be made."""
        self._heading.setText(self.tr("A follow-up with %n contacts", "", count))

    def new_follow_up(self) -> NewFollowUp:
        """Return what was asked for."""
        due, repeats = self._due.due, self._due.repeats
        return NewFollowUp(self._title.text(), due, repeats.repeat, repeats.lead_minutes)

    def clear(self) -> None:
        """Begin anew."""
        self._title.clear()

    def _say(self, sentence: str) -> None:
        self._remark.setText(sentence)
        self._remark.setVisible(bool(sentence))

    def _on_edited(self, text: str) -> None:
        self._say("")
        self._save.setEnabled(bool(text.strip()))

"""Ask about a rhythm, of somebody who was declined."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.changes import ChangeSet
from services.check_ins.values import PromptView
from services.contacts.check_in import NEVER
from services.use_cases import UseCases
from ui.contact_page.composer_panel import listen
from ui.rhythm_answers import (
    YEARLY_DAYS,
    cadence_job,
    changed_words,
    never_words,
    question_words,
    slower_days,
    slower_words,
    yearly_words,
)
from ui.theme.metrics import S
from ui.theme.theme import Theme
from ui.today.people_words import short_name
from ui.widgets.buttons import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.focus import FocusMemory
from ui.widgets.labels import Label
from ui.wording.deeds import archived_words

Job = Callable[[UseCases], ChangeSet]


class CadenceQuestion(QWidget):
    """Offer a slower rhythm, none, or the archive; Esc keeps everything as it is.

    The keyboard, which it takes, goes back to where it was.
    """

    answered = Signal(object, str)
    """A job for the writing thread, and what it does, in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prompt: PromptView | None = None
        self._focus = FocusMemory(self)
        self._text = Label(wrap=True)
        self.slower = Button(theme, "", compact=True)
        self.yearly = Button(theme, yearly_words(), compact=True)
        self.never = Button(theme, never_words(), compact=True)
        self.archive = Button(theme, self.tr("Archive"), icon="archive", compact=True)
        self.keep = Button(theme, self.tr("Keep it as it is"), variant="flat", compact=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self._text)
        flow = FlowLayout(S)
        for button in (self.slower, self.yearly, self.never, self.archive, self.keep):
            flow.addWidget(button)
        column.addLayout(flow)
        self.slower.clicked.connect(self._on_slower)
        self.yearly.clicked.connect(lambda: self._set_cadence(YEARLY_DAYS))
        self.never.clicked.connect(lambda: self._set_cadence(NEVER))
        self.archive.clicked.connect(self._on_archive)
        self.keep.clicked.connect(self._close)
        listen(self, "Esc", self._close)
        self.hide()

    def ask(self, prompt: PromptView, *, twice: bool = True) -> None:
        """Ask about somebody, with the keyboard on the first answer."""
        self._prompt = prompt
        words = question_words(short_name(prompt.given_name or prompt.name), twice=twice)
        self._text.setText(words)
        days = slower_days(prompt.cadence_days)
        self.slower.setVisible(days is not None)
        self.slower.setText("" if days is None else slower_words(days))
        self.show()
        first = self.yearly if self.slower.isHidden() else self.slower
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _on_slower(self) -> None:
        days = slower_days(self._prompt.cadence_days) if self._prompt else None
        if days is not None:
            self._set_cadence(days)

    def _set_cadence(self, days: int) -> None:
        if self._prompt is not None:
            id_ = self._prompt.contact_id
            words = changed_words(self._prompt.name, days)
            self._answer(cadence_job(id_, days), words)

    def _on_archive(self) -> None:
        if self._prompt is not None:
            id_ = self._prompt.contact_id
            words = archived_words(self._prompt.name)
            self._answer(lambda cases: cases.editing.archive(id_), words)

    def _answer(self, job: Job, words: str) -> None:
        self._close()
        self.answered.emit(job, words)

    def _close(self) -> None:
        self._focus.give_back()
        self.hide()

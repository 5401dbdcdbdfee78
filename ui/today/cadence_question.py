"""Ask about a rhythm, of somebody who was declined twice."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.changes import ChangeSet
from services.check_ins.values import PromptView
from services.use_cases import UseCases
from ui.contact_page.composer_panel import listen
from ui.theme.metrics import S
from ui.theme.theme import Theme
from ui.today.people_words import short_name
from ui.widgets.buttons import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Label
from ui.wording.dates import cadence_words
from ui.wording.deeds import archived_words

Job = Callable[[UseCases], ChangeSet]

_LONGEST_DAYS = 364


class CadenceQuestion(QWidget):
    """Offer a slower rhythm, or the archive; Esc keeps everything as it is."""

    answered = Signal(object, str)
    """A job for the writing thread, and what it does, in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prompt: PromptView | None = None
        self._text = Label(wrap=True)
        self.slower = Button(theme, "", compact=True)
        self.yearly = Button(theme, self.tr("Once a year"), compact=True)
        self.archive = Button(theme, self.tr("Archive"), icon="archive", compact=True)
        self.keep = Button(theme, self.tr("Keep it as it is"), variant="flat", compact=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self._text)
        flow = FlowLayout(S)
        for button in (self.slower, self.yearly, self.archive, self.keep):
            flow.addWidget(button)
        column.addLayout(flow)
        self.slower.clicked.connect(lambda: self._set_cadence(self._slower_days()))
        self.yearly.clicked.connect(lambda: self._set_cadence(_LONGEST_DAYS))
        self.archive.clicked.connect(self._on_archive)
        self.keep.clicked.connect(self.hide)
        listen(self, "Esc", self.hide)
        self.hide()

    def ask(self, prompt: PromptView) -> None:
        """Ask about somebody, with the keyboard on the first answer."""
        self._prompt = prompt
        words = self.tr(
            "Twice it was not {name}. How often would you like to be reminded of them?"
        ).format(name=short_name(prompt.given_name or prompt.name))
        self._text.setText(words)
        days = self._slower_days()
        self.slower.setVisible(0 < days < _LONGEST_DAYS)
        every = cadence_words(days) if days else ""
        self.slower.setText(self.tr("Half as often: {every}").format(every=every))
        self.show()
        first = self.yearly if self.slower.isHidden() else self.slower
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _slower_days(self) -> int:
        return 2 * (self._prompt.cadence_days or 0) if self._prompt else 0

    def _set_cadence(self, days: int) -> None:
        if self._prompt is not None:
            id_ = self._prompt.contact_id
            words = self.tr("{name}: {every} from now on").format(
                name=self._prompt.name, every=cadence_words(days)
            )
            self._answer(lambda cases: cases.editing.set_cadence(id_, days), words)

    def _on_archive(self) -> None:
        if self._prompt is not None:
            id_ = self._prompt.contact_id
            words = archived_words(self._prompt.name)
            self._answer(lambda cases: cases.editing.archive(id_), words)

    def _answer(self, job: Job, words: str) -> None:
        self.hide()
        self.answered.emit(job, words)

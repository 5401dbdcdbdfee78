"""The sentences that give courage after a long silence, in each language of the app."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.check_ins.setting_rules import (
    with_moved_sentence,
    with_other_sentence,
    with_sentence,
    with_sentences,
)
from services.check_ins.setting_service import SettingsChange
from services.check_ins.texts import LANGUAGES, TOPIC, Language
from ui.contact_page.editing.desk import Desk
from ui.contact_page.editing.line_section import LineSection, LineWords
from ui.context import UiContext
from ui.editing.saving import Job
from ui.language import current_language
from ui.settings.check_in_preferences import CheckInPreferences
from ui.theme.metrics import S
from ui.widgets.buttons import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.inputs import ComboBox
from ui.widgets.labels import Label
from ui.wording.languages import language_name


class CourageJobs:
    """Change the sentences of one language at a time; `removing` hears before one goes."""

    def __init__(self, language: Language, removing: Callable[[], None]) -> None:
        self.language = language
        self._removing = removing

    def add(self, text: str) -> Job:
        """Return what adds a sentence at the end."""
        return _job(partial(with_sentence, language=self.language, text=text))

    def change(self, line: str, text: str) -> Job:
        """Return what puts another sentence in the place of one; "" takes it away."""
        if not text.strip():
            self._removing()
        change = partial(with_other_sentence, language=self.language, former=line, text=text)
        return _job(change)

    def move(self, line: str, by: int) -> Job:
        """Return what moves a sentence so many places."""
        return _job(partial(with_moved_sentence, language=self.language, text=line, by=by))


def _job(change: SettingsChange) -> Job:
    return lambda cases: cases.check_in_settings.change(change)


class CouragePart(QWidget):
    """Edit the sentences of a language; the app's are there until one is edited.

    What was removed or put back last can be taken back, as long as the language is not changed.
    """

    def __init__(
        self, context: UiContext, preferences: CheckInPreferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._preferences = preferences
        self._former: Sequence[str] | None = None
        self._can_undo = False
        theme = context.theme
        self.language = ComboBox(self.tr("After a long silence, one of these sentences"))
        for code in LANGUAGES:
            self.language.addItem(language_name(code), code)
        self.language.setCurrentIndex(self.language.findData(current_language()))
        self._jobs = CourageJobs(self.code, self._remember)
        self.lines = LineSection(Desk(context, self), self._words(), self._jobs)
        self.new = Button(theme, self.tr("Add a sentence"), icon="plus", compact=True)
        self.given = Button(theme, self.tr("Put the app’s back"), variant="flat", compact=True)
        self.undo = Button(theme, self.tr("Undo"), variant="flat", compact=True)
        self._lay_out()
        self.language.activated.connect(self._on_language_chosen)
        self.new.clicked.connect(self.lines.add)
        self.given.clicked.connect(self._on_given_wanted)
        self.undo.clicked.connect(self._on_undo)
        preferences.changed.connect(self._show)
        self._show()

    @property
    def code(self) -> Language:
        """Return the language of the sentences that show."""
        code: Language = self.language.currentData()
        return code

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(S)
        label = Label(self.language.accessibleName(), "small", "text2", wrap=True)
        label.setBuddy(self.language)
        head.addWidget(label, 1)
        head.addWidget(self.language, 0, Qt.AlignmentFlag.AlignTop)
        hint = self.tr(
            "{topic} becomes what you last spoke about. Sentences with it come where that is "
            "known, the others where it is not."
        ).format(topic=TOPIC)
        buttons = FlowLayout(S)
        for button in (self.new, self.given, self.undo):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(head)
        column.addWidget(Label(hint, "small", "text3", wrap=True))
        column.addWidget(self.lines)
        column.addLayout(buttons)

    def _words(self) -> LineWords:
        return LineWords(
            title="",
            add="",
            new=self.tr("A sentence that gives courage"),
            line=self.tr("Sentence"),
            removed="",
        )

    def _show(self) -> None:
        settings = self._preferences.settings
        self.lines.show_lines(settings.sentences(self._jobs.language))
        self.given.setVisible(self._jobs.language in settings.courage)
        self.undo.setVisible(self._can_undo)

    def _on_language_chosen(self) -> None:
        self.lines.reset()  # saves what is being typed as a sentence of the language before
        self._jobs.language, self._can_undo = self.code, False
        self._show()

    def _on_given_wanted(self) -> None:
        self._remember()
        self._preferences.change(partial(with_sentences, language=self._jobs.language, lines=None))
        self.undo.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_undo(self) -> None:
        former, self._can_undo = self._former, False
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)
        self._preferences.change(
            partial(with_sentences, language=self._jobs.language, lines=former)
        )
        self._show()

    def _remember(self) -> None:
        """Keep the sentences as they are, the app's as None, for Undo."""
        self._former = self._preferences.settings.courage.get(self._jobs.language)
        self._can_undo = True

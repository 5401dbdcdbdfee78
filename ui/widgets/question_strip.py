"""A question within a window, which stays until it is answered or put away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from ui.theme.metrics import M, S
from ui.theme.paint import rounded
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.focus import FocusMemory
from ui.widgets.labels import Label

_ABREAST, _ABREAST_OF_MANY = 3, 2

Answer: TypeAlias = tuple[str, Callable[[], object]]


class Question(NamedTuple):
    """Hold a sentence and its answers, the usual one first; `key` tells it from others.

    `put_away` is what Esc does while the keyboard is on the answers; None leaves it to the window.
    """

    key: str
    text: str
    answers: Sequence[Answer]
    put_away: Callable[[], object] | None = None


class QuestionStrip(QWidget):
    """Show a sentence with a button for each answer; a second question waits for the first.

    Answered it goes, before the answer acts, and the keyboard with it to where it was before.
    """

    ended = Signal()
    """It asks no longer, answered or not."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, wide: bool = False) -> None:
        """With `wide` the answers stand beside the sentence, else below it."""
        super().__init__(parent)
        self._theme = theme
        self._waiting: dict[str, Question] = {}
        self._focus = FocusMemory(self)
        self._text = Label(kind="small", wrap=True)
        self._answers = QGridLayout()
        self._answers.setSpacing(S)
        self._answers.setColumnStretch(_ABREAST, 1)
        direction = QBoxLayout.Direction
        layout = QBoxLayout(direction.LeftToRight if wide else direction.TopToBottom, self)
        layout.setContentsMargins(M, M, M, M)
        layout.setSpacing(S)
        layout.addWidget(self._text, 1)
        layout.addLayout(self._answers)
        self.hide()

    @property
    def text(self) -> str:
        """Return what is asked."""
        return self._text.text()

    @property
    def buttons(self) -> tuple[Button, ...]:
        """Return the buttons of the answers, in their order."""
        items = (self._answers.itemAt(at) for at in range(self._answers.count()))
        widgets = (item.widget() for item in items if item is not None)
        return tuple(each for each in widgets if isinstance(each, Button))

    def ask(self, question: Question) -> None:
        """Ask, or ask anew in the place of the same question before."""
        self._waiting[question.key] = question
        self._show_first()

    def withdraw(self, key: str) -> None:
        """Ask no longer; nothing was answered."""
        if self._waiting.pop(key, None) is not None:
            self._show_first()

    def set_text_width(self, width_px: int) -> None:
        """Break the sentence at a width, margins included: layouts of fixed size need to know."""
        self._text.setFixedWidth(width_px - 2 * M)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the question away."""
        question = next(iter(self._waiting.values()), None)
        if event.key() != Qt.Key.Key_Escape or question is None or question.put_away is None:
            super().keyPressEvent(event)
            return
        self.withdraw(question.key)
        question.put_away()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Stand apart from the page, as quietly as a list does."""
        theme = self._theme
        rounded(QPainter(self), self.rect(), theme.palette.list, theme.sizes.radius)

    def _show_first(self) -> None:
        question = next(iter(self._waiting.values()), None)
        had_keyboard, before = self._focus.is_here, self._take_answers()
        if question is None:
            self._focus.give_back()
        else:
            self._show_question(question)
            if had_keyboard:
                self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        for button in before:
            button.hide()
            button.deleteLater()
        self.setVisible(question is not None)
        if question is None:
            self.ended.emit()

    def _show_question(self, question: Question) -> None:
        self._text.setText(question.text)
        self.setAccessibleName(question.text)
        abreast = _ABREAST if len(question.answers) <= _ABREAST else _ABREAST_OF_MANY
        self.show()
        for at, answer in enumerate(question.answers):
            button = self._button(question.key, answer)
            self._answers.addWidget(button, *divmod(at, abreast))
            button.show()  # else its keys count only a moment later
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, question.text))

    def _button(self, key: str, answer: Answer) -> Button:
        words, act = answer

        def on_clicked() -> None:
            self.withdraw(key)
            act()

        button = Button(self._theme, words, variant="tonal", compact=True)
        button.clicked.connect(on_clicked)
        return button

    def _take_answers(self) -> list[QWidget]:
        """Return the buttons that show, which are none of it any more."""
        taken = []
        while (item := self._answers.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                taken.append(widget)
        return taken

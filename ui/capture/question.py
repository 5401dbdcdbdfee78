"""Ask something that can be left unanswered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton

from ui.capture.strip import Strip
from ui.theme.theme import Theme

SHOWN_MS = 30_000


class Question(Strip):
    """Offer a yes and a no; who does not answer has said no."""

    def __init__(self, theme: Theme, shown_ms: int = SHOWN_MS) -> None:
        self.yes, self.no = QPushButton(), QPushButton()
        super().__init__(theme, shown_ms, self.yes, self.no)
        self._answer: Callable[[bool], None] | None = None
        self.setWindowTitle(self.tr("Question"))
        self.yes.clicked.connect(lambda: self._on_answered(True))
        self.no.clicked.connect(lambda: self._on_answered(False))
        self.expired.connect(lambda: self._on_answered(False))

    def ask(
        self, text: str, yes: str, no: str, answer: Callable[[bool], None], place: QPoint
    ) -> None:
        """Ask, at a place on the screen; another question before it goes unanswered."""
        self._on_answered(False)
        self._answer = answer
        self.yes.setText(yes)
        self.no.setText(no)
        self.say(text, place)

    def _on_answered(self, yes: bool) -> None:
        answer, self._answer = self._answer, None
        self.take_away()
        if answer is not None:
            answer(yes)

"""A question within a window, which stays until it is answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.metrics import M, S
from ui.theme.paint import rounded
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Label

Answer = tuple[str, Callable[[], object]]


class QuestionStrip(QWidget):
    """Show a sentence with a button for each answer; answered it goes, before the answer acts."""

    ended = Signal()
    """It asks no longer, answered or not."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = Label(kind="small", wrap=True)
        self._answers = QHBoxLayout()
        self._answers.setSpacing(S)
        column = QVBoxLayout(self)
        column.setContentsMargins(M, M, M, M)
        column.setSpacing(S)
        column.addWidget(self._text)
        column.addLayout(self._answers)
        self.hide()

    @property
    def text(self) -> str:
        """Return what is asked."""
        return self._text.text()

    @property
    def buttons(self) -> tuple[Button, ...]:
        """Return the buttons of the answers, in their order."""
        return tuple(self.findChildren(Button))

    def ask(self, text: str, answers: Sequence[Answer]) -> None:
        """Ask in place of what was asked before; the first answer is the usual one."""
        self._clear()
        self._text.setText(text)
        self.setAccessibleName(text)
        for words, act in answers:
            button = Button(self._theme, words, variant="tonal", compact=True)
            button.clicked.connect(lambda _checked=False, act=act: self._on_answered(act))
            self._answers.addWidget(button)
            button.show()  # else its keys count only a moment later
        self._answers.addStretch()
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def set_text_width(self, width_px: int) -> None:
        """Break the sentence at a width, margins included: layouts of fixed size need to know."""
        self._text.setFixedWidth(width_px - 2 * M)

    def withdraw(self) -> None:
        """Ask no longer; nothing was answered."""
        if not self.isHidden():
            self._clear()
            self.hide()
            self.ended.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Stand apart from the page, as quietly as a list does."""
        theme = self._theme
        rounded(QPainter(self), self.rect(), theme.palette.list, theme.sizes.radius)

    def _on_answered(self, act: Callable[[], object]) -> None:
        self.withdraw()
        act()

    def _clear(self) -> None:
        while (item := self._answers.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()

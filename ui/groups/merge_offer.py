"""The question whether two tags are to be one, since the name that was typed is taken."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.metrics import S
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Label


class MergeOffer(QWidget):
    """Say a sentence and offer to merge; Enter does it, Esc leaves both as they are."""

    answered = Signal(bool)
    """The offer is over; True asks to merge."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = Label(kind="small", wrap=True)
        self.merge = Button(theme, self.tr("Merge"), variant="primary", compact=True)
        self.leave = Button(theme, self.tr("Leave both"), variant="flat", compact=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self._text, 1)
        row.addWidget(self.merge)
        row.addWidget(self.leave)
        self.merge.clicked.connect(lambda: self._answer(True))
        self.leave.clicked.connect(lambda: self._answer(False))
        self.hide()

    def ask(self, sentence: str) -> None:
        """Show the sentence, with the keyboard on the button that merges."""
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self.merge.setAccessibleDescription(sentence)
        self.show()
        self.merge.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._answer(False)
        else:
            super().keyPressEvent(event)

    def _answer(self, merges: bool) -> None:
        self.hide()
        self.answered.emit(merges)

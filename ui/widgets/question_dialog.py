"""A question before the window, with two answers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.metrics import XL, L, S
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Label

_WIDTH_PX = 360


class QuestionDialog(QDialog):
    """Ask: accepted by the primary button or Enter, rejected by the other or Esc.

    `open()` it; it deletes itself when answered.
    """

    def __init__(
        self, theme: Theme, parent: QWidget, *, title: str, text: str, yes: str, no: str
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text = Label(text, tone="text2", wrap=True)
        self.yes = Button(theme, yes, variant="primary")
        self.no = Button(theme, no)
        self.yes.setDefault(True)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(S)
        buttons.addStretch()
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, XL, XL, L)
        layout.setSpacing(S)
        for label in (Label(title, "title", wrap=True), self.text):
            label.setFixedWidth(theme.px(_WIDTH_PX))
            layout.addWidget(label)
        layout.addSpacing(L)
        layout.addLayout(buttons)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

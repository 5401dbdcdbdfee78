"""One thing said in the window, with a button to close it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.profile import APP_NAME
from ui.theme.metrics import XL, L, S
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Label

_WIDTH_PX = 400


class MessageDialog(QDialog):
    """Say something in a title and a text, either of which may be empty.

    `open()` it; it deletes itself when closed. Enter and Esc close it.
    """

    def __init__(self, theme: Theme, title: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(APP_NAME)
        close = Button(theme, self.tr("Close"), variant="primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, XL, XL, L)
        layout.setSpacing(S)
        for label in (Label(title, "title", wrap=True), Label(text, tone="text2", wrap=True)):
            label.setFixedWidth(theme.px(_WIDTH_PX))
            label.setVisible(bool(label.text()))
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            layout.addWidget(label)
        layout.addSpacing(L)
        layout.addLayout(buttons)
        self.setAccessibleName(title or text)
        self.setAccessibleDescription(text if title else "")
        close.setFocus()

"""A sentence below the buttons, when another program could not be started."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.metrics import S
from ui.theme.theme import Theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.focus import FocusMemory
from ui.widgets.labels import Label


class ActionNotice(QWidget):
    """Say what happened until it is closed, and offer to copy the number or address instead."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ""
        self._focus = FocusMemory(self)
        self._text = Label(kind="small", tone="text2", wrap=True)
        self.copy_button = Button(theme, self.tr("Copy"), variant="flat", icon="copy", compact=True)
        self.copy_button.clicked.connect(self._on_copy_chosen)
        close = IconButton(theme, "close", self.tr("Close"), small=True)
        close.clicked.connect(self._close)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(self._text, 1)
        for button in (self.copy_button, close):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        """Return the sentence."""
        return self._text.text()

    def say(self, sentence: str, value: str) -> None:
        """Show a sentence, with a button to copy the value if there is one."""
        self._value = value
        self._text.setText(sentence)
        self.copy_button.setVisible(bool(value))
        self.copy_button.setAccessibleDescription(value)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _on_copy_chosen(self) -> None:
        QGuiApplication.clipboard().setText(self._value)
        self._close()

    def _close(self) -> None:
        self._focus.give_back()
        self.hide()

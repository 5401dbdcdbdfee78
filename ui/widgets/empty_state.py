"""What an empty page says: what belongs here, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.metrics import XS, L
from ui.widgets.buttons import Button
from ui.widgets.labels import Label


class EmptyState(QWidget):
    """Show a title, a sentence and, where there is a next step, its button."""

    def __init__(
        self, title: str, text: str, button: Button | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = Label(title, "strong")
        self._text = Label(text, "base", "text2", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(XS)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        if button is not None:
            layout.addSpacing(L - XS)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addStretch()

    def set_texts(self, title: str, text: str) -> None:
        """Say something else, for instance that a filter hides everything."""
        self._title.setText(title)
        self._text.setText(text)

"""A quiet line that says which keys do what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.metrics import L, S
from ui.theme.theme import Theme
from ui.widgets.key_cap import KeyCap
from ui.widgets.labels import Label


class KeyHints(QWidget):
    """Show caps of keys, each with the word for what it does."""

    def __init__(
        self, theme: Theme, hints: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        for key, word in hints:
            layout.addWidget(KeyCap(theme, key))
            layout.addWidget(Label(word, "meta", "text3"))
            layout.addSpacing(L - S)
        layout.addStretch()

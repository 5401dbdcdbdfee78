"""A quiet line that says which keys do what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme.metrics import L, S
from ui.theme.theme import Theme
from ui.widgets.key_cap import KeyCap
from ui.widgets.labels import Label


class KeyHints(QWidget):
    """Show caps of keys, each with the word for what it does; the last ones give way."""

    def __init__(
        self, theme: Theme, hints: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(L)
        self._hints = [_hint(theme, key, word) for key, word in hints]
        for hint in self._hints:
            row.addWidget(hint)
        row.addStretch()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as there is room for."""
        super().resizeEvent(event)
        room = self.contentsRect().width()
        for hint in self._hints:
            room -= hint.sizeHint().width()
            hint.setVisible(room >= 0)
            room -= L


def _hint(theme: Theme, key: str, word: str) -> QWidget:
    hint = QWidget()
    row = QHBoxLayout(hint)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(S)
    row.addWidget(KeyCap(theme, key))
    row.addWidget(Label(word, "meta", "text3"))
    return hint

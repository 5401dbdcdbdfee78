"""A key to press, drawn as a small cap."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.key_cap import draw_key_cap, key_cap_size
from ui.theme.theme import Theme
from ui.widgets.styling import key_text


class KeyCap(QWidget):
    """Show a shortcut as this platform writes it."""

    def __init__(
        self, theme: Theme, shortcut: QKeySequence | str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys = key_text(shortcut)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._keys)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the cap's size."""
        return key_cap_size(self._theme.font("meta"), self._keys)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cap."""
        theme = self._theme
        draw_key_cap(QPainter(self), self.rect(), self._keys, theme.font("meta"), theme.palette)

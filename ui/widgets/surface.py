"""A plain area in one of the four paper colours."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class Surface(QWidget):
    """Fill itself with a surface role; the style sheet does it, so it follows the theme."""

    def __init__(
        self, role: Literal["nav", "list", "page", "raised"], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("surface", role)

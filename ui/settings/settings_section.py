"""One part of the settings: a heading, and what can be set below it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.metrics import S
from ui.widgets.labels import SectionLabel


class SettingsSection(QWidget):
    """Head a column; subclasses fill `column` and apply at once what is chosen."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(S)
        self.column.addWidget(SectionLabel(title))

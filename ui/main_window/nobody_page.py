"""What the page shows while nobody is chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.metrics import XL
from ui.widgets.empty_state import EmptyState


class NobodyPage(QWidget):
    """Say what choosing a contact brings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, 20, XL, XL)  # as a contact's page
        column.addWidget(
            EmptyState(
                self.tr("Choose a contact"),
                self.tr("Their page shows what was said, what you promised and what is next."),
            )
        )

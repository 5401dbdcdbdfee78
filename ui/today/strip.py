"""What is asked or said above the rows of Today, until it is answered or closed."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.context import UiContext
from ui.theme.metrics import S
from ui.today.cadence_question import CadenceQuestion
from ui.widgets.action_notice import ActionNotice

_MARGINS_PX = (48, 16, 40, 0)


class TodayStrip(QWidget):
    """Hold a notice, and the question about a rhythm."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = ActionNotice(context.theme)
        self.question = CadenceQuestion(context.theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        for part in (self.notice, self.question):
            part.setContentsMargins(*_MARGINS_PX)
            column.addWidget(part)

"""The window in which a way to repeat is put together that no menu offers."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from services.follow_ups.recurrence import Recurrence
from ui.follow_ups.repeat_panel import RepeatPanel
from ui.theme.metrics import XL, L, S
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Label

_WIDTH_PX = 440


class RepeatDialog(QDialog):
    """Emit `chosen` with what was put together; what can't be read can't be taken."""

    chosen = Signal(object)
    """A Recurrence was chosen."""

    def __init__(
        self, theme: Theme, repeat: Recurrence, on: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        title = self.tr("How it repeats")
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.px(_WIDTH_PX))
        self.panel = RepeatPanel(theme)
        self.take = Button(theme, self.tr("Repeat so"), variant="primary")
        self.take.setDefault(True)
        cancel = Button(theme, self.tr("Cancel"), variant="flat")
        cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self._on_taken)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, 20, XL, 20)
        column.setSpacing(S)
        column.addWidget(Label(title, "strong"))
        column.addWidget(self.panel)
        column.addStretch()
        column.addSpacing(L - S)
        column.addLayout(buttons)
        self.panel.show_repeat(repeat, on)
        self.panel.edited.connect(self._fit)
        self.finished.connect(self.deleteLater)
        self._fit()

    def _fit(self) -> None:
        self.take.setEnabled(self.panel.problem is None)
        self.adjustSize()

    def _on_taken(self) -> None:
        repeat = self.panel.repeat
        self.accept()
        self.chosen.emit(repeat)

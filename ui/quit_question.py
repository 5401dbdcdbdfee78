"""What is said before the app ends, as no reminder comes after that."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.metrics import XL, L, S
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Label

_WIDTH_PX = 360


class QuitQuestion(QDialog):
    """Say that reminders stop: accepted to quit, rejected (Esc) to keep running.

    `open()` it; it deletes itself when answered.
    """

    def __init__(self, theme: Theme, parent: QWidget, *, has_tray: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Quit Attent"))
        text = Label(self._words(has_tray=has_tray), tone="text2", wrap=True)
        text.setFixedWidth(theme.px(_WIDTH_PX))
        keep = Button(theme, self.tr("Keep running"))
        quit_ = Button(theme, self.tr("Quit"), variant="primary")
        quit_.setDefault(True)
        keep.clicked.connect(self.reject)
        quit_.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(S)
        buttons.addStretch()
        buttons.addWidget(keep)
        buttons.addWidget(quit_)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, XL, XL, L)
        layout.setSpacing(S)
        layout.addWidget(Label(self.tr("Reminders stop until you open Attent again"), "title"))
        layout.addWidget(text)
        layout.addSpacing(L)
        layout.addLayout(buttons)

    def _words(self, *, has_tray: bool) -> str:
        if has_tray:
            return self.tr(
                "To be reminded, keep it running: with its window closed it waits in the tray."
            )
        return self.tr("What falls due meanwhile shows the next time you open it.")

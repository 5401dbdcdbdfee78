"""The buttons at the foot of the open row."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QWidget

from ui.theme.metrics import S
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.styling import key_text, tip


class ReminderActions(QWidget):
    """Lie over the open row and offer what can be done with it, also to Tab and Enter."""

    open_requested = Signal()
    done_requested = Signal()
    call_requested = Signal()

    def __init__(self, theme: Theme, snooze_menu: QMenu, parent: QWidget) -> None:
        super().__init__(parent)
        open_ = Button(theme, self.tr("Open"), variant="raised", compact=True)
        done = Button(theme, self.tr("Done"), variant="raised", icon="check", compact=True)
        snooze = Button(theme, self.tr("Snooze"), variant="raised", icon="clock", compact=True)
        self._snooze, self._iconed = snooze, {done: "check", snooze: "clock"}
        self._call = Button(theme, self.tr("Call"), variant="primary", icon="phone", compact=True)
        snooze.setMenu(snooze_menu)
        open_.clicked.connect(self.open_requested)
        done.clicked.connect(self.done_requested)
        self._call.clicked.connect(self.call_requested)
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        for button, key in ((open_, "Enter"), (done, "D"), (snooze, "S")):
            button.setToolTip(tip(button.text(), key))
            button.setAccessibleDescription(key_text(key))
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addStretch()
        layout.addWidget(self._call, 0, Qt.AlignmentFlag.AlignTop)

    def offer_call(self, number: str | None) -> None:
        """Offer to call a number, or nothing if there is none."""
        self._call.setVisible(number is not None)
        does = self.tr("Call {number}").format(number=number)
        self._call.setToolTip(tip(does, "C"))
        self._call.setAccessibleDescription(f"{does}, {key_text('C')}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave icons out where the words of a language need their room."""
        super().resizeEvent(event)
        self._show_icons(True)
        if self._row.sizeHint().width() > self.width():
            self._show_icons(False)

    def _show_icons(self, shown: bool) -> None:
        for button, icon in self._iconed.items():
            button.set_icon_name(icon if shown else None)
        self._row.invalidate()  # what is not shown yet does not tell its layout

    def snooze_corner(self) -> QPoint:
        """Return where on the screen the menu of the Snooze button opens."""
        return self._snooze.mapToGlobal(self._snooze.rect().bottomLeft())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus, rather than open the contact."""
        button = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
            button, QAbstractButton
        ):
            button.click()
        else:
            super().keyPressEvent(event)

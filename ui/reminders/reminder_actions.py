"""The buttons at the foot of the open row."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from services.reminding.values import ReminderKind
from ui.reminders.reminder_menus import ReminderMenus
from ui.reminders.reminder_row import ReminderRow
from ui.theme.metrics import S
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.styling import key_text, tip


class ReminderActions(QWidget):
    """Lie over the open row and offer what can be done with it, also to Tab and Enter.

    A check-in is put off or parked rather than done: nothing was promised.
    """

    open_requested = Signal()
    done_requested = Signal()
    call_requested = Signal()

    def __init__(self, theme: Theme, menus: ReminderMenus, parent: QWidget) -> None:
        super().__init__(parent)
        self._menus = menus
        self._kind: ReminderKind | None = None
        self._open = Button(theme, self.tr("Open"), variant="raised", compact=True)
        self._done = Button(theme, self.tr("Done"), variant="raised", icon="check", compact=True)
        self._later = Button(theme, "", variant="raised", icon="clock", compact=True)
        self._park = Button(theme, self.tr("Park"), variant="raised", icon="parked", compact=True)
        self._iconed = {self._done: "check", self._later: "clock", self._park: "parked"}
        self._call = Button(theme, self.tr("Call"), variant="primary", icon="phone", compact=True)
        self._park.setMenu(menus.park)
        self._open.clicked.connect(self.open_requested)
        self._done.clicked.connect(self.done_requested)
        self._call.clicked.connect(self.call_requested)
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        for button in (self._open, self._done, self._later, self._park):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addStretch()
        layout.addWidget(self._call, 0, Qt.AlignmentFlag.AlignTop)

    def serve(self, row: ReminderRow) -> None:
        """Offer what can be done with a row: to call, if there is a number."""
        self._offer_call(row.number)
        if row.kind is self._kind:
            return
        self._kind, is_check_in = row.kind, row.is_check_in
        self._later.setText(self.tr("Later") if is_check_in else self.tr("Snooze"))
        self._later.setMenu(self._menus.later_of(row))
        self._done.setVisible(not is_check_in)
        self._park.setVisible(is_check_in)
        for button, key in (
            (self._open, "Enter"),
            (self._done, "D"),
            (self._later, "S"),
            (self._park, "P"),
        ):
            button.setToolTip(tip(button.text(), key))
            button.setAccessibleDescription(key_text(key))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave icons out where the words of a language need their room."""
        super().resizeEvent(event)
        self._fit()

    def later_corner(self) -> QPoint:
        """Return where on the screen the menu of the Snooze button opens."""
        return self._corner_of(self._later)

    def park_corner(self) -> QPoint:
        """Return where on the screen the menu of the Park button opens."""
        return self._corner_of(self._park)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus, rather than open the contact."""
        button = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
            button, QAbstractButton
        ):
            button.click()
        else:
            super().keyPressEvent(event)

    def _offer_call(self, number: str | None) -> None:
        self._call.setVisible(number is not None)
        does = self.tr("Call {number}").format(number=number)
        self._call.setToolTip(tip(does, "C"))
        self._call.setAccessibleDescription(f"{does}, {key_text('C')}")

    def _fit(self) -> None:
        self._show_icons(True)
        if self._row.sizeHint().width() > self.width():
            self._show_icons(False)

    def _show_icons(self, shown: bool) -> None:
        for button, icon in self._iconed.items():
            button.set_icon_name(icon if shown else None)
        self._row.invalidate()  # what is not shown yet does not tell its layout

    @staticmethod
    def _corner_of(button: Button) -> QPoint:
        return button.mapToGlobal(button.rect().bottomLeft())

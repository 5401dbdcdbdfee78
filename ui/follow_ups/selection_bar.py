"""What can be done with several follow-ups at once, while several are selected."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from ui.follow_ups.follow_up_menu import FollowUpTools
from ui.follow_ups.keys import KEYS, Deed
from ui.theme.metrics import S
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Label
from ui.widgets.styling import explain


class SelectionBar(QWidget):
    """Say how many are selected, and offer what suits all of them."""

    wanted = Signal(object, QPoint)
    """A Deed is to be done with what is selected."""

    def __init__(self, theme: Theme, tools: FollowUpTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = Label(kind="strong")
        self._flow = FlowLayout(S, self)
        self._flow.addWidget(self._count)
        self.done = self._button(self.tr("Done"), "check", Deed.DONE)
        self.move_ = self._button(self.tr("Move"), "calendar", Deed.MOVE, tools.move_menu(self))
        snoozing = tools.snooze_menu(self)
        self.snooze = self._button(self.tr("Snooze"), "clock", Deed.SNOOZE, snoozing)
        self.hand_over = self._button(self.tr("Hand over…"), "handover", Deed.HAND_OVER)
        self.drop = self._button(self.tr("Drop"), "close", Deed.DROP)

    def show_count(self, count: int) -> None:
        """Say how many are selected."""
        self._count.setText(self.tr("%n selected", "", count))
        self.setAccessibleName(self._count.text())

    def _button(self, words: str, icon: str, deed: Deed, menu: QMenu | None = None) -> Button:
        button = Button(self._theme, words, icon=icon, compact=True)
        explain(button, words, KEYS[deed])
        if menu is not None:
            button.setMenu(menu)
        else:
            button.clicked.connect(lambda: self.wanted.emit(deed, QPoint()))
        self._flow.addWidget(button)
        return button

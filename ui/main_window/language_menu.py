"""The menu that says which language the app speaks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from ui.widgets.menu import Menu

SYSTEM = "system"
# Each in its own language, so that whoever strays into the other one finds the way back.
_NAMES = {"en": "English", "nl": "Nederlands"}


class LanguageMenu(Menu):
    """Choose a language, or the system's."""

    chosen = Signal(str)
    """A code such as "nl", or "system"."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setTitle(self.tr("&Language"))
        self._group = QActionGroup(self)
        self._add(SYSTEM, self.tr("As the &system"))
        self.addSeparator()
        for code, name in _NAMES.items():
            self._add(code, name)

    def show_choice(self, choice: str) -> None:
        """Mark what is chosen now."""
        for action in self._group.actions():
            action.setChecked(action.data() == choice)

    def _add(self, choice: str, text: str) -> None:
        action: QAction = self.addAction(text)
        action.setData(choice)
        action.setCheckable(True)
        self._group.addAction(action)
        action.triggered.connect(lambda: self.chosen.emit(choice))

"""The menu of a row: all that can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme
from ui.today.deed_words import deed_words
from ui.today.deeds import KEYS, Deed, possible
from ui.today.rows import TodayRow
from ui.widgets.menu import Menu, menu_text
from ui.widgets.styling import key_text

_ICONS = {
    Deed.OPEN: "person",
    Deed.TOMORROW: "calendar",
    Deed.DONE: "check",
    Deed.LATER: "clock",
    Deed.CALL: "phone",
    Deed.MOVE: "calendar",
    Deed.PARK: "parked",
    Deed.NOTE: "note",
    Deed.DROP: "close",
}


class RowMenu(Menu):
    """Offer all that can be done with a row, each with its key."""

    chosen = Signal(object)
    """A Deed was chosen."""

    def __init__(self, theme: Theme, row: TodayRow, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for deed in possible(row):
            words = menu_text(deed_words(deed, row))
            writes = deed is Deed.CALL and row.number is None
            icon = theme.icons.icon("message" if writes else _ICONS[deed])
            action = self.addAction(icon, f"{words}\t{key_text(KEYS[deed])}")
            action.triggered.connect(lambda _checked=False, deed=deed: self.chosen.emit(deed))

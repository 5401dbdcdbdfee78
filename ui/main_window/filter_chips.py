"""What the list is filtered by, as chips that can be taken away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.contacts.contact_list import ContactList
from services.contacts.listing import Criteria
from ui.theme.metrics import XS, L, S
from ui.theme.theme import Theme
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.wording.listing import filter_words


class FilterChips(QWidget):
    """Show one chip a filter; without any it takes no room."""

    criteria_left = Signal(object)
    """A chip was taken away: the criteria that remain."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: list[Chip] = []
        self._shown: list[tuple[str, Criteria]] = []
        inner = QWidget()
        self._layout = FlowLayout(XS, inner)
        margins = QVBoxLayout(self)
        margins.setContentsMargins(L, 0, L, S)
        margins.addWidget(inner)
        self.setAccessibleName(self.tr("Filters"))
        self.hide()

    def show_criteria(self, criteria: Criteria, contacts: ContactList) -> None:
        """Show what is filtered by; the focus stays in the row of chips if it was there."""
        words = list(filter_words(criteria, contacts))
        if words == self._shown:
            return
        place = next((i for i, chip in enumerate(self._chips) if chip.hasFocus()), None)
        self._clear()
        self._shown = [*words]
        for each in words:
            self._add(each.text, each.without)
        if place is not None and self._chips:
            chip = self._chips[min(place, len(self._chips) - 1)]
            chip.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setVisible(bool(words))

    def _add(self, text: str, without: Criteria) -> None:
        chip = Chip(self._theme, text, removable=True, parent=self)
        chip.setAccessibleDescription(self.tr("Filter; Backspace removes it"))
        chip.removed.connect(lambda: self.criteria_left.emit(without))
        self._chips.append(chip)
        self._layout.addWidget(chip)
        chip.show()

    def _clear(self) -> None:
        for chip in self._chips:
            self._layout.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips.clear()

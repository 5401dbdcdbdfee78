"""The chips of a quick note: what was understood, and what is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from services.journal.values import Participant
from ui.capture.chips import ChipKey, ChipLook
from ui.contact_page.people_field import PersonLine
from ui.context import UiContext
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout

Choose: TypeAlias = Callable[[Participant | str], None]
"""Take a contact, or the name of one to add."""

_GAP_PX = 6


class ChipRow(QWidget):
    """Show a chip for each thing that is known; a line among them takes a contact when asked for.

    The keyboard stays where it is while chips come and go around it.
    """

    clicked = Signal(object)
    """A chip is to be changed: its ChipKey."""

    removed = Signal(object)
    """A chip is to go, its words being plain text again: its ChipKey."""

    left = Signal()
    """There is nothing here any more that could have the keyboard."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = context.theme
        self._chips: dict[ChipLook, Chip] = {}
        self._choose: Choose | None = None
        self.line = PersonLine(context, self.tr("Who?"))
        self.line.hide()
        self.line.chosen.connect(self._on_chosen)
        self.line.unknown.connect(self._on_chosen)
        self.line.left_backwards.connect(self.close_line)
        self._layout = FlowLayout(_GAP_PX, self)
        self._layout.addWidget(self.line)

    def show_chips(self, looks: Iterable[ChipLook]) -> None:
        """Show these; chips that stay as they are are left alone."""
        looks = list(dict.fromkeys(looks))
        if looks == list(self._chips):
            return
        place = next((at for at, chip in enumerate(self.chips()) if chip.hasFocus()), None)
        focused = None if place is None else list(self._chips)[place]
        before, self._chips = self._chips, {}
        for look in looks:
            self._chips[look] = before.pop(look) if look in before else self._make_chip(look)
        self._order()
        if place is not None and focused in before:
            self._pass_focus_on(focused.key, place, looks)
        for chip in before.values():
            self._layout.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.updateGeometry()

    def chip(self, key: ChipKey) -> Chip | None:
        """Return the chip of that key, if it shows."""
        return next((chip for look, chip in self._chips.items() if look.key == key), None)

    def chips(self) -> list[Chip]:
        """Return the chips in their order."""
        return list(self._chips.values())

    def ask_for_person(self, words: str, choose: Choose) -> None:
        """Let somebody be chosen by a few letters, or be named who is not in the journal yet."""
        self._choose = choose
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(words)
        self.line.clear()
        self.line.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_line(self) -> bool:
        """Take the line away if it shows, and return whether it did."""
        if self.line.isHidden():
            return False
        had_focus = self.line.hasFocus()
        self._choose = None
        self.line.hide()
        if had_focus:
            self.left.emit()
        return True

    def _make_chip(self, look: ChipLook) -> Chip:
        chip = Chip(
            self._theme,
            look.words,
            icon=look.icon,
            person=look.person,
            removable=not look.stays,
            snug=True,
        )
        chip.set_lit(not look.asks)
        if look.asks:
            chip.setAccessibleDescription(QCoreApplication.translate("ChipRow", "not known yet"))
        chip.clicked.connect(lambda: self.clicked.emit(look.key))
        chip.removed.connect(lambda: self.removed.emit(look.key))
        return chip

    def _order(self) -> None:
        """Put the chips in their order, on the screen and for Tab."""
        for widget in (*self._chips.values(), self.line):
            self._layout.removeWidget(widget)
            self._layout.addWidget(widget)
            if widget is not self.line:
                widget.show()
        last: QWidget = self.line  # not the row: Qt puts nothing after what takes no focus
        for widget in (*self._chips.values(), self.line):
            QWidget.setTabOrder(last, widget)
            last = widget

    def _pass_focus_on(self, key: ChipKey, place: int, looks: list[ChipLook]) -> None:
        """Give the keyboard to the chip of the same key, else to the one in its place."""
        same = (look for look in looks if look.key == key)
        heir = next(same, looks[min(place, len(looks) - 1)] if looks else None)
        if heir is not None:
            self._chips[heir].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def _on_chosen(self, person: Participant | str) -> None:
        choose = self._choose
        self.close_line()
        if choose is not None:
            choose(person)

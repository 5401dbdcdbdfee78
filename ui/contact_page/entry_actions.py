"""What can be done with an entry that is open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.contact_page.people_field import PersonLine
from ui.context import UiContext
from ui.theme.metrics import XS
from ui.widgets.buttons import IconButton
from ui.widgets.folding_button import FoldingButton, fold_words
from ui.widgets.labels import ElidedLabel
from ui.widgets.styling import tip

EDIT_KEYS = ("Ctrl+E", "F2")
MOVE_KEY, ATTACH_KEY = "Ctrl+M", "Ctrl+Shift+A"


class EntryActions(QWidget):
    """Show a button for each, and below them the line that asks to whom an entry moves."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = context.theme
        self.edit = self._button(self.tr("Edit"), EDIT_KEYS[0], "note")
        self.attach = self._button(self.tr("Attach a file"), ATTACH_KEY, "link")
        self.move_button = self._button(self.tr("Move"), MOVE_KEY, "handover")
        self.delete = self._button(self.tr("Delete"), "", "bin")
        self.close_button = IconButton(context.theme, "close", self.tr("Close"), small=True)
        self.close_button.setToolTip(tip(self.tr("Close"), "Esc"))
        self.draft_mark = ElidedLabel(self.tr("Draft, not saved yet"), "meta", "text3")
        self.draft_mark.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.mover = PersonLine(context, self.tr("Move to whom?"))
        self.mover.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(XS)
        for button in (self.edit, self.attach, self.move_button, self.delete):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self.draft_mark)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        column.addLayout(buttons)
        column.addWidget(self.mover)
        context.theme.changed.connect(self._fold)

    def ask_whom(self) -> None:
        """Ask to whom the entry is to move."""
        self.mover.show()
        self.mover.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words out where there is no room for all of them."""
        super().resizeEvent(event)
        self._fold()

    def _button(self, words: str, keys: str, icon: str) -> FoldingButton:
        button = FoldingButton(self._theme, words, variant="flat", icon=icon, compact=True)
        button.setToolTip(tip(words, keys))
        return button

    def _fold(self) -> None:
        room = self.width() - self.close_button.width()
        fold_words(self.findChildren(FoldingButton), room, XS)

"""The sheet that shows every key; F1 and ? open it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from services.key_combination import KeyCombination
from ui.main_window.actions import WindowActions
from ui.shortcuts.key_list import KeyItemModel, KeyList
from ui.shortcuts.keys import key_groups
from ui.theme.metrics import L, S
from ui.theme.theme import Theme
from ui.widgets.labels import Label
from ui.widgets.search_line import SearchLine

_WIDTH_PX, _HEIGHT_PX = 480, 560


class ShortcutSheet(QDialog):
    """List what can be done by key, and find it by words or by key.

    `open()` it; it deletes itself when closed. Esc empties the search, then closes.
    """

    def __init__(
        self,
        theme: Theme,
        actions: WindowActions,
        parent: QWidget,
        *,
        note_keys: KeyCombination | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._model = KeyItemModel(key_groups(actions, note_keys), self)
        self._search = SearchLine(theme, self.tr("Search shortcuts"))
        self._list = KeyList(theme, self._model, self.tr("Keyboard shortcuts"))
        self._nothing = Label(self.tr("No shortcut is called so"), tone="text2")
        self._nothing.hide()
        self._search.textChanged.connect(self._on_search_changed)
        self._search.moved_down.connect(self._on_moved_down)
        column = QVBoxLayout(self)
        column.setContentsMargins(L, L, L, S)
        column.setSpacing(S)
        column.addWidget(self._search)
        column.addWidget(self._nothing)
        column.addWidget(self._list, 1)
        room = parent.screen().availableSize()
        self.resize(
            min(theme.px(_WIDTH_PX), room.width()), min(theme.px(_HEIGHT_PX), room.height())
        )
        self._search.setFocus()

    def _on_search_changed(self, words: str) -> None:
        self._model.search(words)
        self._nothing.setVisible(not self._model.rowCount())
        self._list.scrollToTop()

    def _on_moved_down(self) -> None:
        """Go to the first line that was found; the heading above it is no line."""
        if self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(1))
            self._list.setFocus(Qt.FocusReason.TabFocusReason)

"""The keyboard's ways between the line to search with and the contacts below it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from ui.main_window.contact_list_model import ContactListItemModel
from ui.main_window.contact_list_view import ContactListView
from ui.main_window.list_head import ListHead


class ListKeys(QObject):
    """Lead from the search line into the list, and back with what is typed there."""

    def __init__(self, head: ListHead, view: ContactListView, model: ContactListItemModel) -> None:
        super().__init__(view)
        self._search, self._view, self._model = head.search, view, model
        self._search.moved_down.connect(self._on_moved_down)
        self._search.returnPressed.connect(self._on_return_pressed)
        view.typed.connect(self._on_typed)
        view.left_upwards.connect(self.focus_search)

    def focus_search(self) -> None:
        """Put the caret in the search line with what is there selected."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def focus_list(self) -> None:
        """Put the keyboard on the contacts, whoever of them is selected."""
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_moved_down(self) -> None:
        """Go to the selected row if it shows, else to the first."""
        if not self._model.contacts_shown:
            return
        if not self._view.currentIndex().isValid():
            self._view.choose_first()
        self._view.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_return_pressed(self) -> None:
        """Choose who was searched for: the first that fits."""
        if self._search.text() and self._model.contacts_shown:
            self._view.choose_first()
        self._on_moved_down()

    def _on_typed(self, text: str) -> None:
        """Take what is typed in the list."""
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._search.end(False)
        self._search.insert(text)

"""The head of the list: whose contacts these are, how many, and what can be done with the list."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.contacts.contact_list import ContactList
from services.contacts.listing import Listing
from ui.main_window.list_menu import ListMenu
from ui.theme.theme import Theme
from ui.widgets.buttons import IconButton
from ui.widgets.labels import ElidedLabel, Label


class ListHead(QWidget):
    """Show title and count, and open the menu of order, headings and filters."""

    listing_chosen = Signal(object)
    view_wanted = Signal()
    view_change_wanted = Signal()

    def __init__(self, theme: Theme, new_contact: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel(kind="title")
        self._count = Label(kind="meta", tone="text3")
        self._menu = ListMenu(self)
        self._menu.listing_chosen.connect(self.listing_chosen)
        self._menu.view_wanted.connect(self.view_wanted)
        self._menu.view_change_wanted.connect(self.view_change_wanted)
        order = IconButton(theme, "sort", self.tr("Sort, group and filter"), shortcut="Ctrl+L")
        order.setMenu(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 8)
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(order)
        row.addWidget(IconButton.of(theme, new_contact, "personadd"))

    def set_title(self, title: str) -> None:
        """Name whose contacts these are."""
        self._title.setText(title)

    def set_count(self, count: int) -> None:
        """Say how many there are; none needs no number."""
        self._count.setText(self.locale().toString(count) if count else "")

    def show_listing(
        self,
        listing: Listing,
        contacts: ContactList,
        *,
        fixed_group: bool,
        changed_view: str | None,
    ) -> None:
        """Let the menu begin with what is shown, see ListMenu."""
        self._menu.show_listing(
            listing, contacts, fixed_group=fixed_group, changed_view=changed_view
        )

"""The head of the list: whose contacts these are, and what narrows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.contacts.contact_list import ContactList
from ui.main_window.list_menu import ListMenu
from ui.main_window.list_place import ListPlace
from ui.theme.theme import Theme
from ui.widgets.buttons import IconButton
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.search_line import SearchLine

if TYPE_CHECKING:
    from ui.main_window.filter_chips import FilterChips


class ListHead(QWidget):
    """Show title and count, the menu of order and filters, a line to search with, and chips."""

    listing_chosen = Signal(object)
    """Order, headings or filters were changed to this Listing."""

    criteria_left = Signal(object)
    """A chip was taken away: the Criteria that remain."""

    view_wanted = Signal()
    view_change_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        new_contact: QAction,
        place: ListPlace,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._place = place
        self._title = ElidedLabel(kind="title")
        self._count = Label(kind="meta", tone="text3")
        self._menu = ListMenu(place, self)
        self._menu.listing_chosen.connect(self.listing_chosen)
        self._menu.view_wanted.connect(self.view_wanted)
        self._menu.view_change_wanted.connect(self.view_change_wanted)
        self.search = SearchLine(
            theme,
            self.tr("Search contacts"),
            shortcut=QKeySequence(QKeySequence.StandardKey.Find),
        )
        self._chips: FilterChips | None = None
        self._lay_out(new_contact)

    def show_place(self, name: str) -> None:
        """Name whose contacts these are."""
        everybody = self._place.view is None and not self._place.is_group
        named = self.tr("Search {group}").format(group=name)
        self._title.setText(name)
        self.search.setPlaceholderText(self.tr("Search contacts") if everybody else named)

    def set_count(self, count: int) -> None:
        """Say how many there are; none needs no number."""
        self._count.setText(self.locale().toString(count) if count else "")

    def show_listing(self, contacts: ContactList) -> None:
        """Say how the list is narrowed: in the menu, and in chips where there are filters."""
        self._menu.set_contacts(contacts)
        if self._chips is not None or self._place.is_filtered:
            chips = self._chips or self._make_chips()
            chips.show_criteria(self._place.own_listing.criteria, contacts)

    def _lay_out(self, new_contact: QAction) -> None:
        order = IconButton(
            self._theme, "sort", self.tr("Sort, group and filter"), shortcut="Ctrl+L"
        )
        order.setMenu(self._menu)
        title = QHBoxLayout()
        title.setContentsMargins(16, 12, 12, 8)
        title.setSpacing(8)
        title.addWidget(self._title)
        title.addWidget(self._count)
        title.addStretch(1)
        title.addWidget(order)
        title.addWidget(IconButton.of(self._theme, new_contact, "personadd"))
        search = QHBoxLayout()
        search.setContentsMargins(16, 0, 16, 8)
        search.addWidget(self.search)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(title)
        self._column.addLayout(search)

    def _make_chips(self) -> FilterChips:
        """Make the row of chips when there is the first: start-up does without."""
        from ui.main_window.filter_chips import FilterChips

        self._chips = FilterChips(self._theme)
        self._chips.criteria_left.connect(self.criteria_left)
        self._column.addWidget(self._chips)
        return self._chips

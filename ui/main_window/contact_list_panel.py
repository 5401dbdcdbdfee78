"""The list column: whose contacts these are, a line to search with, and the contacts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.contacts.contact_list import ContactList, ViewRow
from services.contacts.listing import Criteria, Listing
from ui.context import UiContext
from ui.main_window.contact_list_delegate import ContactListDelegate
from ui.main_window.contact_list_model import ContactListItemModel
from ui.main_window.contact_list_view import ContactListView, Position
from ui.main_window.empty_list import EmptyList
from ui.main_window.list_head import ListHead
from ui.main_window.list_keys import ListKeys
from ui.main_window.list_place import ListPlace
from ui.widgets.surface import Surface


class ContactListPanel(Surface):
    """Show the contacts of a group, a view, or all; typing filters by name and organisation.

    Who is selected stays so while rows come and go, and comes back when a filter that hid them
    is taken away.
    """

    contact_selected = Signal(int)

    contact_activated = Signal(int)
    """The only one selected was clicked, or Enter was pressed on it."""

    several_selected = Signal(list)
    """More than one is selected: their ids."""

    everybody_wanted = Signal()
    """A contact is to be shown that is not in the group or view."""

    listing_changed = Signal()
    """Order, headings or filters are others now."""

    scrolled = Signal()

    organisation_wished = Signal(int)
    """The heading of an organisation was clicked: its page is to be opened."""

    def __init__(
        self, context: UiContext, new_contact: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__("list", parent)
        self._context = context
        self._contacts = ContactList((), (), 0)
        self._place = ListPlace()
        self._selected_ids: tuple[int, ...] = ()
        self._to_reveal: int | None = None
        self._count_shown: int | None = None
        self._model = ContactListItemModel(context.clock, self)
        self.head = ListHead(context.theme, new_contact, self._place)
        self._search = self.head.search
        self._view = ContactListView(self._model, self.tr("Contacts"))
        self._delegate = ContactListDelegate(context.theme, context.clock, self._view)
        self._view.setItemDelegate(self._delegate)
        self._keys = ListKeys(self.head, self._view, self._model)
        self._empty = EmptyList()
        self._lay_out()
        self._connect()
        self._fit()

    @property
    def selected_id(self) -> int | None:
        """Return the only contact selected, also while a filter hides it."""
        return self._selected_ids[0] if len(self._selected_ids) == 1 else None

    @property
    def view_row(self) -> ViewRow | None:
        """Return the saved view that shows, if it is one."""
        return self._place.view

    @property
    def own_listing(self) -> Listing:
        """Return what is shown, but for the group that was chosen in the navigation."""
        return self._place.own_listing

    @property
    def listing(self) -> Listing:
        """Return what is shown, with the group that was chosen in the navigation."""
        return self._place.listing

    def show_contacts(self, contacts: ContactList, shown: int | None = None) -> None:
        """Show contacts that were read anew; the list stays scrolled to where it was.

        `shown` is how many there are where only the first were read.
        """
        position = self._view.position() if self._model.rowCount() else None
        self._contacts, self._count_shown = contacts, shown
        if self._place.follow(contacts.views):
            self._model.set_filter(self._search.text(), self.listing)
        self._delegate.begin_day()
        self._model.set_contacts(contacts)
        self._after_rows_changed()
        self.head.show_listing(contacts)
        if position is not None:
            self._view.return_to(position)
        self._reveal()

    def show_group(self, group_id: int | None, title: str) -> None:
        """Show one group, or everybody, under its name, without filters."""
        self._place.go_to_group(group_id)
        self._show_place(title)

    def show_view(self, view: ViewRow) -> None:
        """Show a saved view under its name."""
        self._place.go_to_view(view)
        self._show_place(view.name)

    def set_listing(self, listing: Listing) -> None:
        """Change order, headings and filters of what is shown."""
        self._place.change(listing)
        self._on_filter_changed()
        self.listing_changed.emit()

    def restore(self, listing: Listing, selected_id: int | None, position: Position) -> None:
        """Show what was left at the last end, before the first frame."""
        self._place.change(listing)
        self._selected_ids = () if selected_id is None else (selected_id,)
        self._model.set_filter("", self.listing)
        self._view.select_contacts(self._selected_ids)
        self._view.return_to(position)

    def position(self) -> Position:
        """Return where the list is scrolled to."""
        return self._view.position()

    def rows_around(self, count: int) -> list[int]:
        """Return so many contacts that follow the top of the view, or at the end precede it."""
        return self._view.ids_around(count)

    @property
    def contacts_shown(self) -> int:
        """Return how many contacts pass the filters."""
        return self._model.contacts_shown

    def select(self, contact_id: int) -> None:
        """Select a contact and scroll to it; what hides it goes: a filter or a group.

        One that was just added is selected as soon as it has been read.
        """
        self._selected_ids, self._to_reveal = (contact_id,), contact_id
        self._reveal()
        self.contact_selected.emit(contact_id)

    def select_nobody(self) -> None:
        """Let go of who is selected: something else than a contact shows."""
        self._selected_ids, self._to_reveal = (), None
        self._view.select_contacts(())

    def refresh_marks(self) -> None:
        """Paint anew what depends on the time of day."""
        self._delegate.begin_day()
        self._view.viewport().update()

    def focus_search(self) -> None:
        """Put the caret in the search line with what is there selected."""
        self._keys.focus_search()

    def choose(self, criteria: Criteria, contact_ids: Sequence[int]) -> None:
        """Show who meets criteria, with some of them selected and the keyboard there."""
        self._search.clear()
        self._filter(criteria)
        self._keys.focus_list()
        self._view.select_contacts(contact_ids)
        self._on_chosen(self._view.chosen_ids())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the filters away with Esc, where nothing inside had a use for it."""
        if event.key() == Qt.Key.Key_Escape and self._place.is_filtered:
            self._clear_filters()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._view, 1)
        column.addWidget(self._empty, 1)
        self._empty.setContentsMargins(16, 16, 16, 16)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._on_filter_changed)
        self._view.chosen.connect(self._on_chosen)
        self._view.organisation_wished.connect(self.organisation_wished)
        self._view.clicked.connect(self._on_activated)
        self._view.activated.connect(self._on_activated)
        self._view.escaped.connect(self._on_escaped)
        self._view.verticalScrollBar().valueChanged.connect(self.scrolled)
        self.head.listing_chosen.connect(self.set_listing)
        self.head.criteria_left.connect(self._filter)
        self._context.theme.changed.connect(self._fit)

    def _fit(self) -> None:
        self._view.set_heights(self._delegate.row_px, self._delegate.heading_px)

    def _show_place(self, name: str) -> None:
        self.head.show_place(name)
        self._on_filter_changed()
        self.listing_changed.emit()

    def _on_filter_changed(self) -> None:
        self._count_shown = None
        self._model.set_filter(self._search.text(), self.listing)
        self._after_rows_changed()
        self.head.show_listing(self._contacts)
        self._view.scrollToTop()
        self._view.scroll_to_current()

    def _filter(self, criteria: Criteria) -> None:
        self.set_listing(replace(self.own_listing, criteria=criteria))

    def _after_rows_changed(self) -> None:
        count = self._model.contacts_shown
        self.head.set_count(self._count_shown if self._count_shown is not None else count)
        self._view.setVisible(count > 0)
        self._empty.setVisible(count == 0)
        if count == 0:
            self._empty.explain(self._search.text().strip(), filtered=self._place.is_filtered)
        self._view.select_contacts(self._selected_ids)
        if len(self._selected_ids) > 1:
            self._on_chosen(self._view.chosen_ids())  # nothing is done to those out of sight

    def _reveal(self) -> None:
        """Show the contact that is to be shown, if it was read yet."""
        contact_id = self._to_reveal
        if contact_id is None or not self._model.has(contact_id):
            return
        self._to_reveal = None
        if self._model.row_of(contact_id) < 0:
            self._search.clear()
        if self._model.row_of(contact_id) < 0 and self._place.view is None:
            self._clear_filters()
        if self._model.row_of(contact_id) < 0:
            self.everybody_wanted.emit()
        self._view.select_contacts(self._selected_ids)
        self._view.scroll_to_current()

    def _clear_filters(self) -> None:
        self._filter(Criteria())

    def _on_chosen(self, contact_ids: list[int]) -> None:
        if tuple(contact_ids) == self._selected_ids:
            return
        self._selected_ids, self._to_reveal = tuple(contact_ids), None
        if len(contact_ids) == 1:
            self.contact_selected.emit(contact_ids[0])
        else:
            self.several_selected.emit(contact_ids)

    def _on_activated(self) -> None:
        if self.selected_id is not None:
            self.contact_activated.emit(self.selected_id)

    def _on_escaped(self) -> None:
        """Choose one again of several; else show everybody."""
        current = self._model.contact_id(self._view.currentIndex().row())
        if len(self._selected_ids) > 1 and current is not None:
            self._view.select_contacts([current])
            self._on_chosen([current])
        elif self._search.text():
            self._search.clear()
        elif self._place.is_filtered:
            self._clear_filters()

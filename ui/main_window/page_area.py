"""The right of the window: the page of what is selected, and the strip that offers Undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from ui.context import UiContext
from ui.main_window.nobody_page import NobodyPage
from ui.main_window.place_pages import PlacePages
from ui.main_window.return_to import return_to
from ui.widgets.surface import Surface
from ui.widgets.undo_bar import UndoBar

if TYPE_CHECKING:
    from services.contacts.contact_list import ContactList
    from services.journal.values import DraftRow
    from ui.contact_page.contact_page import ContactPage
    from ui.groups.groups_page import GroupsPage
    from ui.main_window.selection_page import SelectionPage
    from ui.organisation_page.organisation_page import OrganisationPage
    from ui.organisation_page.way_back import WayBack
    from ui.own_fields.own_fields_window import OwnFieldsWindow
    from ui.own_fields.wish import Wish


class PageArea(Surface):
    """Show one page at a time, each made when it is first opened: start-up does without."""

    contact_wished = Signal(int)
    """A contact is to be selected, and their page opened."""

    draft_wanted = Signal(str)
    """The draft with this uid, which is nobody's yet, is to be written on."""

    reached_out = Signal(int, object)
    """Another program was started to reach the contact with this id, by a Way."""

    check_in_begun = Signal(int)
    """What is told next is a check-in with the contact with this id."""

    call_started = Signal(int, object)
    """As reached_out, from where nobody's page shows: a note is to follow."""

    note_wanted = Signal(int)
    """A note with the contact with this id is to be written, whoever's page shows."""

    people_wanted = Signal()
    """Something of people is to show instead of Today."""

    organisation_opened = Signal()
    """The page of an organisation shows instead of that of whoever is selected."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("page", parent)
        self._context = context
        self._contact_page: ContactPage | None = None
        self._selection_page: SelectionPage | None = None
        self._organisation_page: OrganisationPage | None = None
        self._groups_page: GroupsPage | None = None
        self._go_back: Callable[[], None] = self.show_nobody
        self.places = PlacePages(context, self)
        self.places.undo_offered.connect(self.offer_undo)
        self.places.draft_opened.connect(self._open_draft)
        self.places.contact_wished.connect(self.contact_wished)
        self.places.check_in_begun.connect(self.check_in_begun)
        self.places.call_started.connect(self.call_started)
        self.places.note_wanted.connect(self.note_wanted)
        self.places.organisation_wished.connect(self._on_organisation_wished)
        self._own_fields: OwnFieldsWindow | None = None
        self._stack = QStackedLayout(self)
        self._blank: QWidget | None = None
        self._nobody: QWidget = NobodyPage()
        self._people: QWidget = self._nobody
        self._stack.addWidget(self._nobody)
        self.undo_bar = UndoBar(context.theme, self, has_keys=False)

    @property
    def contact_page(self) -> ContactPage | None:
        """Return the page, if a contact was opened yet."""
        return self._contact_page

    @property
    def is_waiting(self) -> bool:
        """Tell whether nothing shows because somebody's page is to come."""
        return self._people is self._blank

    def open_contact(self, contact_id: int) -> None:
        """Show a contact's page."""
        page = self._contact_page or self._make_contact_page()
        self._show(page)
        page.open(contact_id)

    @property
    def organisation_page(self) -> OrganisationPage | None:
        """Return the page, if an organisation was opened yet."""
        return self._organisation_page

    @property
    def contact_behind(self) -> int | None:
        """Return to whom the way back leads while an organisation shows."""
        page = self._organisation_page
        if page is None or page is not self._people or page.way_back is None:
            return None
        return page.way_back.contact_id

    def open_organisation(self, organisation_id: int) -> None:
        """Show an organisation's page, with the way back to the contact that shows."""
        way = self._way_back()
        page = self._organisation_page or self._make_organisation_page()
        self._show(page)
        page.open(organisation_id, way)
        self.organisation_opened.emit()

    def uncover_contact(self, contact_id: int) -> None:
        """Show a contact's page again, if another page covers it."""
        if self._contact_page is None or self._stack.currentWidget() is not self._contact_page:
            self.open_contact(contact_id)

    def refresh_day(self) -> None:
        """Show what the calendar says, if a contact is open."""
        if self._contact_page is not None:
            self._contact_page.refresh_day()
        if self._organisation_page is not None:
            self._organisation_page.refresh_day()
        self.places.refresh_day()

    def wait(self) -> None:
        """Show nothing: somebody's page will come."""
        self._blank = QWidget()
        self._stack.addWidget(self._blank)
        self._show(self._blank)

    def show_nobody(self) -> None:
        """Say that nobody is chosen."""
        self._show(self._nobody)

    def show_selection(self, contact_ids: Sequence[int], contacts: ContactList) -> None:
        """Show what can be done with several contacts."""
        page = self._selection_page or self._make_selection_page()
        page.show_selection(contact_ids, contacts)
        self._show(page)

    def show_place(self, place: str) -> None:
        """Show one of PLACES until leave_place(), whatever of people is to show."""
        page = self.places.page(place)
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def leave_place(self) -> None:
        """Show of people what was or would be there without the place, if that shows."""
        if self._is_place():
            self._stack.setCurrentWidget(self._people)

    def refresh_selection(self, contacts: ContactList) -> None:
        """Offer the groups and tags that were read anew, if several contacts are selected."""
        if self._selection_page is not None:
            self._selection_page.refresh(contacts)

    def show_groups(self) -> None:
        """Show groups and tags."""
        self._open_groups().begin()

    def show_group(self, group_id: int) -> None:
        """Show the groups with the keyboard on one of them."""
        self._open_groups().show_group(group_id)

    def add_group(self) -> None:
        """Show the groups with a line to add one."""
        self._open_groups().add_group()

    def show_own_fields(self, field_id: int = 0, wish: Wish | None = None) -> None:
        """Show all fields of the user's own, and begin to change one if that is wished."""
        if self._own_fields is None:
            from ui.own_fields.own_fields_window import OwnFieldsWindow  # few ever open it

            self._own_fields = OwnFieldsWindow(self._context, self)
        self._own_fields.present(field_id, wish)

    def offer_undo(self, text: str, undo: Callable[[], object] | None) -> None:
        """Say what was done, and take it back if asked within ten seconds."""
        self.undo_bar.offer(text, undo)

    def _show(self, page: QWidget) -> None:
        """Show something of people, under the bin or the drafts if those are open."""
        self._people = page
        if not self._is_place():
            self._stack.setCurrentWidget(page)

    def _is_place(self) -> bool:
        return self.places.has(self._stack.currentWidget())

    def _make_contact_page(self) -> ContactPage:
        from ui.contact_page.contact_page import ContactPage

        page = ContactPage(self._context)
        page.undo_offered.connect(self.offer_undo)
        page.contact_wished.connect(self.contact_wished)
        page.organisation_wished.connect(self.open_organisation)
        page.fields_wished.connect(self.show_own_fields)
        page.reached_out.connect(self.reached_out)
        self._stack.addWidget(page)
        self._contact_page = page
        return page

    def _make_organisation_page(self) -> OrganisationPage:
        from ui.organisation_page.organisation_page import OrganisationPage

        page = OrganisationPage(self._context)
        page.undo_offered.connect(self.offer_undo)
        page.contact_wished.connect(self._go_to_contact)
        page.entry_wished.connect(self._go_to_entry)
        self._stack.addWidget(page)
        self._organisation_page = page
        return page

    def _way_back(self) -> WayBack | None:
        """Return the contact that shows, or showed before the organisation that does."""
        current, contact = self._people, self._contact_page
        if contact is not None and contact is current and contact.shown_id is not None:
            from ui.organisation_page.way_back import WayBack

            return WayBack(contact.shown_id, contact.shown_name)
        organisation = self._organisation_page
        if organisation is None or organisation is not current:
            return None
        return organisation.way_back

    def _go_to_contact(self, contact_id: int) -> None:
        """Open a contact instead of an organisation, with the keyboard on what was said."""
        self.contact_wished.emit(contact_id)
        if self._contact_page is not None:
            self._contact_page.timeline.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_entry(self, contact_id: int, entry_id: int) -> None:
        self._go_to_contact(contact_id)
        if self._contact_page is not None:
            self._contact_page.reveal(contact_id, entry_id)

    def _make_selection_page(self) -> SelectionPage:
        from ui.main_window.selection_page import SelectionPage

        page = SelectionPage(self._context)
        page.undo_offered.connect(self.offer_undo)
        self._stack.addWidget(page)
        self._selection_page = page
        return page

    def _open_groups(self) -> GroupsPage:
        page = self._groups_page or self._make_groups_page()
        before = self._stack.currentWidget()
        if before is not None and before is not page:
            self._go_back = return_to(self._stack, before)
        self._stack.setCurrentWidget(page)
        return page

    def _make_groups_page(self) -> GroupsPage:
        from ui.groups.groups_page import GroupsPage

        page = GroupsPage(self._context)
        page.undo_offered.connect(self.offer_undo)
        page.closed.connect(self._on_groups_closed)
        self._stack.addWidget(page)
        self._groups_page = page
        return page

    def _on_groups_closed(self) -> None:
        self._go_back()

    def _on_organisation_wished(self, organisation_id: int) -> None:
        self.people_wanted.emit()
        self.open_organisation(organisation_id)

    def _open_draft(self, draft: DraftRow) -> None:
        """Go on writing where the draft belongs: that of a note, or of a change to an entry."""
        if draft.contact_id is None:
            self.draft_wanted.emit(draft.uid)
            return
        self.contact_wished.emit(draft.contact_id)
        self.uncover_contact(draft.contact_id)
        page = self._contact_page
        if page is not None and draft.entry_id is not None:
            page.open_entry(draft.contact_id, draft.entry_id)
        elif page is not None:
            page.write_note(draft.uid)

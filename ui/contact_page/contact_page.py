"""The page of one contact: what is known, what was said, and where to write what was said."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from services.changes import ChangeSet
from services.clock import today
from services.contacts.reach import ENTRIES, Way
from services.contacts.values import ContactDetails
from services.errors import KnownError
from services.journal.timeline_values import StreamPage
from services.journal.whose import OfContact
from services.use_cases import UseCases
from ui.contact_page.composer import Composer
from ui.contact_page.entry_opening import EntryOpening
from ui.contact_page.facts import FactsColumn
from ui.contact_page.header import ContactHeader
from ui.contact_page.page_layout import contact_room, nobody_room
from ui.context import UiContext
from ui.timeline.timeline_deeds import TimelineDeeds
from ui.timeline.timeline_panel import TimelinePanel
from ui.timeline.timeline_reading import Landing, WindowRequest
from ui.widgets.empty_state import EmptyState
from ui.widgets.surface import Surface

_NARROW_BELOW_PX = 760

Content = tuple[ContactDetails, StreamPage]


class ContactPage(Surface):
    """Show a contact, and follow what changes in the journal.

    The former contact stays until the next one has been read, so that nothing flickers.
    """

    contact_shown = Signal(int)
    """A contact has been read, or read again, and shows."""

    undo_offered = Signal(str, object)
    """Something was done: what, in words, and a callable that takes it back."""

    contact_wished = Signal(int)
    """The page of somebody around the contact is to be opened."""

    organisation_wished = Signal(int)
    """The page of the organisation the contact works for is to be opened."""

    reached_out = Signal(int, object)
    """Another program was started to reach the contact with this id, by a Way."""

    fields_wished = Signal(int, object)
    """The user's own fields are to be shown, and one changed: its id, and what of it (a Wish)."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("page", parent)
        self._context = context
        self._wanted_id: int | None = None
        self._details: ContactDetails | None = None
        self._writes_when_shown = False
        self._draft_uid = ""
        self._entry_to_open: int | None = None
        self._read_on = self._day()
        self.header = ContactHeader(context)
        self.facts = FactsColumn(context)
        self.header.bind(self.facts.desk)
        self.composer = Composer(context)
        self._timeline_panel = TimelinePanel(context)
        self.timeline = self._timeline_panel.view
        self.opening = EntryOpening(context, self.timeline)
        self._deeds = TimelineDeeds(context, self)
        self._no_contact = EmptyState("", "")
        self._lay_out()
        self._connect()
        self.clear()

    @property
    def contact_id(self) -> int | None:
        """Return the contact that shows or is about to, if any."""
        return self._wanted_id

    @property
    def shown_id(self) -> int | None:
        """Return the contact that shows, if any."""
        return self._details.id if self._details is not None else None

    @property
    def shown_name(self) -> str:
        """Return the name of the contact that shows, or ""."""
        return self._details.full_name if self._details is not None else ""

    def open(self, contact_id: int) -> None:
        """Show a contact as soon as it has been read."""
        if contact_id != self._wanted_id:
            self._writes_when_shown = False
        self._wanted_id = contact_id
        self._read()

    def reveal(self, contact_id: int, entry_id: int) -> None:
        """Show a contact with one entry in sight, lit."""
        self._entry_to_open = None
        self._timeline_panel.reveal(OfContact(contact_id), entry_id)
        if contact_id != self._wanted_id:
            self.open(contact_id)

    def open_entry(self, contact_id: int, entry_id: int) -> None:
        """Show a contact with one entry opened in its place, to edit where a draft of it waits."""
        self.reveal(contact_id, entry_id)
        self._entry_to_open = entry_id

    def clear(self) -> None:
        """Show that nobody is chosen."""
        self._wanted_id = None
        self._show_nobody(
            self.tr("Nobody chosen"), self.tr("Choose a contact in the list to see what was said.")
        )

    def write_note(self, draft_uid: str = "") -> None:
        """Put the caret where an entry is written, once the contact that was opened shows.

        Of several drafts with the contact it is the one with that uid.
        """
        self._writes_when_shown = self.shown_id != self._wanted_id
        self._draft_uid = draft_uid
        if self._details is not None and not self._writes_when_shown:
            self.composer.write(draft_uid)

    def refresh_day(self) -> None:
        """Say of what is due how it stands by now; of all, if the day or the zone is another."""
        if self._details is not None and self._day() != self._read_on:
            self._read()
        else:
            self.facts.refresh_due()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the facts less room on a narrow page."""
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(nobody_room(self._no_contact))
        self._pages.addWidget(
            contact_room(self.header, self.facts, self.composer, self._timeline_panel)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _connect(self) -> None:
        self._context.changes.changed.connect(self._on_changed)
        self._context.theme.changed.connect(self._fit)
        self.facts.desk.undo_offered.connect(self.undo_offered)
        self.facts.desk.contact_wished.connect(self.contact_wished)
        self._deeds.follow(self.timeline)
        self._deeds.undo_offered.connect(self.undo_offered)
        self._deeds.failed.connect(self.facts.untick)
        self.facts.follow_up_ticked.connect(lambda ticked: self._deeds.tick(ticked, True))
        self._timeline_panel.landed.connect(self._on_landed)
        self.opening.deletion_wished.connect(self._deeds.delete)
        self.opening.follow_up_ticked.connect(self._deeds.tick)
        self.facts.own_fields.fields_wished.connect(self.fields_wished)
        self.opening.undo_offered.connect(self.undo_offered)
        self.composer.undo_offered.connect(self.undo_offered)
        self.header.organisation_wished.connect(self.organisation_wished)
        self.header.reach.started.connect(self._on_started)
        self.header.reach.started.connect(self.reached_out)
        self.header.reach.menu.undo_offered.connect(self.undo_offered)

    def _day(self) -> tuple[date, str]:
        clock = self._context.clock
        return today(clock), clock.zone().key

    def _read(self) -> None:
        contact_id = self._wanted_id
        if contact_id is None:
            return
        request = self._timeline_panel.request(OfContact(contact_id))

        def job(cases: UseCases) -> Content:
            return cases.contact_page.read(contact_id), request.read(cases)

        def on_read(content: Content) -> None:
            self._on_read(request, content)

        self._context.tasks.read(self, job, on_read, self._on_read_failed, latest="contact")

    def _on_read(self, request: WindowRequest, content: Content) -> None:
        details, page = content
        if details.deleted_at is not None:
            self._show_gone()
            return
        self._details = details
        self._read_on = self._day()
        self.header.show_contact(details)
        self.facts.show_contact(details)
        self.composer.show_contact(details.id)
        self.opening.set_contact(details.id)
        self._timeline_panel.show_page(request, page)
        self._pages.setCurrentIndex(1)
        self.contact_shown.emit(details.id)
        if self._writes_when_shown:
            self.write_note(self._draft_uid)

    def _on_read_failed(self, error: KnownError) -> None:
        from services.gone import GoneError

        if isinstance(error, GoneError):
            self._show_gone()
        else:
            self._context.tasks.known_error_raised.emit(error)

    def _show_gone(self) -> None:
        self._show_nobody(
            self.tr("No longer here"),
            self.tr("This contact is in the bin, or was erased. Choose another one in the list."),
        )

    def _show_nobody(self, title: str, text: str) -> None:
        self._details = None
        self.header.fields.leave()
        self.facts.leave()
        self._writes_when_shown = False
        self.opening.set_contact(None)
        self._timeline_panel.clear()
        self.composer.show_contact(None)
        self._no_contact.set_texts(title, text)
        self._pages.setCurrentIndex(0)

    def _on_changed(self, changes: ChangeSet) -> None:
        if self._wanted_id is not None and self._concerns(changes):
            self._read()

    def _concerns(self, changes: ChangeSet) -> bool:
        """Return whether a change may show here: the contact itself, or a name it shows."""
        details = self._details
        if details is None or self._wanted_id in changes.contacts:
            return self._wanted_id in changes.contacts
        named = {person.contact_id for person in details.people} | self._timeline_panel.people()
        return bool(
            changes.contacts & named
            or changes.organisations
            or changes.tags
            or changes.own_fields
            or (details.group_id in changes.groups)
        )

    def _on_landed(self, landing: Landing) -> None:
        entry_id = self._entry_to_open
        if landing.lit and entry_id is not None:
            self._entry_to_open = None
            self.opening.open(entry_id)

    def _on_started(self, contact_id: int, way: Way) -> None:
        """Let what comes of it be written down, unless another contact shows meanwhile."""
        if contact_id == self.shown_id:
            self.composer.begin(*ENTRIES[way])

    def _fit(self) -> None:
        sizes = self._context.theme.sizes
        narrow = self.width() < self._context.theme.px(_NARROW_BELOW_PX)
        self.facts.set_text_width(sizes.facts_width_narrow if narrow else sizes.facts_width)

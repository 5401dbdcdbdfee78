"""The page of an organisation: what it is, who works there, what was said with any of them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from services.changes import ChangeSet
from services.clock import today
from services.errors import KnownError
from services.journal.timeline_values import StreamPage
from services.journal.whose import OfOrganisation
from services.organisations.values import OrganisationDetails
from services.use_cases import UseCases
from ui.context import UiContext
from ui.organisation_page.organisation_header import BACK_INSET_PX, OrganisationHeader
from ui.organisation_page.people_list import INSET_PX as PEOPLE_INSET_PX
from ui.organisation_page.people_list import LANE_PX, PeopleList
from ui.organisation_page.people_model import PeopleItemModel
from ui.organisation_page.way_back import WayBack
from ui.theme.metrics import XL, XS, XXL, L, M
from ui.timeline.timeline_deeds import TimelineDeeds
from ui.timeline.timeline_layout import INSET_PX
from ui.timeline.timeline_panel import TimelinePanel
from ui.timeline.timeline_reading import WindowRequest
from ui.timeline.timeline_surface import SCROLL_LANE_PX
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Label, SectionLabel
from ui.widgets.surface import Surface

_TOP_PX = 20
_NARROW_BELOW_PX = 760

Content = tuple[OrganisationDetails, StreamPage]


class OrganisationPage(Surface):
    """Show an organisation, and follow what changes in the journal.

    The former one stays until the next one has been read, so that nothing flickers.
    """

    organisation_shown = Signal(int)
    """An organisation has been read, or read again, and shows."""

    undo_offered = Signal(str, object)
    """Something was done: what, in words, and what takes it back."""

    contact_wished = Signal(int)
    """The page of one of its people is to be opened, or that of whom one came from."""

    entry_wished = Signal(int, int)
    """The page of a contact is to be opened at an entry."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("page", parent)
        self._context = context
        self._wanted_id: int | None = None
        self._details: OrganisationDetails | None = None
        self._takes_focus = False
        self._is_stale = False
        self._read_on = self._day()
        self.header = OrganisationHeader(context)
        self.people = PeopleList(
            context.theme, context.clock, PeopleItemModel(context.clock, self), self
        )
        self._no_people = Label(
            self.tr("Contacts who have this as their organisation stand here."),
            "small",
            "text3",
            wrap=True,
        )
        self._timeline_panel = TimelinePanel(
            context, self.tr("Whatever is written down with one of its people stands here too.")
        )
        self.timeline = self._timeline_panel.view
        self._deeds = TimelineDeeds(context, self)
        self._gone = EmptyState(
            self.tr("No longer here"),
            self.tr(
                "This organisation is in the bin, or was erased. Choose a contact in the list."
            ),
        )
        self._lay_out()
        self._connect()

    @property
    def shown_id(self) -> int | None:
        """Return the organisation that shows, if any."""
        return self._details.id if self._details is not None else None

    @property
    def way_back(self) -> WayBack | None:
        """Return to whom the way back leads, if there is one."""
        return self.header.back.way

    def open(self, organisation_id: int, way_back: WayBack | None = None) -> None:
        """Show an organisation as soon as it has been read, with the keyboard on its people."""
        self._wanted_id = organisation_id
        self._takes_focus = True
        self.header.show_way_back(way_back)
        self._read()

    def refresh_day(self) -> None:
        """Read again if it is another day since, or the user is in another zone: words differ."""
        if self._details is not None and self._day() != self._read_on:
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while another page covered this one."""
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the people less room on a narrow page."""
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(XXL - INSET_PX - LANE_PX)
        columns.addLayout(self._people_column())
        columns.addWidget(self._timeline_panel, 1)
        header = QHBoxLayout()
        header.setContentsMargins(0, 0, SCROLL_LANE_PX, 0)
        header.addWidget(self.header)
        there = QWidget()
        page = QVBoxLayout(there)
        page.setContentsMargins(XL - BACK_INSET_PX, _TOP_PX, XL - SCROLL_LANE_PX, 0)
        page.setSpacing(L)
        page.addLayout(header)
        page.addLayout(columns, 1)
        nothing = QWidget()
        margins = QVBoxLayout(nothing)
        margins.setContentsMargins(XL, _TOP_PX, XL, XL)
        margins.addWidget(self._gone)
        self._pages = QStackedWidget()
        self._pages.addWidget(QWidget())  # until the first one was read
        self._pages.addWidget(there)
        self._pages.addWidget(nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _people_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(BACK_INSET_PX - PEOPLE_INSET_PX, M, 0, 0)
        column.setSpacing(XS)
        for label in (SectionLabel(self.tr("People")), self._no_people):
            label.setContentsMargins(PEOPLE_INSET_PX, XS, 0, 0)
            column.addWidget(label)
        column.addWidget(self.people, 1)
        column.addStretch()
        return column

    def _connect(self) -> None:
        self._context.changes.changed.connect(self._on_changed)
        self._context.theme.changed.connect(self._fit)
        self.header.undo_offered.connect(self.undo_offered)
        self.header.back.chosen.connect(self.contact_wished)
        self.people.chosen.connect(self.contact_wished)
        self.timeline.entry_opened.connect(self._on_entry_opened)
        self._deeds.follow(self.timeline)
        self._deeds.undo_offered.connect(self.undo_offered)

    def _day(self) -> tuple[date, str]:
        clock = self._context.clock
        return today(clock), clock.zone().key

    def _read(self) -> None:
        id_ = self._wanted_id
        if id_ is None:
            return
        self._is_stale = False
        request = self._timeline_panel.request(OfOrganisation(id_))

        def job(cases: UseCases) -> Content:
            return cases.organisation_page.read(id_), request.read(cases)

        def on_read(content: Content) -> None:
            self._on_read(request, content)

        self._context.tasks.read(self, job, on_read, self._on_read_failed, latest="organisation")

    def _on_read(self, request: WindowRequest, content: Content) -> None:
        details, page = content
        self._details = details
        self._read_on = self._day()
        self.header.show_organisation(details)
        self.people.show_people(details.people)
        self.people.setVisible(bool(details.people))
        self._no_people.setVisible(not details.people)
        self._timeline_panel.show_page(request, page)
        self._pages.setCurrentIndex(1)
        if self._takes_focus:
            self._takes_focus = False
            self._focus()
        self.organisation_shown.emit(details.id)

    def _on_read_failed(self, error: KnownError) -> None:
        from services.gone import GoneError

        if not isinstance(error, GoneError):
            self._context.tasks.known_error_raised.emit(error)
            return
        self._details = None
        self.header.leave()
        self._timeline_panel.clear()
        self._pages.setCurrentIndex(2)

    def _focus(self) -> None:
        """Begin where one goes on: at the people, or at the name where there are none."""
        if self._details is not None and self._details.people:
            self.people.focus_rows()
        else:
            self.header.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self, changes: ChangeSet) -> None:
        """Read again: anybody may work here now, and any entry be with one of its people."""
        if not (changes.organisations or changes.contacts or changes.entries):
            return
        if self.isHidden():  # another page covers this one
            self._is_stale = True
        else:
            self._read()

    def _on_entry_opened(self, entry_id: int) -> None:
        """Lead to the entry on the page of the first of its people who took part."""
        entry = self._timeline_panel.entry(entry_id)
        if entry is not None and entry.others:
            self.entry_wished.emit(entry.others[0].contact_id, entry_id)

    def _fit(self) -> None:
        sizes = self._context.theme.sizes
        narrow = self.width() < self._context.theme.px(_NARROW_BELOW_PX)
        width = sizes.facts_width_narrow if narrow else sizes.facts_width
        self.people.set_text_width(width)
        self._no_people.setFixedWidth(PEOPLE_INSET_PX + width)

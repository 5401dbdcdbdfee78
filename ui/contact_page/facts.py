"""The narrow column beside the timeline: what to do and what to know, edited where it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from services.contacts.values import ContactDetails
from ui.contact_page.editing.desk import Desk
from ui.contact_page.editing.details_section import DetailsSection
from ui.contact_page.editing.other_sections import BirthdaySection, NoteSection, TagSection
from ui.contact_page.editing.part_sections import (
    AddressSection,
    FactSection,
    MethodSection,
    NextTimeSection,
)
from ui.contact_page.editing.people_section import PeopleSection
from ui.contact_page.follow_up_section import FollowUpSection
from ui.context import UiContext
from ui.own_fields.own_fields_section import OwnFieldsSection
from ui.widgets.buttons import Button

RING_ROOM_PX = 4
"""What the column keeps free all round for focus rings."""


class FactsColumn(QScrollArea):
    """Show what to do and to know of a contact; all of it is edited in place.

    What is typed when another contact comes is saved for the one it was typed for.
    """

    follow_up_ticked = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.desk = Desk(context, self)
        self._details: ContactDetails | None = None
        self._next_times = NextTimeSection(self.desk)
        self._follow_ups = FollowUpSection(self.desk)
        self._facts = FactSection(self.desk)
        self._methods = MethodSection(self.desk)
        self._people = PeopleSection(self.desk)
        self._addresses = AddressSection(self.desk)
        self._birthday = BirthdaySection(self.desk)
        self._tags = TagSection(self.desk)
        self._note = NoteSection(self.desk)
        self.own_fields = OwnFieldsSection(self.desk)
        self._folded = (
            self._addresses,
            self._birthday,
            self._tags,
            self._note,
            self.own_fields,
        )
        self._sections = (
            self._next_times,
            self._follow_ups,
            self._facts,
            self._methods,
            self._people,
            *self._folded,
        )
        self.more = Button(
            context.theme, self.tr("All details"), variant="flat", icon="down", compact=True
        )
        self.all_details = DetailsSection(self.desk)
        self.more.clicked.connect(lambda: self.expand(self.all_details.isHidden()))
        self._lay_out()
        self._follow_ups.ticked.connect(self.follow_up_ticked)

    def set_text_width(self, width: int) -> None:
        """Give the text a width, beside a lane for the scroll bar."""
        body = RING_ROOM_PX + width + RING_ROOM_PX
        self._body.setFixedWidth(body)
        self.setFixedWidth(body + self.verticalScrollBar().sizeHint().width())

    def untick(self) -> None:
        """Show every follow-up open again: one could not be saved as done."""
        self._follow_ups.untick()

    def show_contact(self, details: ContactDetails) -> None:
        """Show another contact from the top, or the same one where it was scrolled to."""
        if self._details is None or self._details.id != details.id:
            self.verticalScrollBar().setValue(0)
            self.leave()
        self._details = details
        self.desk.contact_id = details.id
        for section in self._sections:
            section.show_contact(details)
        self.all_details.show_contact(details)

    def refresh_due(self) -> None:
        """Say of the follow-ups how they stand by now: late, or snoozed no more."""
        self._follow_ups.refresh_due()

    def expand(self, wanted: bool) -> None:
        """Show all that can be known, also what is not yet; or again only what is."""
        for section in self._folded:
            section.show_all(wanted)
        self.more.setText(self.tr("Fewer details") if wanted else self.tr("All details"))
        self.more.set_icon_name("up" if wanted else "down")
        self.all_details.setVisible(wanted)
        if self._details is not None:
            self.all_details.show_contact(self._details)

    def leave(self) -> None:
        """Save what is being typed, for the contact that shows, and end the editing."""
        for section in self._sections:
            section.reset()
        self.all_details.reset()

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        beside = QHBoxLayout(page)
        beside.setContentsMargins(0, 0, 0, 0)
        self._body = QWidget()
        beside.addWidget(self._body)
        beside.addStretch()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(RING_ROOM_PX, 0, RING_ROOM_PX, 0)
        column.setSpacing(0)
        for section in self._sections:
            column.addWidget(section)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.all_details)
        column.addStretch()
        self.setWidget(page)

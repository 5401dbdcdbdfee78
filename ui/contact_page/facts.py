"""The narrow column beside the timeline: what to do and what to know."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from services.clock import today
from services.contacts.birthday import parse_birthday
from services.contacts.values import ContactDetails
from services.follow_ups.values import FollowUpView
from ui.contact_page.facts_rows import (
    AddressRow,
    MethodRow,
    PersonRow,
    Section,
    WrappedLabel,
)
from ui.context import UiContext
from ui.theme.metrics import XS, S
from ui.theme.palette import Role
from ui.widgets.check_box import CheckRow
from ui.wording.dates import birthday_words
from ui.wording.due import due_words

T = TypeVar("T")

RING_ROOM_PX = 4
"""What the column keeps free all round for focus rings."""

LANE_PX = 20
"""What it has beside its text, so that a scroll bar does not move it."""


class FactsColumn(QScrollArea):
    """Show sections that have something to say; a follow-up's check box says it is done."""

    follow_up_ticked = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        beside = QHBoxLayout(body)
        beside.setContentsMargins(0, 0, 0, 0)
        self._sections = QWidget()
        beside.addWidget(self._sections)
        beside.addStretch()
        self._layout = QVBoxLayout(self._sections)
        self._layout.setContentsMargins(RING_ROOM_PX, RING_ROOM_PX, RING_ROOM_PX, 0)
        self._layout.setSpacing(0)
        self._next_times = self._add(self.tr("Next time"))
        self._follow_ups = self._add(self.tr("Open follow-ups"), S)
        self._facts = self._add(self.tr("Good to know"))
        self._methods = self._add(self.tr("Contact methods"), XS)
        self._addresses = self._add(self.tr("Addresses"), S)
        self._birthday = self._add(self.tr("Birthday"))
        self._people = self._add(self.tr("People around"))
        self._tags = self._add(self.tr("Tags"))
        self._note = self._add(self.tr("Note"))
        self._layout.addStretch()
        self.setWidget(body)
        self._details: ContactDetails | None = None

    def set_text_width(self, width: int) -> None:
        """Give the text a width; it stays there when the scroll bar comes."""
        self.setFixedWidth(RING_ROOM_PX + width + LANE_PX)
        self._sections.setFixedWidth(RING_ROOM_PX + width + RING_ROOM_PX)

    def follow_up_titles(self) -> list[str]:
        """Return the open follow-ups that show, in their order."""
        return [row.title for row in self._follow_ups.rows if isinstance(row, CheckRow)]

    def untick(self) -> None:
        """Show every follow-up open again: one could not be saved as done."""
        for row in self._follow_ups.rows:
            if isinstance(row, CheckRow):
                row.setChecked(False)

    def show_contact(self, details: ContactDetails) -> None:
        """Show another contact from the top, or the same one where it was scrolled to."""
        if self._details is None or self._details.id != details.id:
            self.verticalScrollBar().setValue(0)
        self._details = details
        theme = self._context.theme

        def text(line: str) -> QWidget:
            return WrappedLabel(theme, line)

        self._fill(self._next_times, tuple(each.text for each in details.next_times), text)
        self._show_follow_ups(details.follow_ups)
        self._fill(self._facts, tuple(fact.text for fact in details.facts), text)
        self._fill(self._methods, details.methods, lambda method: MethodRow(theme, method))
        self._fill(self._addresses, details.addresses, lambda each: AddressRow(theme, each))
        self._fill(self._birthday, self._birthday_words(details), text)
        self._fill(self._people, details.people, PersonRow)
        self._fill(self._tags, (", ".join(details.tags),) if details.tags else (), text)
        self._fill(self._note, (details.note,) if details.note else (), text)

    def _add(self, title: str, spacing: int = 6) -> Section:
        section = Section(title, spacing, self)
        self._layout.addWidget(section)
        return section

    def _fill(self, section: Section, items: tuple[T, ...], make: Callable[[T], QWidget]) -> None:
        if section.differs(items):
            section.set_rows([make(item) for item in items])

    def _show_follow_ups(self, follow_ups: tuple[FollowUpView, ...]) -> None:
        clock = self._context.clock
        now, zone = clock.now(), clock.zone()
        words = tuple(due_words(each.due, now, zone, self.locale()) for each in follow_ups)
        if not self._follow_ups.differs((follow_ups, words)):
            return
        rows: list[QWidget] = []
        for follow_up, due in zip(follow_ups, words, strict=True):
            role: Role = "overdue" if due.overdue else "text3"
            row = CheckRow(self._context.theme, follow_up.title, due.text, detail_role=role)
            row.clicked.connect(lambda _on, ticked=follow_up: self.follow_up_ticked.emit(ticked))
            rows.append(row)
        self._follow_ups.set_rows(rows)

    def _birthday_words(self, details: ContactDetails) -> tuple[str, ...]:
        if not details.birthday:
            return ()
        birthday = parse_birthday(details.birthday)
        if birthday is None:
            return (details.birthday,)
        return (birthday_words(birthday, today(self._context.clock), self.locale()),)

"""The page of all follow-ups: what is late, what comes, and what was kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from services.changes import ChangeSet
from services.follow_ups.page_values import FollowUpRow
from services.follow_ups.values import FollowUpView
from services.terms import ParkReason
from ui.contact_page.composer_panel import listen
from ui.context import UiContext
from ui.follow_ups.contact_deeds import ContactDeeds
from ui.follow_ups.deeds import FollowUpDeeds
from ui.follow_ups.editing import edit_follow_up, make_follow_up
from ui.follow_ups.filter_head import FILTER_KEYS, FilterHead
from ui.follow_ups.follow_up_item_model import FollowUpItemModel
from ui.follow_ups.follow_up_list import FollowUpList
from ui.follow_ups.follow_up_menu import FollowUpTools
from ui.follow_ups.keys import Deed
from ui.follow_ups.list_place import Place
from ui.follow_ups.list_reading import ListReading
from ui.follow_ups.page_layout import NEW_KEYS, PageLayout, Shown
from ui.follow_ups.selection_bar import SelectionBar
from ui.later.park_menu import ParkMenu


class FollowUpsPage(QWidget):
    """Show all follow-ups while it is open, and follow what changes in the journal."""

    undo_offered = Signal(str, object)
    """Something was done: what, in words, and a callable that takes it back, or None."""

    contact_wished = Signal(int)
    """The page of this contact is to be opened."""

    reached_out = Signal(int, object)
    """Another program was started to reach the contact with this id, by a Way."""

    first_contact_wished = Signal()
    """Somebody is to be added: nobody is there to promise something."""

    items_read = Signal()
    """What there is was read and shows."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._stale = True
        self._place = Place()
        self._made: int | None = None
        self._starts_anew = False
        self._somebody = True
        self._day: date | None = None
        self._kept: tuple[Sequence[FollowUpView], int] = ((), -1)
        self.model = FollowUpItemModel(context.clock, self)
        self.list = FollowUpList(context.theme, self.model)
        self.head = FilterHead(context.theme)
        self.deeds = FollowUpDeeds(context, self)
        self.tools = FollowUpTools(context, self.deeds, self.selected, self)
        self.bar = SelectionBar(context.theme, self.tools)
        self.contacts = ContactDeeds(context, self)
        self._parked: FollowUpRow | None = None
        self._park_menu = ParkMenu(context.theme, context.clock, self)
        self.reading = ListReading(context, self.model, self)
        self._laid_out = PageLayout(self, context, self.head, self.bar, self.list)
        self.new = self._laid_out.new
        self._connect()

    def selected(self) -> list[FollowUpView]:
        """Return what is selected, from top to bottom."""
        return [row.follow_up for row in self.list.selected()]

    def show_for(self, *, somebody: bool) -> None:
        """Say what to do next as it is with somebody in the journal, or with nobody."""
        self._somebody = somebody
        if not self._stale:
            self._show_what_there_is()

    def read(self) -> None:
        """Read anew as far as was read; a newer asking overtakes this one."""
        self._stale = False
        self.reading.read()

    def refresh_day(self) -> None:
        """Read again: what was for today may be late by now."""
        if self.isVisible():
            self.read()
        else:
            self._stale = True

    def show_day(self, day: date) -> None:
        """Select the first follow-up of a day, or that comes after it, once all is read."""
        self._day = day
        self.head.reset()
        self.head.by_day.setChecked(True)
        self._on_filter_changed()

    def make_new(self) -> None:
        """Ask what is to be done, with whom and when; of nobody, first who there is."""
        if self._somebody:
            make_follow_up(self._context, self.deeds, self)
        else:
            self.first_contact_wished.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while it did not show."""
        super().showEvent(event)
        if self._stale:
            self._read_groups()
            self.read()

    def _connect(self) -> None:
        self._context.changes.changed.connect(self._on_changed)
        self.head.changed.connect(self._on_filter_changed)
        self.head.line.moved_down.connect(self._on_moved_down)
        self.reading.read_begun.connect(self._on_read_begun)
        self.reading.finished.connect(self._on_read)
        self.list.selectionModel().selectionChanged.connect(self._show_tools)
        self.list.wanted.connect(self.tools.do)
        self.list.menu_wanted.connect(self.tools.open_menu)
        self.list.contact_wished.connect(self.contact_wished)
        self.list.left_upwards.connect(self.head.line.setFocus)
        self.bar.wanted.connect(self.tools.do)
        self.tools.edit_wished.connect(self._on_edit_wished)
        self.tools.other_wished.connect(self._on_other_wished)
        for deeds in (self.deeds, self.contacts):
            deeds.undo_offered.connect(self.undo_offered)
        self.deeds.failed.connect(self.read)
        self.deeds.made.connect(self._on_made)
        self.contacts.reached_out.connect(self.reached_out)
        self._park_menu.parked.connect(self._on_parked)
        for button in self._laid_out.new_buttons:
            button.clicked.connect(self.make_new)
        self._laid_out.add_first.clicked.connect(self.first_contact_wished)
        self._laid_out.show_all.clicked.connect(self.head.reset)
        listen(self, NEW_KEYS, self.make_new)
        listen(self, FILTER_KEYS, self.head.line.setFocus)

    def _read_groups(self) -> None:
        self._context.tasks.read(
            self,
            lambda cases: cases.contact_choices.groups(),
            self.head.show_groups,
            latest="groups",
        )

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.groups and self.isVisible():
            self._read_groups()
        if not any((changes.contacts, changes.follow_ups, changes.organisations, changes.groups)):
            return
        self.refresh_day()

    def _on_filter_changed(self) -> None:
        self.reading.wanted = self.head.wanted
        self.reading.by_contact = self.head.by_contact.isChecked()
        self._starts_anew = True
        self.reading.read(as_far=False)

    def _on_moved_down(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        self.list.choose_first()

    def _on_read_begun(self) -> None:
        self._place = self.list.place()
        self._kept = (self.selected(), self.list.first_selected())

    def _on_read(self) -> None:
        if self._starts_anew:
            self._starts_anew = False
            self.list.verticalScrollBar().setValue(0)
        else:
            self.list.return_to(self._place)
        self.list.select_again(*self._kept)
        if self._day is not None:
            self.list.choose_day(self._day)
            self._day = None
        self._show_made()
        self._made = None
        self._show_what_there_is()
        self._show_tools()
        self.items_read.emit()

    def _on_made(self, follow_up_id: int) -> None:
        self._made = follow_up_id
        self._show_made()

    def _show_made(self) -> None:
        """Select what was just made here, once it was read: it may stand far from what shows."""
        rows = [] if self._made is None else self.model.rows_of([self._made])
        if rows:
            self.list.show_alone(rows[0])
            self._made = None

    def _show_what_there_is(self) -> None:
        shown = Shown.LIST
        if not self.model.items and self.head.is_filtered:
            shown = Shown.NOTHING_FOUND
        elif not self.model.items:
            shown = Shown.NOTHING if self._somebody else Shown.NOBODY
        self._laid_out.show(shown)

    def _show_tools(self) -> None:
        count = len(self.list.selected())
        self.bar.show_count(count)
        self._laid_out.show_bar(shown=count > 1)

    def _on_edit_wished(self, view: FollowUpView) -> None:
        edit_follow_up(self._context, self.deeds, view, self)

    def _on_other_wished(self, deed: Deed, place: QPoint) -> None:
        rows = self.list.selected()
        if not rows:
            return
        contact_id = rows[0].follow_up.contact_id
        if deed is Deed.OPEN:
            self.contact_wished.emit(contact_id)
        elif deed is Deed.CALL:
            self.contacts.call(contact_id)
        elif deed is Deed.PARK:
            self._parked = rows[0]
            self._park_menu.open_at(place)

    def _on_parked(self, until: date, reason: ParkReason) -> None:
        if self._parked is not None:
            row = self._parked
            self.contacts.park(row.follow_up.contact_id, row.contact_name, until, reason)

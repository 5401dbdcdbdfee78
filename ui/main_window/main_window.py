"""The main window: three columns that adapt to its width."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QHideEvent,
    QMoveEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMainWindow

from services.changes import ChangeSet
from services.clock import today
from services.contacts.contact_list import ContactList, ViewRow
from services.contacts.list_reader import FIRST_ROWS, FirstList
from services.window_state import EVERYBODY, WindowState
from ui.context import UiContext
from ui.main_window.actions import WindowActions
from ui.main_window.columns import Columns
from ui.main_window.contact_list_panel import ContactListPanel
from ui.main_window.contact_list_view import Position
from ui.main_window.file_drop import contact_files, take_copy
from ui.main_window.navigation import Navigation
from ui.main_window.other_places import OtherPlaces
from ui.main_window.page_area import PageArea
from ui.main_window.saved_views import SavedViews
from ui.main_window.window_memory import WindowMemory, fit_screen, geometry_text


class MainWindow(QMainWindow):
    """Show navigation, contacts and the page of the one selected, or how to begin.

    It is painted first with rows read through the driver alone. After that frame read() asks
    for everything; from then on every change is read anew.
    """

    files_dropped = Signal(list)
    """Contact files were dropped: a list of pathlib.Path."""

    first_painted = Signal()
    """The first frame is on the screen; comes once."""

    contacts_read = Signal()
    """All contacts were read and are shown."""

    quick_note_wanted = Signal()
    """A note is to be written, and nobody is open whose it could be."""

    close_requested = Signal()
    """The user closed the window; it stays until whoever listens hides it or quits."""

    def __init__(self, context: UiContext, first: FirstList) -> None:
        super().__init__()
        self._context = context
        self._group_id: int | None = None
        self._contacts = first.contacts
        self._painted = False
        theme = context.theme
        self.page_area = PageArea(context)
        self.commands = WindowActions(theme, self)
        self._navigation = Navigation(theme, self.commands)
        self._list = ContactListPanel(context, self.commands.new_contact)
        self._columns = Columns(
            theme,
            self.commands,
            self._navigation,
            self._list,
            self.page_area,
            list_px=first.state.list_px,
        )
        self.ask = self._columns.ask
        self.setCentralWidget(self._columns)
        self._others = OtherPlaces(context, self._navigation, self._columns, self.page_area)
        if sys.platform == "darwin":
            self.commands.fill(self.menuBar().addMenu(self.tr("&Journal")))
        self.setWindowTitle("Attent")
        self.setAcceptDrops(True)
        self._memory = WindowMemory(self, context.tasks, first.state, self.state)
        self._views = SavedViews(context, self)
        fit_screen(self, first.state.geometry)
        self._connect()
        self._restore(first)

    @property
    def contacts(self) -> ContactList:
        """Return the groups and contacts as last read."""
        return self._contacts

    @property
    def group_id(self) -> int | None:
        """Return the group that is listed, or None for everybody."""
        return self._group_id

    def state(self) -> WindowState:
        """Return how the window is left."""
        position = self._list.position()
        return WindowState(
            geometry=geometry_text(self),
            list_px=self._columns.list_px,
            place=self._navigation.place or EVERYBODY,
            listing=self._list.own_listing,
            selected_id=self._list.selected_id or self.page_area.contact_behind,
            top_id=position.contact_id,
            hidden_px=position.hidden_px,
            first_ids=tuple(self._list.rows_around(FIRST_ROWS)),
            shown=self._list.contacts_shown,
            left_on=today(self._context.clock).isoformat(),
        )

    def remember(self) -> None:
        """Write how the window is left, before the app ends."""
        self._memory.write()

    def read(self) -> None:
        """Ask for all contacts; a newer asking overtakes this one."""
        self._context.tasks.read(
            self,
            lambda use_cases: use_cases.contact_list.read(),
            self._on_read,
            latest="contacts",
        )

    def open_contact(self, contact_id: int) -> None:
        """Select a contact and show the page."""
        self._others.leave()
        self._list.select(contact_id)

    def refresh_marks(self) -> None:
        """Show what the time of day says: who is overdue now, and how long ago things were."""
        self._list.refresh_marks()
        self.page_area.refresh_day()
        self._others.count()

    def bring_to_front(self) -> None:
        """Show the window, out of the tray or from under others."""
        self.setWindowState(self.windowState() & ~self.windowState().WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell the first time when that has reached the screen."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave it to the application whether this hides or quits."""
        event.ignore()  # so QApplication.quit() would be in vain: end with exit()
        self.close_requested.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Remember how large it is."""
        super().resizeEvent(event)
        self._memory.note()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Remember where it is."""
        super().moveEvent(event)
        self._memory.note()

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember at once how it was left: this may be the end."""
        super().hideEvent(event)
        self._memory.write()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome contact files anywhere in the window."""
        if contact_files(event):
            take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files over."""
        take_copy(event)
        self.files_dropped.emit(contact_files(event))

    def _connect(self) -> None:
        self._navigation.group_chosen.connect(self._on_group_chosen)
        self._navigation.view_chosen.connect(self._on_view_chosen)
        self._views.follow(self._navigation, self._list, self.page_area)
        self._navigation.group_edit_wanted.connect(self.page_area.show_group)
        self._navigation.new_group_wanted.connect(self.page_area.add_group)
        self.commands.groups.triggered.connect(self._others.leave)
        self.commands.groups.triggered.connect(self.page_area.show_groups)
        self._connect_memory()
        self._others.follow(self.commands)
        self._list.several_selected.connect(self._on_several_selected)
        self._list.everybody_wanted.connect(self._navigation.choose_everybody)
        self._list.contact_selected.connect(self.page_area.open_contact)
        self._list.organisation_wished.connect(self.page_area.open_organisation)
        self.page_area.organisation_opened.connect(self._list.select_nobody)
        self.page_area.contact_wished.connect(self.open_contact)
        self.page_area.people_wanted.connect(self._others.leave)
        self._list.contact_activated.connect(self.page_area.uncover_contact)
        self._context.changes.changed.connect(self._on_changed)
        self._columns.files_dropped.connect(self.files_dropped)
        self.commands.find.triggered.connect(self._others.leave)
        self.commands.find.triggered.connect(self._list.focus_search)
        self.commands.new_note.triggered.connect(self._on_new_note)

    def _connect_memory(self) -> None:
        listed = (self._list.contact_selected, self._list.listing_changed, self._list.scrolled)
        for signal in (*listed, self._columns.moved, self._navigation.place_chosen):
            signal.connect(self._memory.note)

    def _restore(self, first: FirstList) -> None:
        """Show the rows that were read for the first frame, as they were left."""
        state = first.state
        self._navigation.choose(state.place)
        self._navigation.show_drafts(first.drafts)
        self._show_contacts(first.contacts, state.shown or first.contacts.total)
        self._others.show_first(first)  # where the navigation stands is known by now
        self._list.restore(
            state.listing, state.selected_id, Position(state.top_id, state.hidden_px)
        )
        if state.selected_id is not None:
            self.page_area.wait()

    def _show_contacts(self, contacts: ContactList, shown: int | None = None) -> None:
        self._contacts = contacts
        self._navigation.show_groups(contacts)
        self._list.show_contacts(contacts, shown)
        somebody = bool(contacts.total or contacts.rows)  # all may be in the archive
        self._others.show_for(somebody=somebody)
        self.commands.sample_people.setEnabled(not somebody)
        self.commands.find.setEnabled(somebody)
        self.commands.new_note.setEnabled(somebody)
        self.commands.groups.setEnabled(somebody)

    def _on_read(self, contacts: ContactList) -> None:
        self._show_contacts(contacts)
        self.page_area.refresh_selection(contacts)
        if self.page_area.is_waiting:
            self._open_who_was_left()
        self._others.begin()
        self._memory.begin()
        self.contacts_read.emit()

    def _open_who_was_left(self) -> None:
        """Open the page of who was selected at the last end, unless they are gone since."""
        contact_id = self._list.selected_id
        if contact_id is not None and any(row.id == contact_id for row in self._contacts.rows):
            self.page_area.open_contact(contact_id)
        else:
            self.page_area.show_nobody()

    def _on_group_chosen(self, group_id: int | None, name: str) -> None:
        self._group_id = group_id
        self._list.show_group(group_id, name)

    def _on_view_chosen(self, view: ViewRow) -> None:
        self._group_id = view.listing.criteria.group_id
        self._list.show_view(view)

    def _on_several_selected(self, contact_ids: list[int]) -> None:
        if contact_ids:
            self.page_area.show_selection(contact_ids, self._contacts)
        else:
            self.page_area.show_nobody()

    def _on_changed(self, changes: ChangeSet) -> None:
        shown = (changes.contacts, changes.organisations, changes.groups, changes.follow_ups)
        if any((*shown, changes.tags, changes.views)):
            self.read()

    def _on_new_note(self) -> None:
        """Write a note with the contact that is open, else one that says itself whose it is."""
        self._others.leave()
        page, contact_id = self.page_area.contact_page, self._list.selected_id
        if page is not None and contact_id is not None:
            self.page_area.uncover_contact(contact_id)
            page.write_note()
        else:
            self.quick_note_wanted.emit()

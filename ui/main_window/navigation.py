"""The navigation column: everybody, the groups, and what can be begun from anywhere."""

from __future__ import annotations

import sys
from typing import TypeAlias

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.contacts.contact_list import ContactList, GroupRow, ViewRow
from services.follow_ups.values import COUNTED_TO
from services.window_state import BIN, DRAFTS, EVERYBODY, FOLLOW_UPS, PLACES, TODAY
from ui.main_window.actions import WindowActions
from ui.theme.theme import Theme
from ui.widgets.buttons import IconButton
from ui.widgets.labels import Label
from ui.widgets.menu import Menu
from ui.widgets.nav_button import NavButton
from ui.widgets.nav_list import NavList
from ui.widgets.styling import without_mnemonic
from ui.widgets.surface import Surface
from ui.wording.terms import group_name

_MARGIN_PX = 8
_ROWS = (
    (TODAY, "today"),
    (EVERYBODY, "contacts"),
    (FOLLOW_UPS, "followup"),
    (DRAFTS, "draft"),
)
_Place: TypeAlias = tuple[GroupRow | ViewRow | None, str]


class Navigation(Surface):
    """Choose whose contacts are listed; narrow windows show it as a rail of icons."""

    group_chosen = Signal(object, str)
    """A group's id, or None for everybody, and its name."""

    view_chosen = Signal(object)
    """A saved view: a ViewRow."""

    place_chosen = Signal(str)
    """A place that lists no contacts: one of PLACES."""

    rename_wanted = Signal(object)
    """A saved view is to have another name: a ViewRow."""

    delete_wanted = Signal(object)
    """A saved view is to go: a ViewRow."""

    group_edit_wanted = Signal(int)
    """A group is to be changed: its id."""

    new_group_wanted = Signal()
    """A group is to be added."""

    def __init__(self, theme: Theme, actions: WindowActions, parent: QWidget | None = None) -> None:
        super().__init__("nav", parent)
        self._theme = theme
        self._places: dict[str, _Place] = {}
        self._wanted = EVERYBODY
        self._drafts = 0
        self._waiting: dict[str, int] = {}
        self._title = Label(self.tr("Attent"), "title")
        self._head = QHBoxLayout()
        self._menu = Menu(parent=self)
        actions.fill(self._menu)
        self._list = NavList(theme, self.tr("Navigation"))
        self._list.chosen.connect(self._on_chosen)
        self._list.edit_wanted.connect(self._on_edit_wanted)
        self._list.delete_wanted.connect(self._on_delete_wanted)
        self._list.menu_wanted.connect(self._on_menu_wanted)
        self._new_note = NavButton(theme, without_mnemonic(actions.new_note.text()), "note")
        self._new_note.bind(actions.new_note)
        self._groups = NavButton(theme, without_mnemonic(actions.groups.text()), "tag")
        self._groups.bind(actions.groups)
        self._lay_out()
        theme.changed.connect(self._fit)

    @property
    def place(self) -> str:
        """Return the key of what is chosen."""
        return self._list.chosen_key

    def show_groups(self, contacts: ContactList) -> None:
        """Show groups, views and counts that were read anew; what was chosen stays so."""
        places: dict[str, _Place] = {EVERYBODY: (None, self.tr("Contacts"))}
        places |= {str(group.id): (group, group_name(group)) for group in contacts.groups}
        places |= {view_key(view.id): (view, view.name) for view in contacts.views}
        places |= {key: (None, name) for key, name in self._names_of_places().items()}
        before, self._places = self._places, places
        if _looks(places) != _looks(before):
            self._fill()
        self._list.set_count(EVERYBODY, contacts.total or None)
        for key, (row, _name) in places.items():
            if row is not None:
                self._list.set_count(key, row.contacts or None)

    def show_waiting(self, place: str, count: int) -> None:
        """Show how much waits at a place, if anything does."""
        self._waiting[place] = count
        if self._places:
            self._count_waiting(place)

    def show_drafts(self, count: int) -> None:
        """Show how many drafts wait; without any their row shows only while it is chosen."""
        self._drafts = count
        if self._places:
            self._fit_drafts()

    def choose(self, place: str) -> None:
        """List what a key stands for, as soon as it is there."""
        self._wanted = place
        self._list.choose(place)

    def choose_everybody(self) -> None:
        """List all contacts."""
        self._list.choose(EVERYBODY)

    def set_rail(self, rail: bool) -> None:
        """Show icons only, or everything."""
        self._list.set_rail(rail)
        self._new_note.set_rail(rail)
        self._groups.set_rail(rail)
        self._title.setVisible(not rail)
        self._fit()

    def _fill(self) -> None:
        chosen = self._list.chosen_key or self._wanted
        self._list.clear_rows()
        for place, icon in _ROWS:
            self._list.add_row(place, self._places[place][1], icon)
        self._add_section(self.tr("Groups"), "people3", GroupRow)
        self._add_section(self.tr("Saved views"), "view", ViewRow)
        self._list.add_row(BIN, self._places[BIN][1], "bin", apart=True)
        wanted = self._wanted if self._wanted in self._places else chosen
        self._list.choose(wanted if wanted in self._places else EVERYBODY)
        self._fit_drafts()
        for place in self._waiting:
            self._count_waiting(place)

    def _count_waiting(self, place: str) -> None:
        count = self._waiting[place]
        self._list.set_count(place, count or None, at_least=count >= COUNTED_TO)

    def _names_of_places(self) -> dict[str, str]:
        return {
            TODAY: self.tr("Today"),
            FOLLOW_UPS: self.tr("Follow-ups"),
            BIN: self.tr("Bin"),
            DRAFTS: self.tr("Drafts"),
        }

    def _fit_drafts(self) -> None:
        self._list.set_count(DRAFTS, self._drafts or None)
        self._list.set_hidden(DRAFTS, not self._drafts and self.place != DRAFTS)

    def _add_section(self, title: str, icon: str, kind: type[GroupRow | ViewRow]) -> None:
        rows = [key for key, (row, _name) in self._places.items() if isinstance(row, kind)]
        if rows:
            self._list.add_heading(title, icon)
        looks = _looks(self._places)
        for key in rows:
            name, colour = looks[key]
            self._list.add_row(key, name, colour=colour)

    def _lay_out(self) -> None:
        menu = IconButton(self._theme, "menu", self.tr("Menu"), shortcut="F10")
        menu.setMenu(self._menu)
        head = self._head
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(menu)
        menu.setVisible(sys.platform != "darwin")  # there they stand in the system's menu bar
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN_PX, 8, _MARGIN_PX, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._list, 1)
        column.addWidget(self._new_note)
        column.addWidget(self._groups)
        self._fit()

    def _fit(self) -> None:
        sizes, rail = self._theme.sizes, self._list.is_rail()
        self.setFixedWidth(sizes.nav_rail_width if rail else sizes.nav_width)
        beside_menu = (sizes.nav_rail_width - sizes.button) // 2 - _MARGIN_PX
        self._head.setContentsMargins(0 if rail else 8, 4, beside_menu if rail else 0, 12)

    def _on_chosen(self, key: str) -> None:
        self._wanted = key
        row, name = self._places[key]
        self._fit_drafts()
        if key in PLACES:
            self.place_chosen.emit(key)
        elif isinstance(row, ViewRow):
            self.view_chosen.emit(row)
        else:
            self.group_chosen.emit(None if row is None else row.id, name)

    def _on_edit_wanted(self, key: str) -> None:
        row = self._places[key][0]
        if isinstance(row, ViewRow):
            self.rename_wanted.emit(row)
        elif row is not None:
            self.group_edit_wanted.emit(row.id)

    def _on_delete_wanted(self, key: str) -> None:
        if isinstance(view := self._places[key][0], ViewRow):
            self.delete_wanted.emit(view)

    def _on_menu_wanted(self, key: str, place: QPoint) -> None:
        """Offer what can be done with a saved view or a group."""
        row = self._places[key][0]
        if row is None:
            return
        menu = Menu(parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if isinstance(row, ViewRow):
            edit = menu.addAction(self.tr("&Rename…"), "F2")
            delete = menu.addAction(self.tr("&Delete"), "Del")
            delete.triggered.connect(lambda: self._on_delete_wanted(key))
        else:
            edit = menu.addAction(self.tr("&Edit group"), "F2")
            menu.addAction(self.tr("&New group")).triggered.connect(self.new_group_wanted)
        edit.triggered.connect(lambda: self._on_edit_wanted(key))
        menu.popup(place)


def view_key(view_id: int) -> str:
    """Return the key of a saved view."""
    return f"view-{view_id}"


def _looks(places: dict[str, _Place]) -> dict[str, tuple[str, str]]:
    """Return the name and the colour of every row."""
    return {
        key: (name, (row.colour or "") if isinstance(row, GroupRow) else "")
        for key, (row, name) in places.items()
    }

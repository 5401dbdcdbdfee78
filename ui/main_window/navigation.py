"""The navigation column: everybody, the groups, and what can be begun from anywhere."""

from __future__ import annotations

import sys
from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.contacts.contact_list import ContactList
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

_EVERYBODY = "contacts"
_MARGIN_PX = 8
_Names: TypeAlias = dict[str, tuple[int | None, str]]


class Navigation(Surface):
    """Choose whose contacts are listed; narrow windows show it as a rail of icons."""

    group_chosen = Signal(object, str)
    """A group's id, or None for everybody, and its name."""

    def __init__(self, theme: Theme, actions: WindowActions, parent: QWidget | None = None) -> None:
        super().__init__("nav", parent)
        self._theme = theme
        self._names: _Names = {}
        self._title = Label(self.tr("Attent"), "title")
        self._head = QHBoxLayout()
        self._menu = Menu(parent=self)
        actions.fill(self._menu)
        self._list = NavList(theme, self.tr("Navigation"))
        self._list.chosen.connect(self._on_chosen)
        self._new_note = NavButton(theme, without_mnemonic(actions.new_note.text()), "note")
        self._new_note.bind(actions.new_note)
        self._lay_out()
        theme.changed.connect(self._fit)

    def show_groups(self, contacts: ContactList) -> None:
        """Show groups and counts that were read anew; what was chosen stays so."""
        names: _Names = {_EVERYBODY: (None, self.tr("Contacts"))}
        names |= {str(group.id): (group.id, group_name(group)) for group in contacts.groups}
        if names != self._names:
            self._fill(names)
        self._list.set_count(_EVERYBODY, contacts.total or None)
        for group in contacts.groups:
            self._list.set_count(str(group.id), group.contacts or None)

    def choose_everybody(self) -> None:
        """List all contacts."""
        self._list.choose(_EVERYBODY)

    def set_rail(self, rail: bool) -> None:
        """Show icons only, or everything."""
        self._list.set_rail(rail)
        self._new_note.set_rail(rail)
        self._title.setVisible(not rail)
        self._fit()

    def _fill(self, names: _Names) -> None:
        chosen = self._list.chosen_key or _EVERYBODY
        self._names = names
        self._list.clear_rows()
        self._list.add_row(_EVERYBODY, names[_EVERYBODY][1], "contacts")
        self._list.add_heading(self.tr("Groups"), "people3")
        for key, (group_id, name) in names.items():
            if group_id is not None:
                self._list.add_row(key, name)
        self._list.choose(chosen if chosen in names else _EVERYBODY)

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
        self._fit()

    def _fit(self) -> None:
        sizes, rail = self._theme.sizes, self._list.is_rail()
        self.setFixedWidth(sizes.nav_rail_width if rail else sizes.nav_width)
        beside_menu = (sizes.nav_rail_width - sizes.button) // 2 - _MARGIN_PX
        self._head.setContentsMargins(0 if rail else 8, 4, beside_menu if rail else 0, 12)

    def _on_chosen(self, key: str) -> None:
        group_id, name = self._names[key]
        self.group_chosen.emit(group_id, name)

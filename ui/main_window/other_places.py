"""The bin and the drafts in the window: they take the room of list and page while chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject

from services.changes import ChangeSet
from services.window_state import BIN, DRAFTS
from ui.context import UiContext
from ui.main_window.columns import Columns
from ui.main_window.navigation import Navigation
from ui.main_window.page_area import PageArea


class OtherPlaces(QObject):
    """Open what is no list of people when it is chosen, and give way to people again.

    It also keeps the navigation saying how many drafts wait.
    """

    def __init__(
        self, context: UiContext, navigation: Navigation, columns: Columns, pages: PageArea
    ) -> None:
        super().__init__(columns)
        self._context = context
        self._navigation = navigation
        self._columns = columns
        self._pages = pages
        self._begun = False
        navigation.place_chosen.connect(self._on_place_chosen)
        navigation.group_chosen.connect(self._on_people_chosen)
        navigation.view_chosen.connect(self._on_people_chosen)
        navigation.group_edit_wanted.connect(self.leave)
        navigation.new_group_wanted.connect(self.leave)
        context.changes.changed.connect(self._on_changed)

    @property
    def is_open(self) -> bool:
        """Tell whether one of them is what was chosen."""
        return self._navigation.place in (BIN, DRAFTS)

    def begin(self) -> None:
        """Read what is open from now on: the first frame stands, and all contacts were read."""
        if self.is_open and not self._begun:
            self._pages.show_place(self._navigation.place)
        self._begun = True

    def leave(self) -> None:
        """List everybody, if one of them is open."""
        if self.is_open:
            self._navigation.choose_everybody()

    def _on_place_chosen(self, place: str) -> None:
        self._columns.show_list(shown=False)
        self._columns.show_people()
        if self._begun:
            self._pages.show_place(place)
        else:
            self._pages.wait()

    def _on_people_chosen(self) -> None:
        self._columns.show_list(shown=True)
        self._pages.leave_place()

    def _on_changed(self, changes: ChangeSet) -> None:
        """Count the drafts: also of whom or what goes to the bin, or comes back."""
        if any((changes.drafts, changes.contacts, changes.entries)):
            self._context.tasks.read(
                self,
                lambda cases: cases.draft_list.count(),
                self._navigation.show_drafts,
                latest="draft count",
            )

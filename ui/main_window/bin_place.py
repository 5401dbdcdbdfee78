"""The bin in the window: it takes the room of list and page while it is chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject

from services.window_state import BIN
from ui.main_window.columns import Columns
from ui.main_window.navigation import Navigation
from ui.main_window.page_area import PageArea


class BinPlace(QObject):
    """Open the bin when it is chosen, and give way to people again."""

    def __init__(
        self, navigation: Navigation, columns: Columns, pages: PageArea, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._navigation = navigation
        self._columns = columns
        self._pages = pages
        self._begun = False
        navigation.bin_chosen.connect(self._on_bin_chosen)
        navigation.group_chosen.connect(self._on_people_chosen)
        navigation.view_chosen.connect(self._on_people_chosen)
        navigation.group_edit_wanted.connect(self.leave)
        navigation.new_group_wanted.connect(self.leave)

    @property
    def is_open(self) -> bool:
        """Tell whether the bin is what was chosen."""
        return self._navigation.place == BIN

    def begin(self) -> None:
        """Read the bin from now on: the first frame stands, and all contacts were read."""
        if self.is_open and not self._begun:
            self._pages.show_bin()
        self._begun = True

    def leave(self) -> None:
        """List everybody, if the bin is open."""
        if self.is_open:
            self._navigation.choose_everybody()

    def _on_bin_chosen(self) -> None:
        self._columns.show_list(shown=False)
        self._columns.show_people()
        if self._begun:
            self._pages.show_bin()
        else:
            self._pages.wait()

    def _on_people_chosen(self) -> None:
        self._columns.show_list(shown=True)
        self._pages.leave_bin()

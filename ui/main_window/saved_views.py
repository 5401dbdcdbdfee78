"""Save what the list shows under a name, rename and delete such views."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from services.changes import ChangeSet
from services.contacts.contact_list import ViewRow
from services.contacts.listing import Listing
from ui.context import UiContext
from ui.main_window.contact_list_panel import ContactListPanel
from ui.main_window.navigation import Navigation, view_key
from ui.main_window.page_area import PageArea

if TYPE_CHECKING:
    from services.use_cases import UseCases


class SavedViews(QObject):
    """Ask for names and write; what was written shows when it is read."""

    added = Signal(int)
    """A view was saved: its id."""

    undo_offered = Signal(str, object)
    """This was done, in words, and what takes it back."""

    def __init__(self, context: UiContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window

    def follow(self, navigation: Navigation, panel: ContactListPanel, pages: PageArea) -> None:
        """Do what navigation and list ask for, open what was saved, and offer Undo."""

        def change() -> None:
            if (view := panel.view_row) is not None:
                self.change(view, panel.listing)

        panel.head.view_wanted.connect(lambda: self.ask_to_add(panel.listing))
        panel.head.view_change_wanted.connect(change)
        navigation.rename_wanted.connect(self.ask_to_rename)
        navigation.delete_wanted.connect(self.delete)
        self.added.connect(lambda view_id: navigation.choose(view_key(view_id)))
        self.undo_offered.connect(pages.offer_undo)

    def ask_to_add(self, listing: Listing) -> None:
        """Ask for a name and save a listing under it."""
        self._ask(
            self.tr("Name of the view"),
            self.tr("Save"),
            "",
            lambda name: self._context.tasks.write(
                self, lambda cases: cases.views.add(name, listing), self._on_added
            ),
        )

    def ask_to_rename(self, view: ViewRow) -> None:
        """Ask for another name."""
        self._ask(
            self.tr("Name of the view"),
            self.tr("Rename"),
            view.name,
            lambda name: self._context.tasks.write(
                self, lambda cases: cases.views.rename(view.id, name), _nothing
            ),
        )

    def change(self, view: ViewRow, listing: Listing) -> None:
        """Make a view show another listing."""
        words = self.tr("View “{view}” saved").format(view=view.name)
        self._do(lambda cases: cases.views.change(view.id, listing), words)

    def delete(self, view: ViewRow) -> None:
        """Take a view out of the navigation."""
        words = self.tr("View “{view}” deleted").format(view=view.name)
        self._do(lambda cases: cases.views.delete(view.id), words)

    def _do(self, job: Callable[[UseCases], ChangeSet], words: str) -> None:
        from ui.undo_actions import undoing

        def on_done(changes: ChangeSet) -> None:
            self.undo_offered.emit(words, undoing(self._context, changes))

        self._context.tasks.write(self, job, on_done)

    def _ask(self, title: str, button: str, name: str, done: Callable[[str], None]) -> None:
        from ui.main_window.name_dialog import NameDialog

        dialog = NameDialog(self._context.theme, title, button, name=name, parent=self._window)
        dialog.named.connect(done)
        dialog.open()

    def _on_added(self, added: tuple[int, ChangeSet]) -> None:
        self.added.emit(added[0])


def _nothing(_changes: ChangeSet) -> None:
    """Wait for nothing: the change set on the bus says it all."""

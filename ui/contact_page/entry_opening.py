"""Open entries in their place on the timeline, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from ui.context import UiContext
from ui.timeline.timeline_view import TimelineView

if TYPE_CHECKING:
    from ui.contact_page.entry_panel import EntryPanel


class EntryOpening(QObject):
    """Show the entry that was asked for instead of its row, until it is closed."""

    deletion_wished = Signal(int)
    follow_up_ticked = Signal(object, bool)
    """A follow-up is to be done (True), or open again."""

    undo_offered = Signal(str, object)
    """Something was done: what, in words, and a callable that takes it back."""

    def __init__(self, context: UiContext, view: TimelineView) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._contact_id: int | None = None
        self._panel: EntryPanel | None = None
        view.entry_opened.connect(self.open)

    @property
    def panel(self) -> EntryPanel | None:
        """Return what shows in place of a row, if anything does."""
        return self._panel

    def set_contact(self, contact_id: int | None) -> None:
        """Open entries of another contact from now on; what was open closes."""
        if contact_id != self._contact_id:
            self.close()
            self._contact_id = contact_id

    def open(self, entry_id: int) -> None:
        """Show an entry whole, with the keyboard in it."""
        if self._contact_id is None:
            return
        panel = self._make_panel(self._contact_id, entry_id)
        self._view.show_in_place(entry_id, panel)
        self._panel = panel
        panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def close(self) -> None:
        """Show the row again."""
        self._panel = None
        self._view.close_in_place()

    def _make_panel(self, contact_id: int, entry_id: int) -> EntryPanel:
        # Both load what the first frame does without.
        from services.journal.attached_files import OpenedCopies
        from ui.contact_page.entry_panel import EntryPanel

        context = self._context
        copies = OpenedCopies(context.profile)
        panel = EntryPanel(context, contact_id, entry_id, context.links.open, copies)
        panel.closed.connect(lambda: self._on_closed(panel))
        panel.deletion_wished.connect(self.deletion_wished)
        panel.follow_up_ticked.connect(self.follow_up_ticked)
        panel.undo_offered.connect(self.undo_offered)
        return panel

    def _on_closed(self, panel: EntryPanel) -> None:
        if panel is self._panel:
            self.close()

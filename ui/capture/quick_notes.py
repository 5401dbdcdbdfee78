"""Open the quick note from wherever it is wanted; what it takes is loaded once nobody waits."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from services.contacts.reach import Way
from services.global_shortcut import Press
from services.terms import Purpose
from ui.context import UiContext
from ui.loading import OF_QUICK_NOTE, Loading, imports

if TYPE_CHECKING:
    from services.capture.note import Begun
    from ui.capture.capture_controller import CaptureController

_IDLE_MS = 1_500  # after the start


class QuickNotes(QObject):
    """Make the quick note ready a moment after the start, or when it is first asked for."""

    undo_offered = Signal(str, object)
    """A draft was thrown away: what, in words, and a callable that takes it back."""

    shown = Signal()
    """The window has been shown."""

    note_saved = Signal(object)
    """A note is in the journal: a SavedNote."""

    offer_ended = Signal(bool)
    """An offer was taken, or the window went with nothing written."""

    def __init__(
        self, context: UiContext, activate: Callable[[int, Press], None], parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._activate = activate
        self._controller: CaptureController | None = None
        self._check_in_with: int | None = None
        self._loading = Loading(
            (*imports(OF_QUICK_NOTE), self.prepare, lambda: self.prepare().warm_up()), self
        )

    @property
    def place(self) -> QPoint:
        """Return where on the screen the window stands, or stood."""
        return self.prepare().window.pos()

    @property
    def shown_uid(self) -> str | None:
        """Return the uid of the note that shows, None while none does."""
        return None if self._controller is None else self._controller.shown_uid

    def prepare_soon(self) -> None:
        """Make all ready once the app has started and nobody waits for it."""
        if self._controller is None:
            self._loading.begin(_IDLE_MS)

    def prepare(self) -> CaptureController:
        """Return what shows the window, made if need be."""
        if self._controller is None:
            from ui.capture.capture_controller import CaptureController

            self._controller = CaptureController(self._context, self._activate, self)
            self._controller.undo_offered.connect(self.undo_offered)
            self._controller.shown.connect(self.shown)
            self._controller.note_saved.connect(self.note_saved)
            self._controller.offer_ended.connect(self.offer_ended)
        return self._controller

    def open(self, press: Press | None = None) -> None:
        """Show the window with the keyboard; see CaptureController."""
        self.prepare().open(press)

    def open_after(self, contact_id: int, way: Way) -> None:
        """Show the window for what was begun with a contact just now."""
        purpose = Purpose.CARE if contact_id == self._check_in_with else None
        self._check_in_with = None
        self.prepare().open_after(contact_id, way, purpose)

    def expect_check_in(self, contact_id: int) -> None:
        """Know that what is begun next with a contact is a check-in: it is for them alone."""
        self._check_in_with = contact_id

    def open_with(self, contact_id: int) -> None:
        """Show the window for a note about a contact: of the talk, if a check-in was expected."""
        if contact_id == self._check_in_with:
            self.open_after(contact_id, Way.CALL)
        else:
            self.prepare().open_with(contact_id)

    def open_draft(self, uid: str) -> None:
        """Show the window with a draft that waits."""
        self.prepare().open_draft(uid)

    def bring_back(self, uid: str) -> None:
        """Show the window with a note as before the windows were made anew, without the focus."""
        self.prepare().bring_back(uid)

    def offer(self, begun: Begun) -> bool:
        """Show the window for a call that has ended, without the focus; see CaptureController."""
        return self.prepare().offer(begun)

    def close(self) -> None:
        """Store what is typed and take the windows away for good."""
        self._loading.stop()
        if self._controller is not None:
            self._controller.close()
            self._controller = None

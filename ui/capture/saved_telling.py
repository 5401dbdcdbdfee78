"""Tell that a quick note was saved, and try again tomorrow if that is wished."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint

from services.journal.values import Participant
from ui.capture.saved_note import SavedNote
from ui.capture.saved_notice import SavedNotice
from ui.context import UiContext
from ui.follow_ups.trying_again import TryingAgain


class SavedTelling(QObject):
    """Hold the notice, which is made when a note is saved for the first time."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._again = TryingAgain(context, self)
        self._latest: SavedNote | None = None
        self.notice = SavedNotice(context.theme)
        self.notice.again_wanted.connect(self._again.plan)
        self._again.done.connect(self.notice.present_planned)

    def tell(self, saved: SavedNote, place: QPoint) -> None:
        """Say at a place on the screen what was saved."""
        self._latest = saved
        if saved.unanswered is None:
            self.notice.present(saved, place)
            return
        self._again.ask(saved.unanswered.contact_id, self._presenting(saved, place))

    def end(self) -> None:
        """Say nothing more of what was saved, also when the answer comes late."""
        self._latest = None
        self.notice.hide()

    def _presenting(self, saved: SavedNote, place: QPoint) -> Callable[[Participant | None], None]:
        def present(who: Participant | None) -> None:
            if saved is self._latest:
                self.notice.present(replace(saved, unanswered=who), place)

        return present

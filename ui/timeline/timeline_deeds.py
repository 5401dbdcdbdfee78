"""Do what the rows of a timeline ask for, and offer to take it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from services.changes import ChangeSet
from services.errors import KnownError
from services.follow_ups.values import FollowUpView
from services.use_cases import UseCases
from ui.context import UiContext
from ui.timeline.timeline_view import TimelineView
from ui.undo_actions import undoing


class TimelineDeeds(QObject):
    """Tick follow-ups off and delete entries."""

    undo_offered = Signal(str, object)
    """Something was done: what, in words, and a callable that takes it back."""

    failed = Signal()
    """It was not done, as was said elsewhere; what shows has to be put right."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def follow(self, view: TimelineView) -> None:
        """Do what a timeline asks for from now on."""
        view.follow_up_ticked.connect(self.tick)
        view.entry_deletion_wished.connect(self.delete)

    def tick(self, follow_up: FollowUpView, done: bool) -> None:
        """Say that a follow-up is done, or open again."""
        id_ = follow_up.id
        if done:
            self._do(lambda cases: cases.follow_ups.complete(id_), self.tr("Follow-up done"))
        else:
            self._do(lambda cases: cases.follow_ups.reopen(id_), self.tr("Follow-up open again"))

    def delete(self, entry_id: int) -> None:
        """Move an entry to the bin."""
        words = self.tr("Entry moved to the bin")
        self._do(lambda cases: cases.journal.delete_entry(entry_id), words)

    def _do(self, job: Callable[[UseCases], ChangeSet], words: str) -> None:
        tasks = self._context.tasks

        def on_done(changes: ChangeSet) -> None:
            self.undo_offered.emit(words, undoing(self._context, changes))

        def on_failed(error: KnownError) -> None:
            self.failed.emit()
            tasks.known_error_raised.emit(error)

        tasks.write(self, job, on_done, on_failed)

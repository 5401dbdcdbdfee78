"""What the sections of the facts column share: whose facts they are, and how changes are saved."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QLocale, QObject, Signal

from services.changes import ChangeSet
from services.errors import KnownError
from ui.context import UiContext
from ui.editing.in_place_field import InPlaceField
from ui.editing.saving import Job, Prepare, save_by
from ui.undo_actions import undoing

V = TypeVar("V")


class Desk(QObject):
    """Save what is changed of the contact that shows.

    A job keeps the contact it was made for, whoever shows by the time it runs.
    """

    undo_offered = Signal(str, object)
    """Something was done: what, in words, and what takes it back."""

    failed = Signal()
    """A change that no field waits for was not saved; what shows has to be put right."""

    contact_wished = Signal(int)
    """Another contact is to be opened."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.contact_id = 0

    @property
    def region(self) -> str:
        """Return the country in which numbers without one are dialled: the user's own."""
        return QLocale.territoryToCode(QLocale().territory())

    def bind(self, field: InPlaceField[V], prepare: Prepare[V]) -> None:
        """Save what is typed into a field from now on; an error shows at the field."""
        save_by(self.context.tasks, field, prepare)

    def do(self, job: Job, words: str = "") -> None:
        """Do something at once and, if `words` say what it was, offer to take it back."""
        tasks = self.context.tasks

        def on_done(changes: ChangeSet) -> None:
            if words and changes:
                self.undo_offered.emit(words, undoing(self.context, changes))

        def on_failed(error: KnownError) -> None:
            self.failed.emit()
            tasks.known_error_raised.emit(error)

        tasks.write(self, job, on_done, on_failed)

"""What the page of follow-ups does with the contact of one: call and park."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from services.changes import ChangeSet
from services.contacts.reach import Way, methods_for
from services.contacts.values import MethodView
from services.terms import ParkReason
from ui.context import UiContext
from ui.reaching import Reaching, missing_words
from ui.undo_actions import undoing
from ui.wording.deeds import parked_words


class ContactDeeds(QObject):
    """Call by the contact's first number, and park until a day."""

    undo_offered = Signal(str, object)
    """Something was done or could not be: what, in words, and what takes it back, or None."""

    reached_out = Signal(int, object)
    """Another program was started to reach the contact with this id, by a Way."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._reaching = Reaching(context, self)
        self._reaching.started.connect(self.reached_out)
        self._reaching.refused.connect(lambda words, _value: self.undo_offered.emit(words, None))

    def call(self, contact_id: int) -> None:
        """Start the program that calls."""

        def on_read(methods: Sequence[MethodView]) -> None:
            if methods:
                self._reaching.start(contact_id, Way.CALL, methods[0].value)
            else:
                self.undo_offered.emit(missing_words(Way.CALL), None)

        self._context.tasks.read(
            self,
            lambda cases: methods_for(Way.CALL, cases.contact_page.read(contact_id).methods),
            on_read,
            latest="number",
        )

    def park(self, contact_id: int, name: str, until: date, reason: ParkReason) -> None:
        """Prompt nobody to call a contact until a day."""
        words = parked_words(name, until, self._context.clock)

        def on_done(changes: ChangeSet) -> None:
            self.undo_offered.emit(words, undoing(self._context, changes))

        self._context.tasks.write(
            self, lambda cases: cases.editing.park(contact_id, until, reason), on_done
        )

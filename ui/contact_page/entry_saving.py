"""Save new entries, and offer to try again tomorrow after a call that nobody answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from services.changes import ChangeSet
from services.errors import KnownError
from services.journal.values import Participant
from services.use_cases import UseCases
from ui.contact_page.draft_fields import draft_of
from ui.contact_page.draft_keeper import DraftSlot
from ui.contact_page.note_form import NoteForm, called_in_vain, new_entry
from ui.context import UiContext
from ui.widgets.undo_bar import Offer
from ui.wording.saved import again_words, saved_words

if TYPE_CHECKING:
    from ui.follow_ups.trying_again import TryingAgain


class EntrySaving(QObject):
    """Save one form after another; one that is on its way is known by its uid."""

    saved = Signal(int, object)
    """An entry of the contact with this id is in the journal: its NoteForm."""

    failed = Signal(object, object)
    """A NoteForm was not saved, for the KnownError that comes along."""

    undo_offered = Signal(str, object)
    """Something was done: what, in words, and a callable that takes it back."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._uids: set[str] = set()
        self._again: TryingAgain | None = None

    @property
    def is_busy(self) -> bool:
        """Return whether anything is being saved."""
        return bool(self._uids)

    def has(self, form: NoteForm) -> bool:
        """Return whether a form is being saved."""
        return form.uid in self._uids

    def save(self, form: NoteForm, contact_id: int, slot: DraftSlot, origin: str) -> None:
        """Save a form as an entry of a contact; its draft goes."""
        self._uids.add(form.uid)
        new = new_entry(form, contact_id, self._context.clock.zone())

        def on_saved(changes: ChangeSet) -> None:
            self._uids.discard(form.uid)
            self.saved.emit(contact_id, form)
            if called_in_vain(form):
                self._offer_again(contact_id, form, changes)

        def on_failed(error: KnownError) -> None:
            self._uids.discard(form.uid)
            self.failed.emit(form, error)

        self._context.tasks.write(
            self,
            lambda cases: cases.journal.add_entry(replace(new, uid=slot.uid), origin),
            on_saved,
            on_failed,
        )

    def take_back(self, form: NoteForm, contact_id: int, change_id: int | None = None) -> None:
        """Store a form as a draft again, once its entry is gone if it had become one.

        The composer hears of it as of anybody else's draft.
        """
        again = replace(form, uid=NoteForm().uid)
        slot, draft = DraftSlot(again.uid), draft_of(again, contact_id)

        def job(cases: UseCases) -> None:
            if change_id is not None:
                cases.undo.undo(change_id=change_id)
            if not form.is_blank:
                slot.keep(cases, draft, "")

        self._context.tasks.write(self, job, lambda _none: None)

    def _offer_again(self, contact_id: int, form: NoteForm, changes: ChangeSet) -> None:
        again, change_id = self._trying_again(), changes.change_id
        undo: Callable[[], None] | None = None
        if change_id is not None:

            def undo() -> None:
                self.take_back(form, contact_id, change_id)

        def on_found(who: Participant | None) -> None:
            if who is not None:
                offer = Offer(undo, again_words(), lambda: again.plan(who))
                self.undo_offered.emit(saved_words((who.name,)), offer)

        again.ask(contact_id, on_found)

    def _trying_again(self) -> TryingAgain:
        if self._again is None:
            from ui.follow_ups.trying_again import TryingAgain

            self._again = TryingAgain(self._context, self)
            self._again.done.connect(self.undo_offered)
        return self._again

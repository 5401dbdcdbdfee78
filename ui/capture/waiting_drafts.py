"""The notes that were begun and not saved: how many there are, and a menu to go on with one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QLocale, QObject, Signal

from services.capture.draft_fields import note_of
from services.capture.note import QuickNote
from services.changes import ChangeSet
from services.journal.values import WaitingDraft
from services.terms import EntryKind
from ui.context import UiContext
from ui.widgets.menu import Menu, menu_text
from ui.wording.dates import when_words
from ui.wording.terms import kind_name


class WaitingDrafts(QObject):
    """Know which notes wait, newest first; follows every change of a draft."""

    changed = Signal()

    chosen = Signal(object)
    """A draft is to be gone on with: a WaitingDraft."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._drafts: tuple[WaitingDraft, ...] = ()
        context.changes.changed.connect(self._on_changed)

    @property
    def drafts(self) -> tuple[WaitingDraft, ...]:
        """Return the drafts as last read."""
        return self._drafts

    def read(self) -> None:
        """Ask which drafts wait; a newer asking overtakes this one."""
        self._context.tasks.read(
            self, lambda cases: cases.kept_drafts.waiting(), self._on_read, latest="waiting"
        )

    def without(self, uid: str) -> Sequence[WaitingDraft]:
        """Return the drafts beside the one that is being written."""
        return [each for each in self._drafts if each.draft.uid != uid]

    def fill(self, menu: Menu, uid: str) -> None:
        """Put the drafts beside one into a menu."""
        for each in self.without(uid):
            words = menu_text(_words(note_of(each.draft)))
            action = menu.addAction(f"{words}\t{self._changed_words(each.changed_at)}")
            action.triggered.connect(partial(self._choose, each))

    def _changed_words(self, changed_at: datetime) -> str:
        clock = self._context.clock
        zone = clock.zone()
        local = changed_at.astimezone(zone)
        return when_words(
            local.date(), clock.now().astimezone(zone).date(), QLocale(), local.time()
        )

    def _choose(self, draft: WaitingDraft, _checked: bool = False) -> None:
        self.chosen.emit(draft)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.drafts:
            self.read()

    def _on_read(self, drafts: tuple[WaitingDraft, ...]) -> None:
        self._drafts = drafts
        self.changed.emit()


def _words(note: QuickNote) -> str:
    """Return what a note begins with; of one without a word, with whom it is."""
    people = ", ".join(person.name for person in note.people)
    return note.first_words or people or kind_name(EntryKind.NOTE)

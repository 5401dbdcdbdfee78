"""The notes that were begun and not saved: how many there are, and a menu to go on with one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QLocale, QObject, Signal

from services.changes import ChangeSet
from services.journal.values import DraftRow
from services.terms import EntryKind
from ui.context import UiContext
from ui.widgets.menu import Menu, menu_text
from ui.wording.dates import when_words
from ui.wording.terms import kind_name


class WaitingDrafts(QObject):
    """Know which notes wait, newest first; follows every change of a draft."""

    changed = Signal()

    chosen = Signal(str)
    """A draft is to be gone on with: its uid."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._drafts: tuple[DraftRow, ...] = ()
        context.changes.changed.connect(self._on_changed)

    @property
    def drafts(self) -> tuple[DraftRow, ...]:
        """Return the drafts as last read."""
        return self._drafts

    def read(self) -> None:
        """Ask which drafts wait; a newer asking overtakes this one."""
        self._context.tasks.read(
            self, lambda cases: cases.draft_list.read(), self._on_read, latest="waiting"
        )

    def without(self, uid: str) -> Sequence[DraftRow]:
        """Return the drafts beside the one that is being written."""
        return [each for each in self._drafts if each.uid != uid]

    def fill(self, menu: Menu, uid: str) -> None:
        """Put the drafts beside one into a menu."""
        for each in self.without(uid):
            words = menu_text(each.words or kind_name(EntryKind.NOTE))
            action = menu.addAction(f"{words}\t{self._changed_words(each.changed_at_utc)}")
            action.triggered.connect(partial(self._choose, each.uid))

    def _changed_words(self, changed_at: datetime) -> str:
        clock = self._context.clock
        zone = clock.zone()
        local = changed_at.astimezone(zone)
        return when_words(
            local.date(), clock.now().astimezone(zone).date(), QLocale(), local.time()
        )

    def _choose(self, uid: str, _checked: bool = False) -> None:
        self.chosen.emit(uid)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.drafts:
            self.read()

    def _on_read(self, drafts: tuple[DraftRow, ...]) -> None:
        self._drafts = tuple(
            each for each in drafts if each.contact_id is None and each.entry_id is None
        )
        self.changed.emit()

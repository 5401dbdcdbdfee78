"""Read quick notes as they are typed, with names that are kept current."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from services.capture.note import QuickNote
from services.capture.reading import NoteReading, read_note
from services.changes import ChangeSet
from services.quick_line.names import NameIndex
from services.quick_line.values import KnownName
from ui.context import UiContext


class LineReader(QObject):
    """Read notes in the main thread, a millisecond each, once languages and names are loaded."""

    changed = Signal()
    """What a note reads as may be another: all is loaded, or names have changed."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._names: NameIndex | None = None
        self._begun = self._knows_languages = False
        self._missed: set[int] = set()  # contacts that changed while the names were read
        context.changes.changed.connect(self._on_changed)

    @property
    def is_ready(self) -> bool:
        """Return whether notes can be read."""
        return self._names is not None and self._knows_languages

    def load(self) -> None:
        """Load languages and names in threads; once."""
        if self._begun:
            return
        self._begun = True
        self._context.tasks.work(self, _load_languages, self._on_languages_loaded)
        self._context.tasks.read(
            self, lambda cases: cases.contact_names().index(), self._on_names_read
        )

    def read(self, note: QuickNote) -> NoteReading | None:
        """Return what a note comes to, or None as long as nothing can be read."""
        if self._names is None or not self._knows_languages:
            return None
        clock = self._context.clock
        return read_note(note, clock.now(), clock.zone(), self._names)

    def _on_languages_loaded(self, _none: None) -> None:
        self._knows_languages = True
        if self.is_ready:
            self.changed.emit()

    def _on_names_read(self, names: NameIndex) -> None:
        self._names = names
        if self._missed:
            self._refresh(frozenset(self._missed))
        if self.is_ready:
            self.changed.emit()

    def _on_changed(self, changes: ChangeSet) -> None:
        if self._names is not None:
            self._refresh(changes.contacts)
        elif self._begun:
            self._missed |= changes.contacts

    def _refresh(self, contact_ids: frozenset[int]) -> None:
        if not contact_ids:
            return

        def on_read(found: Mapping[int, KnownName]) -> None:
            if self._names is not None:
                self._names.refresh(contact_ids, found)
                self.changed.emit()

        self._context.tasks.read(
            self, lambda cases: cases.contact_names().named(contact_ids), on_read
        )


def _load_languages() -> None:
    from services.quick_line.tongue import load_tongue

    load_tongue()

"""Hold the quick note that is being written: read it, keep its draft, save it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from services.capture.draft_fields import draft_of, note_of
from services.capture.note import Begun, QuickNote, shifted
from services.capture.reading import NoteReading
from services.capture.saving import new_entry
from services.changes import ChangeSet
from services.errors import KnownError
from services.journal.values import DraftView
from ui.capture.line_reader import LineReader
from ui.contact_page.draft_keeper import DraftKeeper, DraftSlot
from ui.context import UiContext
from ui.undo_actions import undoing

_PAUSE_MS = 150
_LONGEST_MS = 200  # so that no crash takes more than the last 300 ms of typing
GOES_ON = timedelta(minutes=10)
"""How long after the last key one goes on with a note; later, another begins."""


@dataclass(frozen=True, slots=True, eq=False)
class SavedNote:
    """Say whose note was saved, and take it back by `undo`."""

    names: tuple[str, ...]
    undo: Callable[[], None]


class NoteDesk(QObject):
    """Hold one quick note at a time; those that were left wait as drafts in the journal."""

    shown = Signal()
    """Another note lies here, or this one was changed by something else than its fields."""

    changed = Signal()
    """The note or what it comes to has changed."""

    draft_kept = Signal()
    """What was typed is in the journal."""

    busy_changed = Signal(bool)
    """A note is being saved, or not any more."""

    saved = Signal(object)
    """The note is in the journal: a SavedNote. A blank one lies here."""

    taken_back = Signal()
    """What was saved last was undone; it lies here again."""

    refused = Signal(object)
    """It was not saved, or its draft not kept, for the KnownError that comes along.

    Each change tries to keep the draft again, and fails without another word: see `unkept`.
    """

    def __init__(self, context: UiContext, reader: LineReader, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._reader = reader
        self._note = QuickNote()
        self._reading: NoteReading | None = None
        self._saves_when_read = self._busy = False
        self._edited_at: datetime | None = None
        self._kept_at: datetime | None = None
        self._unkept: KnownError | None = None
        self._drafts = DraftKeeper(
            context.tasks, self._draft, self, pause_ms=_PAUSE_MS, longest_ms=_LONGEST_MS
        )
        self._drafts.follow(DraftSlot(self._note.uid))
        self._drafts.kept.connect(self._on_kept)
        self._drafts.failed.connect(self._on_keeping_failed)
        reader.changed.connect(self._on_reader_changed)
        context.changes.changed.connect(self._on_changed)
        context.tasks.bug_raised.connect(lambda: self._set_busy(False))

    @property
    def note(self) -> QuickNote:
        """Return the note as it is now."""
        return self._note

    @property
    def reading(self) -> NoteReading | None:
        """Return what it comes to, or None as long as nothing can be read."""
        return self._reading

    @property
    def is_busy(self) -> bool:
        """Return whether it is being saved."""
        return self._busy

    @property
    def kept_at(self) -> datetime | None:
        """Return when the draft was stored last, as an aware instant; None before that."""
        return self._kept_at

    @property
    def unkept(self) -> KnownError | None:
        """Return why what was typed is not in the journal, None if it is or will be."""
        return self._unkept

    @property
    def goes_on(self) -> bool:
        """Return whether this note was written in a moment ago, so that one may want to go on."""
        edited_at = self._edited_at
        if self._note.is_blank or edited_at is None:
            return False
        return abs(self._context.clock.now() - edited_at) <= GOES_ON

    def type(self, text: str) -> None:
        """Take over the text that was typed; what was taken as plain stays so."""
        note = self._note
        if text != note.text:
            self.change(replace(note, text=text, plain=shifted(note.plain, note.text, text)))

    def change(self, note: QuickNote, *, shows: bool = False) -> None:
        """Take over what was chosen beside the text; `shows` tells the fields of it too."""
        self._note = self._stamped(note)
        self._edited_at = self._context.clock.now()
        self._read()
        self._drafts.note_change()
        if shows:
            self.shown.emit()
        self.changed.emit()

    def begin(self, begun: Begun | None = None) -> None:
        """Lay a new note here; what lies here waits as a draft, and stays if it is not kept."""
        if not self._busy and self._unkept is None:
            self.flush()
            note = QuickNote(begun=begun or Begun())
            self._lay(note, DraftSlot(note.uid))

    def lay_draft(self, draft: DraftView, edited_at: datetime) -> None:
        """Lay a draft here; what lies here waits as another."""
        if self._busy or self._unkept or draft.uid == self._drafts.slot.uid:
            return
        self.flush()
        note = note_of(draft)
        if note.written_at is None:
            note = replace(note, written_at=edited_at)
        self._lay(note, DraftSlot(draft.uid, draft))
        self._edited_at = self._kept_at = edited_at

    def flush(self) -> None:
        """Store the draft now."""
        self._drafts.flush()

    def discard(self) -> Callable[[], None] | None:
        """Throw the note away; return what lays it here again, None for a blank one."""
        note = self._note
        if self._busy or note.is_blank:
            return None
        self._drafts.discard()
        self._lay_blank()
        return lambda: self._lay_again(note)

    def save(self) -> None:
        """Save the note as soon as it can be read, unless that is going on; it may be `refused`."""
        if self._busy:
            return
        if self._reading is None:
            self._saves_when_read = True
            return
        self._saves_when_read = False
        note, reading, zone = self._note, self._reading, self._context.clock.zone()
        try:
            entry = new_entry(note, reading, zone)
        except KnownError as error:
            self.refused.emit(error)
            return
        self._set_busy(True)
        self._drafts.pause()
        slot, origin = self._drafts.slot, self._drafts.origin
        names = (*(each.name for each in reading.contacts), *reading.new)
        self._context.tasks.write(
            self,
            lambda cases: cases.journal.add_entry(replace(entry, uid=slot.uid), origin),
            lambda changes: self._on_saved(note, names, changes),
            self._on_failed,
        )

    def _stamped(self, note: QuickNote) -> QuickNote:
        """Return a note with the moment and place of its first word."""
        if note.is_blank:
            return replace(note, written_at=None, zone=None)
        if note.written_at is not None:
            return note
        clock = self._context.clock
        return replace(note, written_at=clock.now(), zone=clock.zone().key)

    def _draft(self) -> DraftView | None:
        return None if self._note.is_blank else draft_of(self._note)

    def _lay(self, note: QuickNote, slot: DraftSlot) -> None:
        self._note, self._edited_at, self._saves_when_read = note, None, False
        self._kept_at = self._unkept = None
        self._drafts.follow(slot)
        self._read()
        self.shown.emit()
        self.changed.emit()

    def _lay_blank(self) -> None:
        note = QuickNote()
        self._lay(note, DraftSlot(note.uid))

    def _lay_again(self, note: QuickNote) -> None:
        """Lay a note here that was let go of, as one that is not stored yet."""
        self.flush()
        again = note.anew()
        self._lay(QuickNote(uid=again.uid), DraftSlot(again.uid))
        self.change(again, shows=True)
        self.taken_back.emit()

    def _read(self) -> None:
        self._reading = self._reader.read(self._note)

    def _on_reader_changed(self) -> None:
        self._read()
        self.changed.emit()
        if self._saves_when_read:
            self.save()

    def _on_saved(self, note: QuickNote, names: tuple[str, ...], changes: ChangeSet) -> None:
        self._set_busy(False)
        self._lay_blank()
        take_back = undoing(self._context, changes)

        def undo() -> None:
            if take_back is not None:
                take_back()
                self._lay_again(note)

        self.saved.emit(SavedNote(names, undo))

    def _on_keeping_failed(self, error: KnownError) -> None:
        is_news, self._unkept = self._unkept is None, error
        if is_news:
            self.refused.emit(error)

    def _on_kept(self) -> None:
        self._kept_at, self._unkept = self._context.clock.now(), None
        self.draft_kept.emit()

    def _on_failed(self, error: KnownError) -> None:
        self._set_busy(False)
        self._drafts.note_change()
        self.refused.emit(error)

    def _set_busy(self, busy: bool) -> None:
        if busy != self._busy:
            self._busy = busy
            self.busy_changed.emit(busy)

    def _on_changed(self, changes: ChangeSet) -> None:
        """Let go of a note whose draft somebody else discarded."""
        stored = self._drafts.slot.stored
        ours = self._drafts.origin
        if not changes.drafts or changes.origin == ours or self._busy or stored is None:
            return

        def on_read(draft: DraftView | None) -> None:
            if draft is None and stored is self._drafts.slot.stored and self._drafts.is_settled:
                self._lay_blank()

        self._context.tasks.read(
            self, lambda cases: cases.kept_drafts.with_uid(stored.uid), on_read, latest="stored"
        )

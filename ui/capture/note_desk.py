"""Hold the quick note that is being written: read it, keep its draft, save it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Qt, Signal

from services.capture.draft_fields import draft_of, note_of
from services.capture.note import Begun, QuickNote, shifted
from services.capture.reading import NoteReading
from services.capture.saving import called_in_vain, new_entry
from services.changes import ChangeSet
from services.errors import KnownError
from services.journal.values import DraftView, WaitingDraft
from ui.capture.line_reader import LineReader
from ui.capture.paced_reading import PacedReading
from ui.capture.saved_note import SavedNote
from ui.contact_page.draft_keeper import DraftKeeper, DraftSlot
from ui.context import UiContext

_PAUSE_MS = 150
_LONGEST_MS = 200  # so that no crash takes more than the last 300 ms of typing
GOES_ON = timedelta(minutes=10)
"""How long after the last key one goes on with a note; later, another begins."""


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
    """It was not saved, or its draft not kept, for the KnownError that comes along."""

    def __init__(self, context: UiContext, reader: LineReader, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._note = QuickNote()
        self._reading = PacedReading(reader, self)
        self._saves_when_read = self._busy = False
        self._edited_at: datetime | None = None
        self._kept_at: datetime | None = None
        self._drafts = DraftKeeper(
            context.tasks, self._draft, self, pause_ms=_PAUSE_MS, longest_ms=_LONGEST_MS
        )
        self._drafts.follow(DraftSlot(self._note.uid))
        self._drafts.kept.connect(self._on_kept)
        self._drafts.failed.connect(self.refused)
        self._reading.changed.connect(self._on_reading_changed)
        context.changes.changed.connect(self._on_changed)

    @property
    def note(self) -> QuickNote:
        """Return the note as it is now."""
        return self._note

    @property
    def uid(self) -> str:
        """Return under which uid its draft is stored: another one if that was discarded once."""
        return self._drafts.slot.uid

    @property
    def reading(self) -> NoteReading | None:
        """Return what it comes to, or None as long as nothing can be read."""
        return self._reading.value

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
        return self._drafts.unkept

    @property
    def goes_on(self) -> bool:
        """Return whether one may want to go on with this note.

        It was written in a moment ago, or is about a call that has ended just now.
        """
        touched_at = self._note.begun.ended_at if self._note.is_blank else self._edited_at
        return touched_at is not None and abs(self._context.clock.now() - touched_at) <= GOES_ON

    def type(self, text: str) -> None:
        """Take over the text that was typed; what was taken as plain stays so.

        A page has no `changed` until it is read, which is when typing pauses.
        """
        note = self._note
        if self._busy or text == note.text:
            return
        self._take(replace(note, text=text, plain=shifted(note.plain, note.text, text)))
        if self._reading.read_typed(self._note):
            self.changed.emit()

    def change(self, note: QuickNote, *, shows: bool = False) -> None:
        """Take over what was chosen beside the text; `shows` tells the fields of it too.

        While a note is being saved nothing is taken over, as its entry would not have it.
        """
        if not self._busy:
            self._put(note, shows=shows)

    def begin(self, begun: Begun | None = None) -> bool:
        """Lay a new note here unless this one is being saved, or can't be kept as a draft."""
        if not self._busy:
            self.flush()
        if self._busy or self.unkept is not None:
            return False
        note = QuickNote(begun=begun or Begun())
        self._lay(note, DraftSlot(note.uid))
        return True

    def learn(self, call: Begun) -> None:
        """Take over what is known of a call that ended while its note was being written."""
        if not self._busy:
            self._put(self._note.knowing(call), shows=True)

    def lay_draft(self, waiting: WaitingDraft, opened_at: datetime) -> None:
        """Lay a draft here that somebody turned to at an instant; what lies here waits as another.

        One of the command line is read as of when it was stored.
        """
        draft = waiting.draft
        if self._busy or self.unkept or draft.uid == self._drafts.slot.uid:
            return
        self.flush()
        note = note_of(draft)
        if note.written_at is None:
            note = replace(note, written_at=waiting.changed_at)
        self._lay(note, DraftSlot(draft.uid, draft), waiting.changed_at)
        self._edited_at = opened_at

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
        self._reading.read(self._note)  # as of now: the clock may have been put back
        note, reading, zone = self._note, self.reading, self._context.clock.zone()
        self._saves_when_read = reading is None
        if reading is None:
            return
        try:
            entry = new_entry(note, reading, zone)
        except KnownError as error:
            self.refused.emit(error)
            return
        self._set_busy(True)
        self._drafts.pause()
        slot, origin = self._drafts.slot, self._drafts.origin
        self._context.tasks.write(
            self,
            lambda cases: cases.journal.add_entry(replace(entry, uid=slot.uid), origin),
            lambda changes: self._on_saved(note, reading, changes),
            self._on_failed,
        )

    def _draft(self) -> DraftView | None:
        return None if self._note.is_blank else draft_of(self._note)

    def _lay(self, note: QuickNote, slot: DraftSlot, kept_at: datetime | None = None) -> None:
        self._note, self._edited_at, self._saves_when_read = note, None, False
        self._kept_at = kept_at
        self._drafts.follow(slot)
        self._reading.read(note)
        self.shown.emit()
        self.changed.emit()

    def _lay_blank(self) -> None:
        note = QuickNote()
        self._lay(note, DraftSlot(note.uid))

    def _lay_again(self, note: QuickNote) -> None:
        """Lay a note here that was let go of, as one that is not stored yet."""
        if self._busy:
            self.busy_changed.connect(
                lambda _busy: self._lay_again(note), Qt.ConnectionType.SingleShotConnection
            )
            return
        self.flush()
        again = note.anew()
        self._lay(QuickNote(uid=again.uid), DraftSlot(again.uid))
        self._put(again, shows=True)
        self.taken_back.emit()

    def _take(self, note: QuickNote) -> None:
        clock = self._context.clock
        self._edited_at = now = clock.now()
        self._note = note.stamped(now, clock.zone())
        self._drafts.note_change()

    def _put(self, note: QuickNote, *, shows: bool) -> None:
        self._take(note)
        self._reading.read(self._note)
        if shows:
            self.shown.emit()
        self.changed.emit()

    def _on_reading_changed(self) -> None:
        self.changed.emit()
        if self._saves_when_read:
            self.save()

    def _on_saved(self, note: QuickNote, reading: NoteReading, changes: ChangeSet) -> None:
        change_id = changes.change_id

        def undo() -> None:
            """Lay the note here again once its entry is gone: else it would be there twice."""
            if change_id is not None:
                self._context.tasks.write(
                    self,
                    lambda cases: cases.undo.undo(change_id=change_id),
                    lambda _undone: self._lay_again(note),
                )

        names = (*(each.name for each in reading.contacts), *reading.new)
        self._lay_blank()
        self.saved.emit(SavedNote(names, reading.kind, undo, called_in_vain(note, reading)))
        self._set_busy(False)  # last: what waited for this may lay another note here

    def _on_kept(self) -> None:
        self._kept_at = self._context.clock.now()
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
        """Follow what somebody else did with the draft: discard it, or change whom it names.

        That is so after a merge, and once somebody is erased, whose name would come back with the
        next key.
        """
        stored = self._drafts.slot.stored
        ours = self._drafts.origin
        if not changes.drafts or changes.origin == ours or self._busy or stored is None:
            return

        def on_read(found: WaitingDraft | None) -> None:
            if stored is not self._drafts.slot.stored or not self._drafts.is_settled:
                return
            if found is None:
                self._lay_blank()
            elif found.draft != stored:
                edited_at, slot = self._edited_at, DraftSlot(stored.uid, found.draft)
                self._lay(note_of(found.draft), slot, self._kept_at)
                self._edited_at = edited_at

        self._context.tasks.read(
            self, lambda cases: cases.kept_drafts.with_uid(stored.uid), on_read, latest="stored"
        )

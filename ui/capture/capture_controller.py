"""Show the quick note for whatever it is wanted, and say what was saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from services.capture.note import Begun
from services.contacts.reach import ENTRIES, Way
from services.global_shortcut import Press
from services.journal.values import Participant, WaitingDraft
from services.terms import Direction, Purpose
from ui.capture.capture_window import CaptureWindow
from ui.capture.focus_left import when_focus_left
from ui.capture.line_reader import LineReader
from ui.capture.note_desk import GOES_ON, NoteDesk
from ui.capture.saved_note import SavedNote
from ui.capture.saved_notice import SavedNotice
from ui.capture.saved_telling import SavedTelling
from ui.capture.waiting_drafts import WaitingDrafts
from ui.capture.window_place import WindowPlace
from ui.context import UiContext
from ui.theme.metrics import XL

if TYPE_CHECKING:
    from services.contacts.people_finder import FoundPerson

OFFERED_MS = 60_000


class CaptureController(QObject):
    """Hold the window of the quick note, built beforehand so that it only has to be shown.

    What was written in the last minutes is gone on with; what is older waits as a draft, so that
    nobody types into yesterday's note. `activate` gives a window the focus by the right of what
    was pressed.
    """

    undo_offered = Signal(str, object)
    """A draft was thrown away: what, in words, and a callable that takes it back."""

    shown = Signal()
    """The window has been shown."""

    offer_ended = Signal(bool)
    """An offer was taken, or the window went with nothing written."""

    note_saved = Signal(object)
    """A note is in the journal: a SavedNote."""

    def __init__(
        self,
        context: UiContext,
        activate: Callable[[int, Press], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._activate = activate
        self._reader = LineReader(context, self)
        self._desk = NoteDesk(context, self._reader, self)
        self._drafts = WaitingDrafts(context, self)
        self._window = window = CaptureWindow(context, self._desk, self._drafts)
        self._telling: SavedTelling | None = None
        self._is_offer = False
        self._offered = QTimer(self, singleShot=True, interval=OFFERED_MS)
        self._offered.timeout.connect(self._on_offer_unanswered)
        self._goes_on = True  # with what was written just before the app ended
        self._drafts.changed.connect(self._on_drafts_read)
        self._drafts.chosen.connect(self._on_draft_chosen)
        self._desk.saved.connect(self._on_saved)
        self._desk.taken_back.connect(self._present)
        window.undo_offered.connect(self.undo_offered)
        window.placed.connect(self._on_placed)
        self._place = WindowPlace(context, window, self)
        window.winId()  # makes the system's window too, which takes longest
        self._reader.load()
        self._drafts.read()

    @property
    def window(self) -> CaptureWindow:
        """Return the window."""
        return self._window

    @property
    def notice(self) -> SavedNotice | None:
        """Return what says that a note was saved, if it was ever needed."""
        return None if self._telling is None else self._telling.notice

    def warm_up(self) -> None:
        """Paint the window out of sight: the first time takes longer than a key may."""
        if not self._window.isVisible():
            self._window.grab()

    def open(self, press: Press | None = None) -> None:
        """Show the window with the keyboard: the note of just now, else a new one.

        A press of the global shortcut gives it the right to take the focus.
        """
        window = self._window
        if not window.isVisible() and not self._desk.goes_on:
            window.begin_another()
        self._present(press)

    def open_for(self, begun: Begun) -> None:
        """Show the window for a talk of which something is known already."""
        self._begin(begun)
        self._present()

    def open_after(self, contact_id: int, way: Way, purpose: Purpose | None = None) -> None:
        """Show the window for what was begun with a contact just now, and why if that is known."""
        kind, channel = ENTRIES[way]
        begun = Begun(kind=kind, channel=channel, direction=Direction.OUTGOING, purpose=purpose)
        self._open_about(contact_id, begun)

    def open_with(self, contact_id: int) -> None:
        """Show the window for a note about a contact."""
        self._open_about(contact_id, Begun())

    def _open_about(self, contact_id: int, begun: Begun) -> None:
        def on_read(people: Sequence[FoundPerson]) -> None:
            for person in people:
                self.open_for(replace(begun, contact=Participant(person.contact_id, person.name)))

        self._context.tasks.read(self, lambda cases: cases.people.named([contact_id]), on_read)

    def offer(self, begun: Begun) -> bool:
        """Show the window for a call that has ended, leaving the focus where it is.

        Nobody has to answer: untouched, it goes again. Return False where a note is being written:
        that learns of the call.
        """
        window = self._window
        if window.isVisible() and not self._is_untouched:
            self._desk.learn(begun)
            return False
        self._end_offer(taken=False)
        if not self._begin(begun):
            return False
        self._show_quietly()
        self._is_offer = True
        self._offered.start()
        return True

    def open_draft(self, uid: str) -> None:
        """Show the window with a draft that waits."""
        self._goes_on = False
        self._lay_draft(uid, self._context.clock.now(), self._present)

    def bring_back(self, uid: str) -> None:
        """Show the window with a note as it stood before the windows were made anew.

        The focus stays where it is.
        """
        self._goes_on = False
        self._lay_draft(uid, self._context.clock.now(), self._show_quietly)

    @property
    def shown_uid(self) -> str | None:
        """Return the uid of the note that shows, None while none does."""
        return self._desk.uid if self._window.isVisible() else None

    @property
    def _is_untouched(self) -> bool:
        """Return whether an offer shows that nobody has reacted to."""
        is_offer = self._is_offer and self._desk.note.is_blank
        return is_offer and not self._window.isActiveWindow()

    def close(self) -> None:
        """Store what is typed and take the windows away for good; this goes with them.

        What was asked for and has not come yet finds nobody any more.
        """
        self._offered.stop()
        self._desk.flush()  # also what was refused a moment ago, though no window shows it
        self.deleteLater()
        for window in (self._window, self.notice):
            if window is not None:
                window.hide()
                window.deleteLater()

    def _begin(self, begun: Begun) -> bool:
        self._goes_on = False
        has_begun = self._desk.begin(begun)
        self._window.fields.begin_note()
        return has_begun

    def _present(self, press: Press | None = None) -> None:
        window = self._window
        if self._telling is not None:
            self._telling.end()
        if when_focus_left(window, lambda: self._present(press)):
            return
        self._place.stand()
        if press is not None:
            self._activate(int(window.winId()), press)
        window.present()
        self.shown.emit()

    def _show_quietly(self) -> None:
        """Show the window and leave the focus where it is."""
        self._place.stand()
        self._window.present(activate=False)

    def _on_offer_unanswered(self) -> None:
        if self._is_untouched:
            self._window.hide()

    def _end_offer(self, *, taken: bool) -> None:
        """Tell what became of an offer, once."""
        self._offered.stop()
        was_offer, self._is_offer = self._is_offer, False
        if was_offer:
            self.offer_ended.emit(taken)

    def _on_saved(self, saved: SavedNote) -> None:
        self._end_offer(taken=True)
        window = self._window
        window.fields.begin_note()
        place = window.pos()
        if window.goes_on_saving:
            place.setY(place.y() + window.frameGeometry().height() + XL)
            window.fields.write()
        else:
            window.hide()
        if self._telling is None:
            self._telling = SavedTelling(self._context, self)
        self._telling.tell(saved, place)
        self.note_saved.emit(saved)

    def _on_drafts_read(self) -> None:
        """Go on with what was being written when the app ended a moment ago, once."""
        goes_on, self._goes_on = self._goes_on, False
        newest = next(iter(self._drafts.drafts), None)
        if not goes_on or newest is None or not self._desk.note.is_blank:
            return
        if self._context.clock.now() - newest.changed_at_utc <= GOES_ON:
            self._lay_draft(newest.uid, newest.changed_at_utc)

    def _on_draft_chosen(self, uid: str) -> None:
        self._lay_draft(uid, self._context.clock.now(), self._present)

    def _lay_draft(
        self, uid: str, opened_at: datetime, then: Callable[[], None] | None = None
    ) -> None:
        """Go on with a draft; one that nobody asked for gives way to what is typed meanwhile."""

        def on_read(waiting: WaitingDraft | None) -> None:
            if then is None and not self._desk.note.is_blank:
                return
            if waiting is not None:
                self._desk.lay_draft(waiting, opened_at)
                self._window.fields.begin_note()
            if then is not None:
                then()

        self._context.tasks.read(
            self, lambda cases: cases.kept_drafts.with_uid(uid), on_read, latest="draft"
        )

    def _on_placed(self) -> None:
        self._end_offer(taken=not self._desk.note.is_blank)

"""Open the quick note from wherever it is wanted, and say what was saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from services.capture.note import Begun
from services.journal.values import WaitingDraft
from ui.capture.capture_window import CaptureWindow
from ui.capture.line_reader import LineReader
from ui.capture.note_desk import NoteDesk, SavedNote
from ui.capture.saved_notice import SavedNotice
from ui.capture.waiting_drafts import WaitingDrafts
from ui.context import UiContext
from ui.theme.metrics import XL

_IDLE_MS = 1_500  # after the start, when nobody waits for anything any more
SETTING = "capture.place"


class QuickNotes(QObject):
    """Hold the window of the quick note, built beforehand so that it only has to be shown.

    What was written in the last minutes is gone on with; what is older waits as a draft, so that
    nobody types into yesterday's note. `activate` gives a window the focus by the right of what
    was pressed.
    """

    undo_offered = Signal(str, object)
    """A draft was thrown away: what, in words, and a callable that takes it back."""

    shown = Signal()
    """The window has been shown."""

    note_saved = Signal(object)
    """A note is in the journal: a SavedNote."""

    def __init__(
        self, context: UiContext, activate: Callable[[int], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._activate = activate
        self._reader = LineReader(context, self)
        self._desk = NoteDesk(context, self._reader, self)
        self._drafts = WaitingDrafts(context, self)
        self._window: CaptureWindow | None = None
        self._notice: SavedNotice | None = None
        self._place: QPoint | None = None
        self._goes_on = True  # with what was written just before the app ended
        self._drafts.changed.connect(self._on_drafts_read)
        self._drafts.chosen.connect(self._on_draft_chosen)
        self._desk.saved.connect(self._on_saved)
        self._desk.taken_back.connect(self.open)
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self.prepare)

    @property
    def window(self) -> CaptureWindow | None:
        """Return the window, if it is built."""
        return self._window

    @property
    def notice(self) -> SavedNotice | None:
        """Return what says that a note was saved, if it was ever needed."""
        return self._notice

    def prepare_soon(self) -> None:
        """Build the window once the app has started and nobody waits for it."""
        self._idle.start()

    def prepare(self) -> None:
        """Build the window and load what reads its lines; once."""
        if self._window is not None:
            return
        self._idle.stop()
        self._reader.load()
        self._drafts.read()
        self._context.tasks.read(
            self, lambda cases: cases.settings.read(SETTING), self._on_place_read
        )
        self._window = window = CaptureWindow(self._context, self._desk, self._drafts)
        window.undo_offered.connect(self.undo_offered)
        window.placed.connect(self._on_placed)
        window.winId()  # makes the system's window too, which takes longest

    def open(self) -> None:
        """Show the window with the keyboard: the note of just now, else a new one."""
        window = self._the_window()
        if not window.isVisible() and not self._desk.goes_on:
            window.begin_another()
        self._present()

    def open_for(self, begun: Begun) -> None:
        """Show the window for a talk of which something is known already."""
        self._the_window()
        self._begin(begun)
        self._present()

    def offer(self, begun: Begun) -> bool:
        """Show the window for a call that has ended, leaving the focus where it is.

        Return False, with nothing done, while a note is being written.
        """
        window = self._the_window()
        if window.isVisible():
            return False
        self._begin(begun)
        self._stand()
        window.present(activate=False)
        return True

    def open_draft(self, uid: str) -> None:
        """Show the window with a draft that waits."""
        self._the_window()
        self._goes_on = False

        def on_read(drafts: tuple[WaitingDraft, ...]) -> None:
            for each in drafts:
                if each.draft.uid == uid:
                    self._on_draft_chosen(each)
            self._present()

        self._context.tasks.read(self, lambda cases: cases.kept_drafts.waiting(), on_read)

    def close(self) -> None:
        """Store what is typed and take the windows away for good."""
        self._idle.stop()
        self._desk.flush()
        for window in (self._window, self._notice):
            if window is not None:
                window.hide()
                window.deleteLater()
        self._window = self._notice = None

    def _the_window(self) -> CaptureWindow:
        self.prepare()
        assert self._window is not None
        return self._window

    def _begin(self, begun: Begun) -> None:
        self._goes_on = False
        self._desk.begin(begun)
        self._the_window().fields.begin_note()

    def _present(self) -> None:
        window = self._the_window()
        if self._notice is not None:
            self._notice.hide()
        self._stand()
        window.present()
        self._activate(int(window.winId()))
        self.shown.emit()

    def _stand(self) -> None:
        """Stand where it stood, if a screen is there; else in the upper middle of this one."""
        window = self._the_window()
        if window.isVisible():
            return
        place = self._place
        if place is not None and QGuiApplication.screenAt(place) is not None:
            window.move(place)
            return
        area = window.screen().availableGeometry()
        left = area.left() + (area.width() - window.width()) // 2
        window.move(left, area.top() + area.height() // 5)

    def _on_saved(self, saved: SavedNote) -> None:
        window = self._the_window()
        window.fields.begin_note()
        place = window.pos()
        if window.goes_on_saving:
            place.setY(place.y() + window.frameGeometry().height() + XL)
            window.fields.write()
        else:
            window.hide()
        if self._notice is None:
            self._notice = SavedNotice(self._context.theme)
        self._notice.present(saved, place)
        self.note_saved.emit(saved)

    def _on_drafts_read(self) -> None:
        """Go on with what was being written when the app ended a moment ago, once."""
        goes_on, self._goes_on = self._goes_on, False
        newest = next(iter(self._drafts.drafts), None)
        if not goes_on or newest is None or not self._desk.note.is_blank:
            return
        self._desk.lay_draft(newest, newest.changed_at)
        if not self._desk.goes_on:
            self._desk.begin()

    def _on_draft_chosen(self, waiting: WaitingDraft) -> None:
        self._desk.lay_draft(waiting, self._context.clock.now())
        if self._window is not None:
            self._window.fields.begin_note()
            self._window.fields.write()

    def _on_place_read(self, place: object) -> None:
        if isinstance(place, list) and len(place) == 2 and all(type(p) is int for p in place):
            self._place = QPoint(*place)

    def _on_placed(self, place: QPoint) -> None:
        if place == self._place:
            return
        self._place = place
        values = [place.x(), place.y()]
        self._context.tasks.write(
            self, lambda cases: cases.settings.write(SETTING, values), lambda _changes: None
        )

"""Store what is being typed as it is typed, so that no crash takes more than the last moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from services.errors import KnownError
from services.journal.values import DraftView
from services.store import JournalBusyError, JournalUnusableError
from ui.tasks import Tasks

if TYPE_CHECKING:
    from services.use_cases import UseCases

_PAUSE_MS = 300
_LONGEST_MS = 2_000  # for those who type without a pause
_AGAIN_MS = 5_000
_PASSING = (JournalBusyError, JournalUnusableError)  # a journal that is locked, a disk that is full


@dataclass(slots=True, eq=False)
class DraftSlot:
    """Hold under which uid a form is stored, and as what; read and written by write jobs alone.

    Those run one after another in one thread, so that each knows what the one before it did. Only
    `is_discarded` is the main thread's.
    """

    uid: str
    stored: DraftView | None = None
    is_discarded: bool = False

    def keep(self, cases: UseCases, draft: DraftView, origin: str) -> None:
        """Store a draft over what was stored for this form before."""
        self.stored = cases.drafts.keep(replace(draft, uid=self.uid), self.stored, origin)
        self.uid = self.stored.uid

    def discard(self, cases: UseCases, origin: str) -> None:
        """Forget what was stored."""
        if self.stored is not None:
            cases.drafts.discard(self.uid, origin)
            self.stored = None


class DraftKeeper(QObject):
    """Store the draft of one editor, soon after the last key or when it is told to.

    `filled` gives the draft as it is now, or None where there is nothing to keep. A draft that a
    locked journal or a full disk refused after its editor went on to another is tried again until
    it is stored.
    """

    failed = Signal(object)
    """A draft could not be stored, for the KnownError that comes along."""

    kept = Signal()
    """What was typed in the form that shows is stored, all of it but the newest keys."""

    def __init__(
        self,
        tasks: Tasks,
        filled: Callable[[], DraftView | None],
        parent: QObject,
        *,
        pause_ms: int = _PAUSE_MS,
        longest_ms: int = _LONGEST_MS,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._filled = filled
        self._slot = DraftSlot("")
        self._last: DraftView | None = None
        self._left: dict[DraftSlot, DraftView] = {}
        self._running = 0
        self._is_saving = False
        self.unkept: KnownError | None = None
        """Why what was typed could not be stored; each change tries it again."""
        self.begun = 0
        """How often something was stored or was to be: what was read before that may be old."""
        self.origin = f"draft-{id(self):x}"
        self._paused = self._make_timer(pause_ms)
        self._overdue = self._make_timer(longest_ms)
        self._again = self._make_timer(_AGAIN_MS)

    @property
    def slot(self) -> DraftSlot:
        """Return where the form that shows is stored; for write jobs."""
        return self._slot

    @property
    def is_settled(self) -> bool:
        """Return whether everything typed is stored."""
        return not (self._paused.isActive() or self._running)

    def follow(self, slot: DraftSlot) -> None:
        """Keep another form from now on, whose draft is as it shows now."""
        self._stop()
        self._is_saving = False
        self._slot = slot
        self._last = self._filled()
        if not self._left:
            self.unkept = None

    def note_change(self) -> None:
        """Store the draft soon."""
        self._is_saving = False
        self._paused.start()
        if not self._overdue.isActive():
            self._overdue.start()

    def pause(self) -> None:
        """Store nothing until the next change, whoever asks: it is being saved as an entry."""
        self._stop()
        self._is_saving = True

    def flush(self) -> None:
        """Store the draft now, if it differs from what was stored, and what was left unstored."""
        self._stop()
        left, self._left = self._left, {}
        for slot, draft in left.items():
            self._keep(slot, draft)
        if self._is_saving:
            return
        filled = self._filled()
        if filled != self._last:
            self._last = filled
            self._keep(self._slot, filled)

    def discard(self) -> None:
        """Forget what was stored."""
        self._stop()
        self._last, self._slot.is_discarded = None, True
        self._keep(self._slot, None)

    def _stop(self) -> None:
        self._paused.stop()
        self._overdue.stop()
        self._again.stop()

    def _make_timer(self, interval_ms: int) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval_ms)
        timer.timeout.connect(self.flush)
        return timer

    def _keep(self, slot: DraftSlot, draft: DraftView | None) -> None:
        """Store a draft, or forget what was stored where there is none."""

        def job(cases: UseCases) -> None:
            if draft is None:
                slot.discard(cases, self.origin)
            else:
                slot.keep(cases, draft, self.origin)

        self._running += 1
        self.begun += 1
        self._tasks.write(
            self,
            job,
            lambda _none: self._on_done(slot),
            lambda error: self._on_failed(slot, draft, error),
        )

    def _on_done(self, slot: DraftSlot) -> None:
        self._running -= 1
        if slot is self._slot and not self._left:
            self.unkept = None
        if slot is self._slot:
            self.kept.emit()

    def _on_failed(self, slot: DraftSlot, draft: DraftView | None, error: KnownError) -> None:
        self._running -= 1
        self.unkept = error
        if slot is self._slot:
            self._last = None  # so that the next change tries it again
        elif draft is not None and not slot.is_discarded and isinstance(error, _PASSING):
            self._left[slot] = draft
            self._again.start()
        self.failed.emit(error)

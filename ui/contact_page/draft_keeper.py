"""Store what is being typed as it is typed, so that no crash takes more than the last moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from services.errors import KnownError
from services.journal.values import DraftView
from ui.tasks import Tasks

if TYPE_CHECKING:
    from services.use_cases import UseCases

_PAUSE_MS = 300
_LONGEST_MS = 2_000  # for those who type without a pause


@dataclass(slots=True, eq=False)
class DraftSlot:
    """Hold under which uid a form is stored, and as what; read and written by write jobs alone.

    Those run one after another in one thread, so that each knows what the one before it did.
    """

    uid: str
    stored: DraftView | None = None

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

    `filled` gives the draft as it is now, or None where there is nothing to keep.
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
        self._running = 0
        self.unkept: KnownError | None = None
        """Why what was typed could not be stored; each change tries it again."""
        self.begun = 0
        """How often something was stored or was to be: what was read before that may be old."""
        self.origin = f"draft-{id(self):x}"
        self._paused = self._make_timer(pause_ms)
        self._overdue = self._make_timer(longest_ms)

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
        self.pause()
        self._slot = slot
        self._last = self._filled()
        self.unkept = None

    def note_change(self) -> None:
        """Store the draft soon."""
        self._paused.start()
        if not self._overdue.isActive():
            self._overdue.start()

    def pause(self) -> None:
        """Store nothing until the next change."""
        self._paused.stop()
        self._overdue.stop()

    def flush(self) -> None:
        """Store the draft now, if it differs from what was stored."""
        self.pause()
        draft = self._filled()
        if draft == self._last:
            return
        self._last, slot = draft, self._slot

        def job(cases: UseCases) -> None:
            if draft is None:
                slot.discard(cases, self.origin)
            else:
                slot.keep(cases, draft, self.origin)

        self._run(slot, job)

    def discard(self) -> None:
        """Forget what was stored."""
        self.pause()
        self._last, slot = None, self._slot
        self._run(slot, lambda cases: slot.discard(cases, self.origin))

    def _make_timer(self, interval_ms: int) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval_ms)
        timer.timeout.connect(self.flush)
        return timer

    def _run(self, slot: DraftSlot, job: Callable[[UseCases], None]) -> None:
        self._running += 1
        self.begun += 1
        self._tasks.write(self, job, lambda _none: self._on_done(slot), self._on_failed)

    def _on_done(self, slot: DraftSlot) -> None:
        self._running -= 1
        if slot is self._slot:
            self.unkept = None
            self.kept.emit()

    def _on_failed(self, error: KnownError) -> None:
        self._running -= 1
        self.unkept = error
        self._last = None  # so that the next change tries it again
        self.failed.emit(error)

"""Look for duplicates off the main thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from services.duplicates.values import Group, People
from services.errors import KnownError
from ui.context import UiContext
from ui.tasks import Progress


class DuplicateSearch(QObject):
    """Read everyone, then compare them as long work; a newer search overtakes an older one."""

    progressed = Signal(int, int)
    found = Signal(object)
    """Carries a tuple of services.duplicates.values.Group."""
    stopped = Signal()
    """The search was given up."""
    failed = Signal(object)
    """Carries the KnownError."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = context.tasks
        self._progress: Progress | None = None

    def start(self) -> None:
        """Begin anew."""
        self._forget()
        progress = self._progress = Progress(self)
        progress.progressed.connect(self.progressed)
        self._tasks.read(
            self,
            lambda cases: cases.duplicates().people(),
            lambda people: self._compare(people, progress),
            lambda error: self._on_failed(error, progress),
        )

    def cancel(self) -> None:
        """Give up; what was found before stays."""
        if self._forget():
            self.stopped.emit()

    def _compare(self, people: People, progress: Progress) -> None:
        if progress is self._progress:
            self._tasks.work(
                self,
                lambda: _groups(people, progress),
                lambda groups: self._on_found(groups, progress),
                lambda error: self._on_failed(error, progress),
            )

    def _on_found(self, groups: tuple[Group, ...] | None, progress: Progress) -> None:
        if progress is self._progress and groups is not None:
            self._forget()
            self.found.emit(groups)

    def _on_failed(self, error: KnownError, progress: Progress) -> None:
        if progress is self._progress:
            self._forget()
            self.failed.emit(error)

    def _forget(self) -> bool:
        """Let go of the search that runs, and return whether one did."""
        progress, self._progress = self._progress, None
        if progress is None:
            return False
        progress.cancel()
        progress.blockSignals(True)
        progress.deleteLater()
        return True


def _groups(people: People, progress: Progress) -> tuple[Group, ...] | None:
    from services.duplicates.finding import find_pairs
    from services.duplicates.grouping import group_pairs

    pairs = find_pairs(people, progress=progress.report, cancelled=progress.cancelled)
    if pairs is None:
        return None
    return group_pairs(pairs, {person.id: person.name for person in people.people})

"""Read the window on a timeline: on in both directions, elsewhere, through a filter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from services.errors import KnownError
from services.journal.timeline_values import (
    EVERYTHING,
    StreamFilter,
    StreamKey,
    StreamPage,
    key_of,
)
from services.journal.whose import Whose
from ui.tasks import Tasks
from ui.timeline.timeline_model import FIRST_ROWS, TimelineItemModel

if TYPE_CHECKING:
    from services.use_cases import UseCases

_PAGE_ROWS = 40


@dataclass(frozen=True, slots=True)
class WindowRequest:
    """Say what is to be read: some of a stream, from the top or below a key."""

    whose: Whose
    wanted: StreamFilter
    below: StreamKey | None
    size: int

    def read(self, cases: UseCases) -> StreamPage:
        """Read it; called in the reading thread."""
        return cases.stream.older(self.whose, self.below, self.wanted, self.size)


@dataclass(frozen=True, slots=True)
class Landing:
    """Say what to put into sight: the row at a key, None for the top; lit if it was sought."""

    key: StreamKey | None
    lit: bool = False


class TimelineReading(QObject):
    """Fill the model. Of several wishes to read elsewhere the last one wins."""

    landed = Signal(object)
    """Rows from elsewhere have come, and a Landing among them is to be seen."""

    began = Signal()
    """Another timeline shows."""

    filter_changed = Signal(object)
    """Another StreamFilter holds; its rows are being read."""

    def __init__(
        self, tasks: Tasks, model: TimelineItemModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._model = model
        self._whose: Whose | None = None
        self._wanted = EVERYTHING
        self._reading_on: object | None = None
        self._sought: tuple[Whose, int] | None = None

    @property
    def whose(self) -> Whose | None:
        """Return whose timeline it is."""
        return self._whose

    @property
    def wanted(self) -> StreamFilter:
        """Return the filter that holds."""
        return self._wanted

    def request(self, whose: Whose) -> WindowRequest:
        """Return what shows a timeline: the top, or all that is in the window now."""
        if whose != self._whose:
            return WindowRequest(whose, EVERYTHING, None, FIRST_ROWS)
        top = self._model.newest_key if self._model.has_newer else None
        below = top._replace(id=top.id + 1) if top is not None else None
        size = max(FIRST_ROWS, self._model.rowCount() + (below is None))
        return WindowRequest(whose, self._wanted, below, size)

    def show(self, request: WindowRequest, page: StreamPage) -> None:
        """Show what was read; a window that moved on meanwhile is read once more."""
        if request.whose != self._whose:
            self._begin(request, page)
        elif request == self.request(request.whose):
            self._model.refresh(page)
        else:
            self.reload()

    def clear(self) -> None:
        """Forget whose timeline it was."""
        self._whose = None
        self._reading_on = None
        self._set_wanted(EVERYTHING)
        self._model.clear()

    def reload(self) -> None:
        """Read the window again."""
        if self._whose is not None:
            request = self.request(self._whose)
            self._read_anew(request.read, lambda page: self.show(request, page))

    def set_filter(self, wanted: StreamFilter) -> None:
        """Show only what passes a filter, from the top."""
        if wanted != self._wanted:
            self._set_wanted(wanted)
            self.go_newest()

    def go_newest(self) -> None:
        """Read the top."""
        self._go(
            lambda cases, whose, wanted: (cases.stream.newest(whose, wanted, FIRST_ROWS), None)
        )

    def go_oldest(self) -> None:
        """Read the end, where the first contact is."""

        def read(
            cases: UseCases, whose: Whose, wanted: StreamFilter
        ) -> tuple[StreamPage, StreamKey | None]:
            page = cases.stream.newer(whose, None, wanted, _PAGE_ROWS)
            return page, _last_key(page)

        self._go(read)

    def jump(self, month: date) -> None:
        """Read around the newest of a month."""

        def read(
            cases: UseCases, whose: Whose, wanted: StreamFilter
        ) -> tuple[StreamPage, StreamKey | None]:
            key = cases.stream.end_of_month(month)
            return cases.stream.around(whose, key, wanted, _PAGE_ROWS), key

        self._go(read)

    def reveal(self, whose: Whose, entry_id: int) -> None:
        """Read around an entry, as soon as its timeline shows, and light it; filters end."""
        self._sought = None
        if whose != self._whose:
            self._sought = (whose, entry_id)
            return
        self._set_wanted(EVERYTHING)

        def read(
            cases: UseCases, whose: Whose, wanted: StreamFilter
        ) -> tuple[StreamPage, StreamKey | None]:
            key = cases.stream.entry_key(whose, entry_id)
            return cases.stream.around(whose, key, wanted, _PAGE_ROWS), key

        self._go(read, lit=True)

    def read_older(self) -> None:
        """Read on below, if there is more."""
        key = self._model.oldest_key
        if self._model.has_older and key is not None:
            self._read_on(
                lambda cases, whose, wanted: cases.stream.older(whose, key, wanted, _PAGE_ROWS),
                lambda page: self._model.add_older(page) if _is_at_end(self._model, key) else None,
            )

    def read_newer(self) -> None:
        """Read on above, if there is more."""
        key = self._model.newest_key
        if self._model.has_newer and key is not None:
            self._read_on(
                lambda cases, whose, wanted: cases.stream.newer(whose, key, wanted, _PAGE_ROWS),
                lambda page: self._model.add_newer(page) if _is_at_top(self._model, key) else None,
            )

    def _begin(self, request: WindowRequest, page: StreamPage) -> None:
        self._whose = request.whose
        self._reading_on = None
        self._set_wanted(request.wanted)
        self._model.show(page)
        self.began.emit()
        self.landed.emit(Landing(None))
        if self._sought is not None and self._sought[0] == request.whose:
            self.reveal(*self._sought)

    def _set_wanted(self, wanted: StreamFilter) -> None:
        if wanted != self._wanted:
            self._wanted = wanted
            self._model.is_filtered = bool(wanted)
            self.filter_changed.emit(wanted)

    def _go(
        self,
        read: Callable[[UseCases, Whose, StreamFilter], tuple[StreamPage, StreamKey | None]],
        *,
        lit: bool = False,
    ) -> None:
        """Replace the window by another place of the same stream."""
        whose, wanted = self._whose, self._wanted
        if whose is None:
            return

        def on_read(found: tuple[StreamPage, StreamKey | None]) -> None:
            if (whose, wanted) != (self._whose, self._wanted):
                return
            page, key = found
            self._reading_on = None
            self._model.show(page)
            self.landed.emit(Landing(key, lit))

        self._read_anew(lambda cases: read(cases, whose, wanted), on_read)

    def _read_anew(self, job: Callable[[UseCases], object], done: Callable[..., None]) -> None:
        self._tasks.read(self, job, done, latest="timeline")

    def _read_on(
        self,
        read: Callable[[UseCases, Whose, StreamFilter], StreamPage],
        add: Callable[[StreamPage], None],
    ) -> None:
        """Read one page at a time, and drop it where the window is another one by then."""
        whose, wanted = self._whose, self._wanted
        if whose is None or self._reading_on is not None:
            return
        token = self._reading_on = object()

        def on_read(page: StreamPage) -> None:
            if token is self._reading_on:
                self._reading_on = None
                add(page)

        def on_failed(error: KnownError) -> None:
            if token is self._reading_on:
                self._reading_on = None
            self._tasks.known_error_raised.emit(error)

        self._tasks.read(self, lambda cases: read(cases, whose, wanted), on_read, on_failed)


def _last_key(page: StreamPage) -> StreamKey | None:
    return key_of(page.items[-1]) if page.items else None


def _is_at_end(model: TimelineItemModel, key: StreamKey) -> bool:
    return model.oldest_key == key


def _is_at_top(model: TimelineItemModel, key: StreamKey) -> bool:
    return model.newest_key == key

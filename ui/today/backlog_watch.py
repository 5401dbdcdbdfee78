"""Know whether so many people wait for a check-in that a fresh start is offered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from services.check_ins.newcomers import MANY_CONTACTS
from services.clock import today
from ui.context import UiContext

if TYPE_CHECKING:
    from services.changes import ChangeSet
    from services.check_ins.values import FreshStart
    from services.errors import KnownError

WAIT_MS = 2_000
_REST_MS = 300_000


class BacklogWatch(QObject):
    """Count who waits, rarely and while nothing else is read: it looks at every contact.

    That is once a day, and after a change that may make or end a backlog. What changes with each
    call only makes a number wrong that shows: it is counted anew every few minutes at most.
    """

    counted = Signal()
    """`count_beside` is known, or another."""

    def __init__(self, context: UiContext, parent: QObject, wait_ms: int = WAIT_MS) -> None:
        super().__init__(parent)
        self._context = context
        self._waiting: frozenset[int] | None = None
        self._counted_on: date | None = None
        self._is_stale = self._is_inexact = False
        self._wait = QTimer(self, singleShot=True, interval=wait_ms)
        self._wait.timeout.connect(self._read)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)

    def count_beside(self, shown: Iterable[int]) -> int | None:
        """Return how many wait beside those shown, 0 while it is no backlog; None if unknown."""
        return None if self._waiting is None else len(self._waiting.difference(shown))

    def note(self, changes: ChangeSet) -> None:
        """Know of a change."""
        many = len(changes.contacts) >= MANY_CONTACTS
        if many or changes.groups or "check_ins" in changes.settings:
            self._is_stale = True
        elif changes.contacts:
            self._is_inexact = True

    def look_soon(self) -> None:
        """Count in a moment, if there is reason to."""
        inexact = self._is_inexact and bool(self._waiting) and not self._rest.isActive()
        is_another_day = self._counted_on != today(self._context.clock)
        if self._is_stale or is_another_day or inexact:
            self._wait.start()

    def _read(self) -> None:
        on = today(self._context.clock)
        self._is_stale = self._is_inexact = False
        self._rest.start()

        def on_read(plan: FreshStart | None) -> None:
            self._counted_on = on
            on_days = () if plan is None else plan.on_days
            self._waiting = frozenset(id_ for id_, _on in on_days)
            self.counted.emit()

        self._context.tasks.read(
            self,
            lambda cases: cases.open_prompts.fresh_start(),
            on_read,
            self._on_failed,
            latest="fresh start",
        )

    def _on_failed(self, _error: KnownError) -> None:
        self._is_stale = True  # nobody waits for it: the next look tries again

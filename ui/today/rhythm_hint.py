"""Say on Today that many people have no rhythm, so that nobody wonders why nobody is suggested."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from services.changes import ChangeSet
from services.check_ins.newcomers import may_bring_newcomers
from services.check_ins.rhythmless import HINT_SETTING
from services.clock import today
from services.errors import KnownError
from ui.context import UiContext
from ui.today.rows import RowKind, TodayRow
from ui.today.words import TodayWords

KEY = "rhythmless"


class RhythmHint(QObject):
    """Count who has no rhythm, while nothing else is read: it looks at every contact."""

    counted = Signal()
    """`count` is known, or another."""

    def __init__(self, context: UiContext, parent: QObject, wait_ms: int) -> None:
        super().__init__(parent)
        self._context = context
        self._counted_on: date | None = None
        self._is_stale = False
        self.count = 0
        self._wait_ms = wait_ms
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self._read)

    def note(self, changes: ChangeSet) -> None:
        """Know of a change."""
        self._is_stale |= may_bring_newcomers(changes)
        self._is_stale |= bool(changes.settings & {HINT_SETTING, "check_ins"})

    def look_soon(self) -> None:
        """Count in a moment, if there is reason to; at once while what shows may be wrong."""
        if self._is_stale and self.count:
            self._wait.start(0)
        elif self._is_stale or self._counted_on != today(self._context.clock):
            self._wait.start(self._wait_ms)

    def put_away(self, *, put_away: bool = True) -> None:
        """Say it never again, or take that back."""
        if put_away:
            self._on_read(0)
        self._context.tasks.write(
            self,
            lambda cases: cases.settings.write(HINT_SETTING, put_away),
            lambda _changes: None,
            self._on_write_failed,
        )

    def _read(self) -> None:
        self._is_stale = False
        self._context.tasks.read(
            self,
            lambda cases: cases.open_prompts.rhythmless(),
            self._on_read,
            self._on_failed,
            latest="rhythmless",
        )

    def _on_read(self, count: int) -> None:
        self._counted_on = today(self._context.clock)
        if count != self.count:
            self.count = count
            self.counted.emit()

    def _on_failed(self, _error: KnownError) -> None:
        self._is_stale = True  # nobody waits for it: the next look tries again

    def _on_write_failed(self, error: KnownError) -> None:
        self._is_stale = True
        self._context.tasks.known_error_raised.emit(error)


def rhythmless_rows(count: int, *, headed: bool) -> tuple[TodayRow, ...]:
    """Return the row that tells it and leads to where a group can be given, where people stand.

    The heading of people comes with it unless the rows before are `headed` so.
    """
    words = TodayWords.rhythmless_people(count)
    so = QCoreApplication.translate("TodayWords", "So Attent does not suggest calling them.")
    row = TodayRow(RowKind.RHYTHMLESS, KEY, words, detail=so, spoken=f"{words}. {so}")
    if headed:
        return (row,)
    title = QCoreApplication.translate("TodayWords", "Just to check in")
    return (TodayRow(RowKind.HEADING, "heading:check_ins", title, spoken=title, tone="text"), row)

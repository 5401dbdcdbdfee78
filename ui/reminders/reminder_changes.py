"""What can be done with reminders in the journal, and taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QLocale, QObject, Signal

from services.errors import KnownError
from services.use_cases import UseCases
from ui.context import UiContext
from ui.reminders.reminder_scheduler import ReminderScheduler
from ui.reminders.reminder_words import ReminderRow, until_words
from ui.wording.errors import error_text


class ReminderChanges(QObject):
    """Mark follow-ups done and put reminders off.

    Undo is offered at once: the writing thread does it after what it undoes.
    """

    undo_offered = Signal(str, object)
    """Carries what was done and a function that takes it back."""
    failed = Signal(str)
    """Carries why something could not be done."""

    def __init__(self, context: UiContext, scheduler: ReminderScheduler, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._scheduler = scheduler

    def complete(self, row: ReminderRow) -> None:
        """Mark a follow-up done."""
        follow_up_id = row.follow_up_id
        self._write(lambda use_cases: use_cases.follow_ups.complete(follow_up_id))
        self.undo_offered.emit(
            self.tr("Done: {title}").format(title=row.title),
            lambda: self._write(lambda use_cases: use_cases.follow_ups.reopen(follow_up_id)),
        )

    def snooze(self, before: Mapping[int, datetime | None], until: datetime) -> None:
        """Put reminders off until an instant; `before` says until when each was put off."""
        after = dict.fromkeys(before, until)
        self._write(lambda use_cases: use_cases.follow_ups.snooze_all(after))
        self.undo_offered.emit(
            self._snoozed_words(len(before), until),
            lambda: self._write(lambda use_cases: use_cases.follow_ups.snooze_all(before)),
        )

    def _snoozed_words(self, count: int, until: datetime) -> str:
        clock = self._context.clock
        words = until_words(until, clock.now(), clock.zone(), QLocale())
        return self.tr("%n reminders snoozed until {time}", "", count).format(time=words)

    def _write(self, job: Callable[[UseCases], object]) -> None:
        self._context.tasks.write(self, job, lambda _changes: None, self._on_failed)

    def _on_failed(self, error: KnownError) -> None:
        from services.gone import GoneError  # loads SQLAlchemy, which has run by now

        if isinstance(error, GoneError):
            self.failed.emit(self.tr("It is no longer in the journal."))
        else:
            self.failed.emit(error_text(error))
        self._scheduler.replan()

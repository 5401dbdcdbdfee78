"""What can be done with reminders in the journal, and taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import TypeAlias

from PySide6.QtCore import QLocale, QObject, Signal

from services.changes import ChangeSet
from services.contacts.reach import Way
from services.errors import KnownError
from services.reminding.values import Subject
from services.terms import ParkReason
from services.use_cases import UseCases
from ui.context import UiContext
from ui.reminders.reminder_row import ReminderRow
from ui.reminders.reminder_scheduler import ReminderScheduler
from ui.rhythm_answers import cadence_job, change_words, changed_words
from ui.widgets.undo_bar import Offer
from ui.wording.dates import until_words
from ui.wording.deeds import (
    another_day_words,
    archived_words,
    declined_words,
    done_words,
    parked_words,
)
from ui.wording.errors import error_text

_Steps: TypeAlias = Callable[[UseCases], Iterable[ChangeSet]]


class ReminderChanges(QObject):
    """Do what was asked for at a reminder.

    Undo is offered at once: the writing thread does it after what it undoes.
    """

    undo_offered = Signal(str, object)
    """Carries what was done and a function that takes it back."""
    failed = Signal(str)
    """Carries why something could not be done."""
    cadence_doubted = Signal(object, bool)
    """Carries the ReminderRow of whose rhythm may be wrong; True: not wanted twice in a row."""

    def __init__(self, context: UiContext, scheduler: ReminderScheduler, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._scheduler = scheduler

    def complete(self, row: ReminderRow) -> None:
        """Mark a follow-up done, or want nothing more of a birthday."""

        def steps(cases: UseCases) -> Iterable[ChangeSet]:
            if row.key.of is Subject.PROMPT:
                yield cases.prompts.dismiss(row.key.id)
            else:
                yield cases.follow_ups.complete(row.key.id)

        done = row.name if row.key.of is Subject.PROMPT else row.title
        self._do(steps, done_words(done))

    def snooze(self, rows: Sequence[ReminderRow], until: datetime) -> None:
        """Put reminders off until an instant; prompts may come back on another day too."""
        follow_ups = dict.fromkeys(_ids(rows, Subject.FOLLOW_UP), until)
        prompts = _ids(rows, Subject.PROMPT)

        def steps(cases: UseCases) -> Iterable[ChangeSet]:
            if follow_ups:
                yield cases.follow_ups.snooze_all(follow_ups)
            for prompt_id in prompts:
                yield cases.prompts.put_off(prompt_id, until)

        self._do(steps, self._snoozed_words(len(rows), until))

    def defer(self, row: ReminderRow, on: date) -> None:
        """Bring a check-in to mind again on another day."""
        self._do(
            lambda cases: [cases.prompts.another_day(row.key.id, on)],
            another_day_words(row.name, on, self._context.clock),
        )

    def park(self, row: ReminderRow, until: date, reason: ParkReason) -> None:
        """Ask after somebody no more until a day; what was promised to them stays."""

        def steps(cases: UseCases) -> Iterable[ChangeSet]:
            if row.key.of is Subject.PROMPT:
                yield cases.prompts.park(row.key.id, until, reason)
            else:
                yield cases.editing.park(row.contact_id, until, reason)

        self._do(steps, parked_words(row.name, until, self._context.clock))

    def decline(self, row: ReminderRow) -> None:
        """Note that this person is not to be asked after; twice in a row doubts the cadence."""
        twice = False

        def steps(cases: UseCases) -> Iterable[ChangeSet]:
            nonlocal twice
            declined = cases.prompts.decline(row.key.id)
            twice = declined.twice
            yield declined.changes

        def then() -> None:
            if twice:
                self.cadence_doubted.emit(row, True)

        def ask() -> None:
            self.cadence_doubted.emit(row, False)

        self._do(steps, declined_words(row.name), then, (change_words(), ask))

    def note_reached(self, row: ReminderRow, way: Way) -> None:
        """Note that somebody was reached who was brought to mind."""
        if row.key.of is Subject.PROMPT:
            self._write(lambda cases: cases.prompts.reached(row.key.id, way))

    def set_cadence(self, contact_id: int, name: str, days: int) -> None:
        """Bring somebody to mind in another rhythm."""
        job = cadence_job(contact_id, days)
        self._do(lambda cases: [job(cases)], changed_words(name, days))

    def archive(self, contact_id: int, name: str) -> None:
        """Take a contact out of the lists."""
        self._do(lambda cases: [cases.editing.archive(contact_id)], archived_words(name))

    def _snoozed_words(self, count: int, until: datetime) -> str:
        clock = self._context.clock
        words = until_words(until, clock.now(), clock.zone(), QLocale())
        return self.tr("%n reminders snoozed until {time}", "", count).format(time=words)

    def _do(
        self,
        steps: _Steps,
        words: str,
        then: Callable[[], None] = lambda: None,
        further: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        """Take steps, and offer to take them back from the last to the first, or to go further."""
        taken: list[int] = []

        def take(cases: UseCases) -> None:
            done = (changes.change_id for changes in steps(cases))
            taken.extend(change_id for change_id in done if change_id is not None)

        def undo(cases: UseCases) -> None:
            while taken:
                cases.undo.undo(change_id=taken.pop())

        self._write(take, then)

        def take_back() -> None:
            self._write(undo)

        self.undo_offered.emit(words, Offer(take_back, *further) if further else take_back)

    def _write(
        self, job: Callable[[UseCases], object], then: Callable[[], None] = lambda: None
    ) -> None:
        self._context.tasks.write(self, job, lambda _outcome: then(), self._on_failed)

    def _on_failed(self, error: KnownError) -> None:
        from services.gone import GoneError  # loads SQLAlchemy, which has run by now

        if isinstance(error, GoneError):
            self.failed.emit(self.tr("It is no longer in the journal."))
        else:
            self.failed.emit(error_text(error))
        self._scheduler.replan()


def _ids(rows: Sequence[ReminderRow], of: Subject) -> list[int]:
    return [row.key.id for row in rows if row.key.of is of]

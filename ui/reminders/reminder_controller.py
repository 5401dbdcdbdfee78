"""Bring what is due before the user: claim it, show it, then notify of it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from services.reminding.desk import ReminderDesk
from services.reminding.values import Jump, Plan, Reminder
from ui.bug_report import anonymous_traceback
from ui.context import UiContext
from ui.reminders.reminder_calls import ReminderCalls
from ui.reminders.reminder_changes import ReminderChanges
from ui.reminders.reminder_notifications import ReminderNotifications
from ui.reminders.reminder_questions import JUMP, ReminderQuestions
from ui.reminders.reminder_row import ReminderRow
from ui.reminders.reminder_scheduler import ReminderScheduler
from ui.reminders.reminder_words import reminder_row

if TYPE_CHECKING:
    from ui.reminders.reminder_window import ReminderWindow

_log = logging.getLogger(__name__)


class ReminderController(QObject):
    """Show each reminder once, by a ReminderDesk: claimed, in the window, confirmed, notified.

    The window is made when it is first needed. A notification that fails is logged by the queue
    and changes nothing here.
    """

    open_requested = Signal(int)
    """Carries the id of the contact to show."""
    due_count_changed = Signal(int)
    """Carries how many reminders wait: in the window, or for a better moment."""

    check_in_begun = Signal(int)
    """What is told next is a check-in with the contact with this id."""
    call_started = Signal(int, object)
    """The contact with this id is called, by a Way: from here, or by hand with the number."""
    note_wanted = Signal(int)
    """The contact with this id was spoken to: a note of it is to be written."""

    def __init__(
        self,
        context: UiContext,
        scheduler: ReminderScheduler,
        notifications: ReminderNotifications,
        make_window: Callable[[], ReminderWindow],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._scheduler = scheduler
        self._notifications = notifications
        self._make_window = make_window
        self._window: ReminderWindow | None = None
        self._changes = ReminderChanges(context, scheduler, self)
        self._changes.cadence_doubted.connect(self._on_cadence_doubted)
        self._calls = ReminderCalls(context, self)
        self._calls.check_in_begun.connect(self.check_in_begun)
        self._calls.started.connect(self.call_started)
        self._calls.reached.connect(self._changes.note_reached)
        self._questions = ReminderQuestions(self)
        self._desk = ReminderDesk()
        self._held_back = 0
        self._closed = False
        notifications.done_requested.connect(self._changes.complete)
        notifications.snooze_requested.connect(self._changes.snooze)
        notifications.open_requested.connect(self.open_requested)
        notifications.window_requested.connect(self.show_reminders)
        scheduler.planned.connect(self._on_planned)
        scheduler.jump_asked.connect(self._on_jump_asked)
        scheduler.jump_dissolved.connect(self._on_jump_dissolved)

    @property
    def is_open(self) -> bool:
        """Tell whether the window shows."""
        return self._window is not None and self._window.isVisible()

    @property
    def is_to_open(self) -> bool:
        """Tell whether the window shows, or will once it is known what is due."""
        return self.is_open or self._desk.is_starting

    def start_closed(self) -> None:
        """Leave the window closed for what was due before."""
        self._desk.start_closed()

    def show_reminders(self) -> None:
        """Open the window and give it the keyboard, even if nothing is due."""
        self._the_window().present(activate=True)

    def close(self) -> None:
        """Take the window away for good, also from answers that are still to come."""
        self._closed = True
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None

    def _on_planned(self, plan: Plan) -> None:
        self._held_back = plan.held_back
        to_claim = self._desk.take(plan)
        if not to_claim:
            self._show()
            return
        self._context.tasks.write(
            self,
            lambda use_cases: _attempt(lambda: use_cases.reminders.claim(to_claim)),
            lambda mine: self._on_claimed(to_claim, mine),
        )

    def _on_claimed(self, asked: Sequence[Reminder], mine: Sequence[Reminder] | None) -> None:
        """Show what was asked for; nothing more can be done without a claim, but to retry."""
        self._desk.claimed(asked, mine)
        if mine is None:
            self._scheduler.retry()
        self._show()

    def _show(self) -> None:
        """Bring the window up to date, open it for what is new, and confirm what it shows."""
        if self._closed:
            return
        self._scheduler.stand(self._desk.standing)
        rows = self._rows_of(self._desk.rows)
        self._notifications.keep({row.key for row in rows})
        if rows or self._window is not None:
            self._the_window().set_rows(rows)
        if self._desk.opens():
            self._the_window().present()
        self.due_count_changed.emit(len(rows) + self._held_back)
        self._confirm(self._desk.shown())

    def _confirm(self, shown: Sequence[Reminder]) -> None:
        """Write down what is on the screen; only then is it notified of, by who was first."""
        if shown:
            self._context.tasks.write(
                self,
                lambda use_cases: _attempt(lambda: use_cases.reminders.confirm_shown(shown)),
                lambda first: self._on_confirmed(shown, first),
            )

    def _on_confirmed(self, asked: Sequence[Reminder], first: Sequence[Reminder] | None) -> None:
        if first is None:
            self._scheduler.retry()
            return
        if rows := self._rows_of(self._desk.confirmed(asked, first)):
            self._notifications.post(rows)

    def _rows_of(self, reminders: Sequence[Reminder]) -> list[ReminderRow]:
        clock, locale = self._context.clock, QLocale()
        now, zone = clock.now(), clock.zone()
        return [reminder_row(each, now, zone, locale) for each in reminders]

    def _the_window(self) -> ReminderWindow:
        if self._window is None:
            self._window = window = self._make_window()
            window.open_requested.connect(self.open_requested)
            window.done_requested.connect(self._on_done)
            window.snooze_requested.connect(self._changes.snooze)
            window.another_day_requested.connect(self._changes.defer)
            window.park_requested.connect(self._changes.park)
            window.decline_requested.connect(self._changes.decline)
            window.call_requested.connect(self._calls.call)
            self._calls.failed.connect(window.say)
            self._changes.undo_offered.connect(window.offer_undo)
            self._changes.failed.connect(window.say)
        return self._window

    def _on_done(self, row: ReminderRow) -> None:
        """Mark it done; a check-in is so by the note of the talk, once that is written."""
        if row.is_check_in:
            self.check_in_begun.emit(row.contact_id)
            self.note_wanted.emit(row.contact_id)
        else:
            self._changes.complete(row)

    def _on_jump_asked(self, jump: Jump) -> None:
        """Ask whether to believe the clock, before others and without taking the focus."""
        if not self._closed:
            question = self._questions.of_jump(jump, self._scheduler.answer_jump)
            self._the_window().ask(question)
            self._the_window().present()

    def _on_jump_dissolved(self) -> None:
        if self._window is not None:
            self._window.stop_asking(JUMP)

    def _on_cadence_doubted(self, row: ReminderRow, twice: bool) -> None:
        """Ask, before others if the window was closed meanwhile."""
        if self._closed:
            return
        question = self._questions.of_cadence(
            row,
            lambda days: self._changes.set_cadence(row.contact_id, row.name, days),
            lambda: self._changes.archive(row.contact_id, row.name),
            twice=twice,
        )
        window = self._the_window()
        window.ask(question)
        window.present()


def _attempt(write: Callable[[], tuple[Reminder, ...]]) -> tuple[Reminder, ...] | None:
    """Return what was written down, or None if the journal takes nothing."""
    try:
        return write()
    except Exception as error:  # noqa: BLE001 - a disk that is full must not cost reminders
        _log.error("Reminders were not noted\n%s", anonymous_traceback(error))
        return None

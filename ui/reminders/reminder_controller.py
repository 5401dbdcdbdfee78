"""Bring what is due before the user: claim it, show it, then notify of it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QGuiApplication

from services.contacts.reach import Way
from services.follow_ups.values import DueItem
from services.notification_queue import NotificationQueue
from services.reminding.desk import ReminderDesk
from services.reminding.values import Plan, Reminder
from ui.bug_report import anonymous_traceback
from ui.context import UiContext
from ui.reaching import Reaching
from ui.reminders.reminder_changes import ReminderChanges
from ui.reminders.reminder_scheduler import ReminderScheduler
from ui.reminders.reminder_words import ReminderRow, notification_of, reminder_row

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
    call_started = Signal(int, object)
    """The contact with this id is called, by a Way: from here, or by hand with the number."""

    def __init__(
        self,
        context: UiContext,
        scheduler: ReminderScheduler,
        notifications: NotificationQueue,
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
        self._reaching = Reaching(context, self)
        self._reaching.started.connect(self.call_started)
        self._reaching.refused.connect(self._on_call_refused)
        self._dialled, self._dialled_id = "", 0
        self._desk = ReminderDesk()
        self._closed = False
        scheduler.planned.connect(self._on_planned)

    @property
    def is_open(self) -> bool:
        """Tell whether the window shows."""
        return self._window is not None and self._window.isVisible()

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
        clock, locale = self._context.clock, QLocale()
        now, zone = clock.now(), clock.zone()
        reminders = self._desk.rows
        self._scheduler.stand(self._desk.standing)
        rows = [
            reminder_row(each.item, now, zone, locale)
            for each in reminders
            if isinstance(each.item, DueItem)
        ]
        if rows or self._window is not None:
            self._the_window().set_rows(rows)
        if self._desk.opens():
            self._the_window().present()
        self.due_count_changed.emit(len(rows))
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
        items = [each.item for each in self._desk.confirmed(asked, first)]
        due = [item for item in items if isinstance(item, DueItem)]
        if due:
            self._notifications.post(notification_of(due))

    def _the_window(self) -> ReminderWindow:
        if self._window is None:
            self._window = window = self._make_window()
            window.open_requested.connect(self.open_requested)
            window.done_requested.connect(self._changes.complete)
            window.snooze_requested.connect(self._on_snooze_requested)
            window.call_requested.connect(self._on_call_requested)
            self._changes.undo_offered.connect(window.offer_undo)
            self._changes.failed.connect(window.say)
        return self._window

    def _on_snooze_requested(self, follow_up_ids: Sequence[int], until: datetime) -> None:
        items = [each.item for each in self._desk.rows]
        before = {
            item.follow_up.id: item.follow_up.snoozed_until
            for item in items
            if isinstance(item, DueItem) and item.follow_up.id in follow_up_ids
        }
        if before:
            self._changes.snooze(before, until)

    def _on_call_requested(self, row: ReminderRow) -> None:
        self._dialled, self._dialled_id = row.number or "", row.contact_id
        self._reaching.start(row.contact_id, Way.CALL, self._dialled)

    def _on_call_refused(self, _why: str, _value: str) -> None:
        """Say it in the few words that the window has room for; the contact's page says why."""
        QGuiApplication.clipboard().setText(self._dialled)
        if self._window is not None:
            number = self._dialled
            self._window.say(self.tr("It can't be dialled. Copied: {number}").format(number=number))
        self.call_started.emit(self._dialled_id, Way.CALL)  # by another phone, perhaps


def _attempt(write: Callable[[], tuple[Reminder, ...]]) -> tuple[Reminder, ...] | None:
    """Return what was written down, or None if the journal takes nothing."""
    try:
        return write()
    except Exception as error:  # noqa: BLE001 - a disk that is full must not cost reminders
        _log.error("Reminders were not noted\n%s", anonymous_traceback(error))
        return None

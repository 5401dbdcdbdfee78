"""Bring what is due before the user: claim it, show it, then notify of it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QGuiApplication

from services.contacts.reach import Way
from services.follow_ups.due import occurrence_key
from services.follow_ups.values import DueItem, Plan
from services.notification_queue import NotificationQueue
from services.use_cases import UseCases
from ui.bug_report import anonymous_traceback
from ui.context import UiContext
from ui.reaching import Reaching
from ui.reminders.reminder_changes import ReminderChanges
from ui.reminders.reminder_scheduler import ReminderScheduler
from ui.reminders.reminder_words import ReminderRow, notification_of, reminder_row

if TYPE_CHECKING:
    from ui.reminders.reminder_window import ReminderWindow

_log = logging.getLogger(__name__)

_Occurrence = tuple[int, str]


class ReminderController(QObject):
    """Show each reminder once: claimed in the journal first, then in the window, then notified.

    What another process or an earlier run has claimed stands in the window too, yet does not
    open it; only at the start does it open for anything that is due. The window is made when it
    is first needed. A notification that fails is logged by the queue and changes nothing here.
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
        self._notifications = notifications
        self._make_window = make_window
        self._window: ReminderWindow | None = None
        self._changes = ReminderChanges(context, scheduler, self)
        self._reaching = Reaching(context, self)
        self._reaching.started.connect(self.call_started)
        self._reaching.refused.connect(self._on_call_refused)
        self._dialled, self._dialled_id = "", 0
        self._due: tuple[DueItem, ...] = ()
        self._claimed: set[_Occurrence] = set()
        self._started = False
        self._closed = False
        scheduler.planned.connect(self._on_planned)

    @property
    def is_open(self) -> bool:
        """Tell whether the window shows."""
        return self._window is not None and self._window.isVisible()

    def start_closed(self) -> None:
        """Leave the window closed for what was due before."""
        self._started = True

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
        self._due = plan.due
        unclaimed = tuple(item for item in plan.due if _occurrence(item) not in self._claimed)
        if not unclaimed:
            self._show(())
            return
        self._context.tasks.write(
            self,
            lambda use_cases: _claim(use_cases, unclaimed),
            lambda mine: self._on_claimed(unclaimed, mine),
        )

    def _on_claimed(self, asked: Sequence[DueItem], mine: Sequence[DueItem] | None) -> None:
        """Show what was asked for, and notify of what is ours; nothing is without a claim."""
        self._claimed.update(map(_occurrence, asked))
        still_due = set(map(_occurrence, self._due))
        new = [item for item in (mine or ()) if _occurrence(item) in still_due]
        self._show(asked if mine is None else new)
        if new:
            self._notifications.post(notification_of(new))
            self._context.tasks.write(
                self, lambda use_cases: use_cases.reminders.confirm_shown(new), lambda _none: None
            )

    def _show(self, new: Sequence[DueItem]) -> None:
        """Bring the window up to date; open it for what is new, and at the start for all."""
        if self._closed:
            return
        is_first, self._started = not self._started, True
        clock, locale = self._context.clock, QLocale()
        now, zone = clock.now(), clock.zone()
        rows = [
            reminder_row(item, now, zone, locale)
            for item in self._due
            if _occurrence(item) in self._claimed
        ]
        if rows or self._window is not None:
            self._the_window().set_rows(rows)
        if rows and (new or is_first):
            self._the_window().present()
        self.due_count_changed.emit(len(rows))

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
        before = {
            item.follow_up.id: item.follow_up.snoozed_until
            for item in self._due
            if item.follow_up.id in follow_up_ids
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


def _claim(use_cases: UseCases, items: Sequence[DueItem]) -> tuple[DueItem, ...] | None:
    """Claim the items and return those that are ours, or None if the journal takes no claims."""
    try:
        return use_cases.reminders.claim(items)
    except Exception as error:  # noqa: BLE001 - a disk that is full must not cost reminders
        _log.error("Reminders were not claimed\n%s", anonymous_traceback(error))
        return None


def _occurrence(item: DueItem) -> _Occurrence:
    return item.follow_up.id, occurrence_key(item.due, item.follow_up.snoozed_until)

"""Put together what reminds: when, at which moments, in the window and by the desktop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from services.parts import Parts
from ui.calls.call_watch import CallWatch
from ui.context import UiContext
from ui.language import current_language
from ui.reminders.attention_watch import AttentionWatch
from ui.reminders.reminder_controller import ReminderController
from ui.reminders.reminder_notifications import ReminderNotifications
from ui.reminders.reminder_preferences import ReminderPreferences
from ui.reminders.reminder_scheduler import ReminderScheduler
from ui.settings.check_in_preferences import CheckInPreferences

if TYPE_CHECKING:
    from ui.reminders.reminder_window import ReminderWindow


class Reminding(QObject):
    """Join the settings of reminders, the scheduler, the window and the notifications."""

    def __init__(self, parts: Parts, context: UiContext, calls: CallWatch, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.preferences = ReminderPreferences(context, parts.notifier, self)
        self._check_ins = CheckInPreferences(context, self)
        self._attention = AttentionWatch(parts.attention, calls, self.preferences, self)
        self.scheduler = ReminderScheduler(
            context,
            self,
            waking=parts.waking,
            attention=self._attention.state,
            offer=lambda cases: cases.prompts.offer(current_language()),
        )
        self.notifications = ReminderNotifications(
            context.clock, parts.notifier, self._attention.hides_names, self
        )
        self.controller = ReminderController(
            context,
            self.scheduler,
            self.notifications,
            self._make_window,
            self,
        )
        self._attention.changed.connect(self.scheduler.replan)

    def start(self) -> None:
        """Read what is set, listen to the system, and look what is due."""
        self.preferences.start()
        self._check_ins.read()
        self._attention.start()
        self.scheduler.start()

    def close(self) -> None:
        """Remind no more."""
        self.scheduler.stop()
        self._attention.close()
        self.controller.close()
        self.notifications.close()

    def _make_window(self) -> ReminderWindow:
        from ui.reminders.reminder_window import ReminderWindow  # nothing may come that it shows

        context = self._context
        return ReminderWindow(
            context.theme, context.clock, lambda: self._check_ins.settings.working
        )

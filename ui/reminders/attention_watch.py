"""Know whether this is a bad moment for a reminder: by the system, by calls, by what is set."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from services.reminding.attention import Attention, AttentionState
from ui.calls.call_watch import CallWatch
from ui.reminders.reminder_preferences import ReminderPreferences


class AttentionWatch(QObject):
    """Put together what the system tells, what calls tell, and what the user minds."""

    changed = Signal()
    """The moment may be another; emitted in the main thread."""

    def __init__(
        self,
        attention: Attention,
        calls: CallWatch,
        preferences: ReminderPreferences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._attention = attention
        self._calls = calls
        self._preferences = preferences
        calls.talking_changed.connect(self.changed)

    def start(self) -> None:
        """Listen to the system."""
        self._attention.start(self.changed.emit)

    def close(self) -> None:
        """Tell nothing more."""
        self._attention.close()
        self.blockSignals(True)

    def state(self) -> AttentionState:
        """Return what reminders mind now; from any thread, best not the main one."""
        state = replace(self._attention.now(), in_call=self._calls.is_talking)
        return self._preferences.settings.heeded(state)

    def hides_names(self) -> bool:
        """Return whether nothing that is shown may carry names; from any thread."""
        return self._preferences.settings.hides_names or self._attention.now().locked

"""Know what is set of reminders, apply it at once, and keep it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from services.changes import ChangeSet
from services.notifications import DesktopNotifier
from services.reminding.reminder_settings import SETTING, ReminderSettings
from ui.context import UiContext

Change = Callable[[ReminderSettings], ReminderSettings]


class ReminderPreferences(QObject):
    """Hold the settings of reminders; `settings` may be read from any thread."""

    changed = Signal()
    """The settings are others, or were read."""

    def __init__(
        self, context: UiContext, notifier: DesktopNotifier, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._notifier = notifier
        self._settings = ReminderSettings()
        self._stored: dict[str, Any] = {}
        self._early: list[Change] | None = []  # changes until the settings were read
        context.changes.changed.connect(self._on_changed)

    @property
    def settings(self) -> ReminderSettings:
        """Return what is set."""
        return self._settings

    def start(self) -> None:
        """Read what is set."""
        self._context.tasks.read(
            self, lambda cases: cases.kept_settings.read(SETTING), self._on_read
        )

    def change(self, change: Change) -> None:
        """Apply a change now, and keep it."""
        if self._early is not None:
            self._early.append(change)
        before = self._settings
        self._take(change(before))
        if self._early is not None or self._settings == before:
            return
        value = self._stored = {**self._stored, **self._settings.to_json()}
        self._context.tasks.write(
            self, lambda cases: cases.settings.write(SETTING, value), lambda _changes: None
        )

    def _on_read(self, value: Any) -> None:
        self._stored = value if isinstance(value, dict) else {}
        early, self._early = self._early or [], None
        self._take(ReminderSettings.from_json(value))
        for change in early:
            self.change(change)

    def _take(self, settings: ReminderSettings) -> None:
        self._settings = settings
        self._notifier.choose(settings.notifier)
        self.changed.emit()

    def _on_changed(self, changes: ChangeSet) -> None:
        """Follow what another process has set."""
        if SETTING in changes.settings and self._early is None:
            self.start()

"""Know what is set of check-ins, show it at once, and keep it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from services.changes import ChangeSet
from services.check_ins.check_in_settings import SETTING, CheckInSettings, settings_of
from services.errors import KnownError
from ui.context import UiContext

if TYPE_CHECKING:
    from services.check_ins.setting_service import SettingsChange


class CheckInPreferences(QObject):
    """Hold the settings of check-ins as the journal has them, with what is being written."""

    changed = Signal()
    """The settings are others, or were read."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._settings = CheckInSettings()
        self._writes = 0  # that are under way
        context.changes.changed.connect(self._on_changed)

    @property
    def settings(self) -> CheckInSettings:
        """Return what is set."""
        return self._settings

    def read(self) -> None:
        """Read what is set."""
        self._context.tasks.read(
            self, lambda cases: cases.kept_settings.read(SETTING), self._on_read, latest="settings"
        )

    def change(self, change: SettingsChange) -> None:
        """Apply a change now, and keep it."""
        before = self._settings
        self._settings = change(before)
        if self._settings == before:
            return
        self._writes += 1
        self.changed.emit()
        self._context.tasks.write(
            self,
            lambda cases: cases.check_in_settings.change(change),
            lambda _changes: self._end_write(),
            self._on_failed,
        )

    def _on_read(self, value: Any) -> None:
        if not self._writes:  # else it may be of before them; they tell when they are done
            self._settings = settings_of(value, self._context.clock.zone())
            self.changed.emit()

    def _on_failed(self, error: KnownError) -> None:
        self._end_write()
        self._context.tasks.known_error_raised.emit(error)

    def _end_write(self) -> None:
        self._writes -= 1
        if not self._writes:
            self.read()

    def _on_changed(self, changes: ChangeSet) -> None:
        """Follow what another process has set, or a line that was edited."""
        if SETTING in changes.settings:
            self.read()

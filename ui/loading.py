"""Load what the first frame did without, piece by piece."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

OF_COMPANIONS = (
    "ui.bug_report",
    "ui.session_end",
    "ui.calls.call_watch",
    "services.journal.values",
    "ui.capture.call_offers",
    "ui.main_window.import_flow",
    "ui.main_window.new_contact_dialog",
    "ui.presence",
    "ui.reminders.attention_watch",
    "ui.reminders.reminder_controller",
    "ui.companions",
)
"""Modules that lead to ui.companions, none of which takes long after those before it."""

OF_TODAY = ("ui.later.row_menus", "ui.today.side_rows", "ui.today.row_actions")
"""Modules that Today waits for once it is read, reminders for some of them too."""

OF_QUICK_NOTE = (
    "services.capture.reading",
    "ui.capture.chips",
    "ui.follow_ups.repeat_dialog",
    "ui.capture.chip_actions",
    "ui.capture.details_row",
    "ui.capture.capture_controller",
)
"""Modules that lead to the window of the quick note."""


class Loading(QObject):
    """Do one step after another, each in a turn of the event loop of its own.

    What the user does meanwhile is answered between them.
    """

    def __init__(self, steps: Iterable[Callable[[], object]], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = deque(steps)
        self._turn = QTimer(self, singleShot=True)
        self._turn.timeout.connect(self._on_turn)

    @property
    def is_due(self) -> bool:
        """Tell whether it goes on by itself."""
        return self._turn.isActive()

    def begin(self, delay_ms: int = 0) -> None:
        """Begin after so long; a later call says otherwise."""
        if self._steps:
            self._turn.start(delay_ms)

    def finish(self) -> None:
        """Do all that is left at once, also where a step fails: something needs it."""
        self._turn.stop()
        if self._steps:
            try:
                self._steps.popleft()()
            finally:
                self.finish()

    def stop(self) -> None:
        """Do nothing more."""
        self._turn.stop()
        self._steps.clear()

    def _on_turn(self) -> None:
        try:
            self._steps.popleft()()
        finally:
            self.begin()


def imports(modules: Iterable[str]) -> list[Callable[[], object]]:
    """Return the steps that import modules."""
    return [partial(import_module, name) for name in modules]

"""Fill an empty journal with the sample people."""

from __future__ import annotations

from PySide6.QtCore import QObject

from services.errors import KnownError
from ui.context import UiContext
from ui.language import current_language
from ui.main_window.main_window import MainWindow

_PEOPLE, _ENTRIES = 12, 240


class SamplePeople(QObject):
    """Add twelve invented contacts in the app's language; the journal refuses if it has any."""

    def __init__(self, context: UiContext, window: MainWindow) -> None:
        super().__init__(window)
        self._context = context
        self._action = window.commands.sample_people

    def add(self) -> None:
        """Invent them in the writing thread; the window shows them by the change bus."""
        from services.demo.demo_service import DemoRequest

        request = DemoRequest(_PEOPLE, _ENTRIES, language=current_language())
        self._action.setEnabled(False)  # until there is nobody again, or it failed
        self._context.tasks.write(
            self,
            lambda use_cases: use_cases.demo().fill(request),
            lambda _result: None,
            self._on_failed,
        )

    def _on_failed(self, error: KnownError) -> None:
        self._action.setEnabled(True)
        self._context.tasks.known_error_raised.emit(error)

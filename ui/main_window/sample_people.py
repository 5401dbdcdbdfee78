"""Fill an empty journal with the sample people."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.context import UiContext
from ui.language import current_language
from ui.main_window.main_window import MainWindow

_PEOPLE, _ENTRIES = 12, 240


class SamplePeople(QObject):
    """Add twelve invented contacts in the app's language; the journal refuses if it has any."""

    def __init__(self, context: UiContext, window: MainWindow) -> None:
        super().__init__(window)
        self._context = context

    def add(self) -> None:
        """Invent them in the writing thread; the window shows them by the change bus."""
        from services.demo.demo_service import DemoRequest

        request = DemoRequest(_PEOPLE, _ENTRIES, language=current_language())
        self._context.tasks.write(
            self, lambda use_cases: use_cases.demo().fill(request), lambda _result: None
        )

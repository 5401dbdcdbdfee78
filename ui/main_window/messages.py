"""Say in the window what went wrong, and what this program is."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from services.errors import KnownError
from ui.bug_report import LOG_FILE, anonymous_traceback
from ui.main_window.main_window import MainWindow
from ui.main_window.message_dialog import MessageDialog
from ui.tasks import UnexpectedError
from ui.theme.theme import Theme
from ui.wording.errors import error_text


class _Message(NamedTuple):
    title: str
    text: str


class Messages(QObject):
    """Show one message after the other, and a bug of one place in the code only once.

    Of a bug that comes again, as in every paint, nobody could close the messages.
    """

    def __init__(self, profile: Path, theme: Theme, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._log = profile / LOG_FILE
        self._shown: _Message | None = None
        self._waiting: list[_Message] = []
        self._told_bugs: set[str] = set()

    def show_error(self, error: KnownError) -> None:
        """Say what happened and what to do; a bug says itself in show_bug()."""
        if not isinstance(error, UnexpectedError):
            self._show(_Message("", error_text(error)))

    def show_bug(self, error: BaseException) -> None:
        """Say that something failed that should not have; the app goes on."""
        place = anonymous_traceback(error)
        if place in self._told_bugs:
            return
        self._told_bugs.add(place)
        title = self.tr("Something went wrong in Attent itself")
        text = self.tr(
            "What was saved is safe, and you can go on. What you did last may not have "
            "worked: look, and try it again. Details without names or notes are in {log}."
        )
        self._show(_Message(title, text.format(log=self._log)))

    def show_about(self) -> None:
        """Say what this is, which version, and that it is free."""
        title = self.tr("Attent {version}").format(version=QApplication.applicationVersion())
        text = self.tr(
            "A contact journal that remembers what people care about and what you promised "
            "them. Everything stays on this laptop.\n\nFree software under the GNU General "
            "Public License, version 3 or later."
        )
        self._show(_Message(title, text))

    def _show(self, message: _Message) -> None:
        """Show a message now, or when the one that shows is closed; not what is said already."""
        if message == self._shown or message in self._waiting:
            return
        if self._shown is not None:
            self._waiting.append(message)
            return
        self._shown = message
        dialog = MessageDialog(self._theme, *message, self._window)
        dialog.finished.connect(self._on_closed)
        dialog.open()

    def _on_closed(self) -> None:
        self._shown = None
        if self._waiting:
            self._show(self._waiting.pop(0))

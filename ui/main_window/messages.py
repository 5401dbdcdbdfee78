"""Say in the window what went wrong, and what this program is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from services.errors import KnownError
from ui.bug_report import LOG_FILE
from ui.main_window.main_window import MainWindow
from ui.wording.errors import error_text


class Messages(QObject):
    """Show one message at a time: a second bug while one is shown is only logged."""

    def __init__(self, profile: Path, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._log = profile / LOG_FILE
        self._shown: QMessageBox | None = None

    def show_error(self, error: KnownError) -> None:
        """Say what happened and what to do, in a strip at the bottom of the page."""
        self._window.page_area.offer_undo(error_text(error), None)

    def show_bug(self, _error: BaseException) -> None:
        """Say that something failed that should not have; the app goes on."""
        self._show(
            QMessageBox.Icon.Warning,
            self.tr("Something went wrong in Attent itself"),
            self.tr(
                "What was saved is safe, and you can go on. What you did last may not have "
                "worked: look, and try it again. Details without names or notes are in {log}."
            ).format(log=self._log),
        )

    def show_about(self) -> None:
        """Say what this is, which version, and that it is free."""
        version = QApplication.applicationVersion()
        self._show(
            QMessageBox.Icon.NoIcon,
            self.tr("Attent {version}").format(version=version),
            self.tr(
                "A contact journal that remembers what people care about and what you promised "
                "them. Everything stays on this laptop.\n\nFree software under the GNU General "
                "Public License, version 3 or later."
            ),
        )

    def _show(self, icon: QMessageBox.Icon, title: str, text: str) -> None:
        if self._shown is not None:
            return
        box = QMessageBox(icon, QApplication.applicationName(), title, parent=self._window)
        box.setInformativeText(text)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(self._on_finished)
        self._shown = box
        box.open()

    def _on_finished(self) -> None:
        self._shown = None

"""What is said before the app ends, as no reminder comes after that."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme
from ui.widgets.question_dialog import QuestionDialog


class QuitQuestion(QuestionDialog):
    """Say that reminders stop: accepted to quit, rejected (Esc) to keep running."""

    def __init__(
        self, theme: Theme, parent: QWidget, *, has_tray: bool, starts_at_login: bool = False
    ) -> None:
        super().__init__(
            theme,
            parent,
            title=self._title(starts_at_login=starts_at_login),
            text=self._words(has_tray=has_tray),
            yes=self.tr("Quit"),
            no=self.tr("Keep running"),
        )
        self.setWindowTitle(self.tr("Quit Attent"))

    def show_due(self, count: int) -> None:
        """Say how much is due today, counting what is late."""
        if count:
            due = self.tr("%n follow-ups are due today or late.", "", count)
            self.text.setText(f"{due} {self.text.text()}")
            self.setAccessibleDescription(self.text.text())
            self.adjustSize()

    def _title(self, *, starts_at_login: bool) -> str:
        if starts_at_login:
            return self.tr("Reminders stop until you log in again or open Attent")
        return self.tr("Reminders stop until you open Attent again")

    def _words(self, *, has_tray: bool) -> str:
        if has_tray:
            return self.tr(
                "To be reminded, keep it running: with its window closed it waits in the tray."
            )
        return self.tr(
            "To be reminded, keep it running: with its window closed it waits minimised."
        )

"""What is said once where a window that is closed can't wait in a tray."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme
from ui.widgets.question_dialog import QuestionDialog


class MinimisedNotice(QuestionDialog):
    """Say that the app goes on, minimised: accepted for that, rejected (Esc) to leave it open."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(
            theme,
            parent,
            title=self.tr("Attent goes on, so that reminders come"),
            text=self.tr(
                "This desktop has no tray to wait in, so the window is minimised when you close "
                "it. To end Attent, choose Quit in its menu."
            ),
            yes=self.tr("Minimise"),
            no=self.tr("Leave it open"),
        )
        self.setWindowTitle(self.tr("Close the window"))

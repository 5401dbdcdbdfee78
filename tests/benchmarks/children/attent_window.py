"""Start Attent as `python main.py --profile DIR` does, and say when its window stands.

What it says is said by the window's own signals; nothing in the app knows of it.
"""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import main
from services.contacts.list_reader import FirstList
from ui import application
from ui.context import UiContext
from ui.main_window.main_window import MainWindow


def say(event: str) -> None:
    """Tell the benchmark that something has just happened."""
    os.write(1, f"{event} {time.monotonic_ns()}\n".encode())


class WatchedWindow(MainWindow):
    """Say when it is painted, when it answers next and when all contacts were read."""

    def __init__(self, context: UiContext, first: FirstList) -> None:
        super().__init__(context, first)
        self.first_painted.connect(self._on_first_painted)
        self.contacts_read.connect(self._on_contacts_read)

    def _on_first_painted(self) -> None:
        """Ask for the next event, behind which stands all that the app does at this moment."""
        say("painted")
        QTimer.singleShot(0, self, self._on_answered)

    def _on_answered(self) -> None:
        say("usable")
        if "quit" in sys.argv:
            QApplication.exit(0)

    def _on_contacts_read(self) -> None:
        say("read")
        if "hide" in sys.argv:
            self.hide()


application.MainWindow = WatchedWindow  # type: ignore[attr-defined]
profile = sys.argv[1]
sys.exit(main.main(["--profile", profile]))

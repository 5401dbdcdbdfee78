"""Start Attent as `python main.py --profile DIR` does, and say when its window stands.

With "beat" it says how long, at most, input would have waited until all was read. What it says is
said by the window's own signals; nothing in the app knows of it.
"""

from __future__ import annotations

import os
import sys
import time

import main
from ui.quick_imports import import_quickly

import_quickly()  # as main does before it loads what is imported here

from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from services.contacts.list_reader import FirstList  # noqa: E402
from ui import application  # noqa: E402
from ui.context import UiContext  # noqa: E402
from ui.main_window.main_window import MainWindow  # noqa: E402


def say(event: str) -> None:
    """Tell the benchmark that something has just happened."""
    os.write(1, f"{event} {time.monotonic_ns()}\n".encode())


class WatchedWindow(MainWindow):
    """Say when it is painted, when it answers next and when all contacts were read."""

    def __init__(self, context: UiContext, first: FirstList) -> None:
        super().__init__(context, first)
        self._beat_ns = self._longest_ns = 0
        self.first_painted.connect(self._on_first_painted)
        self.contacts_read.connect(self._on_contacts_read)

    def _on_first_painted(self) -> None:
        """Ask for the next event, behind which stands all that the app does at this moment."""
        say("painted")
        QTimer.singleShot(0, self, self._on_answered)
        if "beat" in sys.argv:
            self._beat_ns = time.monotonic_ns()
            self._beat = QTimer(self, interval=0)
            self._beat.timeout.connect(self._on_beat)
            self._beat.start()

    def _on_beat(self) -> None:
        """Know how long everything else took since the beat before."""
        now_ns = time.monotonic_ns()
        self._longest_ns = max(self._longest_ns, now_ns - self._beat_ns)
        self._beat_ns = now_ns

    def _on_answered(self) -> None:
        say("usable")
        if "quit" in sys.argv:
            QApplication.exit(0)

    def _on_contacts_read(self) -> None:
        if "beat" in sys.argv:
            os.write(1, f"longest {self._longest_ns}\n".encode())
        say("read")
        if "hide" in sys.argv:
            self.hide()


application.MainWindow = WatchedWindow  # type: ignore[attr-defined]
profile = sys.argv[1]
sys.exit(main.main(["--profile", profile]))

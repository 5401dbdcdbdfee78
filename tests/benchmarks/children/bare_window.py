"""Open the smallest window of PySide6 that has a list in it, and say when it stands."""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QListWidget, QMainWindow

ROWS = 50


class BareWindow(QMainWindow):
    """Show a list; say when its first frame is on the screen, and when it answers."""

    def __init__(self) -> None:
        super().__init__()
        self._painted = False
        rows = QListWidget()
        rows.addItems([f"Row {number}" for number in range(ROWS)])
        self.setCentralWidget(rows)
        self.resize(1280, 800)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint; the event loop is back once this and the list have reached the screen."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._on_painted)

    def _on_painted(self) -> None:
        say("painted")
        QTimer.singleShot(0, self._on_answered)

    def _on_answered(self) -> None:
        say("usable")
        say("read")
        if "quit" in sys.argv:
            QApplication.exit(0)


def say(event: str) -> None:
    """Tell the benchmark that something has just happened."""
    os.write(1, f"{event} {time.monotonic_ns()}\n".encode())


app = QApplication(sys.argv[:1])
window = BareWindow()
window.show()
sys.exit(app.exec())

"""Open two contacts in turn on a real page and print how long each took to be painted.

Arguments: profile, contact, other contact, rounds, rounds that do not count. Prints pairs of
seconds as JSON.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from main import build
from ui.change_signal import ChangeSignal
from ui.contact_page.contact_page import ContactPage
from ui.context import UiContext
from ui.links import DesktopLinks
from ui.tasks import Tasks
from ui.theme.theme import Theme


class Stopwatch(QObject):
    """Take the time from opening a contact until its timeline is on the screen."""

    def __init__(self, page: ContactPage) -> None:
        super().__init__(page)
        self._page = page
        self._loop = QEventLoop()
        self._has_rows = False
        page.timeline.model().modelReset.connect(self._on_reset)
        page.timeline.viewport().installEventFilter(self)

    def open(self, contact_id: int) -> float:
        """Return how many seconds it took."""
        self._has_rows = False
        began = time.perf_counter()
        self._page.open(contact_id)
        self._loop.exec()
        return time.perf_counter() - began

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stop when the loop is back after the new rows were painted."""
        if event.type() == QEvent.Type.Paint and self._has_rows:
            self._has_rows = False  # a second paint must not end the next measurement
            QTimer.singleShot(0, self._loop.quit)
        return False

    def _on_reset(self) -> None:
        self._has_rows = True


def measure(stopwatch: Stopwatch, ids: list[int], rounds: int) -> list[list[float]]:
    """Return what each contact took, round by round."""
    return [[stopwatch.open(contact_id) for contact_id in ids] for _ in range(rounds)]


profile, one, other, rounds, warm_up = sys.argv[1:]
app = QApplication(sys.argv[:1])
parts = build(Path(profile))
theme = Theme(app)
theme.apply()
tasks = Tasks(parts.use_cases)
changes = ChangeSignal(parts.bus)
page = ContactPage(UiContext(tasks, changes, parts.clock, theme, DesktopLinks(), parts.profile))
page.resize(960, 800)
page.show()
stopwatch = Stopwatch(page)
measure(stopwatch, [int(one), int(other)], int(warm_up))
gc.collect()
gc.disable()
print(json.dumps(measure(stopwatch, [int(one), int(other)], int(rounds))))
page.close()
tasks.close()
changes.close()
parts.store.close()

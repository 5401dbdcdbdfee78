"""Start Attent in the background and say what its quick note does.

Arguments: profile. Says "ready" once the keys are heard and lines are read; then "painted" when
the window has come to the screen, "active" when it has the keyboard, "hidden" and "saved".
"""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent

import main
from ui.capture import capture_controller, shortcut_keeper
from ui.capture.capture_window import CaptureWindow
from ui.capture.note_desk import NoteDesk
from ui.capture.shortcut_keeper import ShortcutKeeper
from ui.capture.waiting_drafts import WaitingDrafts
from ui.context import UiContext

_waited_for = {"keys", "lines"}


def say(event: str) -> None:
    """Tell the benchmark that something has just happened."""
    os.write(1, f"{event} {time.monotonic_ns()}\n".encode())


def arrive(what: str) -> None:
    """Say that all is ready once the last of it is."""
    if what in _waited_for:
        _waited_for.remove(what)
        if not _waited_for:
            say("ready")


class WatchedWindow(CaptureWindow):
    """Say when it is painted, gets the keyboard and goes, and when its note is saved."""

    def __init__(self, context: UiContext, desk: NoteDesk, drafts: WaitingDrafts) -> None:
        self._is_painted = False
        super().__init__(context, desk, drafts)
        desk.changed.connect(lambda: arrive("lines") if desk.reading is not None else None)
        desk.saved.connect(lambda _saved: say("saved"))

    def showEvent(self, event: QShowEvent) -> None:
        """Wait for the next frame."""
        self._is_painted = False
        super().showEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint; the event loop is back once this has reached the screen."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, lambda: say("painted"))

    def hideEvent(self, event: QHideEvent) -> None:
        """Say so."""
        super().hideEvent(event)
        say("hidden")

    def changeEvent(self, event: QEvent) -> None:
        """Say when keys come here."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            say("active")


class WatchedKeeper(ShortcutKeeper):
    """Say when the keys work."""

    def __init__(self, context: UiContext, shortcut: object, parent: QObject) -> None:
        super().__init__(context, shortcut, parent)  # type: ignore[arg-type]
        self.changed.connect(lambda: arrive("keys") if self.state.works else None)


capture_controller.CaptureWindow = WatchedWindow  # type: ignore[attr-defined]
shortcut_keeper.ShortcutKeeper = WatchedKeeper  # type: ignore[misc]
sys.exit(main.main(["--profile", sys.argv[1], "--lang", "en", "--background"]))

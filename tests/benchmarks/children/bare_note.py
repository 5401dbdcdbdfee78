"""Show the smallest window of PySide6 that one can type in, by keys of its own.

Arguments: the keys. Says what attent_note.py says. Ctrl+Enter empties and hides it, Esc hides it.
"""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout, QWidget

from services.adapters.shortcut.x11 import X11Shortcut
from services.global_shortcut import Press, ShortcutError
from services.key_combination import KeyCombination


class Keys(QObject):
    """Hear the keys in a thread, and pass them on to this one."""

    heard = Signal(object)

    def pressed(self, press: Press) -> None:
        """Hear a press."""
        self.heard.emit(press)

    def bound(self, _trigger: str) -> None:
        """Say that they work."""
        say("ready")

    def refused(self, error: ShortcutError) -> None:
        """Give up."""
        raise error


class BareWindow(QWidget):
    """Take a text and throw it away."""

    def __init__(self) -> None:
        super().__init__()
        self._is_painted = False
        self._text = QPlainTextEdit()
        QVBoxLayout(self).addWidget(self._text)
        self.resize(560, 340)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._save)
        QShortcut(QKeySequence("Esc"), self, self.hide)
        self.winId()

    def present(self, press: Press) -> None:
        """Come to the front."""
        shortcut.activate(int(self.winId()), press)
        self.show()
        self.raise_()
        self.activateWindow()
        self._text.setFocus()

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

    def _save(self) -> None:
        self._text.clear()
        say("saved")
        self.hide()


def say(event: str) -> None:
    """Tell the benchmark that something has just happened."""
    os.write(1, f"{event} {time.monotonic_ns()}\n".encode())


app = QApplication(sys.argv[:1])
app.setQuitOnLastWindowClosed(False)
shortcut = X11Shortcut()
window = BareWindow()
keys = Keys()
keys.heard.connect(window.present)
shortcut.bind(KeyCombination.parse(sys.argv[1]), keys)
sys.exit(app.exec())

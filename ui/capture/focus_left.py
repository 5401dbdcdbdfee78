"""Wait until the system has taken the focus from a window that was hidden just now."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_LONGEST_MS = 150  # some window managers never tell


def when_focus_left(window: QWidget, then: Callable[[], None]) -> bool:
    """Call back once the focus has left a hidden window, and return True; False if it has.

    On X11, hiding takes Qt's active window away at once, while word of the lost focus comes later:
    a window that is shown before it gets keys, but none of its shortcuts.
    """
    if window.isVisible() or QGuiApplication.focusWindow() != window.windowHandle():
        return False
    wait = _Wait(window)
    wait.over.connect(then)
    return True


class _Wait(QObject):
    """End once, as the focus goes elsewhere or after a while."""

    over = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._on_end)
        self._timer = QTimer(self, singleShot=True, interval=_LONGEST_MS)
        self._timer.timeout.connect(self._on_end)
        self._timer.start()
        self._is_over = False

    def _on_end(self) -> None:
        if not self._is_over:
            self._is_over = True
            self._timer.stop()
            self.over.emit()
            self.deleteLater()

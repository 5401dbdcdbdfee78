"""Remember how the window was left, and open it so again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QWidget

from services.window_state import SETTING, WindowState
from ui.tasks import Tasks

_SETTLED_MS = 2_000
_SIZE = QSize(1280, 800)
_LEAST_SIZE = QSize(760, 400)  # a screen of 1366 × 768 at 150 % has 910 × 512, less the panel
_FRAME_PX = 40  # of the window manager's title bar, about


class WindowMemory(QObject):
    """Write the state of a window a moment after it has changed."""

    def __init__(
        self, window: QWidget, tasks: Tasks, before: WindowState, now: Callable[[], WindowState]
    ) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._written = before
        self._now = now
        self._begun = False
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self.write)

    def begin(self) -> None:
        """Remember from now on: everything was read, so that what shows is what was chosen."""
        self._begun = True

    def note(self) -> None:
        """Something changed that is worth remembering."""
        if self._begun:
            self._settled.start()

    def write(self) -> None:
        """Write the state if it is another one than was written last."""
        self._settled.stop()
        if not self._begun or (state := self._now()) == self._written:
            return
        self._written = state
        values = state.to_json()
        self._tasks.write(self, lambda cases: cases.settings.write(SETTING, values), _nothing)


def fit_screen(window: QWidget, geometry: str) -> None:
    """Put a window where it was, else as large as in the pictures if its screen has the room."""
    room = window.screen().availableSize() - QSize(0, _FRAME_PX)
    window.setMinimumSize(_LEAST_SIZE.boundedTo(room))
    if restore_geometry(window, geometry):
        return
    window.resize(_SIZE.boundedTo(room))
    if window.size() != _SIZE:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def geometry_text(window: QWidget) -> str:
    """Return where a window is, its state and its screen, in Qt's own form."""
    return window.saveGeometry().toBase64().toStdString()


def restore_geometry(window: QWidget, text: str) -> bool:
    """Put a window where it was, on a screen that is there; return whether the text was good."""
    return bool(text) and window.restoreGeometry(QByteArray.fromBase64(text.encode()))


def _nothing(_changes: object) -> None:
    """Wait for nothing."""

"""Save what is under way when the session ends, and end when the system says so."""

from __future__ import annotations

import signal
import socket
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication, QSessionManager

_SIGNALS = (
    (signal.SIGINT, signal.SIGTERM)
    if sys.platform == "win32"
    else (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
)


class SessionEnd(QObject):
    """Listen to the session manager and to signals until close().

    Session managers first ask everybody to save, and may then go on or not; so that neither
    closes nor asks anything. Signals come from Ctrl+C, from a log-out without a session manager
    and from service managers.
    """

    def __init__(
        self, app: QGuiApplication, finish_writes: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._finish_writes = finish_writes
        app.commitDataRequest.connect(self._on_session_ending)
        # Qt's loop does not let Python see a signal, but Python writes into a socket at once.
        self._heard, self._told = socket.socketpair()
        self._heard.setblocking(False)
        self._told.setblocking(False)
        self._wakeup_before = signal.set_wakeup_fd(self._told.fileno(), warn_on_full_buffer=False)
        self._before = {each: signal.signal(each, lambda *_heard: None) for each in _SIGNALS}
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def close(self) -> None:
        """Give the signals back."""
        self._app.commitDataRequest.disconnect(self._on_session_ending)
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wakeup_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._heard.close()
        self._told.close()

    def _on_session_ending(self, _manager: QSessionManager) -> None:
        self._finish_writes()

    def _on_signal(self) -> None:
        self._heard.recv(64)
        self._app.exit(0)

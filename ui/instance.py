"""Keep one window to a profile, and let other processes speak to it over a local socket.

A message is one line of JSON, answered by one line once it is understood. Messages carry
commands and ids and never text of the journal.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from services.changes import ChangeSet
from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.store import JournalUnusableError, make_profile
from ui.profile import lock_path, socket_name

MAX_MESSAGE_BYTES = 16_000_000  # the ids of a journal of 500,000 entries take 5 million
_HEARD = b'"heard"\n'
QUICK_MS = 500
_PATIENT_MS = 5_000  # an app that is just starting listens before it can answer


NOTE = "note"
"""The command that asks for the window to type a note in, and for no other."""


@dataclass(frozen=True, slots=True)
class RaiseRequest:
    """Ask the app to come to the front, or to do what `command` says if it is not "".

    `activation_token` is the desktop's permission to take the focus, on Wayland and X11.
    """

    command: str = ""
    activation_token: str = ""


class HangingAppError(KnownError):
    """Report a window that holds the profile and does not answer."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "Attent is open already, but does not answer. End it, or start the computer again, and "
        "open Attent once more.",
    )


Message: TypeAlias = RaiseRequest | ChangeSet


class InstanceLock:
    """Claim a profile for one window. A lock left by a killed process counts as free."""

    def __init__(self, profile: Path) -> None:
        self._profile = profile
        self._lock = QLockFile(str(lock_path(profile)))
        self._lock.setStaleLockTime(0)  # never too old, as a window stays open for weeks

    def acquire(self) -> bool:
        """Return whether the profile is ours; raise KnownError if nobody could lock it."""
        make_profile(self._profile)
        if self._lock.tryLock(0):
            lock_path(self._profile).chmod(0o600)
            return True
        if self._lock.error() is not QLockFile.LockError.LockFailedError:
            raise JournalUnusableError(folder=self._profile)
        return False

    def release(self) -> None:
        """Let another window have the profile."""
        self._lock.unlock()


class InstanceServer(QObject):
    """Hear what other processes of the same user tell the one window of a profile.

    Listen as soon as the lock is held: whoever starts meanwhile waits for the answer. What is
    not understood, or is longer than MAX_MESSAGE_BYTES, is dropped.
    """

    raise_requested = Signal(object)  # RaiseRequest
    changes_received = Signal(object)  # ChangeSet

    def __init__(self, profile: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = socket_name(profile)
        self._heard: dict[QLocalSocket, bytearray] = {}
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)

    def listen(self) -> bool:
        """Begin to hear; False if the system allows no socket, and then nobody is heard."""
        QLocalServer.removeServer(self._name)  # left by a kill: the lock says that nobody serves
        return self._server.listen(self._name)

    def close(self) -> None:
        """Hear nobody any more."""
        self._server.close()
        for socket in tuple(self._heard):
            socket.abort()

    def _on_new_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            self._heard[socket] = bytearray()
            socket.readyRead.connect(self._on_ready_read)
            socket.disconnected.connect(self._on_disconnected)

    def _on_ready_read(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._read(socket)

    def _on_disconnected(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._heard.pop(socket, None)
            socket.deleteLater()

    def _read(self, socket: QLocalSocket) -> None:
        heard = self._heard.get(socket)
        if heard is None:
            return
        news = bytes(socket.readAll().data())
        heard += news
        if len(heard) > MAX_MESSAGE_BYTES:
            heard.clear()
            socket.abort()
        elif b"\n" in news:
            *lines, rest = bytes(heard).split(b"\n")
            heard[:] = rest
            for line in lines:
                self._take(line, socket)

    def _take(self, line: bytes, socket: QLocalSocket) -> None:
        try:
            message = decode(line)
        except (ValueError, TypeError, RecursionError):
            return
        socket.write(_HEARD)
        socket.flush()  # before the app is busy with what it heard
        if isinstance(message, RaiseRequest):
            self.raise_requested.emit(message)
        else:
            self.changes_received.emit(message)


def tell_running_app(profile: Path, message: Message, timeout_ms: int = QUICK_MS) -> bool:
    """Send a message to the profile's window, from another process; return whether it heard.

    Waits for at most timeout_ms at each step. An app that hangs gets the message when it wakes.
    """
    socket = QLocalSocket()
    socket.connectToServer(socket_name(profile))
    if not socket.waitForConnected(timeout_ms):
        return False
    socket.write(encode(message))
    while socket.bytesToWrite():
        if not socket.waitForBytesWritten(timeout_ms):
            return False
    while not socket.canReadLine():
        if not socket.waitForReadyRead(timeout_ms):
            return False
    return bytes(socket.readLine().data()) == _HEARD


def raise_running_app(profile: Path, command: str = "", timeout_ms: int = _PATIENT_MS) -> bool:
    """Bring the profile's window to the front, handing it our right to take the focus."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)  # any process: ours is not known here
    token = os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID", "")
    return tell_running_app(profile, RaiseRequest(command, token), timeout_ms)


def claim(lock: InstanceLock, profile: Path, command: str | None) -> bool:
    """Claim a profile, or else send its window a command (None is none); tell if it is ours.

    One that does not answer may be ending: then the profile is free a moment later. Raises
    HangingAppError if it is not.
    """
    if lock.acquire():
        return True
    if command is None or raise_running_app(profile, command):
        return False
    if lock.acquire():
        return True
    raise HangingAppError


def encode(message: Message) -> bytes:
    """Return a message as it is sent."""
    if isinstance(message, RaiseRequest):
        return json.dumps({"raise": asdict(message)}).encode() + b"\n"
    return json.dumps({"changed": message.to_json()}).encode() + b"\n"


def decode(line: bytes) -> Message:
    """Read what encode made; raise ValueError, TypeError or RecursionError for anything else."""
    match json.loads(line):
        case {"raise": {"command": str(command), "activation_token": str(token)}}:
            return RaiseRequest(command, token)
        case {"changed": str(changes)}:
            return ChangeSet.from_json(changes)
    raise ValueError("no message")

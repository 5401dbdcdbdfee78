"""What the shortcuts have in common that go through a connection."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from services.adapters.shortcut.sleeping_thread import Connection, SleepingThread
from services.global_shortcut import ShortcutImpossibleError, ShortcutListener
from services.key_combination import KeyCombination


class KeyConnection(Connection, Protocol):
    """Be a connection over which keys can be asked for."""

    def bind(self, keys: KeyCombination, listener: ShortcutListener) -> None:
        """Ask for keys instead of those before, and tell the listener how that went."""
        ...

    def release(self) -> None:
        """Give the keys back."""
        ...


C = TypeVar("C", bound=KeyConnection)


class ConnectedShortcut(Generic[C]):
    """Ask for keys in a thread that waits for the connection."""

    def __init__(self, connect: Callable[[], C]) -> None:
        self._listener: ShortcutListener | None = None
        self._thread = SleepingThread("global shortcut", connect, self._on_lost)

    def bind(self, keys: KeyCombination, listener: ShortcutListener) -> None:
        """Ask for the keys; what was given before is given back."""
        self._listener = listener
        self._thread.post(
            lambda connection: connection.bind(keys, listener),
            lambda: listener.refused(ShortcutImpossibleError()),
        )

    def release(self) -> None:
        """Give the keys back."""
        self._listener = None
        if self._thread.is_running:
            self._thread.post(lambda connection: connection.release())

    def close(self) -> None:
        """Give the keys back and end the connection."""
        self._listener = None
        self._thread.close()

    def _on_lost(self) -> None:
        if (listener := self._listener) is not None:
            listener.refused(ShortcutImpossibleError())

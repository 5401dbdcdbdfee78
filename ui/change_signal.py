"""Bring the change bus to the main thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from services.changes import ChangeBus, ChangeSet

UNDONE = "undo"
"""The origin of changes that took something back."""


class ChangeSignal(QObject):
    """Emit `changed` with a ChangeSet in the main thread after every commit, whoever made it."""

    changed = Signal(object)
    _published = Signal(object)

    def __init__(self, bus: ChangeBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._published.connect(self.changed, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = bus.subscribe(self._on_published)

    def close(self) -> None:
        """Stop listening; what is on its way does not arrive."""
        self._unsubscribe()
        self.blockSignals(True)

    def _on_published(self, changes: ChangeSet) -> None:
        self._published.emit(changes)

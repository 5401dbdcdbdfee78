"""A line that takes no more than its field may hold, and says when something was cut off."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget


class ShortLine(QLineEdit):
    """Take at most so many characters; a longer text that is there already stays whole."""

    overflowed = Signal()
    """Not all that was typed or pasted fitted in; `textEdited` came before."""

    def __init__(self, limit: int, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = limit
        self.setText(text)
        # Qt says so before textEdited, which takes back what is said about the line.
        self.inputRejected.connect(self.overflowed, Qt.ConnectionType.QueuedConnection)

    def setText(self, text: str | None) -> None:
        """Show a text."""
        units = len((text or "").encode("utf-16-le", "surrogatepass")) // 2  # as Qt counts
        self.setMaxLength(max(self._limit, units))
        super().setText(text)

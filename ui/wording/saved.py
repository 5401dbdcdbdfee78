"""Say that a note was saved, and what is offered after it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def saved_words(names: tuple[str, ...]) -> str:
    """Return "Saved with Anna de Vries, Bram Jansen"."""
    words = QCoreApplication.translate("SavedNotice", "Saved with {names}")
    return words.format(names=", ".join(names))


def again_words() -> str:
    """Return "Try again tomorrow"."""
    return QCoreApplication.translate("SavedNotice", "Try again tomorrow")

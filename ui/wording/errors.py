"""Say known errors in the app's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.errors import KnownError


def error_text(error: KnownError) -> str:
    """Return what happened and what to do about it, as one or two sentences."""
    sentence = QCoreApplication.translate("KnownError", type(error).sentence)
    return sentence.format(**error.values)

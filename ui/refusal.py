"""Say why the app does not open."""

from __future__ import annotations

import sys

from ui.profile import APP_NAME


def refuse(sentence: str) -> None:
    """Say a sentence to whoever started the app, and on the screen."""
    from PySide6.QtWidgets import QMessageBox  # 2 ms that opening need not wait for

    if sys.stderr is not None:  # a program without a console has none on Windows
        print(sentence, file=sys.stderr, flush=True)
    QMessageBox.critical(None, APP_NAME, sentence)

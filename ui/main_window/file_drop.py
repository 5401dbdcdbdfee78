"""Welcome contact files that are dragged over a window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDropEvent


def take_copy(event: QDropEvent) -> None:
    """Accept; whoever moves a file lets its source delete it."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def contact_files(event: QDropEvent) -> list[Path]:
    """Return the files that are dragged and can be imported."""
    from ui.main_window.first_start_page import SUFFIXES  # its page is hardly ever shown

    local = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in local if path.suffix.lower() in SUFFIXES]

"""Bring a window of ours before those of other programs, with the focus in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from services.global_shortcut import Press
from ui.capture.shortcut_keeper import ShortcutKeeper


def bring_to_front(window: QWidget, keeper: ShortcutKeeper, press: Press) -> None:
    """Show a window with the keyboard focus, by the right of a press."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    keeper.activate(int(window.winId()), press)
    window.raise_()
    window.activateWindow()

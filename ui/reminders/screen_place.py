"""Where the window of reminders stands on the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.theme.metrics import XL, XXXL


def stand_in_corner(window: QWidget) -> None:
    """Put a window at the bottom right, where it covers least."""
    area, size = window.screen().availableGeometry(), window.sizeHint()
    window.move(area.right() - size.width() - XL, area.bottom() - size.height() - XXXL)


def stay_on_screen(window: QWidget) -> None:
    """Move a window up that has grown out of the screen."""
    area = window.screen().availableGeometry()
    below = window.frameGeometry().bottom() - area.bottom()
    if window.isVisible() and below > 0:
        window.move(window.x(), max(window.y() - below, area.top()))

"""The way back to a page that another one covers."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget


def return_to(stack: QStackedLayout, page: QWidget) -> Callable[[], None]:
    """Return what shows a page again and gives the keyboard back to who has it now."""
    focused = QApplication.focusWidget()

    def go_back() -> None:
        stack.setCurrentWidget(page)
        if focused is not None and shiboken6.isValid(focused):
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    return go_back

"""Know where the keyboard is, and where it was."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget


def is_within(widget: QWidget | None, place: QWidget) -> bool:
    """Return whether a widget is in a place, or in a list or calendar that popped up from there."""
    while widget is not None and widget is not place:
        widget = widget.parentWidget()
    return widget is place


class FocusMemory(QObject):
    """Remember from where the keyboard came to a place that will go, for instance to a strip."""

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        self._place = place
        self._before = QApplication.focusWidget()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    @property
    def is_here(self) -> bool:
        """Tell whether the keyboard is in the place, or will be when its window is active."""
        return is_within(self._place.window().focusWidget(), self._place)

    def give_back(self) -> None:
        """Put the keyboard where it was, if it is here now; called before the place goes."""
        before = self._before
        if not self.is_here or before is None or not shiboken6.isValid(before):
            return
        if before.window() is self._place.window():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_focus_changed(self) -> None:
        """Note who has the keyboard, never who had it: that may be half destroyed by now."""
        now = QApplication.focusWidget()
        if now is None or is_within(now, self._place):
            return
        if now.window() is self._place.window():
            self._before = now

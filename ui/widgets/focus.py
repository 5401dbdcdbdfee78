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
        self._before: QWidget | None = None
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
        if self.is_here and before is not None and shiboken6.isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is None or is_within(old, self._place) or not is_within(new, self._place):
            return
        if old.window() is self._place.window():
            self._before = old

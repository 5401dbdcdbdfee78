"""Let a window that stays on top give way to the app's own dialogs."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ui.widgets.secondary_window import SecondaryWindow

_ON_TOP = Qt.WindowType.WindowStaysOnTopHint


class GivingWay(QObject):
    """Take a window off the top while a dialog is open or a secondary window is worked in.

    It stays shown all the while and the focus stays where it is.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusWindowChanged.connect(self._on_focus_changed)

    def lift(self) -> None:
        """Have the window before others, but for what it gives way to."""
        self._window.raise_()
        self._give_way(even_again=True)

    def _on_focus_changed(self) -> None:
        self._give_way()

    def _give_way(self, *, even_again: bool = False) -> None:
        if not self._window.internalWinId():  # it was never shown
            return
        handle = self._window.windowHandle()
        other = _in_use_instead_of(self._window)
        is_changed = bool(handle.flags() & _ON_TOP) is not (other is None)
        handle.setFlag(_ON_TOP, other is None)
        if other is not None and (is_changed or even_again):
            other.raise_()  # else it would stay below until it is clicked


def _in_use_instead_of(window: QWidget) -> QWidget | None:
    """Return the dialog that is open, or the secondary window that has the keyboard."""
    modal = QGuiApplication.modalWindow()
    for each in QApplication.topLevelWidgets() if modal is not None else ():
        if each.windowHandle() is modal:
            return each
    active = QApplication.activeWindow()
    if active is not window and isinstance(active, SecondaryWindow | QDialog):
        return active
    return None

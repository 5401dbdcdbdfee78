"""The icon in the system's tray, where there is one."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from ui.theme.badge import badged_app_icon

_CLICKS = {
    QSystemTrayIcon.ActivationReason.Trigger,
    QSystemTrayIcon.ActivationReason.DoubleClick,
}


class Tray(QObject):
    """Keep the app in reach while its window is closed."""

    open_requested = Signal()
    note_requested = Signal()
    reminders_requested = Signal()
    quit_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._count = 0
        self._menu = QMenu(window)
        self._menu.addAction(self.tr("&Open Attent"), self.open_requested.emit)
        self._menu.addAction(self.tr("&New note"), self.note_requested.emit)
        self._menu.addAction(self.tr("Show &reminders"), self.reminders_requested.emit)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("&Quit Attent"), self.quit_requested.emit)
        self._icon = QSystemTrayIcon(badged_app_icon(0), self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)
        self.set_due_count(0)

    def appear(self) -> bool:
        """Stand in the tray if the desktop has one now, and tell whether it does.

        Ask again before relying on it: at log-in the app may start before the panel, which may
        also go.
        """
        is_there = QSystemTrayIcon.isSystemTrayAvailable()
        if is_there:
            self._icon.show()
        return is_there

    def leave(self) -> None:
        """Go from the tray."""
        self._icon.hide()

    def set_due_count(self, count: int) -> None:
        """Show on the icon how many reminders wait, and say it."""
        if count != self._count:
            self._count = count
            self._icon.setIcon(badged_app_icon(count))
        self._icon.setToolTip(self.tr("Attent: %n reminders", "", count) if count else "Attent")

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # On macOS every click opens the menu, and Open stands in it.
        if reason in _CLICKS and sys.platform != "darwin":
            self.open_requested.emit()

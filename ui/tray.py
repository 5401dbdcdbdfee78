"""The icon in the system's tray, where there is one."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from ui.theme.badge import badged_app_icon

_TRAY_ON_BUS = "org.kde.StatusNotifierWatcher"
_CLICKS = {
    QSystemTrayIcon.ActivationReason.Trigger,
    QSystemTrayIcon.ActivationReason.DoubleClick,
}


class Tray(QObject):
    """Keep the app in reach while its window is closed."""

    came = Signal()
    """The desktop has a tray now that it had not, and the icon stands in it."""
    open_requested = Signal()
    note_requested = Signal()
    reminders_requested = Signal()
    quit_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._count = 0
        self._is_wanted = False
        self._menu = QMenu(window)
        self._menu.addAction(self.tr("&Open Attent"), self.open_requested.emit)
        self._menu.addAction(self.tr("&New note"), self.note_requested.emit)
        self._menu.addAction(self.tr("Show &reminders"), self.reminders_requested.emit)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("&Quit Attent"), self.quit_requested.emit)
        if sys.platform == "linux":
            self._watch_bus()
        self._icon = self._make_icon()

    def appear(self) -> bool:
        """Stand in the tray, now or once the desktop has one, and tell whether it has one now.

        Ask again before relying on it: at log-in the app may start before the panel, which may
        also go.
        """
        self._is_wanted = True
        is_there = QSystemTrayIcon.isSystemTrayAvailable()
        # Only a tray of X11 takes later whoever waits for it; elsewhere Qt prints a complaint.
        if is_there or QGuiApplication.platformName() == "xcb":
            self._icon.show()
        return is_there

    def leave(self) -> None:
        """Go from the tray."""
        self._is_wanted = False
        self._icon.hide()

    def set_due_count(self, count: int) -> None:
        """Show on the icon how many reminders wait, and say it."""
        if count != self._count:
            self._count = count
            self._icon.setIcon(badged_app_icon(count))
            self._icon.setToolTip(self._words())

    def _make_icon(self) -> QSystemTrayIcon:
        icon = QSystemTrayIcon(badged_app_icon(self._count), self)
        icon.setToolTip(self._words())
        icon.setContextMenu(self._menu)
        icon.activated.connect(self._on_activated)
        return icon

    def _words(self) -> str:
        count = self._count
        return self.tr("Attent: %n reminders", "", count) if count else "Attent"

    def _watch_bus(self) -> None:
        """Hear of a tray on D-Bus that comes: one on X11 Qt finds by itself."""
        from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher

        watcher = QDBusServiceWatcher(
            _TRAY_ON_BUS,
            QDBusConnection.sessionBus(),
            QDBusServiceWatcher.WatchModeFlag.WatchForRegistration,
            self,
        )
        watcher.serviceRegistered.connect(self._on_tray_came)

    def _on_tray_came(self) -> None:
        """Make the icon anew: Qt decides once for each where it is to stand."""
        self._icon.hide()
        self._icon.deleteLater()
        self._icon = self._make_icon()
        if self._is_wanted and self.appear():
            self.came.emit()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # On macOS every click opens the menu, and Open stands in it.
        if reason in _CLICKS and sys.platform != "darwin":
            self.open_requested.emit()

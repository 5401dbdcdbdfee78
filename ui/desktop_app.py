"""Make the Qt application that runs beneath the windows."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from ui.language import load_language
from ui.profile import APP_NAME
from ui.theme.theme import STYLE_ARGUMENTS

VERSION = "0.1.0"


class DesktopApp(QApplication):
    """End when the system asks for it, as at log-out.

    Qt would close every window first, and stay if one of them hides in the tray instead.
    """

    def event(self, event: QEvent) -> bool:
        """Leave the event loop on Quit, whatever the windows say."""
        if event.type() == QEvent.Type.Quit:
            self.exit(0)
            return True
        return super().event(event)


def make_qt_app(language: str | None) -> QApplication:
    """Make the Qt application, in the language wanted or the system's."""
    app = DesktopApp([*sys.argv[:1], *STYLE_ARGUMENTS])
    app.setApplicationName(APP_NAME)
    app.setApplicationVersion(VERSION)
    app.setDesktopFileName("attent")
    app.setQuitOnLastWindowClosed(False)
    load_language(app, language)
    return app

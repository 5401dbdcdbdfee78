"""Run the app in its window: the first frame, then everything else."""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMessageBox

from services.contacts.contact_list import read_first_rows
from services.errors import KnownError
from services.parts import Build, Parts
from ui.change_signal import ChangeSignal
from ui.context import UiContext
from ui.instance import InstanceLock, InstanceServer, raise_running_app
from ui.language import load_language
from ui.main_window.main_window import MainWindow
from ui.profile import APP_NAME
from ui.tasks import Tasks
from ui.theme.icons import app_icon
from ui.theme.theme import STYLE_ARGUMENTS, Theme
from ui.wording.errors import error_text

if TYPE_CHECKING:
    from ui.companions import Companions

VERSION = "0.1.0"


def run_app(build: Build, *, profile: Path, language: str | None, background: bool) -> int:
    """Open the window of a profile, or raise the one that is open; return the exit code."""
    app = make_qt_app(language)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would never let Python see Ctrl+C
    lock = InstanceLock(profile)
    try:
        if not lock.acquire():
            raise_running_app(profile)
            return 0
        application = Application(app, build(profile))
    except KnownError as error:
        QMessageBox.critical(None, APP_NAME, error_text(error))
        return 2
    application.start(background=background)
    code = app.exec()
    application.close()
    lock.release()
    return code


def self_test(build: Build, profile: Path) -> None:
    """Show the window of a profile, load everything behind it, and close it again."""
    app = make_qt_app(None)
    application = Application(app, build(profile))
    application.window.contacts_read.connect(lambda: app.exit(0))
    application.start(background=False)
    app.exec()
    application.close()


def make_qt_app(language: str | None) -> QApplication:
    """Make the Qt application, in the language wanted or the system's."""
    app = QApplication([*sys.argv[:1], *STYLE_ARGUMENTS])
    app.setApplicationName(APP_NAME)
    app.setApplicationVersion(VERSION)
    app.setDesktopFileName("attent")
    app.setQuitOnLastWindowClosed(False)
    load_language(app, language)
    return app


class Application(QObject):
    """Wire the parts of one open profile together.

    What the first frame does not need is loaded after it: SQLAlchemy in the tasks' threads, the
    companions by load_rest().
    """

    def __init__(self, app: QApplication, parts: Parts) -> None:
        super().__init__()
        self._app = app
        self._parts = parts
        self._companions: Companions | None = None
        self._server = InstanceServer(parts.profile, self)
        self._server.listen()
        theme = Theme(app)
        theme.apply()
        self.context = UiContext(
            tasks=Tasks(parts.use_cases, self),
            changes=ChangeSignal(parts.bus, self),
            clock=parts.clock,
            theme=theme,
        )
        self.window = MainWindow(self.context, read_first_rows(parts.store.path))
        self.window.first_painted.connect(self.load_rest)

    def start(self, *, background: bool) -> None:
        """Show the window; in the background only the tray's icon, if there is a tray."""
        from PySide6.QtWidgets import QSystemTrayIcon

        if background and QSystemTrayIcon.isSystemTrayAvailable():
            self.load_rest()
        else:
            self.window.show()

    def load_rest(self) -> None:
        """Load what the first frame did without; once."""
        if self._companions is not None:
            return
        from ui.companions import Companions

        self._app.setWindowIcon(app_icon())
        self._companions = Companions(self._parts, self.context, self.window, self._server)
        self._companions.quit_confirmed.connect(lambda: self._app.exit(0))
        self._companions.start()

    def close(self) -> None:
        """Finish what is being saved and let go of everything."""
        self._server.close()
        if self._companions is not None:
            self._companions.close()
        self.window.hide()
        self.context.tasks.close()
        self.context.changes.close()
        self._parts.store.close()
        self.window.deleteLater()

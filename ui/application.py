"""Run the app in its window: the first frame, then everything else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from services.contacts.list_reader import LANGUAGE, FirstList, read_first_rows
from services.errors import KnownError
from services.parts import Build, Parts
from ui.change_signal import ChangeSignal
from ui.context import UiContext
from ui.desktop_app import make_qt_app
from ui.early_wishes import EarlyWishes, signals_of
from ui.garbage import Garbage
from ui.instance import InstanceLock, InstanceServer, RaiseRequest, claim
from ui.language import change_language, choose_language, current_language
from ui.links import DesktopLinks
from ui.loading import OF_COMPANIONS, OF_TODAY, Loading, imports
from ui.main_window.language_menu import SYSTEM
from ui.main_window.main_window import MainWindow
from ui.refusal import refuse
from ui.tasks import Tasks
from ui.theme.icons import app_icon
from ui.theme.theme import Theme
from ui.wording.errors import error_text

if TYPE_CHECKING:
    from services.use_cases import UseCases
    from ui.capture.shortcut_keeper import ShortcutKeeper
    from ui.companions import Companions
    from ui.session_end import SessionEnd

_UNSEEN_MS = 3_000  # a window that starts minimised or behind a locked screen is never painted


def run_app(
    build: Build, *, profile: Path, language: str | None, background: bool, request: str = ""
) -> int:
    """Open the window of a profile, or raise the one that is open; return the exit code.

    `request` is the command of a RaiseRequest to either.
    """
    app = make_qt_app(language)
    lock = InstanceLock(profile)
    try:
        if not claim(lock, profile, None if background else request):
            return 0
        application = Application.open(app, build, profile, language)
    except KnownError as error:
        refuse(error_text(error))
        return 2
    try:
        application.start(background=background, request=request)
        return app.exec()
    finally:
        application.close()
        lock.release()


def self_test(build: Build, profile: Path) -> None:
    """Show the window of a profile, load everything behind it, and close it again."""
    app = make_qt_app(None)
    application = Application.open(app, build, profile)
    application.window.contacts_read.connect(lambda: app.exit(0))
    application.start(background=False)
    app.exec()
    try:
        application.load_everything()
    finally:
        application.close()


class Application(QObject):
    """Wire the parts of one open profile together.

    What the first frame does not need is loaded after it: SQLAlchemy in the tasks' threads, the
    companions by load_rest().
    """

    def __init__(
        self,
        app: QApplication,
        parts: Parts,
        server: InstanceServer,
        language: str | None = None,
    ) -> None:
        super().__init__()
        self._app = app
        self._parts = parts
        self._companions: Companions | None = None
        self._keeper: ShortcutKeeper | None = None
        self._session_end: SessionEnd | None = None
        self._server = server
        server.raise_requested.connect(self._on_raise_requested)
        theme = Theme(app)
        theme.apply()
        self.context = UiContext(
            tasks=Tasks(parts.use_cases, self),
            changes=ChangeSignal(parts.bus, self),
            clock=parts.clock,
            theme=theme,
            links=DesktopLinks(),
            profile=parts.profile,
        )
        self._language = language
        self._garbage = Garbage(self)
        self.window = self._make_window(self._read_first())
        self._loading = self._make_loading()
        self._wishes = EarlyWishes(
            signals_of(self.window, self.context.tasks), self.load_rest, self
        )
        self.window.first_painted.connect(self._loading.begin)
        self.window.contacts_read.connect(
            self._garbage.keep_what_there_is, Qt.ConnectionType.SingleShotConnection
        )

    @classmethod
    def open(
        cls, app: QApplication, build: Build, profile: Path, language: str | None = None
    ) -> Application:
        """Open a profile that is claimed; raise KnownError if that can't be.

        A language that is wanted wins over the one chosen in the menu.
        The server listens first: a second start while a journal is migrated waits for it.
        """
        server = InstanceServer(profile)
        server.listen()
        try:
            return cls(app, build(profile), server, language)
        except BaseException:
            server.close()
            raise

    def start(self, *, background: bool, request: str = "") -> None:
        """Show the window; in the background only the tray's icon.

        A request is fulfilled instead, before anything else is loaded. A window that does not
        show is minimised where there is no tray: an app that nobody sees could not be ended.
        """
        from PySide6.QtWidgets import QSystemTrayIcon

        has_tray = QSystemTrayIcon.isSystemTrayAvailable()
        if request:
            if not has_tray:
                self.window.showMinimized()
            self._on_raise_requested(RaiseRequest(request))
        elif background and has_tray:
            self.load_rest()
        elif background:
            self.window.showMinimized()
            self._loading.begin(_UNSEEN_MS)
        else:
            self.window.show()
            self._loading.begin(_UNSEEN_MS)

    def load_rest(self) -> None:
        """Load at once what is not loaded yet of what the first frame did without."""
        self._loading.finish()

    def load_everything(self) -> None:
        """Load what the app would load only when nobody waits, too."""
        self.load_rest()
        self._companions_made().prepare_note()

    def _make_loading(self) -> Loading:
        return Loading(
            (
                *imports(OF_COMPANIONS),
                self._companions_made,
                lambda: self._companions_made().start(),
                self._listen_for_keys,
                *imports(OF_TODAY),
                self._clear_copies,  # left by a crash
                self._garbage.collect_from_now,
            ),
            self,
        )

    def _companions_made(self) -> Companions:
        """Return the companions, made if need be, which then have read nothing yet."""
        if self._companions is None:
            self._wishes.end()
            from ui.capture.shortcut_keeper import ShortcutKeeper
            from ui.session_end import SessionEnd

            self._app.setWindowIcon(app_icon())
            self._session_end = SessionEnd(self._app, self.context.tasks.finish_writes, self)
            self._keeper = ShortcutKeeper(self.context, self._parts.shortcut, self)
            self._companions = self._make_companions(self._keeper)
        return self._companions

    def _listen_for_keys(self) -> None:
        assert self._keeper is not None
        self._keeper.start()

    def _on_raise_requested(self, request: RaiseRequest) -> None:
        """Fulfil a request at once: the rest is loaded when it has shown."""
        self._companions_made().answer(request)
        if not self._loading.is_due:
            self._loading.begin(_UNSEEN_MS)

    def speak(self, choice: str) -> None:
        """Speak a language, or the system's, from now on: all windows are made anew as they were.

        Qt would ask every widget to say its words again, and each would need to know how.
        """
        language = None if choice == SYSTEM else choice

        def save(cases: UseCases) -> FirstList:
            cases.settings.write(LANGUAGE, language)
            return self._read_first()

        self.window.remember()
        self.context.tasks.write(self, save, self._renew)

    def _renew(self, first: FirstList) -> None:
        """Make all windows anew."""
        self.load_rest()
        former, companions, keeper = self.window, self._companions, self._keeper
        if companions is None or keeper is None:
            return
        reminders, note = companions.shows_reminders, companions.shown_note
        visible = former.isVisible()
        companions.close()
        former.hide()  # what is being typed becomes a draft
        self.context.tasks.finish_writes()
        former.deleteLater()
        self._language = None
        self.window = self._make_window(first)
        self._companions = self._make_companions(keeper)
        if visible:
            self.window.show()
            self.window.activateWindow()
        self._companions.start(reminders=reminders, note=note, is_renewed=True)

    def close(self) -> None:
        """Finish what is being saved and let go of everything."""
        self._loading.stop()
        self._wishes.end()
        self._server.close()
        if self._session_end is not None:
            self._session_end.close()
        if self._companions is not None:
            self._companions.close()
        if self._keeper is not None:
            self._keeper.close()
        self._parts.shortcut.close()
        self._parts.notifier.close()
        self.window.remember()
        self.window.hide()
        self.context.tasks.close()
        self._clear_copies()
        self.context.changes.close()
        self._parts.store.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)

    def _read_first(self) -> FirstList:
        """Read what a window shows first: on the main thread only before there is any window."""
        return read_first_rows(self._parts.store.path, self._parts.clock, begins_day=True)

    def _make_window(self, first: FirstList) -> MainWindow:
        """Make the window in the language wanted, chosen or else the system's."""
        wanted = self._language or first.language
        if choose_language(wanted) != current_language():
            change_language(self._app, wanted)
        window = MainWindow(self.context, first)
        window.commands.language.show_choice(first.language or SYSTEM)
        # Later: the menu is in that window.
        window.commands.language.chosen.connect(
            lambda choice: QTimer.singleShot(0, self, lambda: self.speak(choice))
        )
        return window

    def _clear_copies(self) -> None:
        """Remove what other programs were given to open."""
        from services.journal.attached_files import OpenedCopies

        OpenedCopies(self._parts.profile).clear()

    def _make_companions(self, keeper: ShortcutKeeper) -> Companions:
        from ui.companions import Companions

        companions = Companions(self._parts, self.context, self.window, self._server, keeper)
        companions.quit_confirmed.connect(lambda: self._app.exit(0))
        companions.note_painted.connect(self._loading.begin)
        return companions

"""Whether the app is there: in the tray, minimised, at log-in, or ended."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from services.autostart import Autostart
from services.use_cases import UseCases
from ui.autostart_keeper import AutostartKeeper
from ui.context import UiContext
from ui.main_window.main_window import MainWindow
from ui.minimised_notice import MinimisedNotice
from ui.quit_question import QuitQuestion
from ui.start_command import login_words
from ui.tray import Tray
from ui.widgets.question_dialog import QuestionDialog
from ui.widgets.question_strip import Question

TOLD = "minimised.told"
"""The name of the setting: it was said that a closed window waits minimised."""

SETTLE_MS = 60_000
"""For so long after the start nothing is offered: the user begins with something."""

_OFFER = "autostart"


class Presence(QObject):
    """Let a closed window wait in the tray, or minimised where there is none, and say so once.

    It shows how much is due on the icons, offers to start at log-in, and asks before the end.
    """

    quit_confirmed = Signal()
    """The user knows that reminders stop, and quits."""

    def __init__(
        self, context: UiContext, window: MainWindow, autostart: Autostart, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._window = window
        self._dialog: QuestionDialog | None = None
        self.tray = Tray(window)
        self._stands_in = window.isMinimized()  # for the icon, since a start that showed no window
        if self._stands_in:
            window.windowHandle().windowStateChanged.connect(self._on_window_used)
        command = login_words(context.profile)
        self.autostart = AutostartKeeper(context, autostart, command, self, settle_ms=SETTLE_MS)
        self.tray.quit_requested.connect(self.quit)
        self.tray.came.connect(self._leave_taskbar)
        window.close_requested.connect(self._on_close_requested)
        self.autostart.offer_wanted.connect(self._on_offer_wanted)

    def start(self, *, is_renewed: bool) -> None:
        """Appear in the tray, and read what happens at log-in."""
        self.tray.appear()
        self._leave_taskbar()
        self.autostart.start(counts=not is_renewed)

    def show_due(self, count: int) -> None:
        """Show how many reminders wait on the icons of tray and window."""
        self.tray.set_due_count(count)
        self._leave_taskbar()  # not every tray says that it comes
        _set_badge(count)
        if count:
            self.autostart.note_reminder()

    def quit(self) -> None:
        """Ask whether to end, as reminders stop then."""
        self._window.bring_to_front()
        if isinstance(self._dialog, QuitQuestion):
            self._dialog.raise_()
            return
        question = QuitQuestion(
            self._context.theme,
            self._window,
            has_tray=self.tray.appear(),
            starts_at_login=self.autostart.is_on,
        )
        question.accepted.connect(self.quit_confirmed)
        self._open(question)
        self._context.tasks.read(question, self._due_today, question.show_due)

    def close(self) -> None:
        """Go from the tray, and count nothing any more."""
        self.tray.leave()
        _set_badge(0)

    def _due_today(self, cases: UseCases) -> int:
        return cases.today.counts().today

    def _on_window_used(self) -> None:
        self._stands_in = False

    def _leave_taskbar(self) -> None:
        """Hide the window that only stood in for an icon once there is one."""
        if self._stands_in and not self._window.isActiveWindow() and self.tray.appear():
            self._stands_in = False
            self._window.hide()

    def _on_close_requested(self) -> None:
        """Wait in the tray where there is one, else minimised; the first time, say so."""
        if self.tray.appear():
            self._window.hide()
        else:
            self._context.tasks.read(
                self, lambda cases: bool(cases.kept_settings.read(TOLD)), self._minimise
            )

    def _minimise(self, was_told: bool) -> None:
        if was_told:
            self._window.showMinimized()
        elif self._dialog is None:
            notice = MinimisedNotice(self._context.theme, self._window)
            notice.accepted.connect(self._on_notice_accepted)
            self._open(notice)

    def _on_notice_accepted(self) -> None:
        self._context.tasks.write(
            self, lambda cases: cases.settings.write(TOLD, True), lambda _changes: None
        )
        self._window.showMinimized()

    def _on_offer_wanted(self) -> None:
        yes, no = (partial(self.autostart.answer, answer) for answer in (True, False))
        question = Question(
            _OFFER,
            self.tr("Start Attent when you log in, so that reminders come?"),
            ((self.tr("&Yes"), yes), (self.tr("&Not now"), no)),
            put_away=no,
        )
        self._window.ask(question)

    def _open(self, dialog: QuestionDialog) -> None:
        """Show a dialog in the place of the one before."""
        if self._dialog is not None:
            self._dialog.reject()
        self._dialog = dialog
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    def _on_dialog_finished(self) -> None:
        if self.sender() is self._dialog:
            self._dialog = None


def _set_badge(count: int) -> None:
    app = QGuiApplication.instance()
    if (
        isinstance(app, QGuiApplication) and QGuiApplication.desktopFileName()
    ):  # by which a taskbar knows it
        app.setBadgeNumber(count)

"""Open the app on the test's profile, as main.py does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from main import build
from services.parts import Build, Parts
from tests.support.autostart import NotedAutostart
from tests.support.clock import FrozenClock
from tests.support.microphone import DrivenMicrophone
from tests.support.notifier import RecordingNotifier
from tests.support.shortcut import PressableShortcut
from ui.application import Application
from ui.capture.capture_window import CaptureWindow
from ui.capture.quick_notes import QuickNotes
from ui.instance import InstanceLock
from ui.language import change_language

LONG_ENOUGH_MS = 20_000
Open = Callable[[], Application]


def quick_note(qtbot: QtBot) -> CaptureWindow:
    """Wait until the quick note shows and reads, and return its window."""

    def shown() -> list[CaptureWindow]:
        windows = (each for each in QApplication.topLevelWidgets() if shiboken6.isValid(each))
        notes = (each for each in windows if isinstance(each, CaptureWindow))
        return [each for each in notes if each.isVisible() and each.fields.chips.chips()]

    qtbot.waitUntil(lambda: len(shown()) == 1, timeout=LONG_ENOUGH_MS)
    return shown()[0]


@pytest.fixture
def notifier() -> RecordingNotifier:
    return RecordingNotifier()


@pytest.fixture
def shortcut() -> PressableShortcut:
    return PressableShortcut()


@pytest.fixture
def microphone() -> DrivenMicrophone:
    return DrivenMicrophone()


@pytest.fixture
def autostart() -> NotedAutostart:
    return NotedAutostart()


@pytest.fixture
def build_parts(
    clock: FrozenClock,
    notifier: RecordingNotifier,
    shortcut: PressableShortcut,
    microphone: DrivenMicrophone,
    autostart: NotedAutostart,
) -> Build:
    """Compose as main.py does, with a still clock, and nothing of the real desktop."""

    def build_(profile: Path) -> Parts:
        return build(
            profile,
            clock=clock,
            notifier=notifier,
            shortcut=shortcut,
            microphone=microphone,
            autostart=autostart,
        )

    return build_


@pytest.fixture(autouse=True)
def nothing_is_frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave what an app made to the garbage collector: other apps follow in this process."""
    monkeypatch.setattr("ui.garbage.gc.freeze", lambda: None)


@pytest.fixture
def open_app(
    qapp: QApplication,
    qtbot: QtBot,
    build_parts: Build,
    profile: Path,
    journal_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Open]:
    """Give a function that opens the test's profile; every app is closed at the end."""
    monkeypatch.setattr("ui.presence.SETTLE_MS", 0)
    opened: list[Application] = []
    lock = InstanceLock(profile)
    assert lock.acquire()
    before = (qapp.styleSheet(), qapp.palette())

    def open_() -> Application:
        opened.append(Application.open(qapp, build_parts, profile))
        return opened[-1]

    yield open_
    for each in opened:
        if shiboken6.isValid(each.window):
            each.close()
        shiboken6.delete(each.context.theme)
    lock.release()
    qapp.setStyleSheet(before[0])
    qapp.setPalette(before[1])


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """Begin in English, and give the application back speaking what it spoke."""
    before = QLocale()
    change_language(qapp, "en")
    yield
    QLocale.setDefault(before)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture
def no_tray(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)


@pytest.fixture
def notes_wanted(monkeypatch: pytest.MonkeyPatch) -> list[None]:
    """Collect the requests for the window to type a note in, which then does not open."""
    wanted: list[None] = []
    monkeypatch.setattr(QuickNotes, "open", lambda _self: wanted.append(None))
    return wanted


@pytest.fixture
def started(qtbot: QtBot, open_app: Open, no_tray: None) -> Application:
    """Give an app whose window shows and that has read everything."""
    application = open_app()
    with qtbot.waitSignal(application.window.contacts_read, timeout=LONG_ENOUGH_MS):
        application.start(background=False)
    return application

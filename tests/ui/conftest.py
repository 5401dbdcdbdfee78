"""What tests of ui share: a light theme, a context on a real journal, and the window on it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
import shiboken6
from coverage import Coverage
from PySide6.QtCore import QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from services.changes import ChangeBus
from services.contacts.list_reader import read_first_rows
from services.store import Store
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.jobs import Gate, Told
from tests.support.links import NotedLinks
from ui.change_signal import ChangeSignal
from ui.context import UiContext
from ui.garbage import collect_if_due
from ui.main_window.main_window import MainWindow
from ui.tasks import Tasks
from ui.theme.theme import Theme

ShowWindow = Callable[[], MainWindow]
OpenWindow = Callable[[int], MainWindow]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(
    item: pytest.Item, nextitem: pytest.Item | None
) -> Generator[None, object, object]:
    """Run a window's test without coverage, and collect garbage as the app does.

    Coverage takes a third of the time of such a test; asked for by `--cov=ui` it is measured.
    """
    if not _is_here(item):  # pytest asks this of every test
        return (yield)
    coverage = Coverage.current()
    if coverage is not None and "ui" in str(coverage.get_option("run:source")):
        coverage = None
    if coverage is not None:
        coverage.stop()
    gc.disable()
    try:
        return (yield)
    finally:
        collect_if_due()
        if not _is_here(nextitem):
            gc.collect()
            gc.enable()
        if coverage is not None:
            coverage.start()


def _is_here(item: pytest.Item | None) -> bool:
    return item is not None and item.path.is_relative_to(Path(__file__).parent)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    before = qapp.font()
    font = QFont(before)
    font.setPixelSize(14)  # as in the pictures
    qapp.setFont(font)
    theme = Theme(qapp, "light")
    theme.apply()
    yield theme
    # First what is closed, and who would dress it anew: dressing costs more than most tests.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    shiboken6.delete(theme)
    qapp.styleHints().unsetColorScheme()
    qapp.setFont(before)
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())


@pytest.fixture(autouse=True)
def british_dates() -> Iterator[None]:
    """Write dates and times as in Britain, whatever machine the tests run on."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture(autouse=True)
def no_key_held(qapp: QApplication) -> None:
    """Let go of what an earlier test held: Qt goes on believing in the last modifiers."""
    if qapp.keyboardModifiers():
        QTest.keyClick(QWidget(), Qt.Key.Key_F35)
    assert not qapp.keyboardModifiers()


@pytest.fixture
def bugs() -> list[BaseException]:
    """Collect the bugs of jobs; a test that wants one clears the list again."""
    return []


@pytest.fixture
def links() -> NotedLinks:
    """Note which links the window would open."""
    return NotedLinks()


@pytest.fixture
def ui_context(
    qtbot: QtBot,
    use_cases: UseCases,
    bus: ChangeBus,
    clock: FrozenClock,
    theme: Theme,
    links: NotedLinks,
    profile: Path,
    bugs: list[BaseException],
) -> Iterator[UiContext]:
    """Give what every part of the window needs, on a real journal; a bug in a job fails."""
    tasks = Tasks(lambda: use_cases)
    changes = ChangeSignal(bus)
    tasks.bug_raised.connect(bugs.append)
    yield UiContext(tasks, changes, clock, theme, links, profile)
    changes.close()
    tasks.close()
    assert bugs == []


@pytest.fixture
def tasks(qtbot: QtBot, use_cases: UseCases) -> Iterator[Tasks]:
    """Give tasks on a real journal."""
    tasks = Tasks(lambda: use_cases)
    yield tasks
    tasks.close()


@pytest.fixture
def told(tasks: Tasks) -> Told:
    """Hear what the tasks tell the application."""
    return Told(tasks)


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    """Ask for jobs, as a widget does."""
    return QObject()


@pytest.fixture
def gate() -> Iterator[Gate]:
    """Hold jobs up; it stands open at the end."""
    gate = Gate()
    yield gate
    gate.open()


@pytest.fixture
def show_window(qtbot: QtBot, ui_context: UiContext, store: Store) -> Iterator[ShowWindow]:
    """Give a function that opens the window and waits until everybody was read."""
    windows: list[MainWindow] = []

    def show() -> MainWindow:
        window = MainWindow(ui_context, read_first_rows(store.path, store.clock))
        windows.append(window)
        window.setWindowState(Qt.WindowState.WindowNoState)  # however small the test's screen is
        window.resize(1280, 800)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        with qtbot.waitSignal(window.contacts_read):
            window.read()
        return window

    yield show
    for window in windows:
        shiboken6.delete(window)


@pytest.fixture
def open_window(qtbot: QtBot, show_window: ShowWindow) -> OpenWindow:
    """Give a function that opens the window with a contact's page."""

    def open_(contact_id: int) -> MainWindow:
        window = show_window()
        window.open_contact(contact_id)
        page = window.page_area.contact_page
        assert page is not None
        qtbot.waitUntil(lambda: page.shown_id == contact_id)
        return window

    return open_

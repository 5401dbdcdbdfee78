"""What tests of the quick note share: its window on a real journal, and keys to write in it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest
import shiboken6
import sqlcipher3.dbapi2 as sqlite
from PySide6.QtCore import QCoreApplication, QMimeData, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import Pool, event

from services.journal.values import EntryView, WaitingDraft
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact
from tests.support.shortcut import PressableShortcut
from tests.ui.calls.conftest import bench, make_bench, off
from ui.capture.capture_controller import CaptureController
from ui.capture.capture_window import CaptureWindow
from ui.capture.line_reader import LineReader
from ui.capture.note_desk import NoteDesk
from ui.capture.saved_note import SavedNote
from ui.capture.shortcut_keeper import ShortcutKeeper
from ui.context import UiContext
from ui.widgets.chip import Chip

__all__ = ["bench", "make_bench", "off"]

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
needs_focus = pytest.mark.skipif(
    sys.platform == "linux" and "ATTENT_TEST_DESKTOP" not in os.environ,
    reason="off-screen what shows takes the focus, and what was hidden never gets it again",
)
ORGANISATIONS = {
    "Anna de Vries": "Duinrand",
    "Bram Jansen": "Kade Logistiek",
    "Bram van den Berg": "Veldzicht",
    "Chloé Martens": None,
    "Daan Visser": None,
    "Noor Bakker": None,
    "Sven Öztürk": None,
    "Vera Vrijdag": None,
}


@pytest.fixture
def clock() -> FrozenClock:
    """Stand at Wednesday 25 November 2026, 16:00 in Amsterdam."""
    return FrozenClock(datetime(2026, 11, 25, 15, 0, tzinfo=UTC))


class Disk:
    """Refuse what the app writes, as a full disk does, or a program that keeps the journal."""

    def __init__(self, journal: Path) -> None:
        self._journal = journal
        self._other: Any = None
        self._is_full = False

    def fill(self) -> None:
        """Let the journal grow no further: a long text finds no room."""
        self._is_full = True

    def lock(self) -> None:
        """Keep the journal to another program."""
        self._other = sqlite.connect(str(self._journal), isolation_level=None)
        self._other.execute("BEGIN IMMEDIATE")

    def free(self) -> None:
        """Let everything be written again."""
        self._is_full = False
        if self._other is not None:
            self._other.close()

    def on_checkout(self, connection: Any, *_others: object) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA busy_timeout = 50")
        (pages,) = cursor.execute("PRAGMA page_count").fetchone()
        cursor.execute(f"PRAGMA max_page_count = {pages if self._is_full else 2**30}")


@pytest.fixture
def disk(journal_path: Path) -> Iterator[Disk]:
    """Stand between the app and its journal."""
    disk = Disk(journal_path)
    event.listen(Pool, "checkout", disk.on_checkout)
    yield disk
    event.remove(Pool, "checkout", disk.on_checkout)
    disk.free()


@pytest.fixture
def people(add_contact: AddContact) -> dict[str, int]:
    """Add the contacts of the examples, and return their ids by name."""
    return {name: add_contact(name, where) for name, where in ORGANISATIONS.items()}


@pytest.fixture
def reader(qtbot: QtBot, ui_context: UiContext, people: dict[str, int]) -> LineReader:
    """Give a reader that knows the contacts, and has nothing more to hear of them."""
    QCoreApplication.sendPostedEvents(ui_context.changes)
    reader = LineReader(ui_context)
    reader.load()
    qtbot.waitUntil(lambda: reader.is_ready)
    return reader


@pytest.fixture
def desk(ui_context: UiContext, reader: LineReader) -> Iterator[NoteDesk]:
    """Give a desk on which lines can be read."""
    desk = NoteDesk(ui_context, reader, reader)
    yield desk
    desk.flush()


@pytest.fixture
def activated() -> list[int]:
    """Collect the windows that were given the focus by a press."""
    return []


@pytest.fixture
def notes(
    ui_context: UiContext, people: dict[str, int], activated: list[int]
) -> Iterator[CaptureController]:
    """Give the quick note, which has nothing read yet."""
    notes = CaptureController(ui_context, lambda window, _press: activated.append(window))
    yield notes
    if shiboken6.isValid(notes):
        notes.close()


@pytest.fixture
def other(qtbot: QtBot) -> QLineEdit:
    """Show another window, in which somebody writes."""
    line = QLineEdit()
    qtbot.addWidget(line)
    with qtbot.waitActive(line):
        line.show()
        line.activateWindow()
    line.setFocus()
    return line


@pytest.fixture
def window(qtbot: QtBot, notes: CaptureController) -> CaptureWindow:
    """Show the window, ready to read what is typed."""
    return opened(qtbot, notes)


def opened(qtbot: QtBot, notes: CaptureController) -> CaptureWindow:
    """Open the quick note and wait until it has the keyboard and reads."""
    notes.open()
    window = notes.window
    qtbot.waitUntil(lambda: window.isActiveWindow() and window.fields.text.hasFocus())
    qtbot.waitUntil(lambda: bool(shown(window)))
    return window


def leave(qtbot: QtBot, window: CaptureWindow) -> None:
    """Press Esc, and wait until the system has taken the focus away too."""
    press(Qt.Key.Key_Escape)
    assert not window.isVisible()
    lose_focus(qtbot)


def lose_focus(qtbot: QtBot) -> None:
    """Wait until the system has taken the focus from what was hidden; off-screen none does."""
    if QGuiApplication.platformName() != "offscreen":
        qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is None)


def write(window: CaptureWindow, text: str) -> None:
    """Type at the end of the text, key by key."""
    QTest.keyClicks(window.fields.text, text)


def paste(window: CaptureWindow, text: str) -> None:
    """Paste a text where the caret is."""
    mime = QMimeData()
    mime.setText(text)
    window.fields.text.insertFromMimeData(mime)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(focused(), key, modifiers)


def focused() -> QWidget:
    widget = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert widget is not None
    return widget


def shown(window: CaptureWindow) -> list[str]:
    """Return what the chips say, in their order."""
    return [chip.text() for chip in window.fields.chips.chips()]


def chip(window: CaptureWindow, words: str) -> Chip:
    (found,) = (each for each in window.fields.chips.chips() if each.text() == words)
    return found


def click(widget: QWidget) -> None:
    """Click near the start of a widget, clear of a cross."""
    at = widget.rect().center()
    at.setX(8)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)


def open_menu(qtbot: QtBot) -> QMenu:
    """Wait for a menu to open, and return it."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def offered(menu: QMenu) -> list[str]:
    """Return what a menu offers."""
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def choose(qtbot: QtBot, words: str) -> None:
    """Click an entry of the menu that opens."""
    menu = open_menu(qtbot)
    (action,) = (each for each in menu.actions() if each.text().split("\t")[0] == words)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def said(window: CaptureWindow) -> list[str]:
    """Return all words that stand in the window, beside those of its controls."""
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def entries(use_cases: UseCases, contact_id: int) -> tuple[EntryView, ...]:
    return use_cases.timeline.page(contact_id).entries


def promises(entry: EntryView) -> list[tuple[str, date | None, time | None]]:
    """Return what an entry promises, and when."""
    dues = [(each.title, each.due) for each in entry.follow_ups]
    return [(title, due.on if due else None, due.at if due else None) for title, due in dues]


def drafts(use_cases: UseCases) -> list[WaitingDraft]:
    """Return what waits, newest first."""
    found = (use_cases.kept_drafts.with_uid(row.uid) for row in use_cases.draft_list.read())
    return [each for each in found if each is not None]


def waiting(use_cases: UseCases) -> list[str]:
    """Return the texts of the drafts that wait, newest first."""
    return [each.draft.text for each in drafts(use_cases)]


def kept(qtbot: QtBot, use_cases: UseCases, *texts: str) -> None:
    """Wait until these drafts wait, newest first, and no others."""
    qtbot.waitUntil(lambda: waiting(use_cases) == list(texts))


@pytest.fixture
def save(qtbot: QtBot, desk: NoteDesk) -> Callable[[], SavedNote]:
    """Save what lies on the desk, and wait until it is."""

    def save() -> SavedNote:
        with qtbot.waitSignal(desk.saved) as told:
            desk.save()
        assert told.args is not None
        (saved,) = told.args
        assert isinstance(saved, SavedNote)
        return saved

    return save


@pytest.fixture
def shortcut() -> PressableShortcut:
    return PressableShortcut()


@pytest.fixture
def keeper(
    qtbot: QtBot, ui_context: UiContext, owner: QObject, shortcut: PressableShortcut
) -> ShortcutKeeper:
    """Give a keeper that has not begun."""
    return ShortcutKeeper(ui_context, shortcut, owner)


@pytest.fixture
def started(qtbot: QtBot, keeper: ShortcutKeeper) -> ShortcutKeeper:
    """Give a keeper that has read the setting and bound its keys."""
    keeper.start()
    qtbot.waitUntil(lambda: keeper.state.works or keeper.state.error is not None)
    return keeper

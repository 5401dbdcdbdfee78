"""What tests of the quick note share: its window on a real journal, and what lies behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import shiboken6
import sqlcipher3.dbapi2 as sqlite
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import Pool, event

from tests.support.clock import FrozenClock
from tests.support.journal import AddContact
from tests.support.shortcut import PressableShortcut
from tests.ui.calls.conftest import bench, make_bench, off
from tests.ui.capture.note_window import opened
from ui.capture.capture_controller import CaptureController
from ui.capture.capture_window import CaptureWindow
from ui.capture.line_reader import LineReader
from ui.capture.note_desk import NoteDesk
from ui.capture.saved_note import SavedNote
from ui.capture.shortcut_keeper import ShortcutKeeper
from ui.context import UiContext

__all__ = ["bench", "make_bench", "off"]
Begin = Callable[[], CaptureController]
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
def again(ui_context: UiContext) -> Iterator[Begin]:
    """Give a function that starts the app anew on the same journal."""
    started: list[CaptureController] = []

    def start() -> CaptureController:
        started.append(CaptureController(ui_context, lambda _window, _press: None))
        return started[-1]

    yield start
    for each in filter(shiboken6.isValid, started):
        each.close()


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

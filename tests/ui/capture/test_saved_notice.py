"""What was saved is said in one line with a way back, which goes by itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from services.terms import EntryKind
from services.use_cases import UseCases
from tests.ui.capture.journal import entries, waiting
from tests.ui.capture.note_window import CTRL, SHIFT, lose_focus, needs_focus, press, write
from tests.ui.test_accessibility import faults
from ui.capture.capture_controller import CaptureController
from ui.capture.capture_window import CaptureWindow
from ui.capture.saved_note import SavedNote
from ui.capture.saved_notice import SavedNotice
from ui.theme.theme import Theme

SHOWN_MS = 100


@pytest.fixture
def undone() -> list[str]:
    return []


@pytest.fixture
def notice(qtbot: QtBot, theme: Theme) -> Iterator[SavedNotice]:
    """Give a notice that goes soon."""
    notice = SavedNotice(theme, SHOWN_MS)
    qtbot.addWidget(notice)
    yield notice
    notice.hide()


@pytest.fixture
def saved(undone: list[str]) -> SavedNote:
    return SavedNote(
        ("Anna de Vries", "Bram Jansen"), EntryKind.CALL, lambda: undone.append("undone")
    )


def test_it_names_everyone_and_goes_by_itself(
    qtbot: QtBot, notice: SavedNotice, saved: SavedNote
) -> None:
    notice.present(saved, QPoint(40, 50))
    assert notice.text == "Saved with Anna de Vries, Bram Jansen"
    assert notice.accessibleName() == notice.text
    assert notice.pos() == QPoint(40, 50)
    assert faults(notice) == []
    qtbot.waitUntil(lambda: not notice.isVisible())


def test_its_time_stands_still_while_the_mouse_is_on_it(
    qtbot: QtBot, notice: SavedNotice, saved: SavedNote
) -> None:
    notice.present(saved, QPoint(40, 50))
    middle = QPointF(notice.rect().center())
    QApplication.sendEvent(notice, QEnterEvent(middle, middle, middle))
    QTest.qWait(2 * SHOWN_MS)
    assert notice.isVisible()
    QApplication.sendEvent(notice, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: not notice.isVisible())


def test_it_takes_back_once(
    qtbot: QtBot, notice: SavedNotice, saved: SavedNote, undone: list[str]
) -> None:
    notice.present(saved, QPoint(40, 50))
    for _ in range(2):
        QTest.mouseClick(notice.undo, Qt.MouseButton.LeftButton)
    assert undone == ["undone"]
    assert not notice.isVisible()


@pytest.mark.parametrize("name", ["Anna", "Ännä Verylongname" * 40])
@pytest.mark.parametrize("place", [QPoint(-900, -900), QPoint(30_000, 30_000)])
def test_it_stays_on_a_screen(notice: SavedNotice, name: str, place: QPoint) -> None:
    notice.present(SavedNote((name,), EntryKind.CALL, lambda: None), place)
    assert notice.screen().availableGeometry().contains(notice.geometry())
    assert notice.width() < 500


def test_undo_takes_the_entry_back_and_brings_the_text_back(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    write(window, "Called Anna")
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL)
    notice = notes.notice
    assert notice is not None
    assert notice.text == "Saved with Anna de Vries"
    assert notice.isVisible()
    assert len(entries(use_cases, people["Anna de Vries"])) == 1
    lose_focus(qtbot)
    QTest.mouseClick(notice.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.isVisible)
    assert window.fields.text.toPlainText() == "Called Anna"
    assert entries(use_cases, people["Anna de Vries"]) == ()
    assert not notice.isVisible()
    qtbot.waitUntil(lambda: waiting(use_cases) == ["Called Anna"])
    qtbot.waitUntil(window.fields.text.hasFocus)
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL)
    assert len(entries(use_cases, people["Anna de Vries"])) == 1


def test_a_note_taken_back_while_the_next_is_saved_stays_on_the_screen(
    qtbot: QtBot, notes: CaptureController, window: CaptureWindow
) -> None:
    write(window, "Called Anna")
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL | SHIFT)
    assert notes.notice is not None
    write(window, "Called Noor")
    with qtbot.waitSignal(notes.note_saved):
        QTest.mouseClick(notes.notice.undo, Qt.MouseButton.LeftButton)
        press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: window.fields.text.toPlainText() == "Called Anna")
    qtbot.waitUntil(window.isVisible)


@needs_focus
def test_it_leaves_the_keyboard_where_the_next_note_is_written(
    qtbot: QtBot, notes: CaptureController, window: CaptureWindow
) -> None:
    write(window, "Called Anna")
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL | SHIFT)
    notice = notes.notice
    assert notice is not None
    qtbot.waitExposed(notice)
    assert window.isActiveWindow()
    assert window.fields.text.hasFocus()
    assert not notice.geometry().intersects(window.frameGeometry())

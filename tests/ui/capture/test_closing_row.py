"""Before a talk is closed: promise, next step, next time, WOW; a key each, one to skip."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.use_cases import UseCases
from tests.ui.capture.journal import entries, promises
from tests.ui.capture.note_window import CTRL, SHIFT, press, shown, write
from ui.capture.capture_controller import CaptureController
from ui.capture.capture_window import CaptureWindow
from ui.widgets.buttons import Button


def ticked(window: CaptureWindow) -> list[str]:
    row = window.fields.closing
    boxes = (row.promise, row.next_step, row.next_time, row.wow)
    return [box.title for box in boxes if box.isChecked()]


def test_each_key_leads_to_what_it_is_about_and_all_is_saved(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    write(window, "Called Anna")
    assert ticked(window) == []
    line = window.fields.step.line
    for key, words in (
        (Qt.Key.Key_F4, "Send the book"),
        (Qt.Key.Key_F5, "Call her boss"),
        (Qt.Key.Key_F6, "the exam"),
    ):
        press(key)
        assert line.hasFocus()
        assert line.text() == ""
        QTest.keyClicks(line, words)
    press(Qt.Key.Key_F7)
    assert ticked(window) == ["Promise", "Next step", "Next time", "WOW"]
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL)
    (entry,) = entries(use_cases, people["Anna de Vries"])
    assert sorted(promises(entry)) == [
        ("Call her boss", None, None),
        ("Send the book", None, None),
    ]
    assert entry.next_times == ("the exam",)
    assert entry.wow


def test_what_the_line_promises_is_ticked_and_led_to(window: CaptureWindow) -> None:
    write(window, "Called Anna, mail on Friday")
    assert ticked(window) == ["Promise", "Next step"]
    for key in (Qt.Key.Key_F4, Qt.Key.Key_F5):
        window.fields.write()
        press(key)
        assert window.fields.step.line.hasFocus()
        assert window.fields.step.line.text() == "mail"
        assert ticked(window) == ["Promise", "Next step"]


@pytest.mark.parametrize("key", [Qt.Key.Key_F4, Qt.Key.Key_F5, Qt.Key.Key_F6])
def test_what_is_there_is_taken_away_and_comes_back(window: CaptureWindow, key: Qt.Key) -> None:
    write(window, "Called Anna")
    press(key)
    line = window.fields.step.line
    QTest.keyClicks(line, "the book")
    before, boxes = shown(window), ticked(window)
    assert len(boxes) == 1
    press(key)
    assert ticked(window) == []
    assert line.text() == ""
    press(key)
    assert line.text() == "the book"
    assert (shown(window), ticked(window)) == (before, boxes)


def test_wow_is_ticked_by_a_click_and_by_its_key(window: CaptureWindow) -> None:
    QTest.mouseClick(window.fields.closing.wow, Qt.MouseButton.LeftButton)
    assert ticked(window) == ["WOW"]
    press(Qt.Key.Key_F7)
    assert ticked(window) == []


def test_it_can_be_skipped_until_the_next_note(
    qtbot: QtBot, notes: CaptureController, window: CaptureWindow
) -> None:
    write(window, "Called Anna")
    height = window.height()
    press(Qt.Key.Key_F8)
    assert not window.fields.closing.isVisible()
    qtbot.waitUntil(lambda: window.height() < height)
    write(window, "!")
    assert window.fields.text.toPlainText() == "Called Anna!"
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL | SHIFT)
    assert window.fields.closing.isVisible()


def test_it_is_skipped_by_its_button(window: CaptureWindow) -> None:
    (skip,) = (each for each in window.fields.closing.findChildren(Button) if each.text() == "Skip")
    QTest.mouseClick(skip, Qt.MouseButton.LeftButton)
    assert not window.fields.closing.isVisible()
    assert window.fields.text.hasFocus()


def test_what_was_taken_away_is_not_of_the_next_note(window: CaptureWindow) -> None:
    press(Qt.Key.Key_F4)
    QTest.keyClicks(window.fields.step.line, "the book")
    press(Qt.Key.Key_F4)
    press(Qt.Key.Key_N, CTRL)
    press(Qt.Key.Key_F4)
    assert window.fields.step.line.text() == ""
    assert window.fields.step.line.hasFocus()


def test_a_promise_has_a_day(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    write(window, "Called Anna")
    press(Qt.Key.Key_F4)
    QTest.keyClicks(window.fields.step.line, "the book")
    days = window.fields.step.days.findChildren(Button)
    (tomorrow,) = (each for each in days if each.text() == "Tomorrow")
    QTest.mouseClick(tomorrow, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL)
    (entry,) = entries(use_cases, people["Anna de Vries"])
    assert promises(entry) == [("the book", date(2026, 11, 26), None)]

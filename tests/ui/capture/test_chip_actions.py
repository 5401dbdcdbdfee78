"""A click on a chip changes what it says; Backspace makes its words plain text again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget
from pytestqt.qtbot import QtBot

from services.terms import EntryKind, Outcome
from services.use_cases import UseCases
from tests.ui.capture.journal import entries
from tests.ui.capture.note_window import (
    CTRL,
    SHIFT,
    chip,
    choose,
    click,
    offered,
    open_menu,
    press,
    shown,
    write,
)
from ui.capture.capture_controller import CaptureController
from ui.capture.capture_window import CaptureWindow
from ui.widgets.chip import Chip

LINE = "gisteren gebeld met Anna, voicemail ingesproken, vrijdag nabellen #board"


def underlined(window: CaptureWindow) -> list[str]:
    return [each.cursor.selectedText() for each in window.fields.text.extraSelections()]


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("Anna de Vries", "Anna"),
        ("Call", "gebeld"),
        ("voicemail", "voicemail ingesproken"),
        ("Tue 24 Nov, yesterday", "gisteren"),
        ("Follow-up Fri 27 Nov, in 2 days", "vrijdag"),
        ("#board", "#board"),
    ],
)
def test_backspace_takes_a_chip_away_and_its_words_are_plain(
    window: CaptureWindow, words: str, plain: str
) -> None:
    write(window, LINE)
    assert plain in underlined(window)
    chip(window, words).setFocus()
    press(Qt.Key.Key_Backspace)
    assert words not in shown(window)
    assert plain not in underlined(window)
    assert window.fields.text.toPlainText() == LINE
    assert isinstance(QApplication.focusWidget(), Chip)
    window.fields.write()
    write(window, " x")
    assert words not in shown(window)


def test_a_channel_is_taken_away_and_its_kind_stays(window: CaptureWindow) -> None:
    write(window, "Called Anna")
    chip(window, "phone").setFocus()
    press(Qt.Key.Key_Backspace)
    assert shown(window) == ["Anna de Vries", "Call"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Bram gesproken", "Which Bram?"),
        ("gebeld met Jeroen Smit", "New contact Jeroen Smit…"),
        ("Anna -> visitekaartjes bestellen", "Follow-up"),
        ("todo: visitekaartjes bestellen", "Follow-up"),
    ],
)
def test_what_asks_or_has_no_date_is_taken_away_too(
    window: CaptureWindow, line: str, words: str
) -> None:
    write(window, line)
    chip(window, words).setFocus()
    press(Qt.Key.Key_Delete)
    assert words not in shown(window)
    assert window.fields.text.toPlainText() == line


def test_chip_after_chip_is_taken_away_without_leaving_the_row(window: CaptureWindow) -> None:
    write(window, LINE)
    window.fields.chips.chips()[-1].setFocus()
    for left in (["Anna de Vries", "Note"], ["Note"]):
        while shown(window) != left:
            before = shown(window)
            press(Qt.Key.Key_Backspace)
            assert shown(window) != before
        assert chip(window, "Note").hasFocus()  # there is nothing in it to take away
        if len(left) > 1:
            press(Qt.Key.Key_Backtab, SHIFT)
    assert window.fields.text.toPlainText() == LINE


def test_a_kind_is_chosen(qtbot: QtBot, window: CaptureWindow) -> None:
    write(window, "Called Anna")
    click(chip(window, "Call"))
    menu = open_menu(qtbot)
    assert offered(menu)[:3] == ["Call", "Video call", "Meeting"]
    assert menu.activeAction().text() == "Call"
    choose(qtbot, "Meeting")
    assert shown(window) == ["Anna de Vries", "Meeting", "in person"]
    chip(window, "Meeting").setFocus()
    press(Qt.Key.Key_Backspace)
    assert shown(window) == ["Anna de Vries", "Call", "phone"]


def test_what_came_of_a_call_is_chosen_with_its_kind(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    write(window, "Called Anna")
    click(chip(window, "Call"))
    choose(qtbot, "no answer")
    assert shown(window) == ["Anna de Vries", "Call", "phone", "no answer"]
    click(chip(window, "no answer"))
    choose(qtbot, "voicemail")
    assert "voicemail" in shown(window)
    window.fields.write()
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL)
    (entry,) = entries(use_cases, people["Anna de Vries"])
    assert (entry.kind, entry.outcome) == (EntryKind.CALL, Outcome.VOICEMAIL)


def test_a_channel_is_chosen_by_keys(qtbot: QtBot, window: CaptureWindow) -> None:
    write(window, "Called Anna")
    chip(window, "phone").setFocus()
    press(Qt.Key.Key_Space)
    menu = open_menu(qtbot)
    assert menu.activeAction().text() == "phone"
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert shown(window) == ["Anna de Vries", "Call", "Teams"]
    assert chip(window, "Teams").hasFocus()


def test_the_words_of_a_topic_are_selected(window: CaptureWindow) -> None:
    write(window, "Called Anna #board")
    window.fields.text.insertPlainText(" 👍")
    click(chip(window, "#board"))
    assert window.fields.text.textCursor().selectedText() == "#board"
    write(window, "#budget")
    assert shown(window)[-1] == "#budget"


def test_a_step_is_led_to(window: CaptureWindow) -> None:
    write(window, "Called Anna, mail on Friday and call on Monday")
    click(chip(window, "call · Mon 30 Nov, in 5 days"))
    assert window.fields.step.line.hasFocus()
    assert window.fields.step.line.text() == "call"


def test_another_day_is_chosen_for_when_it_happened(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    write(window, "Yesterday called Anna")
    click(chip(window, "Tue 24 Nov, yesterday"))
    open_menu(qtbot)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Return):
        press_in_calendar(key)
    assert "Sun 22 Nov 12:00, 3 days ago" in shown(window)
    window.fields.write()
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL)
    (entry,) = entries(use_cases, people["Anna de Vries"])
    assert f"{entry.happened_local:%d %b %H:%M}" == "22 Nov 12:00"


def press_in_calendar(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def test_no_talk_happened_tomorrow(qtbot: QtBot, window: CaptureWindow) -> None:
    write(window, "Yesterday called Anna")
    click(chip(window, "Tue 24 Nov, yesterday"))
    calendar = open_menu(qtbot).findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.maximumDate() == QDate(2026, 11, 25)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        press_in_calendar(key)
    assert "Wed 25 Nov 16:00, today" in shown(window)

"""The row below the chips changes what is next: of the line, else beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QMenu
from pytestqt.qtbot import QtBot

from services.capture.note import Step
from services.use_cases import UseCases
from tests.ui.capture.journal import entries, promises
from tests.ui.capture.note_window import ALT, CTRL, chip, click, open_menu, press, shown, write
from ui.capture.capture_controller import CaptureController
from ui.capture.capture_window import CaptureWindow
from ui.capture.note_desk import NoteDesk
from ui.capture.step_row import NEXT_STEP, NEXT_TIME, PROMISE, StepRow, with_step
from ui.context import UiContext
from ui.widgets.buttons import Button
from ui.widgets.inputs import TimeEdit

LINE = "Called Anna, mail on Friday"


@pytest.fixture
def row(qtbot: QtBot, ui_context: UiContext, desk: NoteDesk) -> StepRow:
    """Show the row as the window does."""
    row = StepRow(ui_context, desk)
    qtbot.addWidget(row)
    desk.changed.connect(row.refresh)
    desk.shown.connect(row.refresh)
    row.show()
    return row


def day(row: StepRow, words: str) -> Button:
    (button,) = (each for each in row.days.findChildren(Button) if each.text() == words)
    return button


def lit(row: StepRow) -> list[str]:
    """Return which days show as chosen."""
    buttons = row.days.findChildren(Button)
    return [each.text() for each in buttons if each.isChecked() and not each.isHidden()]


def test_the_step_of_the_line_shows_and_is_changed(row: StepRow, desk: NoteDesk) -> None:
    desk.type(LINE)
    assert row.line.text() == "mail"
    assert lit(row) == ["Fri 27 Nov"]
    row.line.selectAll()
    QTest.keyClicks(row.line, "Send the offer")
    click(day(row, "In a week"))
    assert desk.reading is not None
    assert [each.step for each in desk.reading.steps] == [Step("Send the offer", date(2026, 12, 2))]
    assert desk.note.text == LINE
    assert lit(row) == ["In a week"]


def test_without_one_it_is_beside_the_line(row: StepRow, desk: NoteDesk) -> None:
    desk.type("Called Anna")
    QTest.keyClicks(row.line, "Send the offer")
    click(day(row, "Tomorrow"))
    assert desk.note.next_step == Step("Send the offer", date(2026, 11, 26))


@pytest.mark.parametrize(
    ("words", "on"),
    [
        ("Tomorrow", date(2026, 11, 26)),
        ("In a week", date(2026, 12, 2)),
        ("In a month", date(2026, 12, 25)),
    ],
)
def test_near_days_are_chosen_and_taken_away_again(
    row: StepRow, desk: NoteDesk, words: str, on: date
) -> None:
    click(day(row, words))
    assert desk.note.next_step.due_on == on
    assert lit(row) == [words]
    click(day(row, words))
    assert desk.note.next_step.is_blank
    assert lit(row) == []


def test_what_was_begun_beside_the_line_stays_when_the_line_has_a_step_too(
    row: StepRow, desk: NoteDesk
) -> None:
    QTest.keyClicks(row.line, "Send the offer")
    desk.type(LINE)
    assert row.line.text() == "Send the offer"


def test_typing_elsewhere_leaves_the_caret_in_the_line(row: StepRow, desk: NoteDesk) -> None:
    desk.type(LINE)
    row.line.setCursorPosition(1)
    QTest.keyClicks(row.line, "x")
    assert row.line.text() == "mxail"
    assert row.line.cursorPosition() == 2


def test_what_to_bring_up_next_time_has_no_day(row: StepRow, desk: NoteDesk) -> None:
    row.lead_to(NEXT_TIME)
    QTest.keyClicks(row.line, "the exam")
    assert desk.note.next_time == "the exam"
    assert row.days.isHidden()
    row.ask_for_day()
    assert not row.days.isHidden()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()


def test_it_says_what_it_changes(row: StepRow) -> None:
    names = []
    for key in (NEXT_STEP, PROMISE, NEXT_TIME):
        row.lead_to(key)
        names.append(row.line.accessibleName())
    assert names == ["Next step", "Promise", "Next time"]
    row.forget()
    row.refresh()
    assert row.line.accessibleName() == "Next step"


def test_what_does_not_fit_is_told(qtbot: QtBot, row: StepRow) -> None:
    with qtbot.waitSignal(row.overflowed):
        row.line.setText("")
        QApplication.clipboard().setText("x" * 5_000)
        row.line.paste()


def test_steps_of_a_note_are_replaced_one_by_one(desk: NoteDesk) -> None:
    note = replace(desk.note, promise=Step("a"), next_step=Step("b"), next_time="c")
    step = Step("x")
    assert with_step(note, PROMISE, step).promise == step
    assert with_step(note, NEXT_STEP, step).next_step == step
    assert with_step(note, NEXT_TIME, step).next_time == "x"


def test_a_day_and_a_time_are_picked_from_the_calendar(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    write(window, LINE)
    press(Qt.Key.Key_D, ALT)
    menu = open_menu(qtbot)
    calendar, at = menu.findChild(QCalendarWidget), menu.findChild(TimeEdit)
    assert calendar is not None
    assert at is not None
    assert calendar.selectedDate() == QDate(2026, 11, 27)
    (button,) = (each for each in menu.findChildren(Button) if each.text() == "Add a time")
    button.click()
    QTest.keyClicks(at, "14:30")
    assert "Follow-up Fri 27 Nov 14:30, in 2 days" in shown(window)
    calendar.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key)
    assert "Follow-up Fri 4 Dec 14:30, in 9 days" in shown(window)
    assert QApplication.activePopupWidget() is None
    window.fields.write()
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL)
    (entry,) = entries(use_cases, people["Anna de Vries"])
    assert promises(entry) == [("mail", date(2026, 12, 4), time(14, 30))]


def test_one_of_several_is_changed_and_the_others_stay(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    write(window, "Called Anna, mail on Friday and call on Monday")
    click(chip(window, "call · Mon 30 Nov, in 5 days"))
    press(Qt.Key.Key_End)
    QTest.keyClicks(window.fields.step.line, " her at home")
    click(day(window.fields.step, "Tomorrow"))
    assert shown(window)[3:] == [
        "mail · Fri 27 Nov, in 2 days",
        "call her at home · Thu 26 Nov, tomorrow",
    ]
    window.fields.write()
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL)
    (entry,) = entries(use_cases, people["Anna de Vries"])
    assert sorted(promises(entry)) == [
        ("call her at home", date(2026, 11, 26), None),
        ("mail", date(2026, 11, 27), None),
    ]


def test_alt_n_leads_to_it(window: CaptureWindow) -> None:
    press(Qt.Key.Key_N, ALT)
    assert window.fields.step.line.hasFocus()

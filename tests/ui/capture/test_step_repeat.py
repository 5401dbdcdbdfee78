"""The row below the days says whether a follow-up comes back, and how early to remind of it."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget
from pytestqt.qtbot import QtBot

from services.capture.note import Step
from services.follow_ups.due import Due
from services.follow_ups.recurrence import Recurrence
from services.terms import RepeatFrom
from services.use_cases import UseCases
from tests.ui.capture.conftest import Begin, Disk
from tests.ui.capture.journal import drafts, entries
from tests.ui.capture.note_window import ALT, CTRL, open_menu, opened, press, shown, write
from tests.ui.test_accessibility import faults
from ui.capture.capture_controller import CaptureController
from ui.capture.capture_window import CaptureWindow
from ui.follow_ups.repeat_dialog import RepeatDialog
from ui.follow_ups.repeat_fields import RepeatFields

ANNA = "Anna de Vries"
LINE = "Called Anna, mail on Friday"
EACH_FRIDAY = Recurrence("FREQ=WEEKLY;BYDAY=FR")
WEEKLY = "Weekly on Friday"
A_DAY = 24 * 60


def fields(window: CaptureWindow) -> RepeatFields:
    (found,) = window.findChildren(RepeatFields)
    return found


def choose(window: CaptureWindow, words: str) -> None:
    """Choose by the keys how it repeats, where the keyboard is."""
    choice = fields(window).choice
    assert choice.hasFocus()
    for _ in range(choice.findText(words)):
        QTest.keyClick(choice, Qt.Key.Key_Down)
    assert choice.currentText() == words


def remind(window: CaptureWindow, minutes: int) -> None:
    lead = fields(window).lead
    lead.setCurrentIndex(lead.values.index(minutes))


def save(qtbot: QtBot, notes: CaptureController) -> None:
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL)


def step(notes: CaptureController) -> Step:
    """Return the first follow-up that the note comes to."""
    window = notes.window
    reading = window.fields.step._desk.reading
    assert reading is not None
    return next((each.step for each in reading.steps), window.fields.step._desk.note.next_step)


def test_nothing_of_it_is_made_until_it_is_wanted(window: CaptureWindow) -> None:
    write(window, LINE)
    assert window.findChildren(RepeatFields) == []
    press(Qt.Key.Key_R, ALT)
    assert fields(window).isVisible()
    assert faults(window) == []


def test_it_is_chosen_by_keys_saved_and_taken_back(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    write(window, f"{LINE} 10:00")
    press(Qt.Key.Key_R, ALT)
    choose(window, WEEKLY)
    remind(window, 30)
    words = "Follow-up Fri 27 Nov 10:00, in 2 days · weekly on Friday · 30 min before"
    assert words in shown(window)
    save(qtbot, notes)
    (made,) = use_cases.contact_page.read(people[ANNA]).follow_ups
    assert (made.title, made.repeat, made.lead_minutes) == ("mail", EACH_FRIDAY, 30)
    assert made.due == Due(date(2026, 11, 27), time(10), "Europe/Amsterdam")
    assert not window.isVisible()
    assert notes.notice is not None
    QTest.mouseClick(notes.notice.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.isVisible)
    assert use_cases.contact_page.read(people[ANNA]).follow_ups == ()
    assert entries(use_cases, people[ANNA]) == ()
    assert fields(window).choice.currentText() == WEEKLY


def test_the_next_note_has_nothing_of_it(
    qtbot: QtBot, notes: CaptureController, window: CaptureWindow
) -> None:
    write(window, LINE)
    press(Qt.Key.Key_R, ALT)
    choose(window, WEEKLY)
    press(Qt.Key.Key_N, CTRL)
    write(window, LINE)
    assert not fields(window).isVisible()
    assert step(notes) == Step("mail", date(2026, 11, 27))


def test_what_has_no_day_yet_gets_its_first_one_before(
    qtbot: QtBot, notes: CaptureController, window: CaptureWindow
) -> None:
    press(Qt.Key.Key_N, ALT)
    QTest.keyClicks(window.fields.step.line, "Call her")
    press(Qt.Key.Key_R, ALT)
    calendar = open_menu(qtbot).findChild(QCalendarWidget)
    assert calendar is not None
    calendar.setSelectedDate(QDate(2026, 11, 30))
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None
    choose(window, "Every 2 weeks on Monday")  # where the keyboard is by itself
    assert step(notes) == Step(
        "Call her",
        date(2026, 11, 30),
        repeat=Recurrence("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"),
    )


def test_a_calendar_that_is_closed_leads_nowhere(qtbot: QtBot, window: CaptureWindow) -> None:
    press(Qt.Key.Key_N, ALT)
    press(Qt.Key.Key_R, ALT)
    open_menu(qtbot).close()
    assert window.fields.step.line.hasFocus()


@pytest.mark.parametrize("is_promise", [False, True])
def test_without_a_title_it_is_asked_for_and_saved_with_it(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    people: dict[str, int],
    is_promise: bool,
) -> None:
    write(window, "Called Anna")
    if is_promise:
        press(Qt.Key.Key_F4)
    press(Qt.Key.Key_R, ALT)
    open_menu(qtbot)
    calendar = QApplication.focusWidget()
    assert calendar is not None
    QTest.keyClick(calendar, Qt.Key.Key_Return)
    choose(window, "Weekly on Wednesday")
    window.fields.step.forget()
    window.fields.step.refresh()
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(window.fields.step.line.hasFocus)
    assert window.fields.step.line.accessibleName() == ("Promise" if is_promise else "Next step")
    QTest.keyClicks(window.fields.step.line, "Call her")
    save(qtbot, notes)
    (made,) = use_cases.contact_page.read(people[ANNA]).follow_ups
    assert (made.title, made.repeat) == ("Call her", Recurrence("FREQ=WEEKLY;BYDAY=WE"))


def test_what_could_not_be_saved_from_there_is_saved_by_the_next_try(
    qtbot: QtBot, notes: CaptureController, window: CaptureWindow, disk: Disk
) -> None:
    write(window, LINE)
    press(Qt.Key.Key_R, ALT)
    choose(window, WEEKLY)
    disk.lock()
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(window.fields.text.hasFocus)
    disk.free()
    save(qtbot, notes)


def test_another_day_is_that_of_the_series_and_none_ends_it(
    notes: CaptureController, window: CaptureWindow
) -> None:
    write(window, LINE)
    press(Qt.Key.Key_R, ALT)
    choose(window, WEEKLY)
    remind(window, A_DAY)
    days = window.fields.step.days
    days.chosen.emit(date(2026, 12, 1), time(10))
    assert step(notes) == Step(
        "mail", date(2026, 12, 1), time(10), Recurrence("FREQ=WEEKLY;BYDAY=TU"), A_DAY
    )
    remind(window, 30)
    days.chosen.emit(date(2026, 12, 1), None)
    assert step(notes).lead_minutes == 0  # a whole day knows no minutes
    days.chosen.emit(None, None)
    assert step(notes) == Step("mail")
    assert not fields(window).isVisible()


def test_another_way_is_put_together_in_a_window(
    qtbot: QtBot, notes: CaptureController, window: CaptureWindow
) -> None:
    write(window, LINE)
    press(Qt.Key.Key_R, ALT)
    choice = fields(window).choice
    choice.setCurrentIndex(choice.count() - 1)
    choice.activated.emit(choice.count() - 1)
    dialog = window.findChild(RepeatDialog)
    assert dialog is not None
    own = Recurrence("FREQ=WEEKLY;INTERVAL=2", RepeatFrom.COMPLETION)
    dialog.panel.show_repeat(own, date(2026, 11, 27))
    dialog.take.click()
    assert step(notes).repeat == own
    assert "Follow-up Fri 27 Nov, in 2 days · 2 weeks after it is done" in shown(window)


@pytest.mark.parametrize("is_own", [False, True])
def test_it_comes_back_with_the_draft_after_a_crash(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    again: Begin,
    use_cases: UseCases,
    is_own: bool,
) -> None:
    write(window, "Called Anna" if is_own else LINE)
    if is_own:
        window.fields.step.days.chosen.emit(date(2026, 11, 27), None)
    press(Qt.Key.Key_R, ALT)
    choose(window, WEEKLY)
    remind(window, A_DAY)
    chosen = step(notes)
    assert (chosen.repeat, chosen.lead_minutes) == (EACH_FRIDAY, A_DAY)
    qtbot.waitUntil(lambda: bool(drafts(use_cases)) and "FREQ" in str(drafts(use_cases)[0].draft))
    started = again()  # with nothing closed before
    qtbot.waitUntil(lambda: not started.window.fields.step._desk.note.is_blank)
    opened(qtbot, started)
    assert step(started) == chosen
    assert fields(started.window).choice.currentText() == WEEKLY
    assert fields(started.window).lead.value == A_DAY

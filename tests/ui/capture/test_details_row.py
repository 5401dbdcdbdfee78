"""What else can be said of a talk: mood, purpose, how long it took, who took part."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSpinBox
from pytestqt.qtbot import QtBot

from services.capture.note import Begun
from services.terms import Purpose
from services.use_cases import UseCases
from tests.ui.capture.journal import entries
from tests.ui.capture.note_window import (
    ALT,
    CTRL,
    choose,
    focused,
    offered,
    open_menu,
    press,
    write,
)
from ui.capture.capture_controller import CaptureController
from ui.capture.capture_window import CaptureWindow


def test_all_of_them_are_saved(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    details = window.fields.details
    write(window, "Called Anna")
    press(Qt.Key.Key_M, ALT)
    choose(qtbot, "doing well")
    press(Qt.Key.Key_U, ALT)
    choose(qtbot, "care")
    press(Qt.Key.Key_T, ALT)
    QTest.keyClicks(focused(), "42")
    assert (details.mood.text(), details.purpose.text()) == ("doing well", "care")
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL)
    (entry,) = entries(use_cases, people["Anna de Vries"])
    assert (entry.mood, entry.purpose, entry.duration_s) == (4, Purpose.CARE, 42 * 60)
    assert (details.mood.text(), details.purpose.text()) == ("Mood", "Purpose")
    assert not details.duration.is_on


@pytest.mark.parametrize(
    ("key", "chosen", "none", "name"),
    [
        (Qt.Key.Key_M, "doing badly", "no mood", "mood"),
        (Qt.Key.Key_U, "business", "no purpose", "purpose"),
    ],
)
def test_what_was_chosen_is_ticked_and_can_be_taken_back(
    qtbot: QtBot, window: CaptureWindow, key: Qt.Key, chosen: str, none: str, name: str
) -> None:
    button = getattr(window.fields.details, name)
    words = button.text()
    press(key, ALT)
    choose(qtbot, chosen)
    press(key, ALT)
    menu = open_menu(qtbot)
    assert [each.text() for each in menu.actions() if each.isChecked()] == [chosen]
    assert menu.activeAction().text() == chosen
    choose(qtbot, none)
    assert button.text() == words


def test_every_mood_is_offered_best_first(qtbot: QtBot, window: CaptureWindow) -> None:
    press(Qt.Key.Key_M, ALT)
    menu = open_menu(qtbot)
    assert len(offered(menu)) == 6
    assert offered(menu)[0] == "no mood"
    press(Qt.Key.Key_Escape)
    assert window.isVisible()


def test_a_button_says_what_it_is_about_whatever_was_chosen(
    qtbot: QtBot, window: CaptureWindow
) -> None:
    press(Qt.Key.Key_M, ALT)
    choose(qtbot, "doing well")
    assert window.fields.details.mood.accessibleName() == "Mood: doing well"
    assert window.fields.details.purpose.accessibleName() == "Purpose"


def test_the_duration_of_a_call_shows_and_can_be_mended(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    notes.open_for(Begun(duration_s=18 * 60 + 5))
    minutes = window.fields.details.findChild(QSpinBox)
    assert minutes is not None
    assert minutes.isVisible()
    assert minutes.value() == 19
    write(window, "Called Anna")
    press(Qt.Key.Key_T, ALT)
    QTest.keyClicks(minutes, "20")
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL)
    assert entries(use_cases, people["Anna de Vries"])[0].duration_s == 20 * 60


def test_the_duration_of_a_call_is_kept_to_the_second_where_nobody_mends_it(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    notes.open_for(Begun(duration_s=18 * 60 + 5))
    write(window, "Called Anna")
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL)
    assert entries(use_cases, people["Anna de Vries"])[0].duration_s == 18 * 60 + 5


def test_a_duration_is_taken_away(
    qtbot: QtBot,
    notes: CaptureController,
    window: CaptureWindow,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    notes.open_for(Begun(duration_s=600))
    window.fields.details.duration.set_on(False)
    write(window, "Called Anna")
    with qtbot.waitSignal(notes.note_saved):
        press(Qt.Key.Key_Return, CTRL)
    assert entries(use_cases, people["Anna de Vries"])[0].duration_s is None


def test_who_took_part_is_asked_for_by_a_click(window: CaptureWindow) -> None:
    QTest.mouseClick(window.fields.details.people, Qt.MouseButton.LeftButton)
    assert window.fields.chips.line.hasFocus()


def test_a_template_is_asked_for(qtbot: QtBot, window: CaptureWindow) -> None:
    with qtbot.waitSignal(window.fields.details.template_wanted):
        press(Qt.Key.Key_F9)

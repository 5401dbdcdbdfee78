"""The window asks above the reminders, and stays until it is answered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.reminders.hand import Hand, rows, visible_buttons
from ui.reminders.reminder_window import ReminderWindow
from ui.widgets.question_strip import Question, QuestionStrip

ASKED = "The clock went forward by 3 days. Show them?"


@pytest.fixture
def answers(hand: Hand) -> list[str]:
    """Have a question asked, and collect what is answered."""
    answers: list[str] = []
    choices = (
        ("&Show them", lambda: answers.append("yes")),
        ("&Not yet", lambda: answers.append("no")),
    )
    hand.window.ask(Question("jump", ASKED, choices))
    return answers


def strip(window: ReminderWindow) -> QuestionStrip:
    (found,) = window.findChildren(QuestionStrip)
    return found


def test_asks_above_the_reminders(hand: Hand, answers: list[str]) -> None:
    assert strip(hand.window).text == ASKED
    assert hand.window.screen().availableGeometry().contains(hand.window.geometry())
    assert "Call" in visible_buttons(hand.window)
    QTest.mouseClick(hand.button("&Show them"), Qt.MouseButton.LeftButton)
    assert answers == ["yes"]
    assert not strip(hand.window).isVisible()


@pytest.mark.parametrize(("key", "answer"), [(Qt.Key.Key_S, "yes"), (Qt.Key.Key_N, "no")])
def test_is_answered_by_keys(
    hand: Hand, answers: list[str], qtbot: QtBot, key: Qt.Key, answer: str
) -> None:
    hand.press(key, modifier=Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: answers == [answer])


def test_the_window_stays_while_it_asks(hand: Hand, answers: list[str], qtbot: QtBot) -> None:
    hand.window.set_rows([])
    assert hand.window.isVisible()
    assert "Nothing is waiting" not in {
        label.text() for label in hand.window.findChildren(QLabel) if label.isVisible()
    }
    QTest.mouseClick(hand.button("&Not yet"), Qt.MouseButton.LeftButton)
    assert answers == ["no"]
    qtbot.waitUntil(lambda: not hand.window.isVisible())


def test_a_question_that_is_withdrawn_is_not_answered(hand: Hand, answers: list[str]) -> None:
    hand.window.stop_asking("another")
    assert strip(hand.window).isVisible()
    hand.window.stop_asking("jump")
    assert not strip(hand.window).isVisible()
    assert answers == []


def test_a_second_question_waits_for_the_first(
    hand: Hand, answers: list[str], qtbot: QtBot
) -> None:
    hand.window.ask(Question("other", "Another?", [("Y&es", lambda: answers.append("another"))]))
    assert strip(hand.window).text == ASKED
    QTest.mouseClick(hand.button("&Not yet"), Qt.MouseButton.LeftButton)
    assert [button.text() for button in strip(hand.window).buttons] == ["Y&es"]
    hand.press(Qt.Key.Key_E, modifier=Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: answers == ["no", "another"])


def test_the_same_question_is_asked_anew(hand: Hand, answers: list[str]) -> None:
    hand.window.ask(Question("jump", "And now?", [("Y&es", lambda: answers.append("now"))]))
    assert strip(hand.window).text == "And now?"
    QTest.mouseClick(hand.button("Y&es"), Qt.MouseButton.LeftButton)
    assert answers == ["now"]
    assert not strip(hand.window).isVisible()


def test_the_same_rows_leave_the_question(hand: Hand, answers: list[str]) -> None:
    hand.window.set_rows(rows("first"))
    assert strip(hand.window).isVisible()

"""Quitting says that reminders stop, and takes no for an answer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.quit_question import QuitQuestion
from ui.theme.theme import Theme


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


@pytest.fixture
def question(theme: Theme, window: QWidget, qtbot: QtBot) -> QuitQuestion:
    question = QuitQuestion(theme, window, has_tray=True)
    question.open()
    qtbot.waitUntil(question.isActiveWindow)
    return question


def button(question: QuitQuestion, text: str) -> QPushButton:
    (found,) = (each for each in question.findChildren(QPushButton) if each.text() == text)
    return found


@pytest.mark.parametrize(("text", "signal"), [("Quit", "accepted"), ("Keep running", "rejected")])
def test_buttons_answer(question: QuitQuestion, qtbot: QtBot, text: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(question, signal)):
        QTest.mouseClick(button(question, text), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("key", "signal"), [(Qt.Key.Key_Return, "accepted"), (Qt.Key.Key_Escape, "rejected")]
)
def test_keys_answer(question: QuitQuestion, qtbot: QtBot, key: Qt.Key, signal: str) -> None:
    with qtbot.waitSignal(getattr(question, signal)):
        QTest.keyClick(question, key)


def words(question: QuitQuestion) -> str:
    return " ".join(label.text() for label in question.findChildren(QLabel))


@pytest.mark.parametrize("has_tray", [True, False])
def test_says_that_reminders_stop(theme: Theme, window: QWidget, has_tray: bool) -> None:
    question = QuitQuestion(theme, window, has_tray=has_tray)
    assert "Reminders stop until you open Attent again" in words(question)
    assert ("tray" in words(question)) == has_tray
    assert ("minimised" in words(question)) == (not has_tray)


def test_says_that_it_comes_back_at_login(theme: Theme, window: QWidget) -> None:
    question = QuitQuestion(theme, window, has_tray=True, starts_at_login=True)
    assert "until you log in again or open Attent" in words(question)


def test_says_how_much_is_due_today(question: QuitQuestion) -> None:
    before = words(question)
    question.show_due(0)
    assert words(question) == before
    question.show_due(3)
    assert "3 follow-ups are due today or late." in words(question)
    assert "3 follow-ups" in question.accessibleDescription()
    assert question.height() >= question.sizeHint().height()

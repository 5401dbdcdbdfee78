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


@pytest.mark.parametrize("has_tray", [True, False])
def test_says_that_reminders_stop(theme: Theme, window: QWidget, has_tray: bool) -> None:
    question = QuitQuestion(theme, window, has_tray=has_tray)
    said = " ".join(label.text() for label in question.findChildren(QLabel))
    assert "Reminders stop until you open Attent again" in said
    assert ("tray" in said) == has_tray

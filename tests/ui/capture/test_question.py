"""A question is answered once, and may be left unanswered."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.test_accessibility import faults
from ui.capture.question import Question
from ui.theme.theme import Theme

SHOWN_MS = 100
PLACE = QPoint(40, 50)
Ask = Callable[[str], None]


@pytest.fixture
def question(theme: Theme) -> Iterator[Question]:
    """Give a question that goes soon."""
    question = Question(theme, SHOWN_MS)
    yield question
    question.take_away()
    question.deleteLater()


@pytest.fixture
def answers() -> list[tuple[str, bool]]:
    """Collect what was answered to what."""
    return []


@pytest.fixture
def ask(question: Question, answers: list[tuple[str, bool]]) -> Ask:
    """Give a function that asks something."""

    def ask_(text: str) -> None:
        question.ask(text, "Offer it", "No", lambda yes: answers.append((text, yes)), PLACE)

    return ask_


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(("name", "yes"), [("yes", True), ("no", False)])
def test_it_is_answered_once(
    question: Question, ask: Ask, answers: list[tuple[str, bool]], name: str, yes: bool
) -> None:
    ask("Shall I?")
    assert (question.text, question.yes.text(), question.no.text()) == (
        "Shall I?",
        "Offer it",
        "No",
    )
    assert faults(question) == []
    for _ in range(2):
        click(getattr(question, name))
    assert answers == [("Shall I?", yes)]
    assert not question.isVisible()


def test_no_answer_is_a_no(
    qtbot: QtBot, question: Question, ask: Ask, answers: list[tuple[str, bool]]
) -> None:
    ask("Shall I?")
    qtbot.waitUntil(lambda: answers == [("Shall I?", False)])
    assert not question.isVisible()


def test_the_next_question_leaves_the_one_before_unanswered(
    question: Question, ask: Ask, answers: list[tuple[str, bool]]
) -> None:
    ask("Shall I?")
    ask("And now?")
    assert question.isVisible()
    click(question.yes)
    assert answers == [("Shall I?", False), ("And now?", True)]

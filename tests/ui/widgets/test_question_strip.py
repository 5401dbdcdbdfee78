"""A question takes the keyboard only if asked to, and gives it back where it came from."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.main_window.conftest import focused
from ui.theme.theme import Theme
from ui.widgets.question_strip import Question, QuestionStrip


class Page(QWidget):
    """Have two fields, and a strip below them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.answers: list[str] = []
        self.fields = (QLineEdit(), QLineEdit())
        self.strip = QuestionStrip(theme, wide=True)
        column = QVBoxLayout(self)
        for widget in (*self.fields, self.strip):
            column.addWidget(widget)

    def ask(self, key: str = "one", *, can_be_put_away: bool = True) -> None:
        def put_away() -> None:
            self.answers.append(f"{key} put away")

        answers = [(word, lambda word=word: self.answers.append(word)) for word in ("Yes", "No")]
        question = Question(key, f"{key}?", answers, put_away if can_be_put_away else None)
        self.strip.ask(question)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> Page:
    """Show it with the keyboard in the second field."""
    page = Page(theme)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.fields[1].setFocus()
    qtbot.waitUntil(page.fields[1].hasFocus)
    return page


def test_a_question_leaves_the_keyboard_where_it_is(page: Page) -> None:
    page.ask()
    assert page.fields[1].hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape])
def test_answered_by_key_the_keyboard_is_back_where_it_was(page: Page, key: Qt.Key) -> None:
    page.ask()
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert page.strip.buttons[0].hasFocus()
    QTest.keyClick(focused(), key)
    assert page.answers == ["one put away" if key == Qt.Key.Key_Escape else "Yes"]
    assert page.strip.isHidden()
    assert page.fields[1].hasFocus()


def test_answered_by_a_click_the_keyboard_is_back_where_it_was(page: Page) -> None:
    page.ask()
    QTest.mouseClick(page.strip.buttons[1], Qt.MouseButton.LeftButton)
    assert page.answers == ["No"]
    assert page.fields[1].hasFocus()


def test_the_next_question_keeps_the_keyboard_that_the_first_one_had(page: Page) -> None:
    page.ask("one")
    page.ask("two")
    page.strip.buttons[0].setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert page.strip.text == "two?"
    assert page.strip.buttons[0].hasFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert page.answers == ["one put away", "two put away"]
    assert page.fields[1].hasFocus()


def test_what_cannot_be_put_away_leaves_the_key_to_the_window(page: Page) -> None:
    page.ask(can_be_put_away=False)
    page.strip.buttons[0].setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert page.strip.isVisible()
    assert page.answers == []

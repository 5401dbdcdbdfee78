"""A clock that is put forward by days is asked about in the window."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from services.reminding.values import Jump
from tests.support.reminding import RemindingApp
from ui.widgets.question_strip import QuestionStrip

SINCE = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)


def jump(count: int = 4) -> Jump:
    return Jump(SINCE, SINCE + timedelta(days=3), count=count)


def strip(app: RemindingApp) -> QuestionStrip:
    (found,) = app.window.findChildren(QuestionStrip)
    return found


@pytest.fixture
def answers(app: RemindingApp, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Collect what the scheduler is answered."""
    answers: list[bool] = []
    monkeypatch.setattr(app.scheduler, "answer_jump", answers.append)
    return answers


@pytest.mark.parametrize(("words", "answer"), [("&Show them", True), ("&Not yet", False)])
def test_is_answered(app: RemindingApp, answers: list[bool], words: str, answer: bool) -> None:
    app.scheduler.jump_asked.emit(jump())
    assert app.is_showing()
    assert strip(app).text == (
        "The clock went forward by 3 days. 4 reminders lie in between. Show them?"
    )
    (button,) = (each for each in app.window.findChildren(QPushButton) if each.text() == words)
    button.click()
    assert answers == [answer]
    assert not app.is_showing()


def test_says_anew_how_many(app: RemindingApp, answers: list[bool]) -> None:
    app.scheduler.jump_asked.emit(jump())
    app.scheduler.jump_asked.emit(jump(count=5))
    assert "5 reminders" in strip(app).text
    assert len(strip(app).buttons) == 2


def test_goes_when_the_clock_is_set_back(app: RemindingApp, answers: list[bool]) -> None:
    app.scheduler.jump_dissolved.emit()
    assert app.windows == []
    app.scheduler.jump_asked.emit(jump())
    app.scheduler.jump_dissolved.emit()
    assert not app.is_showing()
    assert answers == []


def test_does_not_take_the_focus(app: RemindingApp, answers: list[bool], qtbot: QtBot) -> None:
    app.scheduler.jump_asked.emit(jump())
    qtbot.waitUntil(app.window.windowHandle().isExposed)
    assert not app.window.isActiveWindow()


def test_asks_nothing_once_closed(app: RemindingApp) -> None:
    app.controller.close()
    app.scheduler.jump_asked.emit(jump())
    assert app.windows == []

"""What was saved is told once it is known whether to offer another try, if it still matters."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from services.journal.values import Participant
from services.terms import EntryKind
from ui.capture.saved_note import SavedNote
from ui.capture.saved_telling import SavedTelling
from ui.context import UiContext
from ui.follow_ups.trying_again import TryingAgain

ANNA = Participant(1, "Anna de Vries")
PLACE = QPoint(100, 100)
Answer = Callable[[Participant | None], None]


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[Answer]:
    """Collect how to answer whom to offer, when the test wishes."""
    answers: list[Answer] = []
    monkeypatch.setattr(TryingAgain, "ask", lambda _self, _id, then: answers.append(then))
    return answers


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


@pytest.fixture
def telling(
    qtbot: QtBot, ui_context: UiContext, parent: QWidget, answers: list[Answer]
) -> SavedTelling:
    telling = SavedTelling(ui_context, parent)
    qtbot.addWidget(telling.notice)
    return telling


def saved(name: str, unanswered: Participant | None = None) -> SavedNote:
    return SavedNote((name,), EntryKind.CALL, lambda: None, unanswered)


def test_a_late_answer_covers_no_newer_notice(telling: SavedTelling, answers: list[Answer]) -> None:
    telling.tell(saved("Anna", ANNA), PLACE)
    telling.tell(saved("Bram"), PLACE)
    words = telling.notice.text
    answers[0](ANNA)
    assert telling.notice.text == words
    assert not telling.notice.again.isVisible()
    telling.end()


def test_a_late_answer_covers_no_note_that_is_open_again(
    telling: SavedTelling, answers: list[Answer]
) -> None:
    telling.tell(saved("Anna", ANNA), PLACE)
    telling.end()
    answers[0](ANNA)
    assert not telling.notice.isVisible()


def test_an_answer_in_time_offers_another_try(telling: SavedTelling, answers: list[Answer]) -> None:
    telling.tell(saved("Anna", ANNA), PLACE)
    answers[0](ANNA)
    assert telling.notice.again.isVisible()
    telling.end()

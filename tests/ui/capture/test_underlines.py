"""Words that were understood are underlined where they stand, whatever stands before them."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from services.quick_line.values import Mark, Role, Span
from ui.capture.underlines import underline, utf16_place
from ui.theme.palette import LIGHT

Style = QTextCharFormat.UnderlineStyle


@pytest.fixture
def edit(qtbot: QtBot) -> QPlainTextEdit:
    edit = QPlainTextEdit()
    qtbot.addWidget(edit)
    return edit


def underlined(edit: QPlainTextEdit) -> list[str]:
    return [each.cursor.selectedText() for each in edit.extraSelections()]


@pytest.mark.parametrize("before", ["", "👍 ", "👩‍👩‍👧 שלום 🇳🇱 ", "e\u0301 ", "line\n👍\n"])
def test_words_are_underlined_behind_anything(edit: QPlainTextEdit, before: str) -> None:
    text = f"{before}Called Anna"
    edit.setPlainText(text)
    at = len(before) + len("Called ")
    underline(edit, text, [Mark(Span(at, at + 4), Role.CONTACT)], LIGHT)
    assert underlined(edit) == ["Anna"]


def test_what_asks_is_dashed(edit: QPlainTextEdit) -> None:
    text = "Called Bram with Jeroen Smit"
    edit.setPlainText(text)
    marks = [
        Mark(Span(0, 6), Role.KIND),
        Mark(Span(7, 11), Role.AMBIGUOUS),
        Mark(Span(17, 28), Role.UNKNOWN),
    ]
    underline(edit, text, marks, LIGHT)
    styles = [each.format.underlineStyle() for each in edit.extraSelections()]
    assert styles == [Style.SingleUnderline, Style.DashUnderline, Style.DashUnderline]
    assert {each.format.underlineColor().name() for each in edit.extraSelections()} == {
        LIGHT.accent.name()
    }


def test_a_page_is_underlined_in_part(edit: QPlainTextEdit) -> None:
    text = "x " * 1_000
    edit.setPlainText(text)
    marks = [Mark(Span(at, at + 1), Role.TOPIC) for at in range(0, len(text), 2)]
    underline(edit, text, marks, LIGHT)
    assert len(underlined(edit)) == 400


def test_undo_and_what_is_copied_know_nothing_of_it(edit: QPlainTextEdit) -> None:
    edit.setPlainText("Called Anna")
    underline(edit, "Called Anna", [Mark(Span(7, 11), Role.CONTACT)], LIGHT)
    assert not edit.document().isUndoAvailable()
    assert edit.toPlainText() == "Called Anna"


@pytest.mark.parametrize(
    ("text", "place", "counted"),
    [("abc", 2, 2), ("a👍c", 2, 3), ("é€", 2, 2), ("\ud83d half", 3, 3), ("👍", 0, 0)],
)
def test_places_are_counted_as_qt_does(text: str, place: int, counted: int) -> None:
    assert utf16_place(text, place) == counted

"""A text that is edited where it stands takes no word that would stop the window."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication, QTextCursor
from pytestqt.qtbot import QtBot

from services.contacts.field_rules import NOTE_LIMIT
from services.journal.limits import MOST_WORD_CHARS
from ui.editing.text_editor import TextEditor
from ui.theme.theme import Theme

WORD = "x" * MOST_WORD_CHARS


@pytest.mark.parametrize(
    ("there", "pasted", "shown"),
    [
        ("", ["x" * 40_000], WORD),
        ("", ["x" * 9_999] * 9, WORD),
        ("", [WORD, " ", WORD], f"{WORD} {WORD}"),
        ("👩 ", [WORD + "x"], f"👩 {WORD}"),
        ("", ["word " * 30_000], "word " * 20_000),
    ],
    ids=["one word", "by parts", "two words", "emoji", "a book"],
)
def test_a_paste_is_cut_where_a_word_gets_too_long(
    qtbot: QtBot, theme: Theme, there: str, pasted: list[str], shown: str
) -> None:
    editor = TextEditor(theme, "Note", NOTE_LIMIT, long=True)
    qtbot.addWidget(editor)
    editor.set_value(there)
    editor.text.moveCursor(QTextCursor.MoveOperation.End)
    cuts: list[None] = []
    editor.overflowed.connect(lambda: cuts.append(None))
    for each in pasted:
        QGuiApplication.clipboard().setText(each)
        editor.text.paste()
    assert editor.value() == shown
    assert bool(cuts) is (len(there) + sum(map(len, pasted)) > len(shown))

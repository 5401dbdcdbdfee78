"""A line takes what its field may hold and says what it cut off, wherever it stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.context import UiContext
from ui.main_window.follow_up_form import FollowUpForm
from ui.main_window.name_dialog import NameDialog
from ui.main_window.new_contact_dialog import NewContactDialog
from ui.widgets.short_line import ShortLine

SENTENCE = "Not all of it fits: the rest was cut off."


@pytest.mark.parametrize("text", ["x" * 12, "👩" * 12, ""])
def test_a_text_that_is_there_already_stays_whole(qtbot: QtBot, text: str) -> None:
    line = ShortLine(10, text)
    qtbot.addWidget(line)
    assert line.text() == text
    line.setText(text + text)
    assert line.text() == text + text


FORMS: dict[str, tuple[Callable[[UiContext], QWidget], int]] = {
    "contact": (lambda context: NewContactDialog(context, (), None), 300),
    "name": (lambda context: NameDialog(context.theme, "Name", "Save"), 300),
    "follow-ups": (lambda context: FollowUpForm(context.theme, context.clock), 2_000),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_form_says_what_it_cut_off_until_it_is_edited(
    qtbot: QtBot, ui_context: UiContext, form: str
) -> None:
    make, limit = FORMS[form]
    widget = make(ui_context)
    qtbot.addWidget(widget)
    widget.show()

    def said() -> list[str]:
        return [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]

    lines = [each for each in widget.findChildren(QLineEdit) if isinstance(each, ShortLine)]
    assert lines
    for line in lines:
        QGuiApplication.clipboard().setText("x" * 40_000)
        line.paste()
        qtbot.waitUntil(lambda: SENTENCE in said())
        assert len(line.text()) == limit
        line.backspace()
        assert SENTENCE not in said()

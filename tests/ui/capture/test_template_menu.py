"""F9 begins a note with the template of the contact's group, or offers all of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from services.contacts.group_values import GroupLines
from services.use_cases import UseCases
from tests.ui.capture.conftest import offered, open_menu, press, write
from ui.capture.capture_window import CaptureWindow

CLIENTS = 1


@pytest.fixture
def own(use_cases: UseCases, people: dict[str, int]) -> None:
    """Give the clients, of whom Anna is one, a template of their own."""
    use_cases.editing.set_group(people["Anna de Vries"], CLIENTS)
    use_cases.groups.change_line(CLIENTS, GroupLines.TEMPLATES, "x", "Mood …, next …", given=("x",))


def text(window: CaptureWindow) -> str:
    return window.fields.text.toPlainText()


@pytest.mark.usefixtures("own")
def test_the_template_of_the_contact_comes_by_one_key(qtbot: QtBot, window: CaptureWindow) -> None:
    write(window, "Called Anna")
    press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: text(window) == "Called Anna\nMood …, next …")
    assert window.fields.text.hasFocus()


@pytest.mark.usefixtures("own")
def test_of_nobody_s_note_all_are_offered(qtbot: QtBot, window: CaptureWindow) -> None:
    press(Qt.Key.Key_F9)
    words = offered(open_menu(qtbot))
    assert len(words) == 5
    assert words[0] == "&1  Clients: Mood …, next …"
    press(Qt.Key.Key_1)
    qtbot.waitUntil(lambda: text(window) == "Mood …, next …")


def test_a_group_without_any_says_where_they_are(
    qtbot: QtBot, window: CaptureWindow, use_cases: UseCases
) -> None:
    for group_id in range(1, 6):
        use_cases.groups.change_line(group_id, GroupLines.TEMPLATES, "x", "", given=("x",))
    press(Qt.Key.Key_F9)
    assert offered(open_menu(qtbot)) == ["No templates yet: groups have them"]
    press(Qt.Key.Key_Escape)
    assert text(window) == ""

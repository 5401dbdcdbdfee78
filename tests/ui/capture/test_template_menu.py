"""A note is begun with a template by one key, or two where there are several."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.contacts.group_values import GroupLines
from services.use_cases import UseCases
from tests.ui.capture.note_window import offered, open_menu, press, shown, write
from ui.capture.capture_window import CaptureWindow

GIVEN = "Asked about …, impact …, team's spirits …, what would make their week …"


@pytest.fixture
def group_ids(use_cases: UseCases) -> tuple[int, ...]:
    """Return the ids of all groups, in their order."""
    return tuple(group.id for group in use_cases.groups.read())


@pytest.fixture
def anna_is_client(use_cases: UseCases, people: dict[str, int], group_ids: tuple[int, ...]) -> None:
    use_cases.bulk.set_group([people["Anna de Vries"]], group_ids[0])


def text(window: CaptureWindow) -> str:
    return window.fields.text.toPlainText()


def write_of_anna(qtbot: QtBot, window: CaptureWindow) -> None:
    write(window, "Called Anna")
    qtbot.waitUntil(lambda: "Anna de Vries" in shown(window))


@pytest.mark.usefixtures("anna_is_client")
def test_the_one_template_of_a_group_is_inserted_on_a_line_of_its_own(
    qtbot: QtBot, window: CaptureWindow
) -> None:
    write_of_anna(qtbot, window)
    press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: text(window) == f"Called Anna\n{GIVEN}")
    write(window, "!")
    assert text(window) == f"Called Anna\n{GIVEN}!"
    assert shown(window)[0] == "Anna de Vries"


@pytest.mark.usefixtures("anna_is_client")
@pytest.mark.parametrize(
    ("place", "whole"),
    [
        (0, f"{GIVEN}|\nCalled Anna\nand Bram"),
        (6, f"Called\n{GIVEN}|\n Anna\nand Bram"),
        (12, f"Called Anna\n{GIVEN}|\nand Bram"),
        (20, f"Called Anna\nand Bram\n{GIVEN}|"),
    ],
)
def test_where_the_caret_stands_the_text_around_it_keeps_its_lines(
    qtbot: QtBot, window: CaptureWindow, place: int, whole: str
) -> None:
    edit = window.fields.text
    edit.setPlainText("Called Anna\nand Bram")
    cursor = edit.textCursor()
    cursor.setPosition(place)
    edit.setTextCursor(cursor)
    QTest.mouseClick(window.fields.details.template, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: text(window) == whole.replace("|", ""))
    assert edit.textCursor().position() == whole.index("|")
    assert edit.hasFocus()


@pytest.mark.usefixtures("anna_is_client")
def test_words_that_are_selected_stay(qtbot: QtBot, window: CaptureWindow) -> None:
    write_of_anna(qtbot, window)
    window.fields.text.moveCursor(QTextCursor.MoveOperation.Start, QTextCursor.MoveMode.KeepAnchor)
    press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: text(window) == f"{GIVEN}\nCalled Anna")


@pytest.mark.usefixtures("anna_is_client")
def test_of_several_one_is_chosen_by_its_digit(
    qtbot: QtBot, window: CaptureWindow, use_cases: UseCases, group_ids: tuple[int, ...]
) -> None:
    use_cases.groups.add_line(
        group_ids[0], GroupLines.TEMPLATES, "Budget & people …", given=[GIVEN]
    )
    write_of_anna(qtbot, window)
    press(Qt.Key.Key_F9)
    words = offered(open_menu(qtbot))
    assert [each.partition("  ")[0] for each in words] == [f"&{i + 1}" for i in range(len(words))]
    assert words[-1].endswith("Clients: Budget && people …")
    press(Qt.Key(Qt.Key.Key_0 + len(words)))
    assert text(window) == "Called Anna\nBudget & people …"
    assert window.fields.text.hasFocus()


def test_without_a_contact_the_templates_of_all_groups_are_offered(
    qtbot: QtBot, window: CaptureWindow, group_ids: tuple[int, ...]
) -> None:
    press(Qt.Key.Key_F9)
    words = offered(open_menu(qtbot))
    assert len(words) == len(group_ids)
    assert words[0].startswith("&1  Clients: Asked about …, impact …, team's spirits")
    press(Qt.Key.Key_Return)
    assert text(window) == GIVEN


def test_without_any_it_says_where_they_are_made(
    qtbot: QtBot, window: CaptureWindow, use_cases: UseCases, group_ids: tuple[int, ...]
) -> None:
    for each in group_ids:
        use_cases.groups.delete(each)
    press(Qt.Key.Key_F9)
    menu = open_menu(qtbot)
    assert offered(menu) == ["No templates yet: groups have them"]
    assert not menu.actions()[0].isEnabled()
    press(Qt.Key.Key_Escape)
    assert window.isVisible()
    assert text(window) == ""

"""A day is typed, or chosen from a calendar that begins at what is typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from ui.editing.date_editor import DateEditor
from ui.theme.theme import Theme
from ui.widgets.inputs import Calendar

ISO = Qt.DateFormat.ISODate


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme) -> DateEditor:
    def read(typed: str) -> QDate | None:
        return QDate.fromString(typed, ISO) if typed else None

    editor = DateEditor(theme, "Until", read, lambda day: day.toString(ISO))
    qtbot.addWidget(editor)
    with qtbot.waitActive(editor):
        editor.show()
        editor.activateWindow()
    editor.begin()
    return editor


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier),
    ],
)
def test_a_day_is_chosen_by_the_keyboard(
    qtbot: QtBot, editor: DateEditor, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    editor.set_value("2026-03-09")
    with qtbot.assertNotEmitted(editor.left):
        QTest.keyClick(editor.line, key, held)
        popup = QApplication.activePopupWidget()
        assert popup is not None
        calendar = popup.findChild(Calendar)
        assert isinstance(calendar, Calendar)
        assert calendar.selectedDate() == QDate(2026, 3, 9)
        calendar.activated.emit(QDate(2026, 3, 12))
        assert editor.value() == "2026-03-12"
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    qtbot.waitUntil(editor.line.hasFocus)


def test_the_icon_says_what_it_opens_and_takes_no_stop_of_tab(editor: DateEditor) -> None:
    (button,) = editor.findChildren(QToolButton)
    assert button.accessibleName() == "Calendar"
    assert button.focusPolicy() is Qt.FocusPolicy.NoFocus
    editor.open_calendar()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()

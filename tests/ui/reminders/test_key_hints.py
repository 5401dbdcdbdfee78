"""Hints of keys give way from the end, and never widen the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.reminders.hand import Hand, check_in
from ui.reminders.key_hints import KeyHints
from ui.reminders.reminder_window import ReminderWindow
from ui.theme.theme import Theme
from ui.widgets.labels import Label

HINTS = [("Enter", "open"), ("D", "done"), ("S", "a very long word for later"), ("C", "call")]


def words(hints: KeyHints) -> list[str]:
    return [label.text() for label in hints.findChildren(Label) if label.isVisible()]


@pytest.mark.parametrize(("width_px", "shown"), [(600, 4), (180, 2), (10, 0)])
def test_as_many_show_as_there_is_room_for(
    theme: Theme, qtbot: QtBot, width_px: int, shown: int
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    hints = KeyHints(theme, HINTS, page)
    page.show()
    hints.resize(QSize(width_px, 24))
    assert words(hints) == [word for _key, word in HINTS][:shown]


def test_the_window_keeps_its_width(window: ReminderWindow, theme: Theme, qtbot: QtBot) -> None:
    window.set_rows([check_in()])
    for label in window.findChildren(QLabel):
        if label.text() in {"later", "park"}:
            label.setText("uitstellen tot een andere keer")
    window.present(activate=True)
    qtbot.waitUntil(window.isActiveWindow)
    assert window.width() == theme.px(464)
    assert Hand(window).open_title() == "Just to check in"

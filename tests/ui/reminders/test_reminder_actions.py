"""The buttons of the open reminder keep their words, whatever room they have."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from ui.reminders.reminder_actions import ReminderActions
from ui.theme.theme import Theme
from ui.widgets.buttons import Button

LONG = ("Openen", "Gedaan", "Uitstellen", "Bellen")  # as in Dutch


@pytest.mark.parametrize("width_px", [600, 376])
def test_no_word_is_cut_off(qtbot: QtBot, theme: Theme, width_px: int) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    actions = ReminderActions(theme, QMenu(page), page)
    buttons = actions.findChildren(Button)
    for button, words in zip(buttons, LONG, strict=True):
        button.setText(words)
    actions.resize(width_px, 32)
    page.show()
    qtbot.waitUntil(lambda: all(button.width() >= button.sizeHint().width() for button in buttons))

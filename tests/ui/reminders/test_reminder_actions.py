"""The buttons of the open reminder keep their words, whatever room they have."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from services.clock import Clock
from tests.support.clock import FrozenClock
from tests.ui.reminders.hand import birthday, check_in, rows
from ui.reminders.reminder_actions import ReminderActions
from ui.reminders.reminder_menus import ReminderMenus
from ui.reminders.reminder_row import ReminderRow
from ui.theme.theme import Theme
from ui.widgets.buttons import Button

(PROMISE,) = rows("Send references")
DUTCH = {
    "Open": "Openen",
    "Done": "Gedaan",
    "Snooze": "Uitstellen",
    "Later": "Later",
    "Park": "Parkeren",
    "Call": "Bellen",
}


def actions_in(page: QWidget, theme: Theme, clock: Clock) -> ReminderActions:
    return ReminderActions(theme, ReminderMenus(theme, clock, lambda: None, page), page)


def shown(actions: ReminderActions) -> list[Button]:
    return [each for each in actions.findChildren(Button) if not each.isHidden()]


@pytest.mark.parametrize("row", [PROMISE, check_in()])
@pytest.mark.parametrize("width_px", [600, 376])
def test_no_word_is_cut_off(
    qtbot: QtBot, theme: Theme, clock: FrozenClock, row: ReminderRow, width_px: int
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    actions = actions_in(page, theme, clock)
    actions.serve(row)
    for button in shown(actions):
        button.setText(DUTCH[button.text()])
    actions.resize(width_px, 32)
    page.show()
    qtbot.waitUntil(lambda: all(each.width() >= each.sizeHint().width() for each in shown(actions)))


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (PROMISE, ["Open", "Done", "Snooze", "Call"]),
        (check_in(), ["Open", "Later", "Park", "Call"]),
        (birthday(), ["Open", "Done", "Snooze"]),
    ],
)
def test_each_sort_of_reminder_has_its_own(
    qtbot: QtBot, theme: Theme, clock: FrozenClock, row: ReminderRow, words: list[str]
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    actions = actions_in(page, theme, clock)
    for each in (check_in(), PROMISE, row):
        actions.serve(each)
    assert [button.text() for button in shown(actions)] == words

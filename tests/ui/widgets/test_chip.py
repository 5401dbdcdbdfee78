"""Chips are checked and removed, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.theme.palette import LIGHT
from ui.theme.theme import Theme
from ui.widgets.chip import Chip


def shown(qtbot: QtBot, chip: Chip) -> Chip:
    chip.resize(chip.sizeHint())
    qtbot.addWidget(chip)
    chip.show()
    return chip


def fill(chip: Chip) -> str:
    return chip.grab().toImage().pixelColor(chip.width() // 2, 2).name()


def test_checkable_chip_is_lit_while_checked(qtbot: QtBot, theme: Theme) -> None:
    chip = shown(qtbot, Chip(theme, "Call", icon="phone", checkable=True))
    assert fill(chip) == LIGHT.tonal.name()
    with qtbot.waitSignal(chip.toggled):
        QTest.keyClick(chip, Qt.Key.Key_Space)
    assert fill(chip) == LIGHT.selected.name()


def test_what_was_understood_is_lit_without_being_checkable(qtbot: QtBot, theme: Theme) -> None:
    chip = shown(qtbot, Chip(theme, "phone"))
    chip.set_lit(True)
    assert fill(chip) == LIGHT.selected.name()
    assert not chip.isChecked()


def test_backspace_removes_a_removable_chip(qtbot: QtBot, theme: Theme) -> None:
    chip = shown(qtbot, Chip(theme, "#pricing", removable=True))
    with qtbot.waitSignal(chip.removed):
        QTest.keyClick(chip, Qt.Key.Key_Backspace)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_click_a_chip(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    chip = shown(qtbot, Chip(theme, "#pricing"))
    with qtbot.waitSignal(chip.clicked):
        QTest.keyClick(chip, key)


def test_backspace_leaves_another_chip_alone(qtbot: QtBot, theme: Theme) -> None:
    chip = shown(qtbot, Chip(theme, "#pricing"))
    with qtbot.assertNotEmitted(chip.removed):
        QTest.keyClick(chip, Qt.Key.Key_Backspace)


def test_cross_removes_and_the_word_clicks(qtbot: QtBot, theme: Theme) -> None:
    chip = shown(qtbot, Chip(theme, "Hanneke", person="Hanneke Zeilstra", removable=True))
    middle = chip.height() // 2
    with qtbot.waitSignal(chip.removed), qtbot.assertNotEmitted(chip.clicked):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 12, middle))
    with qtbot.waitSignal(chip.clicked), qtbot.assertNotEmitted(chip.removed):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(30, middle))


def test_cross_in_the_margin_of_a_snug_chip_removes_it(qtbot: QtBot, theme: Theme) -> None:
    chip = shown(qtbot, Chip(theme, "Call", icon="phone", removable=True, snug=True))
    middle = chip.height() // 2
    with qtbot.waitSignal(chip.removed), qtbot.assertNotEmitted(chip.clicked):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 6, middle))


def test_chip_can_shrink_and_has_a_name(qtbot: QtBot, theme: Theme) -> None:
    chip = shown(qtbot, Chip(theme, "Follow-up on Tuesday 1 December 2026"))
    assert chip.minimumSizeHint().width() < chip.sizeHint().width()
    assert chip.accessibleName() == "Follow-up on Tuesday 1 December 2026"

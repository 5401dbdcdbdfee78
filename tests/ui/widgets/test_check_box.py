"""Rows with a check box: clicks, keys, and titles of any length."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.theme.palette import LIGHT
from ui.theme.theme import Theme
from ui.widgets.check_box import CheckBox, CheckRow

LONG = "Show the planning board of Noordkraai & ask who decides"


@pytest.fixture
def late(qtbot: QtBot, theme: Theme) -> CheckRow:
    row = CheckRow(theme, "Send references", "Fri 20 Nov · 4 days late", detail_role="overdue")
    qtbot.addWidget(row)
    row.resize(208, row.heightForWidth(208))
    row.show()
    return row


def colours(row: CheckBox) -> set[str]:
    image = row.grab().toImage()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


@pytest.mark.parametrize("x", [6, 120, 200])
def test_a_click_anywhere_checks_it(qtbot: QtBot, late: CheckRow, x: int) -> None:
    with qtbot.waitSignal(late.toggled):
        QTest.mouseClick(late, Qt.MouseButton.LeftButton, pos=QPoint(x, 8))
    assert late.isChecked()


def test_space_checks_it(late: CheckRow) -> None:
    QTest.keyClick(late, Qt.Key.Key_Space)
    assert late.isChecked()
    assert {LIGHT.accent_fill.name(), LIGHT.accent_hover.name()} & colours(late)


def test_date_has_the_colour_of_its_meaning(late: CheckRow, theme: Theme) -> None:
    late.set_detail("Tue 1 Dec", "wow")
    image = late.grab().toImage()
    reddish = [
        colour
        for y in range(theme.line_height("small"), image.height())
        for x in range(24, image.width())
        if (colour := image.pixelColor(x, y)).green() < colour.red() - 30
    ]
    assert reddish


def test_long_title_wraps_and_the_row_grows(qtbot: QtBot, theme: Theme) -> None:
    row = CheckRow(theme, LONG, "Tue 1 Dec")
    qtbot.addWidget(row)
    one_line = theme.line_height("small") + theme.line_height("meta")
    assert row.heightForWidth(1000) == one_line
    assert row.heightForWidth(150) >= one_line + theme.line_height("small")


def test_without_a_date_there_is_no_second_line(qtbot: QtBot, theme: Theme) -> None:
    row = CheckRow(theme, "Send references")
    qtbot.addWidget(row)
    assert row.heightForWidth(300) == theme.line_height("small")


def test_title_is_no_menu_text(qtbot: QtBot, theme: Theme) -> None:
    row = CheckRow(theme, LONG, "Tue 1 Dec")
    qtbot.addWidget(row)
    assert row.accessibleName() == LONG
    assert row.accessibleDescription() == "Tue 1 Dec"
    assert row.shortcut().isEmpty()

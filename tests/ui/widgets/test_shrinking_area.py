"""An area is as high as its content, and scrolls where there is less room."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.shrinking_area import ShrinkingArea

LEAST_PX, LINE_PX = 60, 40


@pytest.fixture
def lines() -> list[QLineEdit]:
    return [QLineEdit() for _ in range(6)]


@pytest.fixture
def page(qtbot: QtBot, lines: list[QLineEdit]) -> QWidget:
    """Show lines in an area, with something below that takes what is left."""
    content, page = QWidget(), QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for line in lines:
        line.setFixedHeight(LINE_PX)
        column.addWidget(line)
    around = QVBoxLayout(page)
    around.setContentsMargins(0, 0, 0, 0)
    around.addWidget(ShrinkingArea(content, LEAST_PX))
    around.addWidget(QWidget(), 1)
    qtbot.addWidget(page)
    page.resize(300, 600)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def area(page: QWidget) -> ShrinkingArea:
    (found,) = page.findChildren(ShrinkingArea)
    return found


def is_in_sight(page: QWidget, widget: QWidget) -> bool:
    view = area(page).viewport()
    return view.rect().contains(
        widget.rect().translated(widget.mapTo(view, widget.rect().topLeft()))
    )


def test_it_is_as_high_as_its_content_and_grows_with_it(
    qtbot: QtBot, page: QWidget, lines: list[QLineEdit]
) -> None:
    qtbot.waitUntil(lambda: area(page).height() == 6 * LINE_PX)
    lines[0].hide()
    qtbot.waitUntil(lambda: area(page).height() == 5 * LINE_PX)
    lines[0].show()
    qtbot.waitUntil(lambda: area(page).height() == 6 * LINE_PX)


def test_where_there_is_less_room_it_scrolls_and_squeezes_nothing(
    qtbot: QtBot, page: QWidget, lines: list[QLineEdit]
) -> None:
    assert page.minimumSizeHint().height() < 2 * LEAST_PX
    page.resize(300, 100)
    qtbot.waitUntil(lambda: area(page).height() <= 100)
    assert all(line.height() == LINE_PX for line in lines)
    assert not is_in_sight(page, lines[-1])
    area(page).show_within(lines[-1])
    assert is_in_sight(page, lines[-1])


def test_what_has_the_keyboard_stays_in_sight_while_others_come(
    qtbot: QtBot, page: QWidget, lines: list[QLineEdit]
) -> None:
    for line in lines[:4]:
        line.hide()
    page.resize(300, 100)
    lines[-1].setFocus()
    for line in lines[:4]:
        line.show()
    qtbot.waitUntil(lambda: is_in_sight(page, lines[-1]))
    qtbot.waitUntil(lambda: not is_in_sight(page, lines[0]))

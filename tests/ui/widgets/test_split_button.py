"""A split button does the first thing, and offers the others behind its arrow."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.theme.theme import Theme
from ui.widgets.menu import Menu
from ui.widgets.split_button import SplitButton


@pytest.fixture
def button(qtbot: QtBot, theme: Theme) -> SplitButton:
    button = SplitButton(theme, "Call", icon="phone")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    with qtbot.waitActive(button):
        button.show()
        button.activateWindow()
    return button


@pytest.fixture
def menu(button: SplitButton) -> Iterator[Menu]:
    menu = Menu(parent=button)
    menu.addAction("one")
    menu.addAction("two")
    button.set_choices(menu)
    button.resize(button.sizeHint())
    yield menu
    menu.close()


def at_end(button: SplitButton) -> QPoint:
    return QPoint(button.width() - 8, button.height() // 2)


def test_without_choices_all_of_it_is_the_button(qtbot: QtBot, button: SplitButton) -> None:
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=at_end(button))


def test_the_arrow_opens_the_choices(qtbot: QtBot, button: SplitButton, menu: Menu) -> None:
    with qtbot.assertNotEmitted(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=at_end(button))
    assert menu.isVisible()


def test_the_rest_is_the_button(qtbot: QtBot, button: SplitButton, menu: Menu) -> None:
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert not menu.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_F4])
def test_a_key_opens_the_choices_at_the_first(button: SplitButton, menu: Menu, key: Qt.Key) -> None:
    button.setFocus()
    QTest.keyClick(button, key)
    assert menu.isVisible()
    active = menu.activeAction()
    assert active is not None
    assert active.text() == "one"


def test_the_arrow_is_at_the_end_of_a_line_from_right_to_left(
    button: SplitButton, menu: Menu
) -> None:
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert menu.isVisible()


def test_it_gives_way_as_far_as_its_icon(button: SplitButton) -> None:
    with_word = button.sizeHint().width()
    assert button.minimumSizeHint().width() < with_word
    button.set_icon_only(True)
    assert button.sizeHint() == button.minimumSizeHint()
    assert button.worded_width() == with_word

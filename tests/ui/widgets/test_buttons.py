"""Buttons by variant, with their shortcuts, tooltips and actions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QColor, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QButtonGroup, QHBoxLayout, QMenu, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.palette import LIGHT, over
from ui.theme.theme import Theme
from ui.widgets.buttons import Button, IconButton, Variant
from ui.widgets.styling import make_action


def corner_colour(widget: QWidget) -> str:
    """Return the colour near the top left, inside the corner and clear of any writing."""
    page = QWidget()
    widget.setParent(page)
    widget.move(0, 0)
    widget.resize(widget.sizeHint())
    page.show()
    return page.grab().toImage().pixelColor(4, 4).name()


@pytest.mark.parametrize(
    ("variant", "expected"),
    [
        ("primary", LIGHT.accent_fill),
        ("tonal", LIGHT.tonal),
        ("flat", LIGHT.page),
        ("raised", LIGHT.raised),
    ],
)
def test_variant_decides_the_shape(
    qtbot: QtBot, theme: Theme, variant: Variant, expected: QColor
) -> None:
    button = Button(theme, "Save", variant=variant)
    assert corner_colour(button) == expected.name()


def test_mouse_over_a_button_darkens_it(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Mail")
    qtbot.addWidget(button)
    button.show()
    QTest.mouseMove(button, QPoint(1, 1))
    QTest.mouseMove(button, QPoint(10, 10))
    expected = over(LIGHT.hover, LIGHT.tonal).name()
    qtbot.waitUntil(lambda: button.grab().toImage().pixelColor(4, 4).name() == expected)


def test_button_has_room_for_its_words_once_they_are_bold(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    row = QHBoxLayout(page)
    button = Button(theme, "Tomorrow", variant="choice", compact=True)
    button.setCheckable(True)
    row.addWidget(button)
    row.addStretch()
    page.show()
    button.setChecked(True)
    qtbot.waitUntil(lambda: button.width() >= button.sizeHint().width())


def test_button_has_room_for_bold_words_once_it_is_clicked(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    row, group = QHBoxLayout(page), QButtonGroup(page)
    buttons = [Button(theme, words, variant="choice") for words in ("By day", "Per contact")]
    for button in buttons:
        button.setCheckable(True)
        group.addButton(button)
        row.addWidget(button)
    row.addStretch()
    buttons[0].setChecked(True)
    page.show()
    for button in reversed(buttons):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: all(each.width() == each.sizeHint().width() for each in buttons))


def test_checked_button_is_lit(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Mail")
    button.setCheckable(True)
    button.setChecked(True)
    assert corner_colour(button) == LIGHT.selected.name()


def test_button_has_room_for_all_that_is_written_on_it(qtbot: QtBot, theme: Theme) -> None:
    bare = Button(theme, "Save").sizeHint().width()
    with_icon = Button(theme, "Save", icon="check").sizeHint().width()
    with_keys = Button(theme, "Save", shortcut="Ctrl+Return", shows_shortcut=True)
    assert with_icon == bare + theme.sizes.icon + 8
    assert with_keys.sizeHint().width() > bare + 40
    menu = QMenu()
    qtbot.addWidget(menu)
    snooze = Button(theme, "Save")
    snooze.setMenu(menu)
    assert snooze.sizeHint().width() == bare + theme.sizes.icon_small + 8


def test_mnemonic_is_not_written_out(qtbot: QtBot, theme: Theme) -> None:
    assert Button(theme, "&Save").sizeHint() == Button(theme, "Save").sizeHint()


def test_tooltip_shows_the_shortcut(qtbot: QtBot, theme: Theme) -> None:
    button = IconButton(theme, "sort", "&Sort", shortcut="Ctrl+B")
    qtbot.addWidget(button)
    assert "Sort" in button.toolTip()
    assert "Ctrl+B" in button.toolTip()
    assert button.accessibleName() == "Sort"


def test_tooltip_shows_names_as_they_are(qtbot: QtBot, theme: Theme) -> None:
    button = IconButton(theme, "organisation", "Open <Q> & Co", shortcut="Ctrl+1")
    qtbot.addWidget(button)
    assert "&lt;Q&gt;" in button.toolTip()


def test_shortcut_clicks(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    button = Button(theme, "Save", shortcut="Ctrl+Return", parent=window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_bound_button_follows_its_action(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    done: list[str] = []
    action = make_action(
        theme, window, "&Import…", lambda: done.append("import"), icon="import", shortcut="Ctrl+O"
    )
    button = Button(theme, "Choose a file…", parent=window)
    button.bind(action)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == ["import"]
    assert "Ctrl+O" in button.toolTip()
    action.setEnabled(False)
    assert not button.isEnabled()


def test_icon_button_of_an_action_follows_it(qtbot: QtBot, theme: Theme) -> None:
    action = QAction("&Add a contact")
    action.setToolTip("Add a contact")
    button = IconButton.of(theme, action, "personadd")
    qtbot.addWidget(button)
    with qtbot.waitSignal(action.triggered):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.accessibleName() == "Add a contact"
    assert not button.icon().isNull()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_focused_button_takes_enter_as_space(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    button = Button(theme, "now")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_enter_held_down_or_with_control_is_no_click(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "now")
    qtbot.addWidget(button)
    with qtbot.assertNotEmitted(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        press, none = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
        held = QKeyEvent(press, Qt.Key.Key_Return, none, "", autorep=True)
        QApplication.sendEvent(button, held)

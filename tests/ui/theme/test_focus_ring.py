"""The ring shows where the keyboard is, and only there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.palette import LIGHT
from ui.theme.theme import Theme


class Form(QWidget):
    """A window with one control of each kind below the other."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.first = QPushButton("First")
        self.second = QPushButton("Second")
        self.box = QCheckBox("Third")
        self.column = QVBoxLayout(self)
        for widget in (self.line, self.first, self.second, self.box):
            self.column.addWidget(widget)


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> Form:
    form = Form()
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    form.line.setFocus()
    return form


def ring_colour_beside(widget: QWidget) -> bool:
    """Tell whether the pixels just left of the middle of a widget have the ring's colour."""
    window = widget.window()
    spot = widget.mapTo(window, QPoint(-2, widget.height() // 2))
    ratio = window.devicePixelRatioF()
    return window.grab().toImage().pixelColor(spot * ratio) == LIGHT.accent


def test_ring_appears_where_the_tab_key_leads(form: Form) -> None:
    QTest.keyClick(form.line, Qt.Key.Key_Tab)
    assert form.first.hasFocus()
    assert ring_colour_beside(form.first)
    QTest.keyClick(form.first, Qt.Key.Key_Tab)
    assert not ring_colour_beside(form.first)
    assert ring_colour_beside(form.second)


def test_a_click_draws_no_ring(form: Form) -> None:
    QTest.mousePress(form.first, Qt.MouseButton.LeftButton)
    assert form.first.hasFocus()
    assert not ring_colour_beside(form.first)
    QTest.mouseRelease(form.first, Qt.MouseButton.LeftButton)


def test_ring_follows_a_control_that_moves(form: Form) -> None:
    form.first.setFocus(Qt.FocusReason.TabFocusReason)
    form.column.setContentsMargins(60, 60, 60, 60)
    form.column.activate()
    assert ring_colour_beside(form.first)


def test_ring_goes_round_the_box_of_a_check_box(form: Form) -> None:
    form.box.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring_colour_beside(form.box)


def test_ring_goes_when_its_control_is_deleted(qtbot: QtBot, form: Form) -> None:
    children = len(form.children())
    form.first.setFocus(Qt.FocusReason.TabFocusReason)
    form.first.deleteLater()
    qtbot.waitUntil(lambda: len(form.children()) < children)
    assert not form.findChildren(QPushButton, "First")


def test_ring_in_a_scrolled_area_stays_inside_it(qtbot: QtBot, theme: Theme) -> None:
    area = QScrollArea()
    inside = QWidget()
    layout = QVBoxLayout(inside)
    buttons = [QPushButton(str(number)) for number in range(30)]
    for button in buttons:
        layout.addWidget(button)
    area.setWidget(inside)
    qtbot.addWidget(area)
    area.show()
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert ring_colour_beside(buttons[0])
    area.verticalScrollBar().setValue(10)
    assert ring_colour_beside(buttons[0])
    rings = [child for child in area.viewport().children() if child is not inside]
    assert len(rings) == 1

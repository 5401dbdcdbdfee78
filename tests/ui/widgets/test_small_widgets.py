"""Widgets of few lines: avatar, key cap, empty state, splitter, fields, menu, nav button."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QDate, QDateTime, QPoint, QPointF, Qt, QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.palette import LIGHT
from ui.theme.theme import Theme
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.inputs import ComboBox, DateEdit, DateTimeEdit, NumberEdit, TimeEdit
from ui.widgets.key_cap import KeyCap
from ui.widgets.nav_button import NavButton
from ui.widgets.splitter import HairlineSplitter
from ui.widgets.surface import Surface


def test_avatar_says_whose_it_is(qtbot: QtBot, theme: Theme) -> None:
    avatar = Avatar(theme, "Hanneke Zeilstra", "row")
    qtbot.addWidget(avatar)
    assert avatar.accessibleName() == "Hanneke Zeilstra"
    assert avatar.sizeHint().width() == theme.sizes.avatar_row
    avatar.resize(avatar.sizeHint())
    assert avatar.grab().toImage().pixelColor(18, 3) == LIGHT.tonal


def test_key_cap_grows_with_its_keys(qtbot: QtBot, theme: Theme) -> None:
    one, long = KeyCap(theme, "D"), KeyCap(theme, "Ctrl+Shift+N")
    qtbot.addWidget(one)
    qtbot.addWidget(long)
    assert one.sizeHint().width() >= one.sizeHint().height()
    assert long.sizeHint().width() > 2 * one.sizeHint().width()


def test_empty_state_says_what_to_do_next(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Import…", variant="primary")
    state = EmptyState("No contacts yet", "Drop a file here.", button)
    qtbot.addWidget(state)
    state.show()
    assert button.isVisible()


def test_surface_is_filled_with_its_role(qtbot: QtBot, theme: Theme) -> None:
    surface = Surface("nav")
    qtbot.addWidget(surface)
    surface.resize(40, 40)
    surface.show()
    assert surface.grab().toImage().pixelColor(20, 20) == LIGHT.nav


def test_hairline_is_one_pixel_and_can_be_grabbed_beside_it(qtbot: QtBot, theme: Theme) -> None:
    splitter = HairlineSplitter(theme)
    for role in ("nav", "list", "page"):
        splitter.addWidget(Surface(role))
    splitter.resize(600, 100)
    qtbot.addWidget(splitter)
    splitter.show()
    image = splitter.grab().toImage()
    colours = [image.pixelColor(x, 50).name() for x in range(600)]
    assert colours.count(LIGHT.line.name()) == 2  # one for each handle
    handle = splitter.handle(2)
    assert handle.width() >= 5
    before = splitter.sizes()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(0, 50))
    QTest.mouseMove(handle, QPoint(40, 50))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(40, 50))
    assert splitter.sizes() != before


def turn_wheel(field: QWidget) -> bool:
    """Turn the wheel a step over a field, and return whether it kept the event to itself."""
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, wheel)
    return wheel.isAccepted()


def combo_box(_theme: Theme) -> ComboBox:
    box = ComboBox("Kind")
    box.addItems(["Call", "Meeting"])
    return box


def date_time_edit(theme: Theme) -> DateTimeEdit:
    return DateTimeEdit(theme, "When", QDateTime(QDate(2026, 11, 24), QTime(10, 0)))


@pytest.mark.parametrize(
    ("make", "value"),
    [
        (combo_box, "currentText"),
        (lambda _theme: NumberEdit("Calls", 0, 9, 5), "value"),
        (lambda theme: DateEdit(theme, "Day", QDate(2026, 11, 24)), "date"),
        (date_time_edit, "dateTime"),
        (lambda _theme: TimeEdit("Time", QTime(10, 0)), "time"),
    ],
)
def test_wheel_over_a_field_scrolls_the_page(
    qtbot: QtBot, theme: Theme, make: Callable[[Theme], QWidget], value: str
) -> None:
    page = QWidget()
    field = make(theme)
    field.setParent(page)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    field.clearFocus()
    before = getattr(field, value)()
    assert not turn_wheel(field)
    assert getattr(field, value)() == before
    assert not field.focusPolicy().value & ~Qt.FocusPolicy.StrongFocus.value  # nor takes the focus
    field.setFocus()
    assert turn_wheel(field)
    assert getattr(field, value)() != before


def test_date_and_time_fields_hold_what_they_were_given(qtbot: QtBot, theme: Theme) -> None:
    moment = QDateTime(QDate(2026, 11, 24), QTime(10, 0))
    when = DateTimeEdit(theme, "When", moment)
    time = TimeEdit("Time", moment.time())
    qtbot.addWidget(when)
    qtbot.addWidget(time)
    assert when.dateTime() == moment
    assert when.accessibleName() == "When"
    assert time.time() == QTime(10, 0)


def test_nav_button_keeps_its_name_in_the_rail(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    button = NavButton(theme, "New note", "note", shortcut="Ctrl+N", parent=window)
    qtbot.addWidget(window)
    wide = button.sizeHint().width()
    button.set_rail(True)
    assert button.sizeHint().width() == button.sizeHint().height() < wide
    assert button.accessibleName() == "New note"
    assert "Ctrl+N" in button.toolTip()

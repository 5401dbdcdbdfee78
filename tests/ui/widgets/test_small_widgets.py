"""Widgets of few lines: avatar, key cap, empty state, splitter, fields, menu, nav button."""

from __future__ import annotations

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
from ui.widgets.inputs import ComboBox, DateTimeEdit, TimeEdit
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


def test_wheel_over_a_combo_box_scrolls_the_page(qtbot: QtBot, theme: Theme) -> None:
    box = ComboBox("Kind")
    box.addItems(["Call", "Meeting"])
    qtbot.addWidget(box)
    box.show()
    box.clearFocus()
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
    QApplication.sendEvent(box, wheel)
    assert box.currentText() == "Call"


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

"""The window of the quick note has the size of what it shows, and is led through by keys."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.capture.note_window import ALT, CTRL, open_menu, press, write
from tests.ui.test_accessibility import faults, heard
from ui.capture.capture_window import CaptureWindow
from ui.capture.labelled import RowLabel
from ui.context import UiContext
from ui.widgets.labels import Label

LINE = "gebeld met Anna, volgende week dinsdag terugbellen #vacaturestop"


def test_rows_begin_at_one_place_that_leaves_room_for_all_words(window: CaptureWindow) -> None:
    labels = window.findChildren(RowLabel)
    assert len({label.width() for label in labels}) == 1
    assert all(label.width() >= label.wanted_px() for label in labels)


def test_esc_closes_a_line_before_the_window(window: CaptureWindow) -> None:
    press(Qt.Key.Key_P, ALT)
    line = window.fields.chips.line
    assert line.hasFocus()
    press(Qt.Key.Key_Escape)
    assert window.isVisible()
    assert window.fields.text.hasFocus()
    assert not line.isVisible()
    press(Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_the_window_is_as_high_as_what_it_shows(qtbot: QtBot, window: CaptureWindow) -> None:
    fields = window.fields
    before = window.height()
    write(window, "Called Anna, " + " ".join(f"#topic{number}" for number in range(14)))
    last = fields.chips.chips()[-1]
    qtbot.waitUntil(lambda: last.geometry().bottom() == fields.chips.height() - 1)
    qtbot.waitUntil(lambda: window.height() > before + 30)
    assert fields.chips.y() >= fields.text.geometry().bottom()
    assert fields.step.y() >= fields.chips.geometry().bottom()
    assert fields.height() == window.height() == fields.heightForWidth(window.width())
    fields.text.selectAll()
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: window.height() == before)


def test_it_is_a_window_to_a_screen_reader(window: CaptureWindow) -> None:
    assert heard(window) == (QAccessible.Role.Window, "Quick note")


def test_every_control_can_be_heard(qtbot: QtBot, window: CaptureWindow) -> None:
    write(window, "Called Anna and Bram, mail Jeroen Smit on Friday #x")
    press(Qt.Key.Key_T, ALT)
    press(Qt.Key.Key_P, ALT)
    qtbot.waitUntil(window.fields.footer.drafts.isVisible)
    assert faults(window) == []


def test_every_key_is_told(qtbot: QtBot, window: CaptureWindow) -> None:
    """By a tooltip, by the button that saves, or in the menu of drafts."""
    press(Qt.Key.Key_D, CTRL)
    told = {action.text().partition("\t")[2] for action in open_menu(qtbot).actions()}
    told |= {action.shortcut().toString() for action in open_menu(qtbot).actions()}
    press(Qt.Key.Key_Escape)
    for each in window.findChildren(QWidget):
        told |= set(re.findall(r">([^<>]+)</span>", each.toolTip()))
    told.add(window.fields.footer.save.accessibleDescription())
    keys = {shortcut.key().toString() for shortcut in window.findChildren(QShortcut)}
    assert {key for key in keys if "Return" not in key} - told == set()


def test_tab_leads_through_the_window_and_round(window: CaptureWindow) -> None:
    write(window, "Called Anna, send proposal on Friday #x")
    stops: list[QWidget] = []
    while (widget := QApplication.focusWidget()) is not None and widget not in stops:
        stops.append(widget)
        press(Qt.Key.Key_Tab)
        assert len(stops) < 60, "Tab never comes round"
    fields = window.fields
    order = [stops.index(each) for each in (fields.text, *fields.chips.chips(), fields.step.line)]
    assert order == sorted(order)
    assert stops[0] is widget is fields.text


def test_the_window_is_not_the_only_one_to_quit_the_app_for(window: CaptureWindow) -> None:
    assert not window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_light_and_dark_are_followed(ui_context: UiContext, window: CaptureWindow) -> None:
    write(window, LINE)
    before = window.grab().toImage().pixelColor(3, 3)
    ui_context.theme.set_mode("dark")
    assert window.grab().toImage().pixelColor(3, 3) != before


def test_the_moment_stands_at_the_end_of_the_line(window: CaptureWindow) -> None:
    (moment,) = (each for each in window.findChildren(Label) if "25 Nov" in each.text())
    assert moment.geometry().right() == window.fields.text.geometry().right()

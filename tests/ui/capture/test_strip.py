"""A strip says something beside what somebody does, and goes by itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.test_accessibility import faults
from ui.capture.strip import Strip
from ui.theme.theme import Theme

SHOWN_MS = 100
LONG = "Something that takes more than one line to say. " * 8


@pytest.fixture
def strip(theme: Theme) -> Iterator[Strip]:
    """Give a strip with a button, which goes soon."""
    strip = Strip(theme, SHOWN_MS, QPushButton("Undo"))
    yield strip
    strip.take_away()
    strip.deleteLater()


def test_it_says_something_at_its_place_and_leaves_the_focus(
    qtbot: QtBot, strip: Strip, other: QLineEdit
) -> None:
    strip.say("Saved", QPoint(40, 50))
    qtbot.waitExposed(strip)
    assert (strip.text, strip.accessibleName(), strip.pos()) == ("Saved", "Saved", QPoint(40, 50))
    assert faults(strip) == []
    assert other.hasFocus()


def test_after_its_time_it_goes_and_says_so(qtbot: QtBot, strip: Strip) -> None:
    with qtbot.waitSignal(strip.expired):
        strip.say("Saved", QPoint(40, 50))
    assert not strip.isVisible()


def test_what_is_taken_away_has_not_expired(qtbot: QtBot, strip: Strip) -> None:
    strip.say("Saved", QPoint(40, 50))
    with qtbot.assertNotEmitted(strip.expired, wait=2 * SHOWN_MS):
        strip.take_away()
    assert not strip.isVisible()


def test_under_the_mouse_its_time_stands_still(qtbot: QtBot, strip: Strip) -> None:
    strip.say("Saved", QPoint(40, 50))
    middle = QPointF(strip.rect().center())
    QApplication.sendEvent(strip, QEnterEvent(middle, middle, middle))
    QTest.qWait(2 * SHOWN_MS)
    assert strip.isVisible()
    with qtbot.waitSignal(strip.expired):
        QApplication.sendEvent(strip, QEvent(QEvent.Type.Leave))


def test_the_mouse_that_leaves_what_was_taken_away_starts_nothing(
    qtbot: QtBot, strip: Strip
) -> None:
    strip.say("Saved", QPoint(40, 50))
    strip.take_away()
    with qtbot.assertNotEmitted(strip.expired, wait=2 * SHOWN_MS):
        QApplication.sendEvent(strip, QEvent(QEvent.Type.Leave))


@pytest.mark.parametrize("place", [QPoint(-900, -900), QPoint(30_000, 30_000)])
def test_what_takes_several_lines_is_all_there_and_on_the_screen(
    strip: Strip, place: QPoint
) -> None:
    strip.say("Saved", place)
    height = strip.height()
    strip.say(LONG, place)
    assert strip.height() > 2 * height
    assert strip.height() >= strip.heightForWidth(strip.width())
    assert strip.screen().availableGeometry().contains(strip.geometry())
